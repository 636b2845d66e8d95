import type { CalendarDate } from '../../calendar.ts'
import type { Change, Circumstances, Decision } from '../../decision.ts'
import { notice, toPerson, toSchool } from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { Situation } from '../../situation.ts'
import { sayingSo, trainedBy, type Spoken } from '../../word-of-provider.ts'

export interface Withdraw extends Spoken {
  readonly reason: string
}

/** Why a provider can say that it no longer trains somebody. */
export const withdrawalReasons = [
  'left-teaching-profession',
  'moved-school',
  'mentor-no-longer-being-mentor',
  'switched-to-school-led',
  'other',
] as const

/** Looked for in this order; the first that holds is the answer. */
export type WithdrawRefusal =
  | { readonly reason: 'not-trained-by-this-provider' }
  | { readonly reason: 'withdrawal-reason-unknown'; readonly known: readonly string[] }
  | { readonly reason: 'already-withdrawn'; readonly from: CalendarDate | null }

export const withdraw: Change<'withdraw', Withdraw, WithdrawRefusal> = {
  name: 'withdraw',
  concerns: ({ participant }) => ({ people: [participant] }),
  rules: {
    'not-trained-by-this-provider': 'WD-1',
    'withdrawal-reason-unknown': 'WD-2',
    'already-withdrawn': 'WD-3',
  },
  decide: decideWithdraw,
}

export function decideWithdraw(
  situation: Situation,
  request: Withdraw,
  circumstances: Circumstances,
): Result<Decision, WithdrawRefusal> {
  const { participant: about } = request
  const trained = trainedBy(situation, request, circumstances.today)
  if (trained === null) return refuse({ reason: 'not-trained-by-this-provider' }) // WD-1
  const reason = withdrawalReasons.find(other => other === request.reason)
  if (reason === undefined)
    return refuse({ reason: 'withdrawal-reason-unknown', known: withdrawalReasons }) // WD-2
  const { status, since, school, isCurrent, from: on } = trained
  if (status === 'withdrawn') return refuse({ reason: 'already-withdrawn', from: since }) // WD-3

  const told = [toSchool(school), ...(isCurrent ? [toPerson(about)] : [])].map(to =>
    notice('participant-withdrawn-by-provider', to, { about, school, on }),
  ) // WD-6
  const word = { status: 'withdrawn', reason } as const
  return accept(sayingSo(situation, trained, word, circumstances, told)) // WD-4, WD-5
}

import type { CalendarDate } from '../../calendar.ts'
import type { Change, Circumstances, Decision } from '../../decision.ts'
import { notice, toPerson, toSchool } from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { Situation } from '../../situation.ts'
import { sayingSo, trainedBy, type Spoken } from '../../word-of-provider.ts'

export interface Defer extends Spoken {
  readonly reason: string
}

/** Why a provider can say that it does not train somebody for the time being. */
export const deferralReasons = [
  'bereavement',
  'long-term-sickness',
  'parental-leave',
  'career-break',
  'other',
] as const

/** Looked for in this order; the first that holds is the answer. */
export type DeferRefusal =
  | { readonly reason: 'not-trained-by-this-provider' }
  | { readonly reason: 'deferral-reason-unknown'; readonly known: readonly string[] }
  | { readonly reason: 'already-deferred'; readonly from: CalendarDate | null }
  | { readonly reason: 'already-withdrawn'; readonly from: CalendarDate | null }

export const defer: Change<'defer', Defer, DeferRefusal> = {
  name: 'defer',
  concerns: ({ participant }) => ({ people: [participant] }),
  rules: {
    'not-trained-by-this-provider': 'DF-1',
    'deferral-reason-unknown': 'DF-2',
    'already-deferred': 'DF-3',
    'already-withdrawn': 'DF-3',
  },
  decide: decideDefer,
}

export function decideDefer(
  situation: Situation,
  request: Defer,
  circumstances: Circumstances,
): Result<Decision, DeferRefusal> {
  const trained = trainedBy(situation, request, circumstances.today)
  if (trained === null) return refuse({ reason: 'not-trained-by-this-provider' }) // DF-1
  const reason = deferralReasons.find(other => other === request.reason)
  if (reason === undefined)
    return refuse({ reason: 'deferral-reason-unknown', known: deferralReasons }) // DF-2
  const { status, since, school, from: on } = trained
  if (status === 'deferred') return refuse({ reason: 'already-deferred', from: since }) // DF-3
  if (status === 'withdrawn') return refuse({ reason: 'already-withdrawn', from: since }) // DF-3

  const { participant: about } = request
  const told = [toPerson(about), toSchool(school)].map(to =>
    notice('training-deferred', to, { about, school, on }),
  ) // DF-5
  const word = { status: 'deferred', reason } as const
  return accept(sayingSo(situation, trained, word, circumstances, told)) // DF-4
}

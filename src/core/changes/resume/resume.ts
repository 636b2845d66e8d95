import type { CalendarDate } from '../../calendar.ts'
import type { Change, Circumstances, Decision } from '../../decision.ts'
import { notice, toPerson, toSchool } from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { Situation } from '../../situation.ts'
import { sayingSo, trainedBy, type Spoken } from '../../word-of-provider.ts'

export type Resume = Spoken

/** Looked for in this order; the first that holds is the answer. */
export type ResumeRefusal =
  | { readonly reason: 'not-trained-by-this-provider' }
  | { readonly reason: 'already-active'; readonly from: CalendarDate | null }

export const resume: Change<'resume', Resume, ResumeRefusal> = {
  name: 'resume',
  concerns: ({ participant }) => ({ people: [participant] }),
  rules: {
    'not-trained-by-this-provider': 'RS-1',
    'already-active': 'RS-2',
  },
  decide: decideResume,
}

export function decideResume(
  situation: Situation,
  request: Resume,
  circumstances: Circumstances,
): Result<Decision, ResumeRefusal> {
  const trained = trainedBy(situation, request, circumstances.today)
  if (trained === null) return refuse({ reason: 'not-trained-by-this-provider' }) // RS-1
  const { participant: about } = request
  const { status, since, school, isCurrent, from: on } = trained
  if (status === 'active') return refuse({ reason: 'already-active', from: since }) // RS-2

  const told = [toSchool(school), ...(isCurrent ? [toPerson(about)] : [])].map(to =>
    notice('training-resumed', to, { about, school, on }),
  ) // RS-4
  const active = { status: 'active', reason: null } as const
  return accept(sayingSo(situation, trained, active, circumstances, told)) // RS-3
}

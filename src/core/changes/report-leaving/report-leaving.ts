import type { Change, Circumstances, Decision } from '../../decision.ts'
import type { LeavingReason } from '../../facts.ts'
import { decideLeaving, type Leaving, type LeavingRefusal } from '../../leaving.ts'
import { refuse, type Result } from '../../result.ts'
import type { Situation } from '../../situation.ts'

export interface ReportLeaving extends Omit<Leaving, 'reason'> {
  readonly reason: string
}

/** Looked for in this order; the first that holds is the answer. */
export type ReportLeavingRefusal =
  | { readonly reason: 'leaving-reason-unknown'; readonly known: readonly LeavingReason[] }
  | LeavingRefusal

export const reportLeaving: Change<'report-leaving', ReportLeaving, ReportLeavingRefusal> = {
  name: 'report-leaving',
  concerns: ({ school, participant }) => ({ schools: [school], people: [participant] }),
  rules: {
    'leaving-reason-unknown': 'RL-1',
    'not-at-this-school': 'RL-2',
    'day-too-far-ahead': 'RL-2',
    'day-before-service-began': 'RL-2',
    'leaves-before-joining': 'RL-2',
    'leaves-before-latest-record': 'RL-2',
    'nothing-would-change': 'RL-2',
  },
  decide: decideReportLeaving,
}

const known = ['left-teaching-profession', 'long-term-absence', 'other'] as const

export function decideReportLeaving(
  situation: Situation,
  request: ReportLeaving,
  circumstances: Circumstances,
): Result<Decision, ReportLeavingRefusal> {
  const reason = known.find(other => other === request.reason)
  if (reason === undefined) return refuse({ reason: 'leaving-reason-unknown', known }) // RL-1
  return decideLeaving(situation, { ...request, reason }, circumstances) // RL-2
}

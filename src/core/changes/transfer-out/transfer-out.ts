import type { CalendarDate } from '../../calendar.ts'
import type { Change, Circumstances, Decision } from '../../decision.ts'
import type { PersonId, SchoolId } from '../../identity.ts'
import { decideLeaving, type LeavingRefusal } from '../../leaving.ts'
import type { Result } from '../../result.ts'
import type { Kind, Situation } from '../../situation.ts'

export interface TransferOut {
  readonly school: SchoolId
  readonly participant: PersonId
  readonly kind: Kind
  /** The first day on which she is no longer there. */
  readonly leavesOn: CalendarDate
}

export const transferOut: Change<'transfer-out', TransferOut, LeavingRefusal> = {
  name: 'transfer-out',
  concerns: ({ school, participant }) => ({ schools: [school], people: [participant] }),
  rules: {
    'not-at-this-school': 'TO-1',
    'day-too-far-ahead': 'TO-2',
    'day-before-service-began': 'TO-2',
    'leaves-before-joining': 'TO-3',
    'leaves-before-latest-record': 'TO-4',
    'nothing-would-change': 'TO-5',
  },
  decide: decideTransferOut,
}

/** TO-1 to TO-8: a report of leaving, of which the reason is that she moves to another school. */
export function decideTransferOut(
  situation: Situation,
  request: TransferOut,
  circumstances: Circumstances,
): Result<Decision, LeavingRefusal> {
  return decideLeaving(situation, { ...request, reason: 'moving-school' }, circumstances)
}

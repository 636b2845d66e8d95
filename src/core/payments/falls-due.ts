import { laterOf, type CalendarDate } from '../calendar.ts'
import type { Cohort } from '../identity.ts'
import { closesOn, openStatement, type Statement, type StateOfDeclaration } from './books.ts'
import { unpaid } from './first-state.ts'

/** A declaration, as far as the passing of days looks at it. */
export interface Waiting extends StateOfDeclaration {
  readonly cohort: Cohort
  /** She is eligible for funding now. */
  readonly isEligible: boolean
}

/** A state that falls due, and the day in UTC on which it does. */
export interface FallenDue {
  readonly on: CalendarDate
  readonly becomes: StateOfDeclaration
}

/** Every state that a declaration comes to until a day, without anybody reporting anything. */
export function fallingDue(
  waiting: Waiting,
  statements: readonly Statement[],
  today: CalendarDate,
): readonly FallenDue[] {
  const next = nextState(waiting, statements, today)
  if (next === null || next.on > today) return []
  const later = fallingDue({ ...waiting, ...next.becomes }, statements, today)
  return [next, ...later.map(due => ({ ...due, on: laterOf(due.on, next.on) }))]
}

function nextState(
  { cohort, isEligible, ...present }: Waiting,
  statements: readonly Statement[],
  today: CalendarDate,
): FallenDue | null {
  const pays = statements.find(({ id }) => id === present.statement)
  const claims = statements.find(({ id }) => id === present.clawbackStatement)
  const open = isEligible ? openStatement(statements, cohort, today) : null
  switch (present.state) {
    case 'submitted':
      return open && { on: today, becomes: { ...unpaid('eligible'), statement: open.id } } // FD-1
    case 'eligible':
      return pays ? { on: closesOn(pays), becomes: { ...present, state: 'payable' } } : null // FD-2
    case 'payable':
      return pays ? { on: pays.paysOn, becomes: { ...present, state: 'paid' } } : null // FD-3
    case 'awaiting-clawback': // FD-4
      return claims ? { on: claims.paysOn, becomes: { ...present, state: 'clawed-back' } } : null
    case 'paid':
    case 'voided':
    case 'ineligible':
    case 'clawed-back':
      return null
  }
}

/** Whether a statement is paid on a day: from its payment day on. (SM-3) */
export const isPaidOn = ({ paysOn }: Pick<Statement, 'paysOn'>, day: CalendarDate) => paysOn <= day

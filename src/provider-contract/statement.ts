import { Type, type Static } from 'typebox'
import type { CalendarDate, Instant } from '../core/calendar.ts'
import type { Cohort } from '../core/identity.ts'
import type { StatementId } from '../core/payments/books.ts'
import { inWholeSeconds } from './moments.ts'
import { dateTime, plainDate, resource } from './schemas.ts'

/** A statement, as contract 16 has it: 9 attributes. */
export const statementSchema = resource('statement', {
  month: Type.String(),
  year: Type.String(),
  type: Type.Literal('ecf'),
  cohort: Type.String(),
  cut_off_date: plainDate,
  payment_date: plainDate,
  paid: Type.Boolean(),
  created_at: dateTime,
  updated_at: dateTime,
})

export type StatementJson = Static<typeof statementSchema>

/** A statement with all that is shown of it. */
export interface StatementRead {
  readonly id: StatementId
  /** The month and year that it is known by: "January 2025". */
  readonly name: string
  readonly cohort: Cohort
  readonly cutOffOn: CalendarDate
  readonly paysOn: CalendarDate
  readonly madeAt: Instant
  readonly paidAt: Instant | null
}

/** A statement as its provider reads it. */
export function statementJson(statement: StatementRead): StatementJson {
  const [month = '', year = ''] = statement.name.split(' ')
  return {
    id: statement.id,
    type: 'statement',
    attributes: {
      month,
      year,
      type: 'ecf',
      cohort: String(statement.cohort),
      cut_off_date: statement.cutOffOn,
      payment_date: statement.paysOn,
      paid: statement.paidAt !== null,
      created_at: inWholeSeconds(statement.madeAt),
      updated_at: inWholeSeconds(statement.paidAt ?? statement.madeAt),
    },
  }
}

import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { Cohort, LeadProviderId } from '../../core/identity.ts'
import type { StatementId } from '../../core/payments/books.ts'
import type { StatementRead } from '../../provider-contract/statement.ts'
import { sql, type Database } from '../database.ts'

/** Which statements a provider asks for; `null` for no wish. */
export interface StatementsWanted {
  readonly provider: LeadProviderId
  readonly cohorts: readonly Cohort[] | null
  readonly updatedSince: Instant | null
}

interface Part {
  readonly limit: number
  readonly offset: number
}

/** The earliest cohort that is listed unless another is asked for is the one after this. */
const lastUnlisted = 2020

/** A page of a provider's statements with output fees, by payment day. (SM-4) */
export const statementsOnPage = (
  database: Database,
  { provider, cohorts, updatedSince }: StatementsWanted,
  { limit, offset }: Part,
): Promise<readonly StatementRead[]> =>
  database.rows<StatementRead>(sql`
    select ${columns}
    from ${statements}
    where statement.lead_provider_id = ${provider}
      and calendar.output_fee
      and ${
        cohorts === null
          ? sql`statement.cohort > ${lastUnlisted}`
          : sql`statement.cohort = any(${cohorts})`
      }
      and ${
        updatedSince === null
          ? sql`true`
          : sql`coalesce(statement.paid_at, statement.made_at) >= ${updatedSince}`
      }
    order by calendar.pays_on, statement.cohort, statement.id
    limit ${limit}
    offset ${offset}
  `)

/** A provider's statement, with output fees or without; `null` if it has none of that id. */
export async function statementById(
  database: Database,
  provider: LeadProviderId,
  id: StatementId,
): Promise<StatementRead | null> {
  const [found] = await database.rows<StatementRead>(sql`
    select ${columns}
    from ${statements}
    where statement.lead_provider_id = ${provider} and statement.id = ${id}
  `)
  return found ?? null
}

/** A statement that nobody has recorded as paid, and its payment day. */
export interface UnpaidStatement {
  readonly id: StatementId
  readonly paysOn: CalendarDate
  readonly madeAt: Instant
}

/** The statements whose payment day has come, and of which that is not recorded yet; held still. */
export const statementsToPay = (held: Database, today: CalendarDate) =>
  held.rows<UnpaidStatement>(sql`
    select
      statement.id as "id",
      calendar.pays_on as "paysOn",
      statement.made_at as "madeAt"
    from ${statements}
    where statement.paid_at is null and calendar.pays_on <= ${today}::date
    order by statement.id
    for update of statement
  `)

const statements = sql`
  statement
    join statement_calendar as calendar
      on calendar.cohort = statement.cohort and calendar.name = statement.name
`

const columns = sql`
  statement.id as "id",
  statement.name as "name",
  statement.cohort as "cohort",
  calendar.deadline_on as "cutOffOn",
  calendar.pays_on as "paysOn",
  statement.made_at as "madeAt",
  statement.paid_at as "paidAt"
`

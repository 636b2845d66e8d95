import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { DeclarationId } from '../../core/declarations.ts'
import type { Statement } from '../../core/payments/books.ts'
import type { Waiting } from '../../core/payments/falls-due.ts'
import { sql, type Database } from '../database.ts'

/** A declaration of which something falls due, with the statements of its provider and cohort. */
export interface DueDeclaration extends Waiting {
  readonly id: DeclarationId
  readonly stateSince: Instant
  readonly statements: readonly Statement[]
}

/** Some of the declarations of which something has fallen due by a day, held still. */
export const declarationsDue = (held: Database, today: CalendarDate, most: number) =>
  held.rows<DueDeclaration>(sql`
    select
      present.declaration_id as "id",
      present.state as "state",
      present.statement_id as "statement",
      present.clawback_statement_id as "clawbackStatement",
      present.reason as "reason",
      present.recorded_at as "stateSince",
      present.cohort as "cohort",
      ${isEligible} as "isEligible",
      (select json_agg(json_build_object(
         'id', own.id,
         'cohort', own.cohort,
         'cutOffOn', calendar.deadline_on,
         'paysOn', calendar.pays_on,
         'outputFee', calendar.output_fee
       ))
       from statement as own
         join statement_calendar as calendar
           on calendar.cohort = own.cohort and calendar.name = own.name
       where own.lead_provider_id = present.lead_provider_id and own.cohort = present.cohort
      ) as "statements"
    from declaration_state as present
      left join statement as paying on paying.id = present.statement_id
      left join statement_calendar as pays
        on pays.cohort = paying.cohort and pays.name = paying.name
      left join statement as claiming on claiming.id = present.clawback_statement_id
      left join statement_calendar as claims
        on claims.cohort = claiming.cohort and claims.name = claiming.name
    where not present.superseded
      and present.state in ('submitted', 'eligible', 'payable', 'awaiting-clawback')
      and case present.state
        when 'submitted' then ${isEligible} and ${hasOpenStatement(today)}
        when 'eligible' then pays.deadline_on < ${today}::date
        when 'payable' then pays.pays_on <= ${today}::date
        else claims.pays_on <= ${today}::date
      end
    order by present.declaration_id
    limit ${most}
    for update of present
  `)

const isEligible = sql`exists (
  select from funding_eligibility as found
  where found.profile_id = present.profile_id
    and found.status = 'eligible'
    and found.superseded_by is null
)`

const hasOpenStatement = (today: CalendarDate) => sql`exists (
  select from statement as open
    join statement_calendar as open_in on open_in.cohort = open.cohort and open_in.name = open.name
  where open.lead_provider_id = present.lead_provider_id
    and open.cohort = present.cohort
    and open_in.output_fee
    and open_in.deadline_on >= ${today}::date
)`

import { sql, type Database } from '../database.ts'

/**
 * Gives each lead provider the statements that it lacks: one for each entry in the calendars of its
 * cohorts. Their ids follow from what they are of, so that installations agree.
 */
export const writeStatementsOfProviders = (held: Database) =>
  held.run(sql`
    insert into statement (id, lead_provider_id, cohort, name)
    select
      overlay(overlay(named.digest placing '8' from 13) placing '8' from 17)::uuid,
      named.lead_provider_id,
      named.cohort,
      named.name
    from (
      select
        trains.lead_provider_id,
        calendar.cohort,
        calendar.name,
        md5(concat_ws(':', 'statement', trains.lead_provider_id, calendar.cohort, calendar.name))
          as digest
      from lead_provider_cohort as trains
        join statement_calendar as calendar on calendar.cohort = trains.cohort
    ) as named
    on conflict (lead_provider_id, cohort, name) do nothing
  `)

import { sql, type Database } from '../database.ts'
import type { ReferenceLists } from './reference-data.ts'

/** Cohorts, and the schedules, milestones and statements in each. */
export const writeCalendar = async (held: Database, lists: ReferenceLists) =>
  (await writeCohorts(held, lists)) +
  (await writeSchedules(held, lists)) +
  (await writeMilestones(held, lists)) +
  (await writeStatements(held, lists))

const writeCohorts = (held: Database, { cohort }: ReferenceLists) =>
  held.run(sql`
    insert into cohort as present (
      start_year, registration_opens_on, academic_year_begins_on, automatic_assignment_ends_on,
      payments_frozen_on, mentor_funding, detailed_evidence_types, uplift_fees
    )
    select
      given.start_year,
      given.registration_opens_on,
      given.academic_year_begins_on,
      given.automatic_assignment_ends_on,
      given.payments_frozen_on,
      given.mentor_funding,
      given.detailed_evidence_types,
      given.uplift_fees
    from jsonb_populate_recordset(null::cohort, ${JSON.stringify(cohort)}::jsonb) as given
    on conflict (start_year) do update
    set
      registration_opens_on = excluded.registration_opens_on,
      academic_year_begins_on = excluded.academic_year_begins_on,
      automatic_assignment_ends_on = excluded.automatic_assignment_ends_on,
      payments_frozen_on = excluded.payments_frozen_on,
      mentor_funding = excluded.mentor_funding,
      detailed_evidence_types = excluded.detailed_evidence_types,
      uplift_fees = excluded.uplift_fees
    where present is distinct from excluded
  `)

const writeSchedules = (held: Database, { schedule }: ReferenceLists) =>
  held.run(sql`
    insert into schedule as present (
      id, cohort, identifier, name, family, start_term, for_mentors_only
    )
    select
      given.id,
      given.cohort,
      given.identifier,
      given.name,
      given.family,
      given.start_term,
      given.for_mentors_only
    from jsonb_populate_recordset(null::schedule, ${JSON.stringify(schedule)}::jsonb) as given
    on conflict (id) do update
    set
      name = excluded.name,
      family = excluded.family,
      start_term = excluded.start_term,
      for_mentors_only = excluded.for_mentors_only
    where present is distinct from excluded
  `)

const writeMilestones = (held: Database, { milestone }: ReferenceLists) =>
  held.run(sql`
    insert into milestone as present (
      schedule_id, declaration_type, name, starts_on, milestone_on, pays_on
    )
    select
      given.schedule_id,
      given.declaration_type,
      given.name,
      given.starts_on,
      given.milestone_on,
      given.pays_on
    from jsonb_populate_recordset(null::milestone, ${JSON.stringify(milestone)}::jsonb) as given
    on conflict (schedule_id, declaration_type) do update
    set
      name = excluded.name,
      starts_on = excluded.starts_on,
      milestone_on = excluded.milestone_on,
      pays_on = excluded.pays_on
    where present is distinct from excluded
  `)

const writeStatements = (held: Database, { statementCalendar }: ReferenceLists) =>
  held.run(sql`
    insert into statement_calendar as present (cohort, name, deadline_on, pays_on, output_fee)
    select
      given.cohort,
      given.name,
      given.deadline_on,
      given.pays_on,
      given.output_fee
    from jsonb_populate_recordset(
      null::statement_calendar, ${JSON.stringify(statementCalendar)}::jsonb
    ) as given
    on conflict (cohort, name) do update
    set
      deadline_on = excluded.deadline_on,
      pays_on = excluded.pays_on,
      output_fee = excluded.output_fee
    where present is distinct from excluded
  `)

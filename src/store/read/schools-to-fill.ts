import type { School } from '../../core/organisations.ts'
import { sql, type Database } from '../database.ts'

/** A school that may have training paid for, for a world of invented people. */
export interface SchoolToFill extends School {
  readonly phase: string | null
  /** Its place among the others, by authority. */
  readonly place: number
}

/** Every school that may have funded training, neighbours next to each other. */
export const schoolsToFill = (database: Database) =>
  database.rows<SchoolToFill>(sql`
    select
      school.id as "id",
      school.urn as "urn",
      school.name as "name",
      school.eligible_for_funding as "eligibleForFunding",
      school.own_programme_only as "ownProgrammeOnly",
      school.open as "open",
      school.phase_code as "phase",
      row_number() over (order by school.local_authority_code, school.urn) - 1 as "place"
    from school_now as school
    where school.eligible_for_funding
    order by school.local_authority_code, school.urn
  `)

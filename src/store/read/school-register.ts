import type { CalendarDate } from '../../core/calendar.ts'
import type { SchoolId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** A code of the register, and the name that it writes beside the code or in its place. */
export interface RegisterCode {
  readonly code: string
  readonly name: string
}

/** The register's own lists. */
export interface RegisterCodes {
  readonly types: readonly RegisterCode[]
  readonly statuses: readonly RegisterCode[]
  readonly phases: readonly RegisterCode[]
}

/** The types, statuses and phases that we know. */
export async function registerCodes(database: Database): Promise<RegisterCodes> {
  const types = await database.rows<RegisterCode>(sql`
    select
      establishment_type.code as "code",
      establishment_type.name as "name"
    from establishment_type
    order by establishment_type.code
  `)
  const statuses = await database.rows<RegisterCode>(sql`
    select
      establishment_status.code as "code",
      establishment_status.name as "name"
    from establishment_status
    order by establishment_status.code
  `)
  const phases = await database.rows<RegisterCode>(sql`
    select
      school_phase.code as "code",
      school_phase.name as "name"
    from school_phase
    order by school_phase.code
  `)
  return { types, statuses, phases }
}

/** Who has or had a number, with the facts that some files say nothing of. */
export interface Holder {
  readonly urn: string
  readonly school: SchoolId
  /** The school has that number now. */
  readonly isPresent: boolean
  readonly closedOn: CalendarDate | null
  readonly districtCode: string | null
  readonly districtName: string | null
  readonly section41Approved: boolean
  readonly contactEmail: string | null
}

/** The last school that held each of some numbers. */
export const holdersOf = (database: Database, urns: readonly string[]) =>
  database.rows<Holder>(sql`
    select distinct on (facts.urn)
      facts.urn as "urn",
      facts.school_id as "school",
      upper_inf(facts.during) as "isPresent",
      facts.closed_on as "closedOn",
      facts.district_code as "districtCode",
      facts.district_name as "districtName",
      facts.section_41_approved as "section41Approved",
      facts.contact_email as "contactEmail"
    from school_facts as facts
    where facts.urn = any(${urns}::text[])
    order by facts.urn, facts.during desc
  `)

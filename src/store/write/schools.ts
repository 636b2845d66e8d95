import type { CalendarDate } from '../../core/calendar.ts'
import type { SchoolId } from '../../core/identity.ts'
import type { SchoolLinkKind } from '../../core/schools.ts'
import { sql, type Database } from '../database.ts'

/** All that is held of a school, each field named as its column in another case. */
export interface SchoolFacts {
  readonly school: SchoolId
  readonly urn: string
  readonly name: string
  readonly typeCode: string
  readonly statusCode: string
  readonly phaseCode: string | null
  readonly openedOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  readonly localAuthorityCode: string | null
  readonly localAuthorityName: string | null
  readonly districtCode: string | null
  readonly districtName: string | null
  readonly section41Approved: boolean
  readonly street: string | null
  readonly locality: string | null
  readonly town: string | null
  readonly postcode: string | null
  readonly contactEmail: string | null
  readonly open: boolean
  readonly eligibleForFunding: boolean
  readonly ownProgrammeOnly: boolean
}

/** On which day facts were stated, and by which run of an import, if by one. */
export interface Stated {
  readonly on: CalendarDate
  readonly importRun: string | null
}

/**
 * Makes the present facts of some schools read as given; of each school and number one at most.
 * Facts that differ begin a new row on the day they are stated, and the row before ends there; a
 * row that began on that day is altered in place. A school that is new had these facts always.
 * Answers with how many schools were written: those whose facts are as given are not.
 */
export async function writeSchools(
  database: Database,
  schools: readonly SchoolFacts[],
  stated: Stated,
): Promise<number> {
  const given = JSON.stringify(schools.map(inColumns))
  return database.transaction(async held => {
    await held.run(insertSchools(given))
    await held.run(endFactsThatDiffer(given, stated))
    return held.run(insertFacts(given, stated))
  })
}

const inColumns = ({ school, ...facts }: SchoolFacts) => ({
  school_id: school,
  ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [snakeCase(name), value])),
})

const snakeCase = (name: string) =>
  name.replaceAll(/[A-Z]|\d+/g, found => `_${found.toLowerCase()}`)

const insertSchools = (given: string) => sql`
  insert into school (id)
  select
    given.school_id
  from jsonb_populate_recordset(null::school_facts, ${given}::jsonb) as given
  on conflict (id) do nothing
`

/* The row that began on the very day is taken away: a span of no days says nothing. */
const endFactsThatDiffer = (given: string, { on }: Stated) => sql`
  with differing as (
    select
      facts.id,
      lower(facts.during) >= ${on}::date as began_today
    from jsonb_populate_recordset(null::school_facts, ${given}::jsonb) as given
      join school_facts as facts on facts.school_id = given.school_id
    where upper_inf(facts.during)
      and (
        facts.urn, facts.name, facts.type_code, facts.status_code, facts.phase_code,
        facts.opened_on, facts.closed_on, facts.local_authority_code, facts.local_authority_name,
        facts.district_code, facts.district_name, facts.section_41_approved, facts.street,
        facts.locality, facts.town, facts.postcode, facts.contact_email, facts.open,
        facts.eligible_for_funding, facts.own_programme_only
      ) is distinct from (
        given.urn, given.name, given.type_code, given.status_code, given.phase_code,
        given.opened_on, given.closed_on, given.local_authority_code, given.local_authority_name,
        given.district_code, given.district_name, given.section_41_approved, given.street,
        given.locality, given.town, given.postcode, given.contact_email, given.open,
        given.eligible_for_funding, given.own_programme_only
      )
  ), replaced as (
    delete from school_facts as facts
    using differing
    where differing.id = facts.id
      and differing.began_today
  )
  update school_facts as facts
  set during = daterange(lower(facts.during), ${on}::date)
  from differing
  where differing.id = facts.id
    and differing.began_today is not true
`

/* Whoever has no present facts now is new, or has had them ended by the statement before. */
const insertFacts = (given: string, { on, importRun }: Stated) => sql`
  insert into school_facts (
    school_id, during, urn, name, type_code, status_code, phase_code, opened_on, closed_on,
    local_authority_code, local_authority_name, district_code, district_name,
    section_41_approved, street, locality, town, postcode, contact_email, open,
    eligible_for_funding, own_programme_only, import_run_id
  )
  select
    given.school_id,
    daterange(earlier.until, null),
    given.urn,
    given.name,
    given.type_code,
    given.status_code,
    given.phase_code,
    given.opened_on,
    given.closed_on,
    given.local_authority_code,
    given.local_authority_name,
    given.district_code,
    given.district_name,
    given.section_41_approved,
    given.street,
    given.locality,
    given.town,
    given.postcode,
    given.contact_email,
    given.open,
    given.eligible_for_funding,
    given.own_programme_only,
    ${importRun}::uuid
  from jsonb_populate_recordset(null::school_facts, ${given}::jsonb) as given
    cross join lateral (
      select
        case when count(*) > 0 then greatest(max(upper(facts.during)), ${on}::date) end as until,
        coalesce(bool_or(upper_inf(facts.during)), false) as are_present
      from school_facts as facts
      where facts.school_id = given.school_id
    ) as earlier
  where not earlier.are_present
`

/** What one school is to another, by their present numbers. */
export interface SchoolLink {
  readonly urn: string
  readonly linkedUrn: string
  readonly kind: SchoolLinkKind
  readonly linkType: string
  readonly establishedOn: CalendarDate | null
}

/** How many links were written, and how many name a school that is not ours. */
export interface LinksWritten {
  readonly written: number
  readonly passedOver: number
}

/** Records links between schools that are ours. Links that are there already are left alone. */
export async function writeSchoolLinks(
  database: Database,
  links: readonly SchoolLink[],
): Promise<LinksWritten> {
  const given = JSON.stringify(links.map(asRow))
  const [known] = await database.rows<{ number: number }>(countKnown(given))
  return {
    written: await database.run(insertLinks(given)),
    passedOver: links.length - (known?.number ?? 0),
  }
}

const asRow = ({ urn, linkedUrn, kind, linkType, establishedOn }: SchoolLink) => ({
  urn,
  linked_urn: linkedUrn,
  kind,
  link_type: linkType,
  established_on: establishedOn,
})

const countKnown = (given: string) => sql`
  select
    count(*)::int as "number"
  from jsonb_to_recordset(${given}::jsonb) as given (urn text, linked_urn text)
    join school_now as school on school.urn = given.urn
    join school_now as linked on linked.urn = given.linked_urn
`

const insertLinks = (given: string) => sql`
  insert into school_link as present (
    school_id, linked_school_id, kind, link_type, established_on
  )
  select distinct on (school.id, linked.id, given.link_type)
    school.id,
    linked.id,
    given.kind,
    given.link_type,
    given.established_on
  from jsonb_to_recordset(${given}::jsonb) as given (
      urn text, linked_urn text, kind text, link_type text, established_on date
    )
    join school_now as school on school.urn = given.urn
    join school_now as linked on linked.urn = given.linked_urn
  order by school.id, linked.id, given.link_type, given.established_on desc nulls last
  on conflict (school_id, linked_school_id, link_type) do update
  set
    kind = excluded.kind,
    established_on = excluded.established_on
  where (present.kind, present.established_on)
    is distinct from (excluded.kind, excluded.established_on)
`

import type { CalendarDate, Instant, Span } from '../../core/calendar.ts'
import type { SchoolId } from '../../core/identity.ts'
import type { School } from '../../core/organisations.ts'
import type { SchoolLinkKind } from '../../core/schools.ts'
import { join, sql, type Database } from '../database.ts'

/** A school with what tells it from others of its name. */
export interface SchoolFound extends School {
  readonly typeCode: string
  readonly town: string | null
  readonly postcode: string | null
  readonly localAuthorityCode: string | null
  readonly localAuthorityName: string | null
  readonly openedOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  readonly recordedAt: Instant
  /** When the facts that hold now were recorded. */
  readonly factsRecordedAt: Instant
}

/** The columns of `SchoolFound`, of `school_now as school`. */
const schoolFound = sql`
  school.id as "id",
  school.urn as "urn",
  school.name as "name",
  school.eligible_for_funding as "eligibleForFunding",
  school.own_programme_only as "ownProgrammeOnly",
  school.open as "open",
  school.type_code as "typeCode",
  school.town as "town",
  school.postcode as "postcode",
  school.local_authority_code as "localAuthorityCode",
  school.local_authority_name as "localAuthorityName",
  school.opened_on as "openedOn",
  school.closed_on as "closedOn",
  school.recorded_at as "recordedAt",
  school.facts_recorded_at as "factsRecordedAt"
`

/** The school that has a number now, or `null`. */
export async function schoolByUrn(database: Database, urn: string): Promise<SchoolFound | null> {
  const [school = null] = await database.rows<SchoolFound>(sql`
    select
      ${schoolFound}
    from school_now as school
    where school.urn = ${urn}
    order by school.id
  `)
  return school
}

/** Which schools are looked for. */
export interface SchoolSearch {
  /** Words of name and town, in any order; or a number; or how a postcode begins. */
  readonly text: string
  readonly atMost: number
  /** Also those that have closed or will open. */
  readonly alsoNotOpen?: boolean
}

/** Schools that fit what somebody typed: those that begin so first. */
export const findSchools = (
  database: Database,
  { text, atMost, alsoNotOpen = false }: SchoolSearch,
): Promise<readonly SchoolFound[]> => {
  const words = simplified(text)
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return Promise.resolve([])
  const wholeText = words.join(' ')
  return database.rows<SchoolFound>(sql`
    select
      ${schoolFound}
    from school_now as school
      cross join lateral (
        select
          ${simplifiedName} as name,
          concat_ws(' ', ${simplifiedName}, lower(school.town)) as name_and_town
      ) as simplified
    where (school.open or ${alsoNotOpen})
      and (
        school.urn = ${wholeText}
        or replace(lower(school.postcode), ' ', '') like ${`${words.join('')}%`}
        or (${join(
          words.map(word => sql`simplified.name_and_town like ${`%${word}%`}`),
          ' and ',
        )})
      )
    order by
      starts_with(simplified.name, ${wholeText}) desc,
      school.open desc,
      school.name,
      school.urn
    limit ${atMost}
  `)
}

/* St Mary’s, St. Mary's and st marys are one to whoever types them. Letters and digits are left. */
const simplified = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')

const simplifiedName = sql`translate(lower(school.name), '-,&/()’''.', '     ')`

/** The days on which the register called a school so. */
export interface SchoolNamed extends Span {
  readonly urn: string
  readonly name: string
  readonly open: boolean
  readonly eligibleForFunding: boolean
}

/** What has been known of a school, the oldest first; the first row has no beginning. */
export const factsOfSchool = (database: Database, school: SchoolId) =>
  database.rows<Omit<SchoolNamed, 'from'> & { readonly from: CalendarDate | null }>(sql`
    select
      lower(facts.during)::text as "from",
      upper(facts.during)::text as "until",
      facts.urn as "urn",
      facts.name as "name",
      facts.open as "open",
      facts.eligible_for_funding as "eligibleForFunding"
    from school_facts as facts
    where facts.school_id = ${school}
    order by facts.during
  `)

/** A school that another is linked to. */
export interface LinkedSchool extends SchoolFound {
  readonly kind: SchoolLinkKind
  readonly linkType: string
  readonly establishedOn: CalendarDate | null
}

/** The schools that a school is linked to: its successors first. */
export const linkedSchools = (database: Database, school: SchoolId) =>
  database.rows<LinkedSchool>(sql`
    select
      ${schoolFound},
      link.kind as "kind",
      link.link_type as "linkType",
      link.established_on as "establishedOn"
    from school_link as link
      join school_now as school on school.id = link.linked_school_id
    where link.school_id = ${school}
    order by
      link.kind = 'successor' desc,
      link.established_on desc nulls last,
      school.urn,
      link.link_type
  `)

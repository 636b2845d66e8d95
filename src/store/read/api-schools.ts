import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { Cohort, SchoolId } from '../../core/identity.ts'
import type { SchoolShown } from '../../provider-contract/school.ts'
import { empty, sql, type Database, type Sql } from '../database.ts'
import { inOrder, type ListColumns, type ListPart } from './list-part.ts'

/** Which of the schools that every lead provider may partner with are asked for. */
export interface SchoolsWanted {
  readonly cohort: Cohort
  readonly school: SchoolId | null
  readonly urn: string | null
  readonly updatedSince: Instant | null
  /** The day on which they are looked at: a school may choose from a day on. */
  readonly day: CalendarDate
}

export type SchoolField = 'id' | 'created_at' | 'updated_at'

/** Schools that are eligible, or that a provider has confirmed in the cohort; a page of them. */
export async function schoolsOnPage(
  database: Database,
  wanted: SchoolsWanted,
  part: ListPart<SchoolField>,
): Promise<readonly SchoolShown[]> {
  const byMove = part.order.some(({ field }) => field === 'updated_at')
  return database.rows<SchoolShown>(sql`
    with page as materialized (
      ${byMove ? pageByMove(wanted, part) : pageInOrder(wanted, part)}
    )
    select
      facts.school_id as "school",
      facts.urn,
      facts.name,
      ${wanted.cohort}::int as "cohort",
      exists (
        select from partnership_standing as standing
        where standing.school_id = facts.school_id
          and standing.cohort = ${wanted.cohort}
          and standing.superseded_by is null
          and standing.status <> 'challenged'
      ) as "inPartnership",
      chosen.choice,
      chosen.route,
      facts.school_recorded_at as "createdAt",
      ${movedAt} as "updatedAt"
    from page
      join school_facts as facts on facts.school_id = page.school_id and upper_inf(facts.during)
      left join school_in_list as listed
        on listed.school_id = page.school_id and listed.cohort = ${wanted.cohort}
      left join lateral (
        select choice.choice, programme.route, ${choiceBegan} as began_at
        from school_cohort
          join school_cohort_choice as choice
            on choice.school_cohort_id = school_cohort.id and choice.superseded_by is null
          left join induction_programme as programme on programme.id = choice.default_programme_id
        where school_cohort.school_id = page.school_id
          and school_cohort.cohort = ${wanted.cohort}
          and choice.during @> ${wanted.day}::date
      ) as chosen on true
    ${inOrder(part.order, columns)}
  `)
}

/** When a choice began, for whoever reads on a day: it says something else from midnight on. */
const choiceBegan = sql`(lower(choice.during)::timestamp at time zone 'Europe/London')`

/** The later of a school's stamp and of its entry's for the cohort, as contract 14.1 has it. */
const movedAt = sql`greatest(facts.recorded_at, listed.moved_at, chosen.began_at)`

const columns: ListColumns<SchoolField> = {
  id: sql`facts.school_id`,
  created_at: sql`facts.school_recorded_at`,
  updated_at: movedAt,
}

/**
 * Two lists, each in order as it is kept: those that are eligible, and the few that are listed only
 * since a provider has confirmed. So the last page is not far from the first.
 */
const pageInOrder = (wanted: SchoolsWanted, part: ListPart<SchoolField>): Sql => sql`
  select facts.school_id
  from (
      select facts.school_id, facts.school_recorded_at
      from school_facts as facts
      where upper_inf(facts.during)
        and facts.eligible_for_funding
        ${filters(wanted)}
      union all
      select facts.school_id, facts.school_recorded_at
      from school_in_list as listed
        join school_facts as facts
          on facts.school_id = listed.school_id and upper_inf(facts.during)
      where listed.cohort = ${wanted.cohort}
        and listed.only_by_partnership
        ${filters(wanted)}
    ) as facts
  where ${isKnown(wanted)}
  ${inOrder(part.order, columns)}
  limit ${part.limit} offset ${part.offset}
`

/** When each moved has to be known before they can be put in order. */
const pageByMove = (wanted: SchoolsWanted, part: ListPart<SchoolField>): Sql => sql`
  select facts.school_id
  from school_facts as facts
    left join school_in_list as listed
      on listed.school_id = facts.school_id and listed.cohort = ${wanted.cohort}
    left join (
        select school_cohort.school_id, ${choiceBegan} as began_at
        from school_cohort
          join school_cohort_choice as choice
            on choice.school_cohort_id = school_cohort.id and choice.superseded_by is null
        where school_cohort.cohort = ${wanted.cohort}
          and choice.during @> ${wanted.day}::date
      ) as chosen on chosen.school_id = facts.school_id
  where ${isKnown(wanted)}
    and upper_inf(facts.during)
    and (facts.eligible_for_funding or listed.only_by_partnership)
    ${filters(wanted)}
  ${inOrder(part.order, columns)}
  limit ${part.limit} offset ${part.offset}
`

/** Of a year that is no cohort, nothing is listed. */
const isKnown = ({ cohort }: SchoolsWanted) =>
  sql`${cohort} in (select cohort.start_year from cohort)`

const filters = ({ school, urn, updatedSince, cohort, day }: SchoolsWanted): Sql => sql`
  ${school === null ? empty : sql`and facts.school_id = ${school}`}
  ${urn === null ? empty : sql`and facts.urn = ${urn}`}
  ${updatedSince === null ? empty : sql`and facts.school_id in (${movedSince(updatedSince, cohort, day)})`}
`

/** Schools of which what is shown for a cohort has moved: their own, their entry, a day come. */
const movedSince = (moment: Instant, cohort: Cohort, day: CalendarDate): Sql => sql`
  select moved.school_id
  from school_facts as moved
  where upper_inf(moved.during)
    and moved.recorded_at >= ${moment}
  union all
  select moved.school_id
  from school_in_list as moved
  where moved.cohort = ${cohort}
    and moved.moved_at >= ${moment}
  union all
  select school_cohort.school_id
  from school_cohort_choice as choice
    join school_cohort on school_cohort.id = choice.school_cohort_id
  where choice.superseded_by is null
    and school_cohort.cohort = ${cohort}
    and lower(choice.during) between
      (${moment}::timestamptz at time zone 'Europe/London')::date and ${day}::date
    and ${choiceBegan} >= ${moment}
`

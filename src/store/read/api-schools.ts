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

/**
 * A page of the schools that are eligible, or that a provider has confirmed in the cohort. For a
 * year that is no cohort there are none.
 */
export const schoolsOnPage = (
  database: Database,
  wanted: SchoolsWanted,
  { order, limit, offset }: ListPart<SchoolField>,
): Promise<readonly SchoolShown[]> => {
  const columns = columnsOn(wanted.day)
  const byMove = order.some(({ field }) => field === 'updated_at')
  return database.rows<SchoolShown>(sql`
    with page as materialized (
      ${byMove ? allListed(wanted) : inTwoOrders(wanted, inOrder(order, columns))}
      ${inOrder(order, columns)}
      limit ${limit} offset ${offset}
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
      ${columns.updated_at} as "updatedAt"
    from page
      join school_facts as facts on facts.school_id = page.school_id and upper_inf(facts.during)
      left join school_in_list as listed
        on listed.school_id = page.school_id and listed.cohort = ${wanted.cohort}
      left join lateral (
        select choice.choice, programme.route
        from school_cohort
          join school_cohort_choice as choice
            on choice.school_cohort_id = school_cohort.id and choice.superseded_by is null
          left join induction_programme as programme on programme.id = choice.default_programme_id
        where school_cohort.school_id = page.school_id
          and school_cohort.cohort = ${wanted.cohort}
          and choice.during @> ${wanted.day}::date
      ) as chosen on true
    where ${wanted.cohort} in (select cohort.start_year from cohort)
    ${inOrder(order, columns)}
  `)
}

/** By which columns schools are ordered, for whoever reads on a day. */
const columnsOn = (day: CalendarDate): ListColumns<SchoolField> => ({
  id: sql`facts.school_id`,
  created_at: sql`facts.school_recorded_at`,
  updated_at: sql`greatest(facts.recorded_at, ${entryMovedAt(day)})`,
})

/**
 * When a school's entry for the cohort last moved: by a change, or at the midnight, in London, of a
 * day from which the school has chosen something else.
 */
const entryMovedAt = (day: CalendarDate): Sql => sql`
  greatest(listed.moved_at, case when listed.turns_on is not null then (
    select max(turn.day)::timestamp at time zone 'Europe/London'
    from unnest(listed.turns_on) as turn (day)
    where turn.day <= ${day}::date
  ) end)
`

/**
 * Two lists, each in order as it is kept: those that are eligible, and the few that are listed only
 * since a provider has confirmed. So the last page is not far from the first.
 */
const inTwoOrders = (wanted: SchoolsWanted, ordered: Sql): Sql => sql`
  select facts.school_id
  from (
      (
        select facts.school_id, facts.school_recorded_at
        from school_facts as facts
        where upper_inf(facts.during)
          and facts.eligible_for_funding
          ${filters(wanted)}
        ${ordered}
      )
      union all
      (
        select facts.school_id, facts.school_recorded_at
        from school_in_list as listed
          join school_facts as facts
            on facts.school_id = listed.school_id and upper_inf(facts.during)
        where listed.cohort = ${wanted.cohort}
          and listed.only_by_partnership
          ${filters(wanted)}
        ${ordered}
      )
    ) as facts
`

/** When each moved has to be known before they can be put in order. */
const allListed = (wanted: SchoolsWanted): Sql => sql`
  select facts.school_id
  from school_facts as facts
    left join school_in_list as listed
      on listed.school_id = facts.school_id and listed.cohort = ${wanted.cohort}
  where upper_inf(facts.during)
    and (facts.eligible_for_funding or listed.only_by_partnership)
    ${filters(wanted)}
`

const filters = ({ school, urn, updatedSince, cohort, day }: SchoolsWanted): Sql => sql`
  ${school === null ? empty : sql`and facts.school_id = ${school}`}
  ${urn === null ? empty : sql`and facts.urn = ${urn}`}
  ${
    updatedSince === null
      ? empty
      : sql`and (
          facts.recorded_at >= ${updatedSince}
          or facts.school_id in (
            select listed.school_id
            from school_in_list as listed
            where listed.cohort = ${cohort}
              and ${entryMovedAt(day)} >= ${updatedSince}
          )
        )`
  }
`

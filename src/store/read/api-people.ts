import { raw } from 'sql-template-tag'
import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import { empty, join, sql, type Database, type Sql } from '../database.ts'
import { stretchBits } from '../provider-view-rows.ts'

/** The lists of people that a provider reads. */
export type ListName = 'participants' | 'transfers' | 'unfunded-mentors'

/** Which of the people on a list are asked for. */
export interface PeopleWanted {
  readonly list: ListName
  readonly provider: LeadProviderId
  readonly person?: PersonId
  /** Of participants: the years asked for; `null` for all cohorts after 2020. */
  readonly cohorts?: readonly number[] | null
  readonly trainingStatus?: string | null
  readonly updatedSince?: Instant | null
}

export type SortField = 'id' | 'created_at' | 'updated_at'

export interface SortKey {
  readonly field: SortField
  readonly descending: boolean
}

export interface PageWanted {
  readonly order: readonly SortKey[]
  readonly offset: number
  readonly limit: number
}

/** Somebody on a page. */
export interface PersonOnPage {
  readonly person: PersonId
  /** When what the provider reads of her here last moved. */
  readonly updatedAt: Instant
  /** The resource as it is served, as of the last day whose passing was taken note of. */
  readonly text: string
  readonly writtenOn: CalendarDate | null
}

const columns = {
  participants: { text: sql`participant`, moved: sql`participant_moved_at`, sees: sql`sees` },
  transfers: { text: sql`transfers`, moved: sql`transfers_moved_at`, sees: sql`sees_transfers` },
  'unfunded-mentors': {
    text: sql`unfunded_mentor`,
    moved: sql`unfunded_mentor_moved_at`,
    sees: sql`sees_unfunded_mentor`,
  },
} as const

/**
 * The people on a page of a list, in its order. A page far into the list, in the order in which
 * people came, is found by counting stretches of people, not one by one.
 */
export const peopleOnPage = (database: Database, wanted: PeopleWanted, page: PageWanted) =>
  database.rows<PersonOnPage>(sql`
    with
      ${startsIn(wanted, page)},
      page as materialized (
        select view.person_id
        from provider_view as view
        where view.lead_provider_id = ${wanted.provider}
          and view.${columns[wanted.list].sees}
          and view.person_position >= (select start.position from start)
          ${filtered(wanted)}
          ${wanted.person ? sql`and view.person_id = ${wanted.person}` : empty}
          ${
            wanted.updatedSince
              ? sql`and view.${columns[wanted.list].moved} >= ${wanted.updatedSince}`
              : empty
          }
        order by ${keysOf(page, columns[wanted.list].moved)}
        limit ${page.limit}
        offset (select start.remaining from start)
      ),
      chosen as (
        select page.person_id, row_number() over () as at
        from page
      )
    select
      view.person_id as "person",
      view.${columns[wanted.list].moved} as "updatedAt",
      view.${columns[wanted.list].text} as "text",
      (select day_reached.day from day_reached) as "writtenOn"
    from chosen
      join provider_view as view
        on view.person_id = chosen.person_id and view.lead_provider_id = ${wanted.provider}
    order by chosen.at
  `)

/** The years asked for; by default, those of all cohorts after 2020. (Contract 6.1.) */
export const yearsOf = (cohorts: readonly number[] | null = null): Sql =>
  cohorts === null
    ? sql`array(select cohort.start_year from cohort where cohort.start_year > 2020)`
    : sql`${cohorts}::int[]`

/** Of participants: those of the cohorts and with the training status that are asked for. */
function filtered({ list, cohorts, trainingStatus }: PeopleWanted): Sql {
  if (list !== 'participants') return empty
  return sql`
    and cohorts && ${yearsOf(cohorts)}
    ${trainingStatus ? sql`and ${trainingStatus} = any(training_statuses)` : empty}
  `
}

/** The position in the log from which a page is looked for, and how many to pass over then. */
function startsIn(wanted: PeopleWanted, { order, offset }: PageWanted): Sql {
  const [key, second] = order
  const isFiltered = Boolean(wanted.cohorts ?? wanted.trainingStatus)
  const isCounted =
    (offset > 0 || isFiltered) &&
    !wanted.person &&
    !wanted.updatedSince &&
    second === undefined &&
    key?.field === 'created_at' &&
    !key.descending
  if (!isCounted)
    return sql`start as (select 0::bigint as position, ${offset}::bigint as remaining)`
  return sql`
    start as materialized (
      select
        counted.stretch::bigint << ${stretchBits}::int as position,
        (${offset} - counted.before)::bigint as remaining
      from (
        select
          summed.stretch,
          sum(sum(summed.people)) over (order by summed.stretch) - sum(summed.people) as before,
          sum(summed.people) as people
        from provider_list_count as summed
        where summed.lead_provider_id = ${wanted.provider}
          and summed.list = ${wanted.list}
          ${filtered(wanted)}
        group by summed.stretch
      ) as counted
      where ${offset} >= counted.before and ${offset} < counted.before + counted.people
    )
  `
}

/** Equal ones stand in the order of their ids, so that two pages never show the same person. */
export const keysOf = ({ order }: PageWanted, moved: Sql) => {
  const fields: Readonly<Record<SortField, Sql>> = {
    id: sql`view.person_id`,
    created_at: sql`view.person_position`,
    updated_at: sql`view.${moved}`,
  }
  return join([
    ...order.map(({ field, descending }) => sql`${fields[field]}${raw(descending ? ' desc' : '')}`),
    fields.id,
  ])
}

import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { LeadProviderId, PersonId, Trn } from '../../core/identity.ts'
import { empty, sql, type Database, type Sql } from '../database.ts'

/** Which of the people that a provider sees its page is asked for. */
export interface PeopleWanted {
  readonly provider: LeadProviderId
  /** Part of a name, a TRN or a participant id; nothing for everybody. */
  readonly search: string
  readonly cohort: number | null
  readonly trainingStatus: string | null
}

export interface PartOfList {
  readonly offset: number
  readonly limit: number
}

/** How many people a provider sees among those that are wanted. */
export async function countOfPeopleSeen(database: Database, wanted: PeopleWanted): Promise<number> {
  const [counted] = await database.rows<{ readonly people: number }>(sql`
    select count(*)::int as "people"
    ${peopleSeen(wanted)}
  `)
  return counted?.people ?? 0
}

/** The people that a provider sees among those that are wanted, by name. */
export async function peopleSeenOnPage(
  database: Database,
  wanted: PeopleWanted,
  { offset, limit }: PartOfList,
): Promise<readonly PersonId[]> {
  const rows = await database.rows<{ readonly person: PersonId }>(sql`
    select view.person_id as "person"
    ${peopleSeen(wanted)}
    order by lower(details.full_name), view.person_id
    limit ${limit} offset ${offset}
  `)
  return rows.map(({ person }) => person)
}

/** A name is the person's own and current, also for a provider that she has left. (Ruling 22.) */
const peopleSeen = ({ provider, search, cohort, trainingStatus }: PeopleWanted) => sql`
  from provider_view as view
    join person_details as details
      on details.person_id = view.person_id and details.superseded_by is null
    join person on person.id = view.person_id
  where view.lead_provider_id = ${provider}
    and view.sees
    ${cohort === null ? empty : sql`and ${cohort} = any(view.cohorts)`}
    ${trainingStatus === null ? empty : sql`and ${trainingStatus} = any(view.training_statuses)`}
    ${search === '' ? empty : fitting(search)}
`

function fitting(search: string): Sql {
  const digits = search.replaceAll(/\D/g, '')
  const isTrn = digits.length === 7 || /^[\d\s/-]*\d[\d\s/-]*$/.test(search)
  const words = search.toLowerCase().split(/\s+/)
  return sql`
    and (
      view.person_id::text = ${search.toLowerCase()}
      or (${isTrn} and person.trn like '%' || ${digits} || '%')
      or not exists (
        select from unnest(${words}::text[]) as word(text)
        where strpos(lower(details.full_name), word.text) = 0
      )
    )
  `
}

/** When what a provider reads of a person last moved. */
export interface SeenSince {
  readonly participantMovedAt: Instant
  readonly transfersMovedAt: Instant | null
}

/** Since when a provider reads of a person what it reads now; `null` if it does not see her. */
export async function seenSince(
  database: Database,
  provider: LeadProviderId,
  person: PersonId,
): Promise<SeenSince | null> {
  const [row] = await database.rows<SeenSince>(sql`
    select
      view.participant_moved_at as "participantMovedAt",
      view.transfers_moved_at as "transfersMovedAt"
    from provider_view as view
    where view.lead_provider_id = ${provider} and view.person_id = ${person} and view.sees
  `)
  return row ?? null
}

/** The cohorts in which a provider sees anybody, the latest first. */
export async function cohortsSeen(
  database: Database,
  provider: LeadProviderId,
): Promise<readonly number[]> {
  const rows = await database.rows<{ readonly cohort: number }>(sql`
    select distinct seen.cohort
    from provider_view as view
      cross join lateral unnest(view.cohorts) as seen(cohort)
    where view.lead_provider_id = ${provider} and view.sees
    order by seen.cohort desc
  `)
  return rows.map(({ cohort }) => cohort)
}

/** The names of those among some people whom a provider sees. */
export async function namesSeen(
  database: Database,
  provider: LeadProviderId,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await database.rows<{ readonly person: PersonId; readonly fullName: string }>(sql`
    select view.person_id as "person", details.full_name as "fullName"
    from provider_view as view
      join person_details as details
        on details.person_id = view.person_id and details.superseded_by is null
    where view.lead_provider_id = ${provider}
      and view.sees
      and view.person_id = any(${people})
    order by view.person_id
  `)
  return new Map(rows.map(({ person, fullName }) => [person, fullName]))
}

/** How somebody is named who is asked after: by two facts, or by an id that is hard to guess. */
export type Named =
  { readonly trn: Trn; readonly dateOfBirth: CalendarDate } | { readonly person: PersonId }

/**
 * The person so named, if the provider sees or ever saw her. Whether there is such a person of whom
 * the provider was never told is not found out here, so that nobody can, by the time it takes.
 */
export async function personEverSeen(
  database: Database,
  provider: LeadProviderId,
  named: Named,
): Promise<PersonId | null> {
  const [row] = await database.rows<{ readonly person: PersonId }>(sql`
    select person.id as "person"
    from person
      join provider_view as view
        on view.person_id = person.id and view.lead_provider_id = ${provider}
    where ${
      'person' in named
        ? sql`person.id = ${named.person}`
        : sql`person.trn = ${named.trn} and person.date_of_birth = ${named.dateOfBirth}`
    }
  `)
  return row?.person ?? null
}

import type { Instant } from '../../core/calendar.ts'
import type { LeadProviderId, PersonId, ProfileId, RecordId } from '../../core/identity.ts'
import { empty, join, sql, type Database, type Sql } from '../database.ts'

/** Which of the people that a provider sees are asked for. */
export interface ParticipantsWanted {
  readonly provider: LeadProviderId
  readonly person: PersonId | null
  /** The years asked for; `null` for all cohorts after 2020. */
  readonly cohorts: readonly number[] | null
  readonly trainingStatus: string | null
  readonly updatedSince: Instant | null
}

/** Which of the transfers that a provider sees are asked for. */
export interface TransfersWanted {
  readonly provider: LeadProviderId
  readonly person: PersonId | null
  readonly updatedSince: Instant | null
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

/** Somebody on a page, and when what the provider reads of her last moved. */
export interface PersonOnPage {
  readonly person: PersonId
  readonly updatedAt: Instant
}

/** The people on a page of participants, in its order. */
export const participantsOnPage = (
  database: Database,
  { provider, person, cohorts, trainingStatus, updatedSince }: ParticipantsWanted,
  page: PageWanted,
): Promise<readonly PersonOnPage[]> =>
  database.rows<PersonOnPage>(sql`
    select view.person_id as "person", view.participant_moved_at as "updatedAt"
    from provider_view as view
    where view.lead_provider_id = ${provider}
      and view.sees
      and view.cohorts && ${
        cohorts === null
          ? sql`array(select cohort.start_year from cohort where cohort.start_year > 2020)`
          : sql`${cohorts}::int[]`
      }
      ${person === null ? empty : sql`and view.person_id = ${person}`}
      ${trainingStatus === null ? empty : sql`and ${trainingStatus} = any(view.training_statuses)`}
      ${updatedSince === null ? empty : sql`and view.participant_moved_at >= ${updatedSince}`}
    ${inOrder(page, participantColumns)}
  `)

/** The people on a page of transfers, in its order. */
export const transfersOnPage = (
  database: Database,
  { provider, person, updatedSince }: TransfersWanted,
  page: PageWanted,
): Promise<readonly PersonOnPage[]> =>
  database.rows<PersonOnPage>(sql`
    select view.person_id as "person", view.transfers_moved_at as "updatedAt"
    from provider_view as view
    where view.lead_provider_id = ${provider}
      and view.sees_transfers
      ${person === null ? empty : sql`and view.person_id = ${person}`}
      ${updatedSince === null ? empty : sql`and view.transfers_moved_at >= ${updatedSince}`}
    ${inOrder(page, { ...participantColumns, updated_at: sql`view.transfers_moved_at` })}
  `)

const participantColumns: Readonly<Record<SortField, Sql>> = {
  id: sql`view.person_id`,
  created_at: sql`view.person_position`,
  updated_at: sql`view.participant_moved_at`,
}

/** Equal ones stand in the order of their ids, so that two pages never show the same person. */
function inOrder({ order, offset, limit }: PageWanted, columns: Readonly<Record<SortField, Sql>>) {
  const keys = order.map(({ field, descending }) =>
    descending ? sql`${columns[field]} desc` : columns[field],
  )
  return sql`order by ${join([...keys, columns.id])} limit ${limit} offset ${offset}`
}

/** When a provider first said that it defers or has withdrawn somebody, as it says now. */
export interface StatusStated {
  readonly profile: ProfileId
  readonly status: string
  readonly reason: string | null
  readonly from: string
  readonly recordedAt: Instant
}

/** When things that a provider reads of some people were first recorded. */
export interface FirstRecorded {
  readonly profiles: ReadonlyMap<ProfileId, Instant>
  readonly statuses: readonly StatusStated[]
}

/** When the training records of some people, and what their provider said of them, came about. */
export async function enrolmentsFirstRecorded(
  database: Database,
  provider: LeadProviderId,
  people: readonly PersonId[],
): Promise<FirstRecorded> {
  const profiles = await database.rows<{ id: ProfileId; recordedAt: Instant }>(sql`
    select profile.id, change.recorded_at as "recordedAt"
    from participant_profile as profile
      join change_of_circumstance as change on change.position = profile.recorded_by
    where profile.person_id = any(${people})
  `)
  const ids = profiles.map(({ id }) => id)
  const statuses = await database.rows<StatusStated>(sql`
    select
      stated.profile_id as "profile",
      stated.status,
      stated.reason,
      lower(stated.during)::text as "from",
      change.recorded_at as "recordedAt"
    from training_status as stated -- The first version that says so, whatever superseded_by says.
      join change_of_circumstance as change on change.position = stated.made_by
    where stated.profile_id = any(${ids})
      and stated.lead_provider_id = ${provider}
      and stated.status <> 'active'
    order by stated.made_by
  `)
  return { profiles: new Map(profiles.map(({ id, recordedAt }) => [id, recordedAt])), statuses }
}

/** When some induction records were first recorded. */
export async function recordsFirstRecorded(
  database: Database,
  records: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, Instant>> {
  const rows = await database.rows<{ id: RecordId; recordedAt: Instant }>(sql`
    select distinct on (record.id)
      record.id,
      change.recorded_at as "recordedAt"
    from induction_record as record -- The first version, whatever superseded_by says of it.
      join change_of_circumstance as change on change.position = record.made_by
    where record.id = any(${records})
    order by record.id, record.made_by
  `)
  return new Map(rows.map(({ id, recordedAt }) => [id, recordedAt]))
}

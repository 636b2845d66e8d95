import type { Instant } from '../../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../../core/identity.ts'
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

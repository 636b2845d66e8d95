import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** A place in a feed: after an entry, by the position of its change and its place among these. */
export interface FeedPlace {
  readonly position: number
  readonly ordinal: number
}

/** One alteration of what a provider sees of a person, with the documents as they are served. */
export interface FeedRow extends FeedPlace {
  readonly person: PersonId
  readonly kind: string
  readonly effectiveOn: CalendarDate
  readonly recordedAt: Instant
  readonly noLongerSeen: string | null
  readonly participant: string | null
  readonly transfers: string | null
  readonly unfundedMentor: string | null
}

/** What comes after a place in the feed of a provider, in the order in which it was recorded. */
export const feedAfter = (
  database: Database,
  provider: LeadProviderId,
  { position, ordinal }: FeedPlace,
  limit: number,
) =>
  database.rows<FeedRow>(sql`
    select
      entry.position,
      entry.ordinal,
      entry.person_id as "person",
      entry.kind,
      entry.effective_on as "effectiveOn",
      entry.recorded_at as "recordedAt",
      entry.no_longer_seen as "noLongerSeen",
      entry.participant,
      entry.transfers,
      entry.unfunded_mentor as "unfundedMentor"
    from provider_feed_entry as entry
    where entry.lead_provider_id = ${provider}
      and (entry.position, entry.ordinal) > (${position}, ${ordinal})
    order by entry.position, entry.ordinal
    limit ${limit}
  `)

/** The place of the last entry of a feed; `null` if there is none. */
export async function endOfFeed(
  database: Database,
  provider: LeadProviderId,
): Promise<FeedPlace | null> {
  const [last] = await database.rows<FeedPlace>(sql`
    select entry.position, entry.ordinal
    from provider_feed_entry as entry
    where entry.lead_provider_id = ${provider}
    order by entry.position desc, entry.ordinal desc
    limit 1
  `)
  return last ?? null
}

/** Whether a place is that of an entry in a provider's own feed. */
export async function isEntry(
  database: Database,
  provider: LeadProviderId,
  { position, ordinal }: FeedPlace,
): Promise<boolean> {
  const entries = await database.rows(sql`
    select
    from provider_feed_entry as entry
    where entry.lead_provider_id = ${provider}
      and entry.position = ${position}
      and entry.ordinal = ${ordinal}
  `)
  return entries.length > 0
}

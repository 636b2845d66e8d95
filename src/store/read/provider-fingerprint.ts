import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'
import { bucketOf, xorOf } from '../fingerprint.ts'
import { endOfFeed, type FeedPlace } from './provider-feed.ts'

/** How many people there are in a bucket, and what all that is seen of them says. */
export interface Bucket {
  readonly bucket: number
  readonly people: number
  readonly digest: string
}

/** A person in a bucket, and a digest of all that is seen of her. */
export interface PersonDigest {
  readonly person: PersonId
  readonly digest: string
}

/** What a provider's view came to at a place in its feed. */
export interface At<What> {
  readonly place: FeedPlace
  readonly content: What
}

const beginning: FeedPlace = { position: 0, ordinal: 0 }

interface MovedSince {
  readonly person: PersonId
  readonly before: string | null
  readonly now: string | null
}

/**
 * The fingerprint of a provider's view as it was at a place in its feed, or as it is: what moved
 * since is taken out of the sums that are kept.
 */
export const fingerprintAt = (
  database: Database,
  provider: LeadProviderId,
  asked: FeedPlace | null,
): Promise<At<readonly Bucket[]>> =>
  ofOneMoment(database, async reading => {
    const place = asked ?? (await endOfFeed(reading, provider)) ?? beginning
    const kept = await reading.rows<Bucket>(sql`
      select
        summed.bucket,
        summed.people,
        (select string_agg(
           to_hex(substring(summed.digest from at for 32)::bit(32)::bigint), ' ' order by at
         )
         from generate_series(1, 225, 32) as at) as "digest"
      from provider_fingerprint as summed
      where summed.lead_provider_id = ${provider}
      order by summed.bucket
    `)
    const moved = Map.groupBy(await movedSince(reading, provider, place, null), ({ person }) =>
      bucketOf(person),
    )
    return {
      place,
      content: kept
        .map(({ digest, ...bucket }) => ({ ...bucket, digest: inOnePiece(digest) }))
        .map(bucket => without(bucket, moved.get(bucket.bucket) ?? []))
        .filter(({ people }) => people > 0),
    }
  })

/** Everybody in one bucket of it, in the order of their ids. */
export const bucketAt = (
  database: Database,
  provider: LeadProviderId,
  bucket: number,
  asked: FeedPlace | null,
): Promise<At<readonly PersonDigest[]>> =>
  ofOneMoment(database, async reading => {
    const place = asked ?? (await endOfFeed(reading, provider)) ?? beginning
    const ending = bucket.toString(16).padStart(2, '0')
    const kept = await reading.rows<PersonDigest>(sql`
      select view.person_id as "person", view.digest
      from provider_view as view
      where view.lead_provider_id = ${provider}
        and right(view.person_id::text, 2) = ${ending}
        and view.digest is not null
      order by view.person_id
    `)
    const moved = await movedSince(reading, provider, place, ending)
    const people = new Map(kept.map(({ person, digest }) => [person, digest]))
    for (const { person, before } of moved)
      if (before === null) people.delete(person)
      else people.set(person, before)
    return {
      place,
      content: [...people]
        .map(([person, digest]) => ({ person, digest }))
        .toSorted((one, other) => (one.person < other.person ? -1 : 1)),
    }
  })

/** Of everybody who moved after a place: what was seen there, and what is seen now. */
const movedSince = (
  reading: Database,
  provider: LeadProviderId,
  { position, ordinal }: FeedPlace,
  ending: string | null,
) =>
  reading.rows<MovedSince>(sql`
    select distinct on (entry.person_id)
      entry.person_id as "person",
      entry.digest_before as "before",
      view.digest as "now"
    from provider_feed_entry as entry
      join provider_view as view
        on view.lead_provider_id = entry.lead_provider_id and view.person_id = entry.person_id
    where entry.lead_provider_id = ${provider}
      and (entry.position, entry.ordinal) > (${position}, ${ordinal})
      and (${ending}::text is null or right(entry.person_id::text, 2) = ${ending})
    order by entry.person_id, entry.position
  `)

function without(bucket: Bucket, moved: readonly MovedSince[]): Bucket {
  const came = moved.filter(({ before, now }) => before === null && now !== null).length
  const went = moved.filter(({ before, now }) => before !== null && now === null).length
  return {
    bucket: bucket.bucket,
    people: bucket.people - came + went,
    digest: xorOf([bucket.digest, ...moved.flatMap(({ before, now }) => [before, now])]),
  }
}

/** Eight words of 32 bits in hexadecimal, without their leading noughts. */
const inOnePiece = (words: string) =>
  words
    .split(' ')
    .map(word => word.padStart(8, '0'))
    .join('')

const ofOneMoment = <Answer>(
  database: Database,
  read: (reading: Database) => Promise<Answer>,
): Promise<Answer> => database.transaction(read, { plannedOnce: false, isReading: true })

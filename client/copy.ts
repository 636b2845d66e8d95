import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { refusalIn, type Api } from './api.ts'
import type { Change } from './feed.ts'

/*
 * A copy of what a provider sees, and its fingerprint. The canonical form is documented, with a
 * worked example, in docs/how-to/follow-the-feed.md.
 */

type Attributes = Change['attributes']

/** All that a provider sees of one person: three resources, each as the API serves it. */
export interface Seen {
  readonly participant: Attributes['participant']
  readonly transfers: Attributes['participant_transfer']
  readonly unfundedMentor: Attributes['unfunded_mentor']
}

/** Everybody whom a provider sees, by their ids. */
export type Copy = Map<string, Seen>

/** Takes an entry of the feed into a copy: afterwards all that is seen of the person is right. */
export function applyChange(copy: Copy, { attributes }: Change): void {
  const { person_id, participant, participant_transfer, unfunded_mentor } = attributes
  if (attributes.no_longer_seen !== null) {
    copy.delete(person_id)
    return
  }
  copy.set(person_id, {
    participant,
    transfers: participant_transfer,
    unfundedMentor: unfunded_mentor,
  })
}

/** The canonical JSON (RFC 8785) of all that is seen of a person. */
export function canonicalForm(id: string, { participant, transfers, unfundedMentor }: Seen) {
  const form = canonicalize({ id, participant, transfers, unfunded_mentor: unfundedMentor })
  if (form === undefined) throw new Error(`${id} has no canonical form`)
  return form
}

/** The SHA-256 of the canonical form, in hexadecimal. */
export const digestOf = (id: string, seen: Seen) =>
  createHash('sha256').update(canonicalForm(id, seen)).digest('hex')

export interface Fingerprint {
  readonly people: number
  readonly digest: string
  /** By the last two digits of the people's ids; a bucket in which nobody is has no entry. */
  readonly buckets: ReadonlyMap<string, { readonly people: number; readonly digest: string }>
}

/** How many people a copy holds, and what all of it says. */
export function fingerprintOf(copy: ReadonlyMap<string, Seen>): Fingerprint {
  const members = Map.groupBy(copy.keys(), bucketOf)
  const buckets = new Map(
    [...members].map(([bucket, ids]) => [
      bucket,
      { people: ids.length, digest: combined(ids.map(id => digestIn(copy, id) ?? '')) },
    ]),
  )
  return {
    people: copy.size,
    digest: combined([...buckets.values()].map(({ digest }) => digest)),
    buckets,
  }
}

/** The bucket of a person: the last two digits of her id. */
export const bucketOf = (id: string) => id.slice(-2)

/** The exclusive or of digests; of none, 64 noughts. */
const combined = (digests: readonly string[]) =>
  digests
    .reduce((sum, digest) => sum ^ BigInt(`0x${digest}`), 0n)
    .toString(16)
    .padStart(64, '0')

function digestIn(copy: ReadonlyMap<string, Seen>, id: string): string | null {
  const seen = copy.get(id)
  return seen === undefined ? null : digestOf(id, seen)
}

/**
 * The ids of the people who are not in a copy as the service has them at a cursor: none, if the
 * copy is right. It asks for the whole first, and then only for the buckets that differ.
 */
export async function findDifference(
  api: Api,
  copy: ReadonlyMap<string, Seen>,
  at: string,
): Promise<readonly string[]> {
  const own = fingerprintOf(copy)
  const { data: theirs } = await api.showFingerprint({ query: { at } })
  if (own.people === theirs.people && own.digest === theirs.digest) return []
  const others = new Map(theirs.buckets.map(bucket => [bucket.bucket, bucket]))
  const differing: string[] = []
  for (const bucket of new Set([...own.buckets.keys(), ...others.keys()])) {
    const [one, other] = [own.buckets.get(bucket), others.get(bucket)]
    if (one?.people === other?.people && one?.digest === other?.digest) continue
    differing.push(...(await differenceIn(api, copy, { at, bucket })))
  }
  return differing.toSorted()
}

async function differenceIn(
  api: Api,
  copy: ReadonlyMap<string, Seen>,
  { at, bucket }: { readonly at: string; readonly bucket: string },
) {
  const { data } = await api.showFingerprint({ query: { at, bucket } })
  const theirs = new Map((data.members ?? []).map(({ id, digest }) => [id, digest]))
  const own = [...copy.keys()].filter(id => bucketOf(id) === bucket)
  return [...new Set([...own, ...theirs.keys()])].filter(
    id => digestIn(copy, id) !== (theirs.get(id) ?? null),
  )
}

/**
 * Reads anew all that is seen of a person, and puts it into a copy. It may be newer than the cursor
 * that the copy stands at: take in what the feed has since, and the copy is right.
 */
export async function repair(api: Api, copy: Copy, id: string): Promise<void> {
  const path = { id }
  const seen: Seen = {
    participant: await orNone(api.showParticipant({ path, query: everyCohort })),
    transfers: await orNone(api.showTransfers({ path })),
    unfundedMentor: await orNone(api.showUnfundedMentor({ path })),
  }
  if (Object.values(seen).every(resource => resource === null)) copy.delete(id)
  else copy.set(id, seen)
}

/** Without a wish, the API leaves out the cohorts up to 2020, and the feed does not. */
const everyCohort = {
  'filter[cohort]': Array.from({ length: 40 }, (_, years) => 2010 + years).join(),
}

async function orNone<Resource>(
  answer: Promise<{ readonly data: Resource }>,
): Promise<Resource | null> {
  try {
    return (await answer).data
  } catch (error) {
    if (refusalIn(error)?.status === 404) return null
    throw error
  }
}

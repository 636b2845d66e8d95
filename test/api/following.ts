import { expect } from 'vitest'
import { apiOf, type Api } from '../../client/api.ts'
import { applyChange, fingerprintOf, type Copy } from '../../client/copy.ts'
import { followChanges, type Change } from '../../client/feed.ts'
import { everyOf } from '../../client/lists.ts'
import type { World } from '../../src/operations/world.ts'
import { passDays } from '../../src/operations/day.ts'
import { dayInLondon, type Instant } from '../../src/core/calendar.ts'
import type { SmallWorld } from '../database/small-world.ts'
import { checkAgainstDocument } from './declared.ts'
import { tokenOf, type ListeningApi } from './listening-api.ts'

/** A copy as it stood at a place in the feed. */
export interface CopyThen {
  readonly cursor: string
  readonly copy: Copy
}

/** A provider's client that keeps a copy by the feed, and remembers how it stood at each entry. */
export interface Follower {
  readonly api: Api
  readonly copy: Copy
  readonly copies: readonly CopyThen[]
  readonly changes: readonly Change[]
  cursor(): string
  /** Takes in what there is; answers with the entries that came. */
  catchUp(limit?: number): Promise<readonly Change[]>
}

/** Every answer that this client gets is checked against what the API says of itself. */
export async function clientFor(
  world: Pick<World, 'database' | 'clock'>,
  { url }: Pick<ListeningApi, 'url'>,
  provider: string,
): Promise<Api> {
  return apiOf({ url, token: await tokenOf(world, provider), fetch: checkingFetch, attempts: 1 })
}

const checkingFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init)
  const text = await answer.clone().text()
  const { pathname, search } = new URL(input instanceof Request ? input.url : input)
  const body = text === '' ? undefined : (JSON.parse(text) as unknown)
  const { status, headers } = answer
  checkAgainstDocument(init?.method ?? 'GET', pathname + search, { status, headers, text, body })
  return answer
}

export async function followerOf(...of: Parameters<typeof clientFor>): Promise<Follower> {
  const api = await clientFor(...of)
  const copy: Copy = new Map()
  const copies: CopyThen[] = [{ cursor: '0.0', copy: new Map() }]
  const changes: Change[] = []
  const cursor = () => copies.at(-1)?.cursor ?? '0.0'
  return {
    api,
    copy,
    copies,
    changes,
    cursor,
    catchUp: async (limit = 1000) => {
      const came: Change[] = []
      for await (const { data } of followChanges(api, { after: cursor(), limit }))
        for (const change of data) {
          applyChange(copy, change)
          copies.push({ cursor: change.id, copy: new Map(copy) })
          came.push(change)
        }
      changes.push(...came)
      return came
    },
  }
}

/** A copy holds exactly what all pages of the three lists show. */
export async function expectSameAsLists({ api, copy }: Pick<Follower, 'api' | 'copy'>) {
  const perPage = 50
  const lists = {
    participants: await Array.fromAsync(everyOf(api, 'listParticipants', { perPage })),
    transfers: await Array.fromAsync(everyOf(api, 'listTransfers', { perPage })),
    unfundedMentors: await Array.fromAsync(everyOf(api, 'listUnfundedMentors', { perPage })),
  }
  const people = [...copy.values()]
  expect({
    participants: byId(people.flatMap(({ participant }) => participant ?? [])),
    transfers: byId(people.flatMap(({ transfers }) => transfers ?? [])),
    unfundedMentors: byId(people.flatMap(({ unfundedMentor }) => unfundedMentor ?? [])),
  }).toEqual({
    participants: byId(lists.participants),
    transfers: byId(lists.transfers),
    unfundedMentors: byId(lists.unfundedMentors),
  })
}

const byId = <One extends { readonly id: string }>(all: readonly One[]) =>
  all.toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** At each of these places, the service says of itself what the copy said when it stood there. */
export async function expectFingerprints(api: Api, copies: readonly CopyThen[]) {
  for (const { cursor, copy } of copies) {
    const { data } = await api.showFingerprint({ query: { at: cursor } })
    const own = fingerprintOf(copy)
    expect({ ...data, buckets: bucketsOf(data.buckets), members: null }).toEqual({
      cursor,
      people: own.people,
      digest: own.digest,
      buckets: bucketsOf([...own.buckets].map(([bucket, counted]) => ({ bucket, ...counted }))),
      members: null,
    })
  }
}

const bucketsOf = (buckets: readonly { readonly bucket: string }[]) =>
  buckets.toSorted((one, other) => (one.bucket < other.bucket ? -1 : 1))

/** What an entry says, on a line: what happened, to whom, and how she is seen after it. */
export function lineOf({ attributes }: Change, names: ReadonlyMap<string, string>): string {
  const { person_id, kind, effective_on, no_longer_seen, participant } = attributes
  const told = [
    ...(participant?.attributes.ecf_enrolments ?? []).map(
      ({ participant_type, school_urn, participant_status, training_status }) =>
        `${participant_type} ${school_urn} ${participant_status} ${training_status}`,
    ),
    ...(attributes.participant_transfer?.attributes.transfers ?? []).map(
      ({ leaving, joining, status }) =>
        `${leaving.school_urn} to ${joining?.school_urn ?? 'somewhere'} ${status}`,
    ),
    ...(attributes.unfunded_mentor ? ['unfunded mentor'] : []),
    ...(no_longer_seen ? [`not seen: ${no_longer_seen.reason}`] : []),
  ]
  return `${kind} ${effective_on} ${names.get(person_id) ?? person_id}: ${told.join(', ')}`
}

/** The clock moves on, and the days pass. */
export async function standAt(world: SmallWorld, moment: string) {
  world.clock.set(moment as Instant)
  await passDays(world)
  return dayInLondon(world.clock.now())
}

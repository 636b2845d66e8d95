import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInLondon } from '../../src/core/calendar.ts'
import { checkProviderSums, checkProviderViews } from '../../src/store/read/provider-views.ts'
import { everyOf } from '../../client/lists.ts'
import {
  expectFingerprints,
  expectSameAsLists,
  followerOf,
  type CopyThen,
  type Follower,
} from '../api/following.ts'
import { listeningApi } from '../api/listening-api.ts'
import { seed, type Turn } from './lives.ts'
import { inWorldOfStories, recordedLife, type RecordedWorld } from './recorded-lives.ts'
import { livesWithUnfundedMentor } from './unfunded-mentor.ts'

/*
 * Whatever is recorded in any life, a follower of each provider's feed has what the API shows, at
 * every moment and of every moment. Few lives in the suite; many by `test:properties`.
 */
const runs = process.env['RUNS']
const numRuns = runs === undefined ? 2 : Math.ceil(Number(runs) / 20)

/** What a follower knew at a moment. */
interface Known extends CopyThen {
  readonly at: string
}

test(
  'a follower has what the API shows after each change, and what it showed after each before',
  async () => {
    let entries = 0
    await fc.assert(
      fc.asyncProperty(livesWithUnfundedMentor, turns =>
        inWorldOfStories(async world => {
          entries += await followed(world, turns)
        }),
      ),
      { numRuns, seed: seed + 4, endOnFailure: runs === undefined },
    )
    expect(entries).toBeGreaterThan(0)
  },
  numRuns * 60_000,
)

/** Lives a life, and tells how many entries the feeds had of it. */
async function followed(world: RecordedWorld, turns: readonly Turn[]) {
  const api = await listeningApi(world)
  const lines: string[] = []
  try {
    const followers = [
      await followerOf(world, api, 'Ambition Institute'),
      await followerOf(world, api, 'Teach First'),
    ]
    const known = new Map(followers.map(follower => [follower, new Map<string, Known>()]))
    for await (const { line } of recordedLife(world, turns)) {
      lines.push(line)
      for (const follower of followers) {
        const now = world.clock.now()
        const [first] = await follower.catchUp(1)
        await expectSameAsLists(follower)
        await expectUpdatedSince(follower, first?.attributes.recorded_at ?? now)
        const copy = new Map(follower.copy)
        known.get(follower)?.set(now, { at: now, cursor: follower.cursor(), copy })
      }
    }
    await expectWhole(world, followers, known)
    return followers.flatMap(({ changes }) => changes).length
  } catch (cause) {
    throw new Error(`After this life:\n${lines.join('\n')}\n${String(cause)}`, { cause })
  } finally {
    await api.close()
  }
}

/** What was updated since a moment is what entries since it made read otherwise, and no more. */
async function expectUpdatedSince({ api, copy, changes }: Follower, since: string) {
  const moved = new Map<string, { readonly text: string; readonly at: string }>()
  for (const { attributes } of changes) {
    const { person_id, recorded_at, participant } = attributes
    const text = JSON.stringify(participant)
    if (moved.get(person_id)?.text !== text) moved.set(person_id, { text, at: recorded_at })
  }
  const expected = [...moved].flatMap(([id, { at }]) =>
    at >= since.replace('.000Z', 'Z') && copy.get(id)?.participant ? [[id, at] as const] : [],
  )
  const query = { 'filter[updated_since]': since }
  const updated = await Array.fromAsync(everyOf(api, 'listParticipants', { query }))
  expect(new Map(updated.map(({ id, attributes }) => [id, attributes.updated_at]))).toEqual(
    new Map(expected),
  )
}

async function expectWhole(
  world: RecordedWorld,
  followers: readonly Follower[],
  known: ReadonlyMap<Follower, ReadonlyMap<string, Known>>,
) {
  const today = dayInLondon(world.clock.now())
  expect(await checkProviderViews(world.database, today)).toEqual([])
  expect(await checkProviderSums(world.database)).toEqual([])
  for (const follower of followers) {
    await expectFingerprints(follower.api, follower.copies)
    for (const { at, copy } of known.get(follower)?.values() ?? []) {
      const query = { known_at: at }
      const shown = await Array.fromAsync(everyOf(follower.api, 'listParticipants', { query }))
      const then = [...copy.values()].flatMap(({ participant }) => participant ?? [])
      expect(new Set(shown)).toEqual(new Set(then))
    }
  }
}

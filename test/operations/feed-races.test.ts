import { expect, test } from 'vitest'
import { register } from '../../src/core/changes/register/register.ts'
import type { SchoolId, Trn } from '../../src/core/identity.ts'
import { sql } from '../../src/store/database.ts'
import { feedAfter, type FeedRow } from '../../src/store/read/provider-feed.ts'
import { checkProviderSums, checkProviderViews } from '../../src/store/read/provider-views.ts'
import { trainWith } from '../api/reports.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { joiner, recorded, smallWorld, type SmallWorld } from '../database/small-world.ts'
import { session } from '../store/saboteur.ts'
import { untilSoManyWait } from '../store/sessions.ts'

/* Two schools write at once, with the same provider, whose feed is read all the while. */

async function openStory() {
  const database = await freshDatabase()
  const world = await smallWorld(database, '2023-09-04T09:00:00.000Z')
  await database.run(sql`
    insert into demonstration_teacher (trn, full_name, date_of_birth, qualified_on)
    select (3000000 + number)::text, 'Teacher ' || number, '1995-05-05', '2020-07-01'
    from generate_series(1, 40) as number
  `)
  for (const school of [world.ashfield, world.birchwood])
    await trainWith(world, school, world.ambition)
  return { ...world, url: database.url }
}

const comes = (world: SmallWorld, school: SchoolId, number: number) =>
  recorded(
    world,
    register,
    joiner(school, 'ect', { trn: String(3_000_000 + number) as Trn, start: '2023-09-04' }),
  )

/** Takes in a feed, a few entries at a time, from where it was. */
function follower({ database, ambition }: SmallWorld) {
  const taken: FeedRow[] = []
  const beginning = { position: 0, ordinal: 0 }
  return {
    taken,
    catchUp: async (limit: number) => {
      const rows = await feedAfter(
        database,
        ambition.leadProvider,
        taken.at(-1) ?? beginning,
        limit,
      )
      taken.push(...rows)
      return rows.length
    },
    whole: () => feedAfter(database, ambition.leadProvider, beginning, 1000),
  }
}

const expectKeptRight = async ({ database, clock }: SmallWorld) => {
  expect(await checkProviderViews(database, clock.today())).toEqual([])
  expect(await checkProviderSums(database)).toEqual([])
}

test('what waits for its place in the log is not in the feed, and then comes in order', async () => {
  const world = await openStory()
  const gate = await session(world.url)
  const watcher = await session(world.url)
  const { taken, catchUp, whole } = follower(world)
  await gate.query('begin; select from log_head for update')
  const first = comes(world, world.ashfield, 1)
  await untilSoManyWait(watcher, 1)
  const second = comes(world, world.birchwood, 2)
  await untilSoManyWait(watcher, 2)
  expect(await catchUp(10)).toBe(0)
  await gate.query('commit')
  const earlier = await first
  await catchUp(1)
  const later = await second
  await catchUp(10)
  expect(taken.map(({ position }) => position)).toEqual([earlier.position, later.position])
  expect(later.position).toBe(earlier.position + 1)
  expect(taken).toEqual(await whole())
  await expectKeptRight(world)
})

test('however two schools write at once, the feed that is read meanwhile lacks nothing', async () => {
  const world = await openStory()
  const { taken, catchUp, whole } = follower(world)
  const writes = async (school: SchoolId, from: number) => {
    for (let number = from; number <= 40; number += 2) await comes(world, school, number)
  }
  const now = { isWriting: true }
  const written = Promise.all([writes(world.ashfield, 1), writes(world.birchwood, 2)]).finally(
    () => (now.isWriting = false),
  )
  const steps: number[] = []
  while (now.isWriting) steps.push(await catchUp(3))
  await written
  while ((await catchUp(3)) > 0);
  expect(steps.filter(step => step > 0).length).toBeGreaterThan(3) // It was read meanwhile.
  expect(taken.length).toBe(40)
  expect(taken).toEqual(await whole())
  await expectKeptRight(world)
})

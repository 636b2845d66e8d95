import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database/fresh-database.ts'
import {
  ada,
  ben,
  bothSchoolsChoose,
  joiner,
  mary,
  personOf,
  recorded,
  smallWorld,
} from '../../test/database/small-world.ts'
import { day, type Instant } from '../core/calendar.ts'
import { register } from '../core/changes/register/register.ts'
import { transferIn } from '../core/changes/transfer-in/transfer-in.ts'
import { sql } from '../store/database.ts'
import { checkProviderViews } from '../store/read/provider-views.ts'
import { passDays } from './day.ts'

const database = await freshDatabase()

test('days that pass move what providers see, each on its own day, and only once', async () => {
  const world = await smallWorld(database, '2023-09-04T09:00:00.000Z')
  await bothSchoolsChoose(world)
  await recorded(
    world,
    register,
    joiner(world.ashfield, 'mentor', { trn: mary, start: '2023-09-01' }),
  )
  const mentor = await personOf(database, mary)
  await recorded(
    world,
    register,
    joiner(world.ashfield, 'ect', { trn: ada, start: '2023-09-11', mentor }),
  )
  await recorded(
    world,
    register,
    joiner(world.ashfield, 'ect', { trn: ben, start: '2023-09-01', mentor }),
  )
  expect(await passDays(world)).toBe(0)

  world.clock.set('2023-09-20T09:00:00.000Z' as Instant)
  const [one, other] = await Promise.all([passDays(world), passDays(world)])
  expect(one + other).toBe(1)
  expect(await passDays(world)).toBe(0)
  expect(
    await database.rows(sql`
      select kind, effective_on, actor_role, recorded_at from change_of_circumstance
      where kind = 'the-day' order by position
    `),
  ).toEqual([
    {
      kind: 'the-day',
      effective_on: '2023-09-11',
      actor_role: 'nobody',
      recorded_at: '2023-09-10T23:00:00.000Z',
    },
  ])
  expect(await checkProviderViews(database, day('2023-09-20'))).toEqual([])

  await recorded(world, transferIn, {
    school: world.birchwood,
    participant: await personOf(database, ada),
    kind: 'ect',
    joiningOn: day('2023-10-02'),
    programme: { choose: 'default' },
    email: null,
    mentor: null,
  })
  expect(await checkProviderViews(database, day('2023-09-20'))).toEqual([])
  expect(await checkProviderViews(database, day('2023-10-02'))).not.toEqual([])
  world.clock.set('2023-10-02T09:00:00.000Z' as Instant)
  expect(await passDays(world)).toBe(1)
  expect(await checkProviderViews(database, day('2023-10-02'))).toEqual([])
})

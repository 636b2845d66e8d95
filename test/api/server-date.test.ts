import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/core/calendar.ts'
import { passDays } from '../../src/operations/day.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, smallWorld } from '../database/small-world.ts'
import { apiForThisTest, type Client } from './listening-api.ts'
import { on, standing } from './reading.ts'
import * as reports from './reports.ts'

const moved = { course_identifier: 'ecf-induction', reason: 'moved-school' }

/** Ada moves on 1 November 2023 from Ashfield, with Ambition, to Birchwood, with UCL. */
async function openStory(today: string) {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const adaObi = await reports.registerAt(world, world.ashfield, {
    trn: ada,
    email: 'ada@ashfield.example',
    start: '2023-09-01',
  })
  await passDays(world)
  world.clock.set('2023-10-02T08:00:00Z' as Instant)
  await reports.joins(world, world.birchwood, adaObi, '2023-11-01', { choose: 'default' })
  world.clock.set(`${today}T08:00:00Z` as Instant)
  await passDays(world)
  const api = await apiForThisTest(world)
  const ambition = await api.clientOf('Ambition Institute')
  const ucl = await api.clientOf('UCL Institute of Education')
  return { world, ambition, ucl, path: `/participants/ecf/${adaObi}` }
}

const allThatIsRead = async (client: Client, path: string) => [
  (await client(path)).text,
  (await client(`${path}/transfers`)).text,
  (await client('/changes')).text,
  (await client('/fingerprint')).text,
]

/** Contract 8: the header moves the clock for the one request that carries it, and for no other. */
describe('a request that brings its own moment leaves the day of all others as it is', () => {
  test('a moment to come: what is done then does not hold yet, and she is still there', async () => {
    const { world, ambition, ucl, path } = await openStory('2023-10-09')
    const before = await allThatIsRead(ucl, path)
    const answer = await ambition.put(`${path}/withdraw`, moved, on('2023-12-01T10:00:00Z'))
    expect([answer.status, standing(answer)]).toEqual([200, '100001 left withdrawn'])
    expect(standing(await ambition(path))).toBe('100001 leaving active')
    expect(standing(await ambition(path, on('2023-12-01')))).toBe('100001 left withdrawn')
    expect(standing(await ucl(path))).toBe('100002 joining active')
    expect(await allThatIsRead(ucl, path)).toEqual(before)
    world.clock.set('2023-12-01T08:00:00Z' as Instant)
    await passDays(world)
    expect(standing(await ambition(path))).toBe('100001 left withdrawn')
    expect(standing(await ucl(path))).toBe('100002 active active')
  })

  test('a moment that is over: what is done then holds, and she has gone', async () => {
    const { ambition, ucl, path } = await openStory('2023-12-04')
    const before = await allThatIsRead(ucl, path)
    const answer = await ambition.put(`${path}/withdraw`, moved, on('2023-10-10T10:00:00Z'))
    expect([answer.status, standing(answer)]).toEqual([200, '100001 leaving withdrawn'])
    expect(standing(await ambition(path))).toBe('100001 left withdrawn')
    expect(standing(await ucl(path))).toBe('100002 active active')
    expect(await allThatIsRead(ucl, path)).toEqual(before)
  })
})

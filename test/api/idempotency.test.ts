import { expect, test } from 'vitest'
import type { Instant } from '../../src/core/calendar.ts'
import type { Database } from '../../src/store/database.ts'
import { sql } from '../../src/store/database.ts'
import { forgetOldAnswers } from '../../src/store/write/idempotency-keys.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, smallWorld } from '../database/small-world.ts'
import { apiForThisTest } from './listening-api.ts'
import * as reports from './reports.ts'
import { written } from './written.ts'

/** Ada is an ECT with Ambition, and Ben one with UCL. */
async function openStory() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.123Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const start = '2023-09-01'
  const joiners = {
    ada: { trn: ada, email: 'ada@ashfield.example', start },
    ben: { trn: ben, email: 'ben@birchwood.example', start },
  }
  const adaObi = await reports.registerAt(world, world.ashfield, joiners.ada)
  const benCole = await reports.registerAt(world, world.birchwood, joiners.ben)
  const api = await apiForThisTest(world)
  const ambition = await api.clientOf('Ambition Institute')
  const ucl = await api.clientOf('UCL Institute of Education')
  return { world, adaObi, benCole, api, ambition, ucl }
}

const ect = { course_identifier: 'ecf-induction' }
const careerBreak = { ...ect, reason: 'career-break' }
const under = (key: string) => ({ 'idempotency-key': key })

const changesBy = async (database: Database, kind: string) => {
  const [counted] = await database.rows<{ readonly changes: number }>(sql`
    select count(*)::int as "changes" from change_of_circumstance where kind = ${kind}
  `)
  return counted?.changes
}

test('a request that comes again under its key is done once, and answered as it was', async () => {
  const { world, ambition, adaObi } = await openStory()
  const path = `/participants/ecf/${adaObi}`
  const first = await ambition.put(`${path}/defer`, careerBreak, under('k-1'))
  expect(first.status).toBe(200)
  await ambition.put(`${path}/resume`, ect, under('k-2'))
  const before = await written(world.database)

  const again = await ambition.put(`${path}/defer`, careerBreak, under('k-1'))
  expect([again.status, again.text]).toEqual([200, first.text])
  expect(again.headers.get('content-type')).toBe('application/vnd.api+json')
  const otherwiseSpelt = await ambition.send('PUT', `${path}/defer.json`, {
    headers: { ...under('k-1'), 'content-type': 'text/x-json' },
    body: ` {"data" : {"attributes": ${JSON.stringify({ reason: 'career-break', ...ect })}}}`,
  })
  expect(otherwiseSpelt.text).toBe(first.text)
  expect(await written(world.database)).toEqual(before)
  expect(await changesBy(world.database, 'defer')).toBe(1)
})

test('another request under the same key is refused', async () => {
  const { world, ambition, adaObi } = await openStory()
  const path = `/participants/ecf/${adaObi}`
  await ambition.put(`${path}/defer`, careerBreak, under('k-1'))
  const before = await written(world.database)
  const others = [
    () => ambition.put(`${path}/defer`, { ...ect, reason: 'other' }, under('k-1')),
    () => ambition.put(`${path}/resume`, careerBreak, under('k-1')),
    () => ambition.put(`/participants/ecf/${world.ashfield}/defer`, careerBreak, under('k-1')),
  ]
  for (const ask of others) {
    const answer = await ask()
    expect([answer.status, answer.body]).toEqual([
      422,
      {
        errors: [
          {
            title: 'Idempotency-Key',
            detail:
              'This key was used for another request.' +
              ' Send a request that differs under its own key.',
          },
        ],
      },
    ])
  }
  expect(await written(world.database)).toEqual(before)
})

test("another provider's same key is another key", async () => {
  const { ambition, ucl, adaObi, benCole } = await openStory()
  const one = await ambition.put(`/participants/ecf/${adaObi}/defer`, careerBreak, under('k'))
  const other = await ucl.put(`/participants/ecf/${benCole}/defer`, careerBreak, under('k'))
  expect([one.status, other.status]).toEqual([200, 200])
  expect(other.text).not.toBe(one.text)
})

test('what was refused is not kept: the key is free, and nothing was written', async () => {
  const { world, ambition, adaObi } = await openStory()
  const path = `/participants/ecf/${adaObi}`
  const before = await written(world.database)
  expect((await ambition.put(`${path}/resume`, ect, under('k'))).status).toBe(422)
  expect(await written(world.database)).toEqual(before)
  await ambition.put(`${path}/defer`, careerBreak)
  expect((await ambition.put(`${path}/resume`, ect, under('k'))).status).toBe(200)
})

test('of many at once under one key one acts, and all are answered alike', async () => {
  const { world, ambition, adaObi } = await openStory()
  const path = `/participants/ecf/${adaObi}/defer`
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => ambition.put(path, careerBreak, under('k'))),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(await changesBy(world.database, 'defer')).toBe(1)
})

test('of many at once without a key the others hear that it is done', async () => {
  const { ambition, adaObi } = await openStory()
  const path = `/participants/ecf/${adaObi}/defer`
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => ambition.put(path, careerBreak)),
  )
  const statuses = answers.map(({ status }) => status).toSorted((one, other) => one - other)
  expect(statuses).toEqual([200, 422, 422, 422])
})

test('if the answer cannot be kept, nothing was done, and the key is still free', async () => {
  const { world, api, ambition, adaObi } = await openStory()
  const path = `/participants/ecf/${adaObi}/defer`
  await world.database.run(sql`
    alter table idempotency_key add constraint nothing_is_kept check (body = '') not valid
  `)
  const before = await written(world.database)
  await expect(ambition.put(path, careerBreak, under('k'))).rejects.toThrow('failed')
  expect(api.faults).toHaveLength(1)
  expect(await written(world.database)).toEqual(before)
  await world.database.run(sql`alter table idempotency_key drop constraint nothing_is_kept`)
  expect((await ambition.put(path, careerBreak, under('k'))).status).toBe(200)
})

test.each([[''], ['a key'], ['k'.repeat(256)], ['schl\u00fcssel']])(
  'the key %j is none: 400 before anything is written',
  async key => {
    const { world, ambition, adaObi } = await openStory()
    const before = await written(world.database)
    const answer = await ambition.put(`/participants/ecf/${adaObi}/defer`, careerBreak, under(key))
    const detail = "The header 'Idempotency-Key' must be 1 to 255 visible ASCII characters"
    expect([answer.status, answer.body]).toEqual([
      400,
      { errors: [{ title: 'Bad request', detail }] },
    ])
    expect(await written(world.database)).toEqual(before)
  },
)

test('the longest key is a key', async () => {
  const { ambition, adaObi } = await openStory()
  const path = `/participants/ecf/${adaObi}/defer`
  expect((await ambition.put(path, careerBreak, under('~'.repeat(255)))).status).toBe(200)
})

test('an answer is kept for 30 days and then forgotten', async () => {
  const { world, ambition, adaObi } = await openStory()
  const path = `/participants/ecf/${adaObi}/defer`
  await ambition.put(path, careerBreak, under('k'))
  const forgottenOn = (moment: string) => forgetOldAnswers(world.database, moment as Instant)
  expect(await forgottenOn('2023-10-04T09:00:00.123Z')).toBe(0)
  expect((await ambition.put(path, careerBreak, under('k'))).status).toBe(200)
  expect(await forgottenOn('2023-10-05T09:00:00.124Z')).toBe(1)
  expect((await ambition.put(path, careerBreak, under('k'))).status).toBe(422)
})

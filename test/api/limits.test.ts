import { expect, test } from 'vitest'
import type { Instant } from '../../src/core/calendar.ts'
import { standingClock } from '../../src/clock.ts'
import { createToken } from '../../src/operations/create-token.ts'
import { openDatabase, sql } from '../../src/store/database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, smallWorld } from '../database/small-world.ts'
import { apiForThisTest, bearer } from './listening-api.ts'
import { lineTo } from './line-to-database.ts'
import { on, standing } from './reading.ts'
import * as reports from './reports.ts'

test('the 1001st request in five minutes with one token is told to come back later', async () => {
  const database = await freshDatabase()
  const clock = standingClock('2023-09-04T09:00:00.000Z' as Instant)
  const api = await apiForThisTest({ database, clock })
  const busy = api.clientWith(bearer('busy'))
  const ask = async () => (await busy('/nowhere')).status
  for (let hundred = 0; hundred < 10; hundred++) {
    const statuses = await Promise.all(Array.from({ length: 100 }, ask))
    expect(new Set(statuses)).toEqual(new Set([404]))
  }
  const refused = await busy('/participants/ecf')
  expect([refused.status, refused.text]).toEqual([429, 'Retry later\n'])
  expect(refused.headers.get('content-type')).toBe('text/plain')
  expect(refused.headers.get('retry-after')).toBeNull()
  expect((await fetch(`${api.url}/%61pi/v3`, { headers: bearer('busy') })).status).toBe(429)
  expect((await api.clientWith(bearer('another'))('/participants/ecf')).status).toBe(401)
  expect((await api.clientWith({})('/participants/ecf')).status).toBe(401)

  clock.set('2023-09-04T09:04:59.999Z' as Instant)
  expect((await busy('/participants/ecf', on('2030-01-01'))).status).toBe(429)
  clock.set('2023-09-04T09:05:00.000Z' as Instant)
  expect((await busy('/participants/ecf')).status).toBe(401)
})

test('a database that is away is said to be, and asking again works without a restart', async () => {
  const database = await freshDatabase()
  const clock = standingClock('2023-09-04T09:00:00.000Z' as Instant)
  await smallWorld(database, clock.now())
  const line = await lineTo(database.url)
  const own = await openDatabase(line.url)
  const api = await apiForThisTest({ database: own, clock })
  const client = await api.clientOf('Ambition Institute')
  expect((await client('/participants/ecf')).status).toBe(200)

  await line.cut()
  const answer = await client('/participants/ecf')
  expect([answer.status, answer.text]).toEqual([503, '{"error":"Service unavailable"}'])
  expect(answer.headers.get('content-type')).toBe('application/vnd.api+json')
  await line.mend()
  expect((await client('/participants/ecf')).status).toBe(200)
  await own.close()
  await line.cut()
})

test('outside production a request may bring its own day, and in production never', async () => {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  const joining = { trn: ada, email: 'ada@ashfield.example', start: '2024-01-08' }
  const path = `/participants/ecf/${await reports.registerAt(world, world.ashfield, joining)}`
  const trial = await (await apiForThisTest(world)).clientOf('Ambition Institute')
  const real = await apiForThisTest(world, { isProduction: true })
  const production = await real.clientOf('Ambition Institute')

  expect(standing(await trial(path, on('2024-01-08')))).toBe('100001 active active')
  expect(standing(await trial(path))).toBe('100001 joining active')
  expect(standing(await production(path, on('2024-01-08')))).toBe('100001 joining active')
  expect((await production(path, on('Tnonsense'))).status).toBe(200)
  const nonsense = await trial(path, on('Tnonsense'))
  expect([nonsense.status, nonsense.body]).toEqual([
    400,
    {
      errors: [
        {
          title: 'Bad request',
          detail: "The header 'X-With-Server-Date' must be a valid RCF3339 date",
        },
      ],
    },
  ])
})

test('answers are compressed for who offers it, and for nobody else', async () => {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  const joining = { trn: ada, email: 'ada@ashfield.example', start: '2023-09-01' }
  await reports.registerAt(world, world.ashfield, joining)
  const client = await (await apiForThisTest(world)).clientOf('Ambition Institute')
  const asked = await client('/participants/ecf', { 'accept-encoding': 'gzip' })
  const plain = await client('/participants/ecf', { 'accept-encoding': 'identity' })
  expect(asked.headers.get('content-encoding')).toBe('gzip')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(asked.text).toBe(plain.text)
})

test('what is kept of a token is not the token, and nobody unknown gets one', async () => {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  const created = await createToken(world, 'AMBITION institute', 'For the trial')
  if (!created.ok) throw new Error(created.refusal.reason)
  const { token, leadProvider } = created.value
  expect(token).toMatch(/^[\w-]{32}$/)
  expect(leadProvider).toEqual({ id: world.ambition.leadProvider, name: 'Ambition Institute' })
  const kept = await world.database.rows<{ whole: string; digest: string }>(sql`
    select api_token::text as "whole", encode(digest, 'hex') as "digest" from api_token
  `)
  expect(kept).toHaveLength(1)
  expect(kept[0]?.whole).toContain('For the trial')
  expect(kept[0]?.whole).not.toContain(token)
  expect(await createToken(world, 'Nobody at all')).toEqual({
    ok: false,
    refusal: { reason: 'no-such-provider', name: 'Nobody at all' },
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/api/v3/operations.ts'
import { newId } from '../../src/ids.ts'
import { sql } from '../../src/store/database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, mary, smallWorld } from '../database/small-world.ts'
import { bearer, listeningApi, tokenOf, type Client } from './listening-api.ts'
import * as reports from './reports.ts'
import { written } from './written.ts'

/*
 * What holds for every operation, those to come included: no token, no answer; another provider's
 * ids are as good as nobody's; and whatever is refused leaves nothing behind.
 */
const database = await freshDatabase()
const world = await smallWorld(database, '2023-09-04T09:00:00.250Z')
const api = await listeningApi(world)
let ambition: Client
let foreign: readonly string[] = []

beforeAll(async () => {
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const start = '2023-09-01'
  await reports.registerAt(world, world.ashfield, { trn: ada, email: 'a@a.example', start })
  const maryHart = await reports.registerAt(world, world.birchwood, {
    trn: mary,
    email: 'mary@birchwood.example',
    start,
    kind: 'mentor',
  })
  const partnerships = await database.rows<{ readonly id: string }>(sql`
    select partnership.id from partnership
    where partnership.lead_provider_id = ${world.ucl.leadProvider}
  `)
  foreign = [maryHart, ...partnerships.map(({ id }) => id)]
  ambition = await api.clientOf('Ambition Institute')
})

afterAll(() => api.close())

const sent = JSON.stringify({
  data: { attributes: { course_identifier: 'ecf-mentor', reason: 'other' } },
})

/** Every way to ask for an operation, with an id where it has one. */
const waysTo = (id: string) =>
  operations.flatMap(({ method, alsoAs, path }) =>
    [method, ...(alsoAs ? [alsoAs] : [])].flatMap(method =>
      ['', '.json'].map(suffix => ({
        method,
        path: `${path.replace('/api/v3', '').replaceAll(/:\w+/g, id)}${suffix}`,
        isFound: !path.includes(':'),
      })),
    ),
  )

const ask = (client: Client, { method, path }: { method: string; path: string }) =>
  method === 'GET'
    ? client(path)
    : client.send(method, path, { headers: { 'content-type': 'application/json' }, body: sent })

test.each([
  ['no token', {}],
  ['a token of nobody', bearer('nobody')],
])('with %s every operation answers 401, and writes nothing', async (_, headers) => {
  const client = api.clientWith(headers)
  const before = await written(database)
  for (const way of waysTo(newId())) {
    const answer = await ask(client, { ...way, path: `${way.path}?filter=1` })
    expect([way, answer.status]).toEqual([way, 401])
    expect(answer.text).toBe('{"error":"HTTP Token: Access denied"}')
  }
  expect(await written(database)).toEqual(before)
})

test("with a token that is no lead provider's every operation answers 403", async () => {
  const token = await tokenOf(world, 'UCL Institute of Education')
  await database.run(sql`
    update api_token set lead_provider_id = null
    where digest = sha256(convert_to(${token}, 'UTF8'))
  `)
  for (const way of waysTo(newId())) {
    const answer = await ask(api.clientWith(bearer(token)), way)
    expect([way, answer.status, answer.text]).toEqual([way, 403, ''])
  }
})

test('a filter that is no set of values is 400 wherever it is given', async () => {
  for (const way of waysTo(newId())) {
    const answer = await ask(ambition, { ...way, path: `${way.path}?filter=2023` })
    expect([way, answer.status]).toEqual([way, 400])
    expect(answer.body).toEqual({
      errors: [{ title: 'Bad parameter', detail: 'Filter must be a hash' }],
    })
  }
})

test("another provider's ids, ids of nobody and what is no id are found nowhere", async () => {
  const before = await written(database)
  for (const id of [...foreign, newId(), '1', '%00', 'a'.repeat(300), "'--"])
    for (const way of waysTo(id).filter(({ isFound }) => !isFound)) {
      const answer = await ask(ambition, { ...way, path: `${way.path}?filter[cohort]=2023` })
      expect([way, answer.status]).toEqual([way, expect.toSatisfy(is => is === 404 || is === 422)])
      expect(answer.text).not.toContain('Mary')
    }
  expect(await written(database)).toEqual(before)
})

test('the same in another case is the same id', async () => {
  const person = foreign[0] ?? ''
  const ucl = await api.clientOf('UCL Institute of Education')
  const answer = await ucl(`/participants/ecf/${person.toUpperCase()}`)
  expect(answer.status).toBe(200)
})

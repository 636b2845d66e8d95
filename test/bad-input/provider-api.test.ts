import { expect, test } from 'vitest'
import { newId } from '../../src/ids.ts'
import { apiForThisTest } from '../api/listening-api.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { smallWorld } from '../database/small-world.ts'

/* What `npm run test:fuzz` found, each as one request. */

async function asked() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.250Z')
  const api = await apiForThisTest(world)
  return { world, api, client: await api.clientOf('Ambition Institute') }
}

const structureRequired = 'correct json data structure required. See API docs for reference'

test.each(['', 'json', '\u00e9', 'a/b/c;;;=', 'application/json, text/plain'])(
  'what is sent as "%s" is not read, whoever asks',
  async type => {
    const { api, client } = await asked()
    const sent = { headers: { 'content-type': type }, body: '{"data":{"attributes":{}}}' }
    const answer = await client.send('POST', '/partnerships/ecf', sent)
    expect([answer.status, answer.body]).toEqual([
      400,
      { errors: [{ title: 'Bad request', detail: structureRequired }] },
    ])
    const stranger = await api.clientWith({}).send('POST', '/partnerships/ecf', sent)
    expect(stranger.status).toBe(401)
    expect((await client.send('POST', '/nowhere', sent)).status).toBe(404)
  },
)

test.each(['#', 'gzip', 'identity'])(
  'a body that says it is compressed by "%s" is read as it is',
  async encoding => {
    const { client } = await asked()
    const headers = { 'content-encoding': encoding, 'content-type': 'application/json' }
    expect((await client('/statements', headers)).status).toBe(200)
    const body = '{"data":{"attributes":{"cohort":"2023"}}}'
    expect((await client.send('POST', '/partnerships/ecf', { headers, body })).status).toBe(422)
  },
)

test.each([
  ['lists in lists', `{"data":${'['.repeat(40_000)}${']'.repeat(40_000)}}`],
  ['objects in objects', `{"data":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
])('JSON of %s is no request, with a key or without', async (_, body) => {
  const { client } = await asked()
  for (const key of [{}, { 'idempotency-key': 'key' }]) {
    const headers = { ...key, 'content-type': 'application/json' }
    for (const [method, path] of [
      ['POST', '/participant-declarations'],
      ['PUT', `/participants/ecf/${newId()}/defer`],
    ] as const)
      expect((await client.send(method, path, { headers, body })).status).toBe(400)
    const voiding = `/participant-declarations/${newId()}/void`
    expect((await client.send('PUT', voiding, { headers, body })).status).toBe(404)
  }
})

test('a NUL in a filter matches nothing', async () => {
  const { client, world } = await asked()
  const query = 'filter[cohort]=2023&filter[urn]=100001'
  const one = `/schools/ecf/${world.ashfield}`
  expect((await client(`${one}?${query}`)).status).toBe(200)
  expect((await client(`${one}?${query}%00`)).status).toBe(404)
  expect((await client(`/schools/ecf?${query}%00`)).body).toEqual({ data: [] })
})

test.each([
  '0000-01-01',
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59Z',
])('a request can be as of %s, at the ends of time', async moment => {
  const { client } = await asked()
  const headers = { 'x-with-server-date': moment }
  expect((await client('/schools/ecf?filter[cohort]=2023', headers)).status).toBe(200)
  expect((await client('/participants/ecf', headers)).status).toBe(200)
})

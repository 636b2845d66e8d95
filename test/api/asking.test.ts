import fc from 'fast-check'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import type { Instant } from '../../src/core/calendar.ts'
import { sql } from '../../src/store/database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, mary, smallWorld } from '../database/small-world.ts'
import { listeningApi, tokenOf, type Client } from './listening-api.ts'
import { names, on } from './reading.ts'
import * as reports from './reports.ts'

/*
 * How the API is asked: tokens, the order of checks, errors, filters, order and pages. Ada came
 * first, then Ben, then Mary; Ambition's view of Ada moved last.
 */

const database = await freshDatabase()
const world = await smallWorld(database, '2023-09-04T09:00:00.250Z')
const api = await listeningApi(world)
let ambition: Client
let person: string

beforeAll(async () => {
  await reports.trainWith(world, world.ashfield, world.ambition)
  const people = [
    [ada, 'ada'],
    [ben, 'ben'],
    [mary, 'mary'],
  ] as const
  for (const [at, [trn, name]] of people.entries()) {
    world.clock.set(`2023-09-04T1${at}:00:00.250Z` as Instant)
    const email = `${name}@ashfield.example`
    const id = await reports.registerAt(world, world.ashfield, { trn, email, start: '2023-09-01' })
    person ??= id
  }
  world.clock.set('2023-09-05T10:00:00.250Z' as Instant)
  const career = { status: 'deferred', reason: 'career-break', from: '2023-09-05' } as const
  await reports.treatsAs(world, world.ambition, person as never, career)
  ambition = await api.clientOf('Ambition Institute')
})

afterAll(() => api.close())

const every = () => [
  '/participants/ecf',
  `/participants/ecf/${person}`,
  '/participants/ecf/transfers',
  `/participants/ecf/${person}/transfers`,
]
const lists = ['/participants/ecf', '/participants/ecf/transfers']
const notFound = '{"error":"Resource not Found"}'
const bad = (title: string, detail: string) => ({ errors: [{ title, detail }] })

describe('whose token', () => {
  test.each([
    [undefined],
    ['Bearer not-a-token'],
    ['Bearer'],
    ['Bearer '],
    ['Basic dXNlcjpwYXNz'],
    ['\u00ff\u00fe'],
  ])('%s is nobody: 401 before anything else is looked at', async authorization => {
    const client = api.clientWith(authorization === undefined ? {} : { authorization })
    for (const path of every())
      for (const query of [
        '',
        '?filter=1',
        '?page[page]=0',
        '?filter[updated_since]=x',
        '?a=%00',
      ]) {
        const answer = await client(path + query)
        expect([path + query, answer.status]).toEqual([path + query, 401])
        expect(answer.text).toBe('{"error":"HTTP Token: Access denied"}')
        expect(answer.headers.get('www-authenticate')).toBe('Token realm="Application"')
        expect(answer.headers.get('content-type')).toBe('application/vnd.api+json')
      }
  })

  test('Bearer has its capital letter, and Token does as well', async () => {
    const token = await tokenOf(world, 'Ambition Institute')
    for (const [authorization, expected] of [
      [`Bearer ${token}`, 200],
      [`Token ${token}`, 200],
      [`bearer ${token}`, 401],
      [token, 401],
      [`Bearer ${token}x`, 401],
    ] as const) {
      const answer = await api.clientWith({ authorization })('/participants/ecf')
      expect([authorization, answer.status]).toEqual([authorization, expected])
    }
  })

  test('a token of another kind is refused with nothing in the answer', async () => {
    const token = await tokenOf(world, 'UCL Institute of Education')
    await database.run(sql`
      update api_token set lead_provider_id = null
      where digest = sha256(convert_to(${token}, 'UTF8'))
    `)
    const client = api.clientWith({ authorization: `Bearer ${token}` })
    for (const path of every()) {
      const answer = await client(`${path}?filter=1`)
      expect([answer.status, answer.text]).toEqual([403, ''])
    }
  })

  test('a revoked token is nobody, and that a token was used is kept', async () => {
    const token = await tokenOf(world, 'Teach First')
    const digest = sql`sha256(convert_to(${token}, 'UTF8'))`
    const client = api.clientWith({ authorization: `Bearer ${token}` })
    expect((await client('/participants/ecf', on('2030-01-01'))).status).toBe(200)
    const used = await database.rows(sql`
      select last_used_at::text as "used" from api_token where digest = ${digest}
    `)
    expect(used).toEqual([{ used: '2023-09-05 10:00:00.25+00' }])
    await database.run(sql`update api_token set revoked_at = now() where digest = ${digest}`)
    expect((await client('/participants/ecf')).status).toBe(401)
  })
})

describe('what is not there', () => {
  test.each([
    '/participants/ecf/00000000-0000-4000-8000-000000000000',
    '/participants/ecf/00000000-0000-4000-8000-000000000000/transfers',
    '/participants/ecf/1000001',
    '/participants/ecf/1000001/transfers',
    '/participants/ecf/%00',
    `/participants/ecf/${'a'.repeat(2000)}`,
    '/participants/ecf/%E0%A4%A',
    '/participants/ecf/a/b',
    '/participants/npq',
    '/',
  ])('%s is not found', async path => {
    const answer = await ambition(path)
    expect([answer.status, answer.text]).toEqual([404, notFound])
    expect(answer.headers.get('content-type')).toBe('application/vnd.api+json')
  })

  test("another provider's participant is as good as nobody, on every route", async () => {
    const ucl = await api.clientOf('UCL Institute of Education')
    for (const path of every()) {
      const answer = await ucl(path)
      const expected = lists.includes(path) ? [200, '{"data":[]}'] : [404, notFound]
      expect([path, answer.status, answer.text]).toEqual([path, ...expected])
    }
  })

  test('an address works with .json, and with a slash at its end', async () => {
    for (const path of [`/participants/ecf/${person}`, ...lists]) {
      const { text } = await ambition(path)
      expect((await ambition(`${path}.json`)).text).toBe(text)
      expect((await ambition(`${path}/`)).text).toBe(text)
    }
  })
})

describe('filters that cannot be read', () => {
  test.each(['filter=2022', 'filter=', 'filter=a&filter[cohort]=2023', 'filter[]=2023'])(
    '%s: 400 on every route, before the record is looked for',
    async query => {
      for (const path of [...every(), '/participants/ecf/unknown']) {
        const answer = await ambition(`${path}?${query}`)
        expect(answer.status).toBe(400)
        expect(answer.body).toEqual(bad('Bad parameter', 'Filter must be a hash'))
      }
    },
  )

  test.each([
    'yesterday',
    '2023-13-01',
    '2023-02-30',
    '2023-09-04T25:00:00Z',
    '2023-09-04T10:00:00+01:00', // The plus sign is a space by the time that it is read.
    '1693818000',
    '%00',
    '%25ZZ',
  ])('updated_since %s: 400', async since => {
    for (const path of [...lists, `/participants/ecf/${person}`]) {
      const answer = await ambition(`${path}?filter[updated_since]=${since}`)
      expect([path, answer.status]).toEqual([path, 400])
      expect(answer.body).toEqual(
        bad('Bad request', "The filter '#/updated_since' must be a valid RCF3339 date"),
      )
    }
  })

  test.each(['Active', 'active,deferred', 'left'])('training_status %s: 400', async status => {
    const answer = await ambition(`/participants/ecf?filter[training_status]=${status}`)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual(
      bad(
        'Bad request',
        'The filter \'#/training_status\' must be ["active", "deferred", "withdrawn"]',
      ),
    )
  })

  test.each([
    'page[page]=0',
    'page[page]=-1',
    'page[page]=abc',
    'page[page]=',
    'page[per_page]=0',
    'page[per_page]=abc',
    'page[per_page]=',
    'page=2',
  ])('%s: 400', async query => {
    for (const path of lists) {
      const answer = await ambition(`${path}?${query}`)
      expect(answer.status).toBe(400)
      expect(answer.body).toEqual(
        bad(
          'Bad request',
          "The '#/page[page]' and '#/page[per_page]' parameter values must be a valid number" +
            ' (equal and more than 1)',
        ),
      )
    }
  })
})

describe('who is on a page', () => {
  test.each([
    ['', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[cohort]=2023', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[cohort]=2022, 2023 ', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[cohort]=2023abc', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[cohort]=2022', ''],
    ['filter[cohort]=abc', ''],
    ['filter[cohort]=99999999999999999999', ''],
    ['filter[cohort]=%00', ''],
    ['filter[cohort]=', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[cohort][]=2022', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[cohort][x]=2022', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[nonsense]=1&nonsense=2', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[training_status]=', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[training_status]=deferred', 'Ada Obi'],
    ['filter[training_status]=active', 'Ben Cole, Mary Hart'],
    ['filter[training_status]=active&filter[cohort]=2022', ''],
    ['filter[from_participant_id]=00000000-0000-4000-8000-000000000000', ''],
    ['filter[from_participant_id]=nonsense', ''],
    ['filter[from_participant_id]=', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[updated_since]=2023-09-04', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[updated_since]=2023-09-05', 'Ada Obi'],
    ['filter[updated_since]=2023-09-04T11:00:00Z', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[updated_since]=2023-09-04T11:00:00.251Z', 'Ada Obi, Mary Hart'],
    ['filter[updated_since]=2023-09-04T11:30:00', 'Ada Obi, Mary Hart'],
    ['filter[updated_since]=2023-09-04T12:30:00%2B01:00', 'Ada Obi, Mary Hart'],
    ['filter[updated_since]=2023-09-04T12%253A30%253A00%252B01%253A00', 'Ada Obi, Mary Hart'],
    ['filter[updated_since]=0001-01-01', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[updated_since]=0000-01-01T00:00:00Z', 'Ada Obi, Ben Cole, Mary Hart'],
    ['filter[updated_since]=9999-12-31T23:59:59-14:00', ''],
  ])('%s: %s', async (query, expected) => {
    const answer = await ambition(`/participants/ecf?${query}`)
    expect([answer.status, names(answer).join(', ')]).toEqual([200, expected])
  })

  test.each([
    ['sort=', 'Ada Obi, Ben Cole, Mary Hart'],
    ['sort=created_at', 'Ada Obi, Ben Cole, Mary Hart'],
    ['sort=-created_at', 'Mary Hart, Ben Cole, Ada Obi'],
    ['sort=%2Bcreated_at', 'Ada Obi, Ben Cole, Mary Hart'],
    ['sort=updated_at', 'Ben Cole, Mary Hart, Ada Obi'],
    ['sort=-updated_at', 'Ada Obi, Mary Hart, Ben Cole'],
    ['sort=full_name,-updated_at', 'Ada Obi, Mary Hart, Ben Cole'],
    ['sort=-full_name', 'Ada Obi, Ben Cole, Mary Hart'],
    ['sort=-updated_at,created_at,-updated_at', 'Ada Obi, Mary Hart, Ben Cole'],
    ['sort[]=-created_at', 'Ada Obi, Ben Cole, Mary Hart'],
    ['page[per_page]=2', 'Ada Obi, Ben Cole'],
    ['page[per_page]=2abc&page[page]=1', 'Ada Obi, Ben Cole'],
    ['page[per_page]=2&page[page]=2', 'Mary Hart'],
    ['page[per_page]=2&page[page]=3', ''],
    ['page[per_page]=99999999999999999999', 'Ada Obi, Ben Cole, Mary Hart'],
    ['page[page]=99999999999999999999', ''],
    ['page[per_page]=1&page[page]=2&sort=-created_at', 'Ben Cole'],
    ['page[page][]=2', 'Ada Obi, Ben Cole, Mary Hart'],
  ])('%s: %s', async (query, expected) => {
    const answer = await ambition(`/participants/ecf?${query}`)
    expect([answer.status, names(answer).join(', ')]).toEqual([200, expected])
  })

  test.each([
    ['filter[cohort]=2023&filter[training_status]=deferred', 200],
    ['filter[cohort]=2022', 404],
    ['filter[training_status]=active', 404],
    ['page[page]=0', 200],
  ])('one participant, asked for with %s: %s', async (query, status) => {
    expect((await ambition(`/participants/ecf/${person}?${query}`)).status).toBe(status)
  })

  test('cohorts up to 2020 are there for who asks for them', async () => {
    const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.250Z')
    await reports.trainWith(world, world.ashfield, world.ambition)
    const early = { trn: ada, email: 'ada@ashfield.example', start: '2023-09-01' }
    const id = await reports.registerAt(world, world.ashfield, early)
    await world.database.run(sql`update provider_view set cohorts = '{2020}'`)
    await world.database.run(sql`update provider_list_count set cohorts = '{2020}'`)
    await world.database.run(sql`update provider_list_count set cohorts = '{2020}'`)
    const api = await listeningApi(world)
    const client = await api.clientOf('Ambition Institute')
    const answers = {
      list: names(await client('/participants/ecf')),
      listOf2020: names(await client('/participants/ecf?filter[cohort]=2020')),
      show: (await client(`/participants/ecf/${id}`)).status,
      showOf2020: (await client(`/participants/ecf/${id}?filter[cohort]=2020`)).status,
    }
    await api.close()
    expect(answers).toEqual({ list: [], listOf2020: ['Ada Obi'], show: 404, showOf2020: 200 })
  })
})

test('no query, however unlikely, makes the API fail', async () => {
  const name = fc.constantFrom(
    'filter',
    'filter[cohort]',
    'filter[updated_since]',
    'filter[training_status]',
    'filter[from_participant_id]',
    'page',
    'page[]',
    'page[page]',
    'page[per_page]',
    'sort',
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.integer().map(String),
    fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
    fc.constantFrom('2023', '-created_at,updated_at', 'active', "' or 1=1 --", '%', '%25', '\0'),
  )
  const asked = fc.record({
    path: fc.nat({ max: 3 }),
    query: fc.array(fc.tuple(name, value), { maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ path, query }) => {
      const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
      const answer = await ambition(`${every()[path]}?${text}`)
      expect([200, 400, 404]).toContain(answer.status)
    }),
    { seed: 20260904, numRuns: 150 },
  )
  expect(api.faults).toEqual([])
})

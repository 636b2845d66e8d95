import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageOf } from '../../src/provider-contract/schemas.ts'
import { schoolSchema } from '../../src/provider-contract/school.ts'
import type { SchoolId } from '../../src/core/identity.ts'
import type { Answer } from './listening-api.ts'
import { listsWorld } from './lists-world.ts'
import { bodyAs } from './reading.ts'

/*
 * Schools, as every lead provider reads them (contract 14.1). Ashfield and Birchwood came first,
 * then Cedar, which is approved under section 41; Dale is independent, Elm has closed.
 */

const said = await listsWorld('2023-06-01T09:00:00.250Z')
const { world, ambition, ucl, standAt } = said
const { ashfield } = world
let cedar: SchoolId
let dale: SchoolId
let elm: SchoolId

beforeAll(async () => {
  await standAt('2023-06-02T09:00:00.250Z')
  cedar = await said.comes('100003', { typeCode: '10', section41Approved: true })
  dale = await said.comes('100004', { typeCode: '11' })
  elm = await said.comes('100005')
  await standAt('2023-06-03T09:00:00.250Z')
  await said.confirms(elm, world.ambition, 2022)
  await said.states(elm, { statusCode: '2' })
})

afterAll(() => said.api.close())

const list = '/schools/ecf?filter[cohort]=2023'
const schools = (answer: Answer) => bodyAs(pageOf(schoolSchema), answer).data
const urns = (answer: Answer) => schools(answer).map(({ attributes }) => attributes.urn)

const bad = (title: string, detail: string) => ({ errors: [{ title, detail }] })
const cohortRequired = bad(
  'Bad parameter',
  "The filter '#/cohort' must be included in your request",
)

test('a school has exactly seven attributes, the same for every provider', async () => {
  const answer = await ambition(`/schools/ecf/${cedar}?filter[cohort]=2023`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/vnd.api+json')
  expect(answer.body).toEqual({
    data: {
      id: cedar,
      type: 'school',
      attributes: {
        name: 'School 100003',
        urn: '100003',
        cohort: '2023',
        in_partnership: false,
        induction_programme_choice: 'not_yet_known',
        created_at: '2023-06-02T09:00:00Z',
        updated_at: '2023-06-02T09:00:00Z',
      },
    },
  })
  expect((await ucl(`/schools/ecf/${cedar}?filter[cohort]=2023`)).text).toBe(answer.text)
  expect((await ucl(list)).text).toBe((await ambition(list)).text)
})

describe('which schools', () => {
  test('those that are eligible, and of a cohort also those that a provider confirmed', async () => {
    expect(urns(await ambition(list))).toEqual(['100001', '100002', '100003'])
    expect(urns(await ambition('/schools/ecf?filter[cohort]=2022'))).toEqual([
      '100001',
      '100002',
      '100003',
      '100005',
    ])
    expect((await ambition(`/schools/ecf/${elm}?filter[cohort]=2022`)).status).toBe(200)
    for (const [school, cohort] of [
      [elm, 2023],
      [dale, 2023],
      [dale, 2022],
    ] as const) {
      const answer = await ambition(`/schools/ecf/${school}?filter[cohort]=${cohort}`)
      expect([answer.status, answer.text]).toEqual([404, '{"error":"Resource not Found"}'])
    }
  })
})

describe('filter[cohort]', () => {
  test('has to be there, before all other filters', async () => {
    for (const path of ['/schools/ecf', `/schools/ecf/${ashfield}`, '/schools/ecf/nothing'])
      for (const query of [
        '',
        '?filter[urn]=100001',
        '?filter[updated_since]=x',
        '?filter[cohort][]=2023',
        '?page[page]=0',
      ]) {
        const answer = await ambition(path + query)
        expect([path + query, answer.status, answer.body]).toEqual([
          path + query,
          400,
          cohortRequired,
        ])
      }
    for (const query of ['?filter=2023', '?filter=', '?filter[]=2023']) {
      const answer = await ambition(`/schools/ecf${query}`)
      expect([answer.status, answer.body]).toEqual([
        400,
        bad('Bad parameter', 'Filter must be a hash'),
      ])
    }
  })

  test.each([
    ['2022', '2022'],
    ['%202022%20', '2022'],
    ['2022,2023', '2022'],
    ['2022nd', '2022'],
    ['', null],
    ['%20', null],
    ['abc', null],
    [',2022', null],
    ['1999', null],
    ['99999999999', null],
    ['-2022', null],
    ['2022&filter[cohort]=2023', '2023'],
  ])('A-16: %s is the cohort %s', async (text, cohort) => {
    const answer = await ambition(`/schools/ecf?filter[cohort]=${text}`)
    expect(answer.status).toBe(200)
    const cohorts = new Set(schools(answer).map(({ attributes }) => attributes.cohort))
    expect([...cohorts]).toEqual(cohort === null ? [] : [cohort])
    const one = await ambition(`/schools/ecf/${ashfield}?filter[cohort]=${text}`)
    expect(one.status).toBe(cohort === null ? 404 : 200)
  })
})

test.each([
  ['100002', ['100002']],
  ['%20100002', []],
  ['100001,100002', []],
  ['999999', []],
  ['x%27', []],
  ['', ['100001', '100002', '100003']],
])('filter[urn]=%s', async (urn, expected) => {
  expect(urns(await ambition(`${list}&filter[urn]=${urn}`))).toEqual(expected)
})

test('filter[urn] given as a list counts as absent, and holds for one school too', async () => {
  expect(urns(await ambition(`${list}&filter[urn][]=100002`))).toHaveLength(3)
  const one = `/schools/ecf/${ashfield}?filter[cohort]=2023&filter[urn]=`
  expect((await ambition(`${one}100001`)).status).toBe(200)
  expect((await ambition(`${one}100002`)).status).toBe(404)
})

test.each([
  ['page[per_page]=2', ['100001', '100002']],
  ['page[per_page]=2&page[page]=2', ['100003']],
  ['page[per_page]=2&page[page]=3', []],
  ['page[per_page]=10abc', ['100001', '100002', '100003']],
  ['page[per_page]=99999', ['100001', '100002', '100003']],
  ['sort=', ['100001', '100002', '100003']],
  ['sort=name', ['100001', '100002', '100003']],
  ['sort=-created_at', ['100003', '100001', '100002']],
  ['sort=%2Bcreated_at', ['100001', '100002', '100003']],
])('%s', async (query, expected) => {
  const first = (await ambition(`${list}&filter[updated_since]=1980-01-01&${query}`)).body
  expect(urns(await ambition(`${list}&${query}`))).toEqual(expected)
  expect(first).toEqual((await ambition(`${list}&${query}`)).body)
})

test.each(['page[page]=0', 'page[per_page]=0', 'page[page]=abc', 'page[page]=', 'page=2'])(
  '%s is a 400',
  async query => {
    const answer = await ambition(`${list}&${query}`)
    expect([answer.status, answer.body]).toEqual([
      400,
      bad(
        'Bad request',
        "The '#/page[page]' and '#/page[per_page]' parameter values must be a valid number" +
          ' (equal and more than 1)',
      ),
    ])
  },
)

test('an id that is none, or nobody has, is not found', async () => {
  for (const id of ['nothing', '00000000-0000-4000-8000-000000000000', `${ashfield}x`])
    expect((await ambition(`/schools/ecf/${id}?filter[cohort]=2023`)).status).toBe(404)
  const twice = await ambition(`/schools/ecf/${ashfield.toUpperCase()}?filter[cohort]=2023`)
  expect(twice.status).toBe(200)
})

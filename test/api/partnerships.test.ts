import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeliveryPartnerId, SchoolId } from '../../src/core/identity.ts'
import { newId } from '../../src/ids.ts'
import { partnershipSchema } from '../../src/provider-contract/partnership.ts'
import { oneOf, pageOf } from '../../src/provider-contract/schemas.ts'
import { sql } from '../../src/store/database.ts'
import type { Answer } from './listening-api.ts'
import { listsWorld } from './lists-world.ts'
import { bodyAs } from './reading.ts'

/*
 * How a lead provider reads its partnerships (contract 14.3). Ambition confirmed Ashfield, then
 * Birchwood, then Cedar with another partner; Cedar challenged it. Dale only named Ambition.
 */

const said = await listsWorld('2023-06-01T09:00:00.250Z')
const { world, standAt, ambition, ucl } = said
const { ashfield, birchwood } = world
const [first, second] = said.partnersOf(world.ambition, 2023) as [
  DeliveryPartnerId,
  DeliveryPartnerId,
]
let cedar: SchoolId
let dale: SchoolId

beforeAll(async () => {
  cedar = await said.comes('100003', { contactEmail: 'office@cedar.example' })
  dale = await said.comes('100004')
  const withFirst = { ...world.ambition, deliveryPartner: first }
  await standAt('2023-06-02T09:00:00.250Z')
  await said.confirms(ashfield, withFirst, 2022)
  await standAt('2023-06-03T09:00:00.250Z')
  await said.confirms(birchwood, withFirst)
  await standAt('2023-06-04T09:00:00.250Z')
  await said.confirms(cedar, { ...world.ambition, deliveryPartner: second })
  await said.chooses(dale, { route: 'provider-led', ...withFirst })
  await standAt('2023-06-05T09:00:00.250Z')
  await said.challenges(cedar, world.ambition, 'do_not_recognise')
})

afterAll(() => said.api.close())

const partnerships = (answer: Answer) => bodyAs(pageOf(partnershipSchema), answer).data
const urns = (answer: Answer) => partnerships(answer).map(({ attributes }) => attributes.urn)
const one = (answer: Answer) => bodyAs(oneOf(partnershipSchema), answer).data
const bad = (title: string, detail: string) => ({ errors: [{ title, detail }] })

/** The partnership at a school, by the list. */
async function at(urn: string) {
  const all = partnerships(await ambition('/partnerships/ecf'))
  const found = all.find(({ attributes }) => attributes.urn === urn)
  if (found === undefined) throw new Error(`There is no partnership at ${urn}`)
  return found
}

const nameOf = (partner: DeliveryPartnerId) =>
  world.reference.deliveryPartners.find(({ id }) => id === partner)?.name

test('a partnership has exactly twelve attributes', async () => {
  const { id } = await at('100002')
  const answer = await ambition(`/partnerships/ecf/${id}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.api+json',
  ])
  expect(answer.body).toEqual({
    data: {
      id,
      type: 'partnership',
      attributes: {
        cohort: '2023',
        urn: '100002',
        school_id: birchwood,
        delivery_partner_id: first,
        delivery_partner_name: nameOf(first),
        status: 'active',
        challenged_reason: null,
        challenged_at: null,
        induction_tutor_name: null,
        induction_tutor_email: null,
        updated_at: '2023-06-03T09:00:00Z',
        created_at: '2023-06-03T09:00:00Z',
      },
    },
  })
})

test('A-03: a challenged one says why, and since when in milliseconds', async () => {
  const { attributes } = await at('100003')
  expect(attributes).toMatchObject({
    status: 'challenged',
    challenged_reason: 'do_not_recognise',
    challenged_at: '2023-06-05T09:00:00.250Z',
    delivery_partner_id: second,
    induction_tutor_email: 'office@cedar.example',
    created_at: '2023-06-04T09:00:00Z',
    updated_at: '2023-06-05T09:00:00Z',
  })
})

test.each([
  ['', ['100001', '100002', '100003']],
  ['filter[cohort]=', ['100001', '100002', '100003']],
  ['filter[cohort]=2022', ['100001']],
  ['filter[cohort]=%202023', ['100002', '100003']],
  ['filter[cohort]=2022,2023', ['100001', '100002', '100003']],
  ['filter[cohort]=2020', []],
  ['filter[cohort]=abc', []],
  ['filter[cohort][]=2022', ['100001', '100002', '100003']],
  ['filter[delivery_partner_id]=', ['100001', '100002', '100003']],
  ['filter[delivery_partner_id]=nothing', []],
  ['filter[delivery_partner_id]=00000000-0000-4000-8000-000000000000', []],
  ['filter[delivery_partner_id][]=nothing', ['100001', '100002', '100003']],
  ['filter[updated_since]=', ['100001', '100002', '100003']],
  ['filter[updated_since]=2023-06-03T09:00:00Z', ['100002', '100003']],
  ['filter[updated_since]=2023-06-03T10:00:00%2B01:00', ['100002', '100003']],
  ['filter[updated_since]=2023-06-03T10%253A00%253A00%252B01%253A00', ['100002', '100003']],
  ['filter[updated_since]=2023-06-03T09:00:01Z', ['100003']],
  ['filter[updated_since]=2023-06-04', ['100003']],
  ['filter[updated_since]=2023-06-05&filter[cohort]=2022', []],
  ['sort=', ['100001', '100002', '100003']],
  ['sort=-created_at', ['100003', '100002', '100001']],
  ['sort=updated_at', ['100001', '100002', '100003']],
  ['sort=-updated_at', ['100003', '100002', '100001']],
  ['sort=unknown,-updated_at', ['100003', '100002', '100001']],
  ['sort=unknown', ['100001', '100002', '100003']],
  ['page[per_page]=2', ['100001', '100002']],
  ['page[per_page]=2&page[page]=2', ['100003']],
  ['page[per_page]=2&page[page]=3', []],
])('?%s', async (query, expected) => {
  expect(urns(await ambition(`/partnerships/ecf?${query}`))).toEqual(expected)
})

const withPartners = async (...ids: readonly string[]) =>
  urns(await ambition(`/partnerships/ecf?filter[delivery_partner_id]=${ids.join(',')}`))

test('filter[delivery_partner_id] takes one id or several', async () => {
  expect(await withPartners(first)).toEqual(['100001', '100002'])
  expect(await withPartners(second.toUpperCase())).toEqual(['100003'])
  expect(await withPartners(second, first)).toEqual(['100001', '100002', '100003'])
  expect(await withPartners(second, 'nothing')).toEqual(['100003'])
})

test.each([
  ['filter=2023', bad('Bad parameter', 'Filter must be a hash')],
  [
    'filter[updated_since]=yesterday',
    bad('Bad request', "The filter '#/updated_since' must be a valid RCF3339 date"),
  ],
  [
    'filter[updated_since]=2023-06-03T10:00:00+01:00',
    bad('Bad request', "The filter '#/updated_since' must be a valid RCF3339 date"),
  ],
  [
    'page[per_page]=0',
    bad(
      'Bad request',
      "The '#/page[page]' and '#/page[per_page]' parameter values must be a valid number" +
        ' (equal and more than 1)',
    ),
  ],
])('?%s is a 400', async (query, expected) => {
  const answer = await ambition(`/partnerships/ecf?${query}`)
  expect([answer.status, answer.body]).toEqual([400, expected])
})

describe('whose', () => {
  test("another provider's is not found, nor what nobody has, nor one made for persons", async () => {
    const named = await world.database.rows<{ id: string }>(sql`
      select partnership.id from partnership where partnership.school_id = ${dale}
    `)
    expect(named).toHaveLength(1)
    const { id } = await at('100002')
    expect(partnerships(await ucl('/partnerships/ecf'))).toEqual([])
    for (const [client, path] of [
      [ucl, id],
      [ambition, named[0]?.id],
      [ambition, newId()],
      [ambition, 'nothing'],
    ] as const) {
      const answer = await client(`/partnerships/ecf/${path}`)
      expect([answer.status, answer.text]).toEqual([404, '{"error":"Resource not Found"}'])
    }
  })
})

test('the first tutor is named, else the address of the school; each of these moves it', async () => {
  const elm = await said.comes('100005', { contactEmail: 'office@elm.example' })
  await standAt('2023-06-06T09:00:00.250Z')
  await said.confirms(elm, { ...world.ucl })
  const [confirmed] = partnerships(await ucl('/partnerships/ecf'))
  const shown = async () => one(await ucl(`/partnerships/ecf/${confirmed?.id}`)).attributes
  const { database } = world
  const moves = async (moment: string, what: () => Promise<unknown>, expected: object) => {
    await standAt(`${moment}T09:00:00.250Z`)
    await what()
    const since = `/partnerships/ecf?filter[updated_since]=${moment}T09:00:00Z`
    expect(await shown()).toMatchObject({ ...expected, updated_at: `${moment}T09:00:00Z` })
    expect(partnerships(await ucl(since)).map(({ id }) => id)).toEqual([confirmed?.id])
    expect(partnerships(await ucl(since.replace(':00Z', ':01Z')))).toEqual([])
  }
  const acts = async (tutor: string, name: string) => {
    await database.run(sql`
      insert into service_user (id, full_name, email, description)
      values (${tutor}, ${name}, ${`${tutor}@elm.example`}, '')
    `)
    await database.run(
      sql`insert into induction_tutor (service_user_id, school_id) values (${tutor}, ${elm})`,
    )
  }
  const [ola, pat] = [newId(), newId()]
  const nobody = { induction_tutor_name: null, induction_tutor_email: 'office@elm.example' }
  const olaBerg = { induction_tutor_name: 'Ola Berg', induction_tutor_email: `${ola}@elm.example` }

  expect(await shown()).toMatchObject({ ...nobody, updated_at: '2023-06-06T09:00:00Z' })
  await moves('2023-06-07', () => acts(ola, 'Ola Berg'), olaBerg)
  await moves('2023-06-08', () => acts(pat, 'Pat Lee'), olaBerg)
  await moves(
    '2023-06-09',
    () => database.run(sql`update service_user set full_name = 'Ola Dahl' where id = ${ola}`),
    { induction_tutor_name: 'Ola Dahl' },
  )
  await moves(
    '2023-06-10',
    () => database.run(sql`delete from induction_tutor where service_user_id = ${ola}`),
    { induction_tutor_name: 'Pat Lee', induction_tutor_email: `${pat}@elm.example` },
  )
  await moves(
    '2023-06-11',
    () => database.run(sql`delete from induction_tutor where service_user_id = ${pat}`),
    nobody,
  )
  await moves('2023-06-12', () => said.states(elm, { contactEmail: 'head@elm.example' }), {
    induction_tutor_email: 'head@elm.example',
  })
  await moves('2023-06-13', () => said.states(elm, { urn: '100015' }), { urn: '100015' })
  await moves(
    '2023-06-14',
    () =>
      database.run(sql`
        update delivery_partner set name = 'Renamed Hub' where id = ${world.ucl.deliveryPartner}
      `),
    { delivery_partner_name: 'Renamed Hub' },
  )
})

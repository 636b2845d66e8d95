import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeliveryPartnerId, LeadProviderId } from '../../src/core/identity.ts'
import { newId } from '../../src/ids.ts'
import { deliveryPartnerSchema } from '../../src/provider-contract/delivery-partner.ts'
import { oneOf, pageOf } from '../../src/provider-contract/schemas.ts'
import { sql } from '../../src/store/database.ts'
import type { Answer, Client } from './listening-api.ts'
import { listsWorld } from './lists-world.ts'
import { bodyAs } from './reading.ts'

/*
 * Delivery partners, as the lead provider that works with them reads them (contract 14.2). Northern
 * works with Ash from 2020 on, with Birch in 2020 only and with Cedar from 2023 on.
 */

const said = await listsWorld('2023-06-01T09:00:00.250Z')
const { world, standAt, ambition } = said
const { database } = world
const [north, south] = [newId() as LeadProviderId, newId() as LeadProviderId]
const [ash, birch, cedar] = [newId(), newId(), newId()] as DeliveryPartnerId[]
let northern: Client

beforeAll(async () => {
  for (const [id, name] of [
    [north, 'Northern Learning'],
    [south, 'Southern Learning'],
  ]) {
    await database.run(sql`insert into lead_provider (id, name) values (${id}, ${name})`)
    await database.run(sql`
      insert into lead_provider_cohort (lead_provider_id, cohort)
      select ${id}, cohort.start_year from cohort
    `)
  }
  await comes('2023-06-02', ash, 'Zinnia Hub', [2020, 2021, 2023])
  await comes('2023-06-03', birch, 'Birch Hub', [2020])
  await comes('2023-06-04', cedar, 'Cedar Hub', [2023, 2024])
  northern = await said.api.clientOf('Northern Learning')
})

afterAll(() => said.api.close())

async function comes(day: string, id: string | undefined, name: string, cohorts: number[]) {
  await standAt(`${day}T09:00:00.250Z`)
  await database.run(sql`insert into delivery_partner (id, name) values (${id}, ${name})`)
  for (const cohort of cohorts) await pairs(north, id, cohort)
}

const pairs = (provider: string, partner: string | undefined, cohort: number) =>
  database.run(sql`
    insert into provider_pairing (lead_provider_id, delivery_partner_id, cohort)
    values (${provider}, ${partner}, ${cohort})
  `)

const partners = (answer: Answer) => bodyAs(pageOf(deliveryPartnerSchema), answer).data
const names = (answer: Answer) => partners(answer).map(({ attributes }) => attributes.name)
const bad = (title: string, detail: string) => ({ errors: [{ title, detail }] })

test('a delivery partner has exactly four attributes, with every cohort of the two', async () => {
  const answer = await northern(`/delivery-partners/${ash}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.api+json',
  ])
  expect(answer.body).toEqual({
    data: {
      id: ash,
      type: 'delivery-partner',
      attributes: {
        name: 'Zinnia Hub',
        cohort: ['2020', '2021', '2023'],
        created_at: '2023-06-02T09:00:00Z',
        updated_at: '2023-06-02T09:00:00Z',
      },
    },
  })
  expect(partners(await northern('/delivery-partners?filter[cohort]=2023'))[0]).toEqual(
    (answer.body as { data: unknown }).data,
  )
})

test.each([
  ['', ['Zinnia Hub', 'Cedar Hub']],
  ['filter[cohort]=', ['Zinnia Hub', 'Cedar Hub']],
  ['filter[cohort][]=2020', ['Zinnia Hub', 'Cedar Hub']],
  ['filter[cohort]=2020', ['Zinnia Hub', 'Birch Hub']],
  ['filter[cohort]=2024', ['Cedar Hub']],
  ['filter[cohort]=2021,%202024', ['Zinnia Hub', 'Cedar Hub']],
  ['filter[cohort]=2022', []],
  ['filter[cohort]=abc', []],
  ['filter[cohort]=2020,abc', ['Zinnia Hub', 'Birch Hub']],
  ['filter[nobody]=knows', ['Zinnia Hub', 'Cedar Hub']],
  ['sort=', ['Zinnia Hub', 'Cedar Hub']],
  ['sort=created_at', ['Zinnia Hub', 'Cedar Hub']],
  ['sort=-created_at', ['Cedar Hub', 'Zinnia Hub']],
  ['sort=name', ['Cedar Hub', 'Zinnia Hub']],
  ['sort=-name', ['Zinnia Hub', 'Cedar Hub']],
  ['sort=unknown,-updated_at', ['Cedar Hub', 'Zinnia Hub']],
  ['sort=updated_at', ['Zinnia Hub', 'Cedar Hub']],
  ['sort=unknown', ['Zinnia Hub', 'Cedar Hub']],
  ['page[per_page]=1', ['Zinnia Hub']],
  ['page[per_page]=1&page[page]=2', ['Cedar Hub']],
  ['page[per_page]=1&page[page]=3', []],
])('?%s', async (query, expected) => {
  expect(names(await northern(`/delivery-partners?${query}`))).toEqual(expected)
})

test.each([
  ['filter=2023', bad('Bad parameter', 'Filter must be a hash')],
  [
    'page[page]=0',
    bad(
      'Bad request',
      "The '#/page[page]' and '#/page[per_page]' parameter values must be a valid number" +
        ' (equal and more than 1)',
    ),
  ],
])('?%s is a 400', async (query, expected) => {
  const answer = await northern(`/delivery-partners?${query}`)
  expect([answer.status, answer.body]).toEqual([400, expected])
})

describe('one delivery partner', () => {
  test('is there whatever the cohorts are', async () => {
    expect((await northern(`/delivery-partners/${birch}`)).status).toBe(200)
    expect((await northern(`/delivery-partners/${birch}?filter[cohort]=2024`)).status).toBe(200)
  })

  test("another provider's is not found, nor is one that nobody has", async () => {
    for (const id of [ash, birch, cedar])
      expect((await ambition(`/delivery-partners/${id}`)).status).toBe(404)
    for (const id of [world.ambition.deliveryPartner, newId(), 'nothing']) {
      const answer = await northern(`/delivery-partners/${id}`)
      expect([answer.status, answer.text]).toEqual([404, '{"error":"Resource not Found"}'])
    }
    const shown = names(await ambition('/delivery-partners'))
    for (const name of ['Zinnia Hub', 'Cedar Hub']) expect(shown).not.toContain(name)
  })
})

test('its name and the cohorts move it, for the provider whose cohorts they are', async () => {
  const southern = await said.api.clientOf('Southern Learning')
  const moved = newId()
  const shown = async (client: Client) =>
    bodyAs(oneOf(deliveryPartnerSchema), await client(`/delivery-partners/${moved}`)).data
      .attributes
  await standAt('2023-07-01T09:00:00.250Z')
  await database.run(sql`insert into delivery_partner (id, name) values (${moved}, 'Elm Hub')`)
  await pairs(south, moved, 2023)
  const before = await shown(southern)
  expect(before).toMatchObject({ cohort: ['2023'], updated_at: '2023-07-01T09:00:00Z' })
  await standAt('2023-07-02T09:00:00.250Z')
  const provider = newId()
  await database.run(sql`insert into lead_provider (id, name) values (${provider}, 'Western')`)
  await database.run(
    sql`insert into lead_provider_cohort (lead_provider_id, cohort) values (${provider}, 2023)`,
  )
  await pairs(provider, moved, 2023)
  expect(await shown(southern)).toEqual(before)
  await standAt('2023-07-03T09:00:00.250Z')
  await pairs(south, moved, 2022)
  expect(await shown(southern)).toMatchObject({
    cohort: ['2022', '2023'],
    created_at: '2023-07-01T09:00:00Z',
    updated_at: '2023-07-03T09:00:00Z',
  })
  await standAt('2023-07-04T09:00:00.250Z')
  await database.run(sql`update delivery_partner set name = 'Oak Hub' where id = ${moved}`)
  expect(await shown(southern)).toMatchObject({
    name: 'Oak Hub',
    updated_at: '2023-07-04T09:00:00Z',
  })
  await standAt('2023-07-05T09:00:00.250Z')
  await database.run(sql`
    delete from provider_pairing
    where delivery_partner_id = ${moved} and lead_provider_id = ${south} and cohort = 2022
  `)
  expect(await shown(southern)).toMatchObject({
    cohort: ['2023'],
    updated_at: '2023-07-05T09:00:00Z',
  })
})

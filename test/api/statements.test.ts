import { expect, test } from 'vitest'
import type { Instant } from '../../src/core/calendar.ts'
import { passPaymentDays } from '../../src/operations/payments/pass-payment-days.ts'
import { sql } from '../../src/store/database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { smallWorld } from '../database/small-world.ts'
import { apiForThisTest, type Answer } from './listening-api.ts'

interface Statement {
  readonly id: string
  readonly attributes: Readonly<Record<string, unknown>>
}

const listed = ({ body }: Answer) => (body as { data: readonly Statement[] }).data
const named = (answer: Answer) =>
  listed(answer).map(
    ({ attributes }) => `${String(attributes['month'])} ${String(attributes['year'])}`,
  )

async function asked() {
  const database = await freshDatabase()
  const world = await smallWorld(database, '2025-01-25T00:00:10.000Z')
  await passPaymentDays(world)
  const api = await apiForThisTest(world)
  return {
    database,
    world,
    ambition: await api.clientOf('Ambition Institute'),
    ucl: await api.clientOf('UCL Institute of Education'),
    capita: await api.clientOf('Capita'),
  }
}

test('SM-4: statements with output fees are listed by payment day, with the 9 attributes', async () => {
  const { ambition } = await asked()
  const found = listed(await ambition('/statements?filter[cohort]=2024'))
  expect(found.map(({ attributes }) => attributes['payment_date'])).toEqual([
    '2025-01-25',
    '2025-04-25',
    '2025-08-25',
    '2025-10-25',
    '2026-01-25',
    '2026-04-25',
    '2026-08-25',
    '2026-10-25',
    '2027-01-25',
    '2027-04-25',
  ])
  expect(found[0]?.attributes).toEqual({
    month: 'January',
    year: '2025',
    type: 'ecf',
    cohort: '2024',
    cut_off_date: '2024-12-31',
    payment_date: '2025-01-25',
    paid: true,
    created_at: expect.stringMatching(/Z$/) as unknown,
    updated_at: '2025-01-25T00:00:10Z',
  })
  expect(found[1]?.attributes).toMatchObject({ month: 'April', paid: false })
  const one = await ambition(`/statements/${found[0]?.id}`)
  expect(one.body).toEqual({ data: found[0] })
})

test('SM-1, SM-4: a provider has its own, of the cohorts that it trains', async () => {
  const { ambition, ucl, capita } = await asked()
  const [first] = listed(await ambition('/statements'))
  expect((await ucl(`/statements/${first?.id}`)).status).toBe(404)
  const cohorts = new Set(
    listed(await capita('/statements?page[per_page]=3000')).map(
      ({ attributes }) => attributes['cohort'],
    ),
  )
  expect([...cohorts]).toEqual(['2021', '2022'])
  expect((await ambition('/statements/1')).status).toBe(404)
})

test('SM-4: one without output fees is shown by its id alone', async () => {
  const { database, ambition } = await asked()
  const [hidden] = await database.rows<{ id: string }>(sql`
    select statement.id from statement
      join lead_provider as provider on provider.id = statement.lead_provider_id
    where provider.name = 'Ambition Institute'
      and statement.cohort = 2021
      and statement.name = 'January 2022'
  `)
  const id = hidden?.id ?? ''
  expect(
    listed(await ambition('/statements?filter[cohort]=2021')).map(each => each.id),
  ).not.toContain(id)
  expect((await ambition(`/statements/${id}`)).status).toBe(200)
})

test('the list is filtered by type and update, and paged', async () => {
  const { world, ambition } = await asked()
  expect(listed(await ambition('/statements?filter[type]=npq'))).toEqual([])
  expect(listed(await ambition('/statements?filter[type]=ecf'))).toHaveLength(53)
  expect(listed(await ambition('/statements?filter[cohort]=2020'))).toEqual([])
  const first = named(await ambition('/statements?filter[cohort]=2023&page[per_page]=2'))
  expect(first).toEqual(['January 2024', 'April 2024'])
  expect(
    named(await ambition('/statements?filter[cohort]=2023&page[per_page]=2&page[page]=2')),
  ).toEqual(['August 2024', 'October 2024'])
  world.clock.set('2025-04-25T00:00:20.000Z' as Instant)
  await passPaymentDays(world)
  const since = await ambition(
    '/statements?filter[cohort]=2024&filter[updated_since]=2025-04-25T00:00:20Z',
  )
  expect(named(since)).toContain('April 2025')
  expect(named(since)).not.toContain('January 2025')
})

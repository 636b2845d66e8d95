import { expect, test } from 'vitest'
import { freshDatabase } from '../database/fresh-database.ts'
import { sql } from '../../src/store/database.ts'
import { loadReferenceData } from '../../src/operations/load-reference-data.ts'

const database = await freshDatabase()
const firstTime = await loadReferenceData(database)

test('the lists are loaded whole, and loading them again changes nothing', async () => {
  const [counted] = await database.rows(sql`
    select
      (select count(*)::int from cohort) as "cohorts",
      (select count(*)::int from schedule) as "schedules",
      (select count(*)::int from schedule where for_mentors_only) as "schedulesForMentors",
      (select count(*)::int from milestone) as "milestones",
      (select count(*)::int from statement_calendar) as "statements",
      (select count(*)::int from statement) as "statementsOfProviders",
      (select count(*)::int from lead_provider) as "leadProviders",
      (select count(*)::int from lead_provider_cohort) as "leadProviderCohorts",
      (select count(*)::int from delivery_partner) as "deliveryPartners",
      (select count(*)::int from provider_pairing) as "pairings",
      (select count(*)::int from materials_supplier) as "materialsSuppliers",
      (select count(*)::int from appropriate_body) as "appropriateBodies",
      (select count(*)::int from local_authority) as "localAuthorities",
      (select count(*)::int from district) as "districts",
      (select count(*)::int from establishment_type) as "types",
      (select count(*)::int from establishment_status) as "statuses",
      (select count(*)::int from school_phase) as "phases"
  `)
  expect(counted).toEqual({
    cohorts: 7,
    schedules: 72,
    schedulesForMentors: 18,
    milestones: 486,
    statements: 163,
    statementsOfProviders: 947,
    leadProviders: 7,
    leadProviderCohorts: 34,
    deliveryPartners: 105,
    pairings: 630,
    materialsSuppliers: 5,
    appropriateBodies: 211,
    localAuthorities: 153,
    districts: 296,
    types: 41,
    statuses: 4,
    phases: 8,
  })
  expect(firstTime).toBe(3169)
  expect(await loadReferenceData(database)).toBe(0)
})

test('a row that differs from the lists is put right', async () => {
  await database.run(sql`update cohort set payments_frozen_on = null where start_year = 2021`)
  await database.run(sql`update appropriate_body set body_type = 'national' where id in (
    select id from appropriate_body where body_type = 'local_authority' limit 2
  )`)
  expect(await loadReferenceData(database)).toBe(3)
  const [cohort] = await database.rows(sql`
    select payments_frozen_on as "frozenOn" from cohort where start_year = 2021
  `)
  expect(cohort).toEqual({ frozenOn: '2024-06-18' })
})

test('providers have the cohorts in which they took people on, and about as many partners', async () => {
  const rows = await database.rows<{ name: string; partners: Record<string, number> }>(sql`
    select
      counted.name as "name",
      jsonb_object_agg(counted.cohort, counted.partners) as "partners"
    from (
      select
        lead_provider.name,
        pairing.cohort,
        count(*)::int as partners
      from provider_pairing as pairing
        join lead_provider on lead_provider.id = pairing.lead_provider_id
      group by lead_provider.name, pairing.cohort
    ) as counted
    group by counted.name
    order by counted.name
  `)
  const years = rows.map(({ name, partners }) => `${name}: ${Object.keys(partners).join(' ')}`)
  expect(years).toEqual([
    'Ambition Institute: 2021 2022 2023 2024 2025 2026',
    'Best Practice Network: 2021 2022 2023 2024',
    'Capita: 2021 2022',
    'Education Development Trust: 2021 2022 2023 2024 2025 2026',
    'National Institute of Teaching: 2023 2024 2025 2026',
    'Teach First: 2021 2022 2023 2024 2025 2026',
    'UCL Institute of Education: 2021 2022 2023 2024 2025 2026',
  ])
  for (const { partners } of rows)
    for (const number of Object.values(partners)) {
      expect(number).toBeGreaterThanOrEqual(16)
      expect(number).toBeLessThanOrEqual(21)
    }
})

test('ids follow from names, so that installations agree', async () => {
  const [found] = await database.rows(sql`
    select lead_provider.id as "id" from lead_provider where lead_provider.name = 'Teach First'
  `)
  expect(found).toEqual({ id: '8c877b7c-0385-8010-93c7-81d8c123c8af' })
})

import { expect, test } from 'vitest'
import { pairForDemonstration } from './reference.ts'

const partner = (name: string, knownLeadProvider: string | null = null) => ({
  name,
  knownLeadProvider,
})

const drawn = (...asked: Parameters<typeof pairForDemonstration>) =>
  pairForDemonstration(...asked).map(
    ({ cohort, deliveryPartner, leadProvider }) => `${cohort} ${deliveryPartner}: ${leadProvider}`,
  )

test('a partner works with the provider that is known, and the rest are spread evenly', () => {
  expect(
    drawn(
      [partner('Ash'), partner('Birch', 'Ambition'), partner('Cedar', 'Ambition'), partner('Dale')],
      [{ cohort: 2021, leadProviders: ['UCL', 'Ambition', 'Teach First'] }],
    ),
  ).toEqual([
    '2021 Ash: Teach First',
    '2021 Birch: Ambition',
    '2021 Cedar: Ambition',
    '2021 Dale: UCL',
  ])
})

test('a partner stays with its provider until that one is no longer active', () => {
  expect(
    drawn(
      [partner('Ash'), partner('Birch', 'Capita')],
      [
        { cohort: 2023, leadProviders: ['Ambition', 'Teach First'] },
        { cohort: 2022, leadProviders: ['Ambition', 'Capita'] },
        { cohort: 2021, leadProviders: ['Capita'] },
      ],
    ),
  ).toEqual([
    '2021 Ash: Capita',
    '2021 Birch: Capita',
    '2022 Ash: Capita',
    '2022 Birch: Capita',
    '2023 Ash: Ambition',
    '2023 Birch: Teach First',
  ])
})

test('nobody is paired in a cohort in which no provider is active', () => {
  expect(
    pairForDemonstration([partner('Ash', 'Capita')], [{ cohort: 2020, leadProviders: [] }]),
  ).toEqual([])
})

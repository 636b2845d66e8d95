import { day } from './calendar.ts'
import { expect, test } from 'vitest'
import { chooses, confirms, registers } from '../../test/language/acts.ts'
import { materialsFrom, providerLed } from '../../test/language/programmes.ts'
import { story } from '../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  ucl,
} from '../../test/language/world.ts'
import { confirmedPartnership } from './offers.ts'

test('the same offer twice is one programme, and one partnership', () => {
  const { situation } = story()
    .when(chooses(oak, 2022, materialsFrom(ucl)))
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
  expect(situation.programmes.size).toBe(2)
  expect(situation.partnerships.size).toBe(1)
  expect(situation.schoolCohorts.size).toBe(1)
})

test('who names a provider and leaves the partner to it takes what it has confirmed', () => {
  story()
    .when(confirms(ambition, oak, 2022, southernHub))
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition) }))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Southern Hub')
})

test('of two confirmed partnerships the school’s default is the one', () => {
  const both = story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(chooses(oak, 2022, providerLed(teachFirst)))
    .when(confirms(teachFirst, oak, 2022, northernHub))
  expect(confirmedPartnership(both.situation, oak.id, 2022, day('2022-06-10'))?.leadProvider).toBe(
    teachFirst.id,
  )
  const back = both.when(chooses(oak, 2022, providerLed(ambition, northernHub)))
  expect(confirmedPartnership(back.situation, oak.id, 2022, day('2022-06-10'))?.leadProvider).toBe(
    ambition.id,
  )
})

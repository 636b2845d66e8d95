import { expect, test } from 'vitest'
import {
  challenges,
  chooses,
  confirms,
  registers,
  transfersOut,
} from '../../../../test/language/acts.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak } from '../../../../test/language/states.ts'
import { story, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  capita,
  northernHub,
  oak,
  teachFirst,
} from '../../../../test/language/world.ts'
import { factsOf, the } from '../../situation.ts'

/** The offers that Oak had as its default for 2022 and has, by their first days. */
const defaultsAtOak = ({ situation }: Story) =>
  Object.fromEntries(
    factsOf(situation, 'school-cohort-choice').map(({ from, defaultProgramme }) => [
      from,
      defaultProgramme && the(situation.programmes, defaultProgramme).offer,
    ]),
  )

test('PC-4: that the school named one provider does not let another confirm', () => {
  story()
    .when(confirms(ambition, oak, 2021, northernHub))
    .when(registers(oak, asha, '2022-05-01', { programme: providerLed(teachFirst, northernHub) }))
    .refuses(confirms(capita, oak, 2021, northernHub), 'another-provider-confirmed')
    .when(confirms(teachFirst, oak, 2021, northernHub))
})

test('PC-4: a provider that was challenged was not named', () => {
  story()
    .when(confirms(teachFirst, oak, 2022, northernHub))
    .when(challenges(oak, 2022, 'mistake'))
    .when(confirms(ambition, oak, 2022, northernHub))
    .refuses(confirms(teachFirst, oak, 2022, northernHub), 'another-provider-confirmed')
})

test('PC-5: a school that has people in the cohort has said something', () => {
  ashaAtOak
    .refuses(confirms(ambition, oak, 2023, northernHub), 'school-has-not-confirmed-training')
    .when(registers(oak, ben, '2022-09-12', { cohort: 2023, programme: ownDesign }))
    .when(confirms(ambition, oak, 2023, northernHub))
})

test('PC-5: a provider that was challenged was not the school’s in the year before', () => {
  story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(challenges(oak, 2022, 'mistake'))
    .when(confirms(ambition, oak, 2023, northernHub))
})

test('PC-8: what the school had chosen before is left as it was', () => {
  const confirmed = story()
    .when(chooses(oak, 2022, providerLed()))
    .on('2022-07-01')
    .when(chooses(oak, 2022, ownDesign))
    .on('2022-07-10')
    .when(confirms(ambition, oak, 2022, northernHub))
  expect(defaultsAtOak(confirmed)).toMatchObject({
    '2022-06-10': { route: 'provider-led', partnership: null },
    '2022-07-01': { route: 'diy' },
  })
  const onTheDay = story()
    .when(chooses(oak, 2022, providerLed()))
    .on('2022-07-01')
    .when(chooses(oak, 2022, ownDesign))
    .when(confirms(ambition, oak, 2022, northernHub))
  expect(defaultsAtOak(onTheDay)).toMatchObject({
    '2022-06-10': { route: 'provider-led', partnership: null },
    '2022-07-01': { route: 'diy' },
  })
})

test('PC-9: who waits and is to leave later moves as well, and who has left does not', () => {
  const waiting = story()
    .when(chooses(oak, 2022, providerLed()))
    .when(registers(oak, asha, '2022-09-01'))
    .when(registers(oak, ben, '2022-09-01'))
    .on('2022-09-20')
    .when(transfersOut(oak, asha, '2022-12-01'))
    .when(transfersOut(oak, ben, '2022-09-20'))
    .when(confirms(ambition, oak, 2022, northernHub))
  waiting
    .thenHistoryReads(
      asha,
      '2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub',
    )
    .thenHistoryReads(ben, '2022-09-01 to 2022-09-19  Oak Academy, provider to be confirmed')
})

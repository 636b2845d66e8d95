import { expect, test } from 'vitest'
import {
  changesProgramme,
  chooses,
  confirms,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { bothSchoolsTrain } from '../../../../test/language/states.ts'
import { story, trainingIs, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  capita,
  chi,
  elm,
  fir,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
  ucl,
  yew,
} from '../../../../test/language/world.ts'
import { partnershipsIn } from '../../offers.ts'
import { refusalsOf } from './refusals.ts'

const partnershipsAtOak = ({ situation }: Story) =>
  partnershipsIn(situation, oak.id, 2022).map(({ leadProvider, deliveryPartner, status }) =>
    [leadProvider, deliveryPartner, status].join(' '),
  )

const withAmbition = '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub'
const waiting = '2022-09-01 to now  Oak Academy, provider to be confirmed'

test('PC-1: the cohort is one that the service knows', () => {
  story().refuses(confirms(ambition, oak, 2019, northernHub), 'cohort-unknown', { cohort: 2019 })
})

test('PC-2: the school is eligible, and one with its own programme only is told apart', () => {
  story()
    .refuses(confirms(ambition, yew, 2022, northernHub), 'not-registered-for-funded-training')
    .refuses(confirms(ambition, fir, 2022, northernHub), 'not-eligible-for-funding')
})

test('PC-3: the provider has not confirmed there for the cohort already', () => {
  bothSchoolsTrain
    .refuses(confirms(ambition, oak, 2022, northernHub), 'already-confirmed', { cohort: 2022 })
    .refuses(confirms(ambition, oak, 2022, southernHub), 'already-confirmed')
    .when(chooses(oak, 2023, providerLed()))
    .when(confirms(ambition, oak, 2023, northernHub))
})

test('PC-4: beside another’s, a provider confirms only if the school has named it', () => {
  bothSchoolsTrain
    .refuses(confirms(teachFirst, oak, 2022, northernHub), 'another-provider-confirmed')
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(teachFirst) }))
    .when(confirms(teachFirst, oak, 2022, northernHub))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Teach First with Northern Hub')
    .when(registers(oak, ben, '2022-09-01'))
    .thenHistoryReads(ben, withAmbition)
  bothSchoolsTrain
    .when(chooses(oak, 2022, providerLed(teachFirst)))
    .when(confirms(teachFirst, oak, 2022, northernHub))
})

test('PC-5: a school that had a provider before and has said nothing is asked first', () => {
  const silent = bothSchoolsTrain.refuses(
    confirms(ambition, oak, 2023, northernHub),
    'school-has-not-confirmed-training',
    { cohort: 2023 },
  )
  silent
    .when(chooses(oak, 2023, { route: 'not-yet-known' }))
    .when(confirms(ambition, oak, 2023, northernHub))
  silent
    .when(chooses(oak, 2023, ownDesign))
    .when(undoes(tutorOf(oak), 'choose-programme'))
    .refuses(confirms(ambition, oak, 2023, northernHub), 'school-has-not-confirmed-training')
})

test('PC-6: the provider trains the cohort and works with the delivery partner in it', () => {
  story()
    .refuses(confirms(capita, oak, 2022, northernHub), 'provider-does-not-train-the-cohort')
    .refuses(confirms(teachFirst, oak, 2022, southernHub), 'providers-do-not-work-together')
})

test('PC-7: a partnership made for persons with this partner becomes the confirmed one', () => {
  const named = story()
    .when(chooses(oak, 2022, ownDesign))
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
  expect(partnershipsAtOak(named)).toEqual(['ambition northern made-for-persons'])
  const confirmed = named.when(confirms(ambition, oak, 2022, northernHub))
  expect(partnershipsAtOak(confirmed)).toEqual(['ambition northern confirmed'])
  expect(partnershipsAtOak(named.when(confirms(ambition, oak, 2022, southernHub)))).toEqual([
    'ambition northern made-for-persons',
    'ambition southern confirmed',
  ])
})

test('PC-7: a partnership made for persons whose partner was left open becomes the confirmed one', () => {
  const confirmed = story()
    .when(chooses(oak, 2022, providerLed(ambition)))
    .when(confirms(ambition, oak, 2022, southernHub))
  expect(partnershipsAtOak(confirmed)).toEqual(['ambition southern confirmed'])
})

test('PC-7: a challenged partnership is revived, with its id', () => {
  const before = [...bothSchoolsTrain.situation.facts.values()].find(
    fact => fact.facet === 'partnership-standing',
  )
  if (before === undefined) throw new Error('Oak has a partnership')
  const revived = bothSchoolsTrain
    .given(() => ({ ...before, status: 'challenged', challengeReason: 'mistake' }))
    .when(confirms(ambition, oak, 2022, southernHub))
  expect(revived.situation.facts.get(before.id)).toMatchObject({
    partnership: before.partnership,
    status: 'confirmed',
    deliveryPartner: southernHub.id,
    challengeReason: null,
  })
})

test('PC-8: a school that has chosen nothing, or waits, takes it as its default', () => {
  const nothing = story()
  const notYet = story().when(chooses(oak, 2022, { route: 'not-yet-known' }))
  const waits = story().when(chooses(oak, 2022, providerLed()))
  const partnerOpen = story().when(chooses(oak, 2022, providerLed(ambition)))
  for (const school of [nothing, notYet, waits, partnerOpen])
    school
      .when(confirms(ambition, oak, 2022, northernHub))
      .andTold('Oak Academy: partnership-confirmed')
      .when(registers(oak, asha, '2022-09-01'))
      .thenHistoryReads(asha, withAmbition)
})

test('PC-8: a school with another choice is never flipped', () => {
  const choices = [
    [materialsFrom(ucl), 'materials from UCL'],
    [ownDesign, 'designed by the school'],
    [providerLed(teachFirst), 'Teach First with its partner'],
    [providerLed(ambition, southernHub), 'Ambition Institute with Southern Hub'],
  ] as const
  for (const [chosen, drawn] of choices)
    story()
      .when(chooses(oak, 2022, chosen))
      .when(confirms(ambition, oak, 2022, northernHub))
      .andTold('Oak Academy: partnership-confirmed-beside-own-programme')
      .when(registers(oak, asha, '2022-09-01'))
      .thenHistoryReads(asha, `2022-09-01 to now  Oak Academy, ${drawn}`)
  story()
    .when(chooses(oak, 2022, { route: 'no-ects' }))
    .when(confirms(ambition, oak, 2022, northernHub))
    .refuses(registers(oak, asha, '2022-09-01'), 'no-default-programme')
})

test('PC-9: those who wait and have not left move to the confirmed programme for the same days', () => {
  story()
    .when(chooses(oak, 2022, providerLed()))
    .when(registers(oak, asha, '2022-09-01'))
    .when(registers(oak, ben, '2022-09-01'))
    .when(registers(oak, chi, '2022-09-01', { programme: ownDesign }))
    .on('2022-09-10')
    .when(transfersOut(oak, ben, '2022-10-01'))
    .on('2022-10-01')
    .when(confirms(ambition, oak, 2022, northernHub))
    .andTold(
      'Oak Academy: partnership-confirmed',
      'Ambition Institute: participant-joins-provider (Asha Patel, 2022-09-01)',
      'Asha Patel: provider-confirmed (Asha Patel, 2022-09-01)',
    )
    .thenHistoryReads(asha, withAmbition)
    .thenHistoryReads(ben, '2022-09-01 to 2022-09-30  Oak Academy, provider to be confirmed')
    .thenHistoryReads(chi, '2022-09-01 to now  Oak Academy, designed by the school')
    .thenSees(ambition, ben, null)
})

test('PC-9: those who wait for its delivery partner move too, those of another provider do not', () => {
  story()
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition) }))
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .when(registers(oak, chi, '2022-09-01', { programme: providerLed(teachFirst) }))
    .when(confirms(ambition, oak, 2022, northernHub))
    .thenHistoryReads(asha, withAmbition)
    .thenHistoryReads(ben, withAmbition)
    .thenHistoryReads(chi, '2022-09-01 to now  Oak Academy, Teach First with its partner')
})

test('PC-9: a provider that had deferred her elsewhere begins with active', () => {
  story()
    .when(chooses(oak, 2022, providerLed()))
    .when(registers(elm, asha, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .given(trainingIs(asha, ambition, 'deferred', '2022-09-05'))
    .on('2022-09-05')
    .when(transfersIn(oak, asha, '2022-10-01', 'default'))
    .when(confirms(ambition, oak, 2022, northernHub))
    .on('2022-10-01')
    .thenSees(ambition, asha, { school: oak.id, trainingStatus: 'active' })
})

test('PC-10: the school is told, and of each person that the provider gains it and she', () => {
  story()
    .when(chooses(oak, 2022, providerLed()))
    .when(registers(oak, asha, '2022-09-01'))
    .thenHistoryReads(asha, waiting)
    .when(confirms(ambition, oak, 2022, northernHub))
    .andTold(
      'Oak Academy: partnership-confirmed',
      'Ambition Institute: participant-joins-provider (Asha Patel, 2022-09-01)',
      'Asha Patel: provider-confirmed (Asha Patel, 2022-09-01)',
    )
    .when(undoes({ role: 'dfe', name: 'DfE' }, 'confirm-partnership'))
    .thenHistoryReads(asha, waiting)
    .when(changesProgramme(oak, [asha], '2022-09-02', ownDesign))
})

test('PC-10: a school that named the very provider and partner is told of its own partnership', () => {
  story()
    .when(chooses(oak, 2022, providerLed(ambition, northernHub)))
    .when(confirms(ambition, oak, 2022, northernHub))
    .andTold('Oak Academy: partnership-confirmed')
})

test('refusals of PC-1 to PC-6 are looked for in this order', () => {
  bothSchoolsTrain
    .refuses(confirms(capita, yew, 2019, southernHub), 'cohort-unknown')
    .refuses(confirms(capita, yew, 2022, southernHub), 'not-registered-for-funded-training')
    .refuses(confirms(ambition, oak, 2022, southernHub), 'already-confirmed')
    .refuses(confirms(capita, oak, 2022, southernHub), 'another-provider-confirmed')
    .refuses(confirms(capita, oak, 2023, southernHub), 'school-has-not-confirmed-training')
    .refuses(confirms(capita, oak, 2024, southernHub), 'provider-does-not-train-the-cohort')
})

test('refusals of PC-1 to PC-6 that hold at once are all named, of a part of a request too', () => {
  const { situation } = bothSchoolsTrain
  const all = {
    leadProvider: capita.id,
    school: oak.id,
    cohort: 2022,
    deliveryPartner: southernHub.id,
  }
  const reasons = (changed: Partial<Record<'school' | 'cohort' | 'deliveryPartner', null>>) =>
    refusalsOf(situation, { ...all, ...changed }).map(({ reason }) => reason)
  expect(reasons({})).toEqual(['another-provider-confirmed', 'provider-does-not-train-the-cohort'])
  expect(reasons({ school: null })).toEqual(['provider-does-not-train-the-cohort'])
  expect(reasons({ cohort: null })).toEqual([])
  expect(refusalsOf(situation, { ...all, school: yew.id, cohort: 2019 })).toEqual([
    { reason: 'cohort-unknown', cohort: 2019 },
    { reason: 'not-registered-for-funded-training', school: yew.id },
  ])
  const ambitionWith = { ...all, leadProvider: ambition.id, school: fir.id }
  expect(refusalsOf(situation, ambitionWith)).toEqual([
    { reason: 'not-eligible-for-funding', school: fir.id },
  ])
  expect(refusalsOf(situation, { ...all, leadProvider: teachFirst.id, school: null })).toEqual([
    { reason: 'providers-do-not-work-together', cohort: 2022 },
  ])
  expect(
    refusalsOf(situation, {
      ...all,
      leadProvider: teachFirst.id,
      school: null,
      deliveryPartner: null,
    }),
  ).toEqual([])
})

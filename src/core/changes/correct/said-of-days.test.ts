import { expect, test } from 'vitest'
import {
  changesDetails,
  changesProgramme,
  corrects,
  registers,
  transfersIn,
  transfersOut,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../../test/language/states.ts'
import { completed, profileIn, trainingIs, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  elm,
  mo,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  ucl,
} from '../../../../test/language/world.ts'
import { of } from '../../timeline.ts'

/*
 * What was said of days: how a provider trained her, which e-mail she used, why she left. What was
 * said of days that the correction does not concern stays said.
 */
const began = '2022-09-01'
const changedOn = '2022-10-01'
const joined = '2023-01-09'
const ambitionSouth = providerLed(ambition, southernHub)

const saidOf = ({ situation }: Story) => {
  const profile = profileIn(situation, asha, 'ect')
  return {
    training: of(situation, 'training-status', profile)
      .map(({ from, leadProvider, status }) => `${from} ${leadProvider} ${status}`)
      .toSorted(),
    emails: of(situation, 'email-in-use', profile)
      .map(({ from, email }) => `${from} ${email}`)
      .toSorted(),
    leaving: of(situation, 'leaving-report', profile).map(({ reason }) => reason),
  }
}

const toTeachFirst = ashaAtOak
  .when(changesProgramme(oak, [asha], changedOn, providerLed(teachFirst, northernHub)))
  .on('2023-03-01')

test('CO-10: what another provider said, and what was said for other days, stays', () => {
  const late = toTeachFirst.given(trainingIs(asha, ambition, 'withdrawn', '2022-10-15'))
  const corrected = late.when(corrects(oak, asha, changedOn, { programme: ownDesign }))
  expect(saidOf(corrected).training).toContain('2022-10-15 ambition withdrawn')
  const onTheDayAfter = toTeachFirst
    .given(trainingIs(asha, ambition, 'deferred', '2022-09-20'))
    .given(trainingIs(asha, ambition, 'withdrawn', changedOn))
    .when(corrects(oak, asha, began, { programme: ownDesign }))
  expect(saidOf(onTheDayAfter).training).not.toContain('2022-09-20 ambition deferred')
  expect(saidOf(onTheDayAfter).training).toContain('2022-10-01 ambition withdrawn')
})

test('CO-10: a deferral stays where only the delivery partner was another', () => {
  ashaAtOak
    .given(trainingIs(asha, ambition, 'deferred', '2022-09-03'))
    .when(corrects(oak, asha, began, { programme: ambitionSouth }))
    .thenSees(ambition, asha, { trainingStatus: 'deferred', deliveryPartner: southernHub.id })
})

test('CO-10: whoever comes to the provider after such days begins anew with it', () => {
  ashaAtOak
    .given(trainingIs(asha, ambition, 'withdrawn', '2022-09-03'))
    .when(changesProgramme(oak, [asha], changedOn, ambitionSouth))
    .when(changesProgramme(oak, [asha], '2022-11-01', providerLed(ambition, northernHub)))
    .on('2022-11-02')
    .thenSees(ambition, asha, { trainingStatus: 'active', trainingStatusFrom: changedOn })
    .when(corrects(oak, asha, changedOn, { programme: ownDesign }))
    .thenSees(ambition, asha, { trainingStatus: 'active', trainingStatusFrom: '2022-11-01' })
})

test('CO-10: what becomes one with the record before goes on as that was', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], changedOn, ownDesign))
    .given(trainingIs(asha, ambition, 'withdrawn', '2022-09-20'))
    .when(corrects(oak, asha, changedOn, { programme: providerLed(ambition, northernHub) }))
    .on('2022-10-02')
    .thenSees(ambition, asha, { trainingStatus: 'withdrawn', trainingStatusFrom: '2022-09-20' })
})

test('CO-10: whoever was registered anew brings no deferral along', () => {
  ashaAtOak
    .given(trainingIs(asha, ambition, 'deferred', '2022-09-03'))
    .when(transfersOut(oak, asha, '2022-12-17'))
    .when(registers(elm, asha, joined))
    .on('2023-03-01')
    .when(corrects(elm, asha, joined, { programme: providerLed(ambition, northernHub) }))
    .thenSees(ambition, asha, { trainingStatus: 'active', trainingStatusFrom: joined })
})

test('CO-11: a deferral is from the later start, unless the provider trained her until then', () => {
  const deferredByTeachFirst = ashaAtOak
    .when(transfersIn(elm, asha, joined, 'default'))
    .given(trainingIs(asha, teachFirst, 'deferred', '2023-01-20'))
    .on('2023-03-01')
  const later = { from: '2023-02-01' }
  deferredByTeachFirst
    .when(corrects(elm, asha, joined, later))
    .thenSees(teachFirst, asha, { trainingStatus: 'deferred', trainingStatusFrom: '2023-02-01' })
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-17'))
    .when(transfersIn(elm, asha, joined))
    .given(trainingIs(asha, ambition, 'deferred', '2023-01-20'))
    .on('2023-03-01')
    .when(corrects(elm, asha, joined, later))
    .thenSees(ambition, asha, { trainingStatus: 'deferred', trainingStatusFrom: '2023-02-01' })
})

test('CO-12: what another provider says, and the e-mail, keep their days when a boundary moves', () => {
  const moved = toTeachFirst
    .given(trainingIs(asha, ambition, 'withdrawn', '2022-10-10'))
    .on('2022-10-05')
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .on('2023-03-01')
    .when(corrects(oak, asha, changedOn, { from: '2022-10-20' }))
  expect(saidOf(moved).training).toContain('2022-10-10 ambition withdrawn')
  expect(saidOf(moved).emails).toEqual([
    '2022-09-01 asha@example.org',
    '2022-10-05 asha@oak.example',
  ])
})

test('CO-11: an e-mail of the very day gives way, and one of later days stays', () => {
  const twice = ashaAtOak
    .on('2022-12-10')
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .when(transfersIn(elm, asha, joined, 'default', { email: 'asha@elm.example' }))
    .on('2023-02-01')
    .when(changesDetails(elm, asha, { email: 'asha.patel@elm.example' }))
    .on('2023-03-01')
  const corrected = (from: string) => saidOf(twice.when(corrects(elm, asha, joined, { from })))
  expect(corrected('2022-12-10').emails).toEqual([
    '2022-09-01 asha@example.org',
    '2022-12-10 asha@elm.example',
    '2023-02-01 asha.patel@elm.example',
  ])
  expect(corrected('2023-01-20').emails).toEqual([
    '2022-09-01 asha@example.org',
    '2022-12-10 asha@oak.example',
    '2023-01-20 asha@elm.example',
    '2023-02-01 asha.patel@elm.example',
  ])
  expect(corrected('2023-02-01').emails).toEqual([
    '2022-09-01 asha@example.org',
    '2022-12-10 asha@oak.example',
    '2023-02-01 asha.patel@elm.example',
  ])
})

test('CO-14: the report is for another school only where a stay at another school follows', () => {
  const until = '2022-12-24'
  const alone = ashaAtOak.when(corrects(oak, asha, began, { until }))
  expect(saidOf(alone).leaving).toEqual(['other'])
  const movedOn = ashaAtOak.when(transfersIn(elm, asha, joined))
  expect(saidOf(movedOn.when(corrects(oak, asha, began, { until }))).leaving).toEqual([
    'moving-school',
  ])
})

test('CO-5: she may have stayed until the very day on which she joined the next school', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-17'))
    .when(transfersIn(elm, asha, joined))
    .when(corrects(oak, asha, began, { until: joined }))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2023-01-08  Oak Academy, Ambition Institute with Northern Hub
       2023-01-09 to now         Elm School, Ambition Institute with Northern Hub`,
    )
})

test('CO-1: both days are looked at', () => {
  ashaAtOak.refuses(
    corrects(oak, asha, began, { from: '2022-09-02', until: '2021-08-31' }),
    'day-before-service-began',
  )
})

test('CO-8: a mentor may begin after the training was completed', () => {
  withMoAtOak
    .given(completed(mo, '2022-09-02', 'mentor'))
    .when(corrects(oak, mo, began, { from: '2022-09-03' }, { as: 'mentor' }))
    .thenHistoryReads(
      mo,
      '2022-09-03 to now  Oak Academy, Ambition Institute with Northern Hub',
      'mentor',
    )
})

test('CO-16: a correction counts from the first day of which something else is said', () => {
  const left = ashaAtOak.when(transfersOut(oak, asha, '2022-12-17'))
  const programme = materialsFrom(ucl)
  left
    .when(corrects(oak, asha, began, { until: '2022-12-24' }))
    .thenRecordedAs('correction', '2022-12-17')
    .when(corrects(oak, asha, began, { until: 'none' }))
    .thenRecordedAs('correction', '2022-12-24')
  left
    .when(corrects(oak, asha, began, { until: '2022-12-10' }))
    .thenRecordedAs('correction', '2022-12-10')
  left
    .when(corrects(oak, asha, began, { until: '2022-12-10', programme }))
    .thenRecordedAs('correction', '2022-09-01')
  left
    .when(corrects(oak, asha, began, { from: '2022-08-20' }))
    .thenRecordedAs('correction', '2022-08-20')
  left
    .when(corrects(oak, asha, began, { from: '2022-08-20', until: '2022-12-10' }))
    .thenRecordedAs('correction', '2022-08-20')
})

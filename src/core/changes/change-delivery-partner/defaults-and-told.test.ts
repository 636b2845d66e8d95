import { expect, test } from 'vitest'
import {
  accepts,
  challenges,
  changesProgramme,
  chooses,
  completes,
  confirms,
  registers,
  undoes,
} from '../../../../test/language/acts.ts'
import { changesPartner } from '../../../../test/language/acts-of-providers.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../../test/language/states.ts'
import { story, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  chi,
  dee,
  dfe,
  northernHub,
  oak,
  southernHub,
  tutorOf,
  workerOf,
} from '../../../../test/language/world.ts'
import { choicesFor } from '../../choices.ts'
import { schoolCohortAt, the } from '../../situation.ts'

const toSouthern = changesPartner(ambition, oak, 2022, southernHub)
const toNorthern = changesPartner(ambition, oak, 2022, northernHub)

/** What Oak offers those who start in 2022, from which day: the delivery partner, or the route. */
function offeredAtOak({ situation }: Story) {
  const schoolCohort = schoolCohortAt(situation, oak.id, 2022)
  if (schoolCohort === null) throw new Error('Oak has no people in 2022')
  return choicesFor(situation, schoolCohort.id).map(({ from, until, defaultProgramme }) => {
    const offer = defaultProgramme && the(situation.programmes, defaultProgramme).offer
    const what = offer && (offer.route === 'provider-led' ? offer.deliveryPartner : offer.route)
    return `${from} to ${until ?? 'now'}: ${what}`
  })
}

test('DP-10: the default has the new one from today, and who joins takes it', () => {
  const changed = ashaAtOak.when(toSouthern)
  expect(offeredAtOak(changed)).toEqual([
    '2022-06-10 to 2022-09-05: northern',
    '2022-09-05 to now: southern',
  ])
  changed
    .when(registers(oak, ben, '2022-09-10'))
    .thenHistoryReads(ben, '2022-09-10 to now  Oak Academy, Ambition Institute with Southern Hub')
  expect(offeredAtOak(changed.when(toNorthern))).toEqual(['2022-06-10 to now: northern'])
})

test('DP-10: also a default from a day to come; any other choice stays', () => {
  const planned = bothSchoolsTrain.on('2022-07-01').when(chooses(oak, 2022, ownDesign))
  expect(offeredAtOak(planned.on('2022-07-02').when(toSouthern))).toEqual([
    '2022-06-10 to 2022-07-01: northern',
    '2022-07-01 to now: diy',
  ])
  const accepted = planned.on('2022-07-05').when(accepts(oak, 2022, ambition))
  expect(offeredAtOak(accepted.when(toSouthern))).toEqual([
    '2022-06-10 to 2022-07-01: northern',
    '2022-07-01 to 2022-07-05: diy',
    '2022-07-05 to now: southern',
  ])
})

test('DP-10: those who follow a default from a day to come go to it with the new one', () => {
  const ahead = story()
    .when(chooses(oak, 2022, ownDesign))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(registers(oak, asha, '2022-09-01'))
    .on('2022-09-05')
    .when(
      changesProgramme(oak, [asha], '2022-12-01', providerLed(ambition, northernHub), 'ect', {
        makeDefault: true,
      }),
    )
    .when(toSouthern)
  expect(offeredAtOak(ahead)).toEqual([
    '2022-06-10 to 2022-12-01: diy',
    '2022-12-01 to now: southern',
  ])
  ahead
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-11-30  Oak Academy, designed by the school
       2022-12-01 to now         Oak Academy, Ambition Institute with Southern Hub`,
    )
    .on('2022-12-01')
    .when(registers(oak, dee, '2022-12-05'))
    .thenHistoryReads(dee, '2022-12-05 to now  Oak Academy, Ambition Institute with Southern Hub')
})

test('DP-11: the school is told, and everybody concerned, but who completed', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(registers(oak, ben, '2022-10-01'))
    .when(registers(oak, chi, '2022-07-01'))
    .on('2022-09-05')
    .when(completes(chi, '2022-09-05'))
    .when(changesProgramme(oak, [asha], '2022-11-01', ownDesign))
    .when(changesProgramme(oak, [asha], '2022-12-01', providerLed(ambition, northernHub)))
    .when(toSouthern)
    .andTold(
      'Oak Academy: delivery-partner-changed (2022-09-05)',
      'Asha Patel: delivery-partner-changed (Asha Patel, 2022-09-05)',
      'Ben Okoro: delivery-partner-changed (Ben Okoro, 2022-10-01)',
    )
})

test('UN-6: undone by the provider or by DfE, everything is as it was', () => {
  for (const by of [workerOf(ambition), dfe])
    expect(
      ashaAtOak.when(toSouthern).when(undoes(by, 'change-delivery-partner')).situation.facts,
    ).toEqual(ashaAtOak.situation.facts)
  ashaAtOak
    .when(toSouthern)
    .refuses(undoes(tutorOf(oak), 'change-delivery-partner'), 'not-yours-to-undo')
})

test('UN-5: not while somebody joined with the new one, by default or by choice', () => {
  ashaAtOak
    .when(toSouthern)
    .when(registers(oak, ben, '2022-09-05'))
    .refuses(undoes(dfe, 'change-delivery-partner'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
  ashaAtOak
    .when(toSouthern)
    .when(registers(oak, ben, '2022-09-05', { programme: providerLed(ambition) }))
    .refuses(undoes(dfe, 'change-delivery-partner'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
  ashaAtOak
    .when(toSouthern)
    .when(registers(oak, ben, '2022-09-05', { programme: ownDesign }))
    .when(undoes(dfe, 'change-delivery-partner'))
})

test('CH-7: challenged afterwards, the days with both wait, as one record', () => {
  ashaAtOak
    .when(toSouthern)
    .when(challenges(oak, 2022, 'mistake'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, provider to be confirmed')
})

import { expect, test } from 'vitest'
import {
  appoints,
  changesProgramme,
  completes,
  registers,
  transfersIn,
  transfersOut,
  undoes,
  undoing,
} from '../../../../test/language/acts.ts'
import { changeId } from '../../../../test/language/log.ts'
import { ownDesign } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../../test/language/states.ts'
import { profileIn, type Story } from '../../../../test/language/story.ts'
import {
  asha,
  ben,
  borough,
  chi,
  eastBody,
  elm,
  mo,
  oak,
  tutorOf,
  westBody,
} from '../../../../test/language/world.ts'
import { bodyOfCohort, bodyOfEct } from '../../bodies.ts'
import { day } from '../../calendar.ts'
import type { AppropriateBodyAnswer } from '../../facts.ts'
import type { TeacherRecord } from '../../organisations.ts'
import { schoolCohortAt } from '../../situation.ts'

const named = ({ id }: { readonly id: typeof eastBody.id }) =>
  ({ answer: 'named', body: id }) as const
const east = named(eastBody)
const west = named(westBody)
const notListed: AppropriateBodyAnswer = { answer: 'not-listed' }
const notYet: AppropriateBodyAnswer = { answer: 'not-appointed-yet' }

const bodyOf = ({ situation }: Story, who: TeacherRecord, on: string) =>
  bodyOfEct(situation, profileIn(situation, who, 'ect'), day(on))
const ofCohort = ({ situation }: Story, on: string, school = oak, cohort = 2022) => {
  const schoolCohort = schoolCohortAt(situation, school.id, cohort)
  return schoolCohort && bodyOfCohort(situation, schoolCohort.id, day(on))
}

const withEast = bothSchoolsTrain.when(appoints(oak, 2022, east))
/** Asha has the cohort's body by her registration, Ben another, and of Chi nothing was said. */
const threeAtOak = withEast
  .when(registers(oak, asha, '2022-09-01', { appropriateBody: east }))
  .when(registers(oak, ben, '2022-09-01', { appropriateBody: notListed }))
  .when(registers(oak, chi, '2022-09-01'))
  .on('2022-10-03')

test('AB-1: the day is at most a year ahead and not before the service began', () => {
  for (const whose of [2022, asha])
    ashaAtOak
      .refuses(appoints(oak, whose, east, '2021-08-31'), 'day-before-service-began')
      .refuses(appoints(oak, whose, east, '2023-09-06'), 'day-too-far-ahead', {
        latest: '2023-09-05',
      })
      .when(appoints(oak, whose, east, '2023-09-05'))
})

test('AB-1: without a day it is today, or the first day of an ECT who has not begun', () => {
  const appointed = ashaAtOak.when(appoints(oak, asha, east))
  expect(bodyOf(appointed, asha, '2022-09-04')).toBeNull()
  expect(bodyOf(appointed, asha, '2022-09-05')).toEqual(east)
  const ahead = bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(appoints(oak, asha, east))
    .andTold(
      'East Teaching School Hub: appropriate-body-told (Asha Patel, 2022-09-01)',
      'Asha Patel: appropriate-body-told (Asha Patel, 2022-09-01)',
    )
  expect(bodyOf(ahead, asha, '2022-09-01')).toEqual(east)
})

test('AB-2: a body is appointed for a cohort that there is', () => {
  ashaAtOak.refuses(appoints(oak, 2031, east), 'cohort-unknown', { cohort: 2031 })
  const chosenNothing = ashaAtOak.when(appoints(oak, 2023, east))
  expect(ofCohort(chosenNothing, '2022-09-05', oak, 2023)).toEqual(east)
})

test('AB-3: a body is appointed for an ECT who is at the school on the day', () => {
  ashaAtOak
    .refuses(appoints(elm, asha, east), 'not-at-this-school')
    .refuses(appoints(oak, ben, east), 'not-at-this-school')
    .refuses(appoints(oak, asha, east, '2022-08-31'), 'not-at-this-school')
    .when(transfersOut(oak, asha, '2022-10-01'))
    .refuses(appoints(oak, asha, east, '2022-10-01'), 'not-at-this-school')
    .when(appoints(oak, asha, east, '2022-09-30'))
  bothSchoolsTrain
    .when(registers(oak, mo, '2022-06-10', { as: 'mentor' }))
    .refuses(appoints(oak, mo, east), 'not-at-this-school')
})

test('AB-4: a body that takes on no new inductions is appointed for nobody who comes then', () => {
  const closed = { from: '2023-09-01' }
  ashaAtOak
    .refuses(appoints(oak, 2023, named(borough)), 'body-takes-no-new-inductions', closed)
    .refuses(appoints(oak, 2024, named(borough)), 'body-takes-no-new-inductions', closed)
    .refuses(
      appoints(oak, 2022, named(borough), '2023-09-01'),
      'body-takes-no-new-inductions',
      closed,
    )
    .refuses(
      appoints(oak, asha, named(borough), '2023-09-01'),
      'body-takes-no-new-inductions',
      closed,
    )
    .when(appoints(oak, 2022, named(borough), '2023-08-31'))
  const appointed = ashaAtOak.when(appoints(oak, asha, named(borough), '2023-08-31'))
  expect(bodyOf(appointed, asha, '2023-09-01')).toEqual(named(borough))
  bothSchoolsTrain
    .when(registers(oak, asha, '2023-06-05', { programme: ownDesign }))
    .refuses(appoints(oak, asha, named(borough)), 'body-takes-no-new-inductions', closed)
})

test('AB-5: an answer that holds already is refused, for an ECT also as her cohort’s', () => {
  threeAtOak
    .refuses(appoints(oak, 2022, east), 'nothing-would-change')
    .refuses(appoints(oak, asha, east), 'nothing-would-change')
    .refuses(appoints(oak, chi, east), 'nothing-would-change')
    .refuses(appoints(oak, ben, notListed), 'nothing-would-change')
    .when(appoints(oak, ben, east))
})

test('AB-6: the answer holds from the day until the next', () => {
  const appointed = withEast
    .when(appoints(oak, 2022, west, '2022-10-01'))
    .when(appoints(oak, 2022, notListed, '2022-09-01'))
    .when(appoints(oak, 2022, notYet, '2022-09-10'))
  expect(
    ['2022-06-10', '2022-08-31', '2022-09-01', '2022-09-09', '2022-09-10', '2022-10-01'].map(on =>
      ofCohort(appointed, on),
    ),
  ).toEqual([east, east, notListed, notListed, notYet, west])
})

test('AB-6: another answer of the very day takes the place of the first', () => {
  const appointed = ashaAtOak
    .when(appoints(oak, 2022, east))
    .when(appoints(oak, 2022, notListed))
    .when(appoints(oak, asha, notYet))
    .when(appoints(oak, asha, west))
  expect(ofCohort(appointed, '2022-09-05')).toEqual(notListed)
  expect(bodyOf(appointed, asha, '2022-09-05')).toEqual(west)
})

test('AB-7: the cohort’s body is that of every ECT of the cohort for whom none was named', () => {
  const appointed = threeAtOak
    .when(registers(elm, mo, '2022-09-01'))
    .when(appoints(oak, 2022, west, '2022-11-01'))
  expect(bodyOf(appointed, chi, '2022-10-31')).toEqual(east)
  expect(bodyOf(appointed, chi, '2022-11-01')).toEqual(west)
  expect(bodyOf(appointed, mo, '2022-11-01')).toBeNull()
  const later = appointed.on('2022-12-01').when(transfersIn(elm, chi, '2022-12-05'))
  expect(bodyOf(later, chi, '2022-12-04')).toEqual(west)
  expect(bodyOf(later, chi, '2022-12-05')).toBeNull()
})

test('AB-8: ECTs whose answer was the cohort’s own follow, and others keep theirs', () => {
  const appointed = threeAtOak.when(appoints(oak, 2022, west, '2022-11-01'))
  expect(bodyOf(appointed, asha, '2022-10-31')).toEqual(east)
  expect(bodyOf(appointed, asha, '2022-11-01')).toEqual(west)
  expect(bodyOf(appointed, ben, '2022-11-01')).toEqual(notListed)
})

test('AB-8: where the cohort had no answer, those follow for whom none was appointed yet', () => {
  const appointed = bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01', { appropriateBody: notYet }))
    .when(registers(oak, ben, '2022-09-01', { appropriateBody: west }))
    .when(appoints(oak, 2022, east, '2022-10-01'))
  expect(bodyOf(appointed, asha, '2022-09-30')).toEqual(notYet)
  expect(bodyOf(appointed, asha, '2022-10-01')).toEqual(east)
  expect(bodyOf(appointed, ben, '2022-10-01')).toEqual(west)
})

test('AB-8: an ECT who joins later follows from her first day', () => {
  const appointed = withEast
    .when(registers(oak, asha, '2022-09-01', { appropriateBody: east }))
    .when(appoints(oak, 2022, west, '2022-07-01'))
  expect(bodyOf(appointed, asha, '2022-09-01')).toEqual(west)
})

test('AB-8: an ECT who joins after the next answer of the cohort has that one', () => {
  const appointed = withEast
    .when(appoints(oak, 2022, west, '2022-08-01'))
    .when(registers(oak, asha, '2022-09-01', { appropriateBody: west }))
    .when(appoints(oak, 2022, notListed, '2022-07-01'))
  expect(bodyOf(appointed, asha, '2022-09-01')).toEqual(west)
})

test('AB-8: a change of programme in the cohort makes nobody follow twice', () => {
  const appointed = threeAtOak
    .when(changesProgramme(oak, [asha], '2022-12-01', ownDesign))
    .when(appoints(oak, asha, notListed, '2022-12-01'))
    .when(appoints(oak, 2022, west, '2022-11-01'))
  expect(bodyOf(appointed, asha, '2022-11-01')).toEqual(west)
  expect(bodyOf(appointed, asha, '2022-12-01')).toEqual(notListed)
})

test('AB-8: those who left, completed or go on at another school keep theirs', () => {
  const left = threeAtOak
    .when(transfersOut(oak, asha, '2022-11-01'))
    .when(appoints(oak, 2022, west, '2022-11-01'))
  expect(bodyOf(left, asha, '2022-11-01')).toEqual(east)
  const completed = threeAtOak
    .when(completes(asha, '2022-10-03'))
    .when(appoints(oak, 2022, west, '2022-10-03'))
  expect(bodyOf(completed, asha, '2022-10-03')).toEqual(east)
  const goesOn = threeAtOak
    .when(transfersIn(elm, asha, '2022-12-01'))
    .when(appoints(oak, 2022, west, '2022-11-01'))
  expect(bodyOf(goesOn, asha, '2022-11-01')).toEqual(east)
  expect(bodyOf(goesOn, asha, '2022-12-01')).toEqual(east)
})

test('AB-8: who came from another school, or completes after the day, follows', () => {
  const came = threeAtOak
    .when(registers(elm, mo, '2022-09-01', { appropriateBody: east }))
    .when(transfersIn(oak, mo, '2022-11-01'))
    .when(appoints(oak, 2022, west, '2022-10-10'))
  expect(bodyOf(came, mo, '2022-10-31')).toEqual(east)
  expect(bodyOf(came, mo, '2022-11-01')).toEqual(west)
  const completed = threeAtOak
    .when(completes(asha, '2022-10-03'))
    .when(appoints(oak, 2022, west, '2022-10-02'))
  expect(bodyOf(completed, asha, '2022-10-02')).toEqual(west)
})

test('AB-9: what was said of an ECT goes on at her next school', () => {
  const moved = threeAtOak
    .when(appoints(oak, asha, west))
    .when(transfersIn(elm, asha, '2022-12-01'))
  expect(bodyOf(moved, asha, '2022-12-01')).toEqual(west)
})

test('AB-9: for days at another school a school says nothing', () => {
  const moved = threeAtOak.when(transfersIn(elm, asha, '2022-12-01')).on('2022-12-05')
  const before = moved.when(appoints(oak, asha, west, '2022-11-01'))
  expect(bodyOf(before, asha, '2022-11-30')).toEqual(west)
  expect(bodyOf(before, asha, '2022-12-01')).toEqual(east)
  const fromTheFirst = moved.when(appoints(oak, asha, west, '2022-09-01'))
  expect(bodyOf(fromTheFirst, asha, '2022-11-30')).toEqual(west)
  expect(bodyOf(fromTheFirst, asha, '2022-12-01')).toEqual(east)
  const saidThere = moved
    .when(appoints(elm, asha, notListed, '2022-12-01'))
    .when(appoints(oak, asha, west, '2022-11-01'))
  expect(bodyOf(saidThere, asha, '2022-12-01')).toEqual(notListed)
})

test('AB-10: both bodies are told, and of one ECT she too', () => {
  threeAtOak
    .when(appoints(oak, 2022, west, '2022-11-01'))
    .andTold(
      'West Teaching School Hub: appropriate-body-of-cohort-told (2022-11-01)',
      'East Teaching School Hub: appropriate-body-of-cohort-ended (2022-11-01)',
    )
    .when(appoints(oak, 2022, notYet, '2022-12-01'))
    .andTold('West Teaching School Hub: appropriate-body-of-cohort-ended (2022-12-01)')
  threeAtOak
    .when(appoints(oak, asha, west))
    .andTold(
      'West Teaching School Hub: appropriate-body-told (Asha Patel, 2022-10-03)',
      'East Teaching School Hub: appropriate-body-ended (Asha Patel, 2022-10-03)',
      'Asha Patel: appropriate-body-told (Asha Patel, 2022-10-03)',
    )
    .when(appoints(oak, ben, notYet))
    .andTold('Ben Okoro: appropriate-body-told (Ben Okoro, 2022-10-03)')
})

test('UN-6: when it is undone, what was answered before holds again', () => {
  const undone = threeAtOak
    .when(appoints(oak, 2022, west))
    .when(undoes(tutorOf(oak), 'appoint-appropriate-body'))
  expect(ofCohort(undone, '2022-10-03')).toEqual(east)
  for (const who of [asha, chi]) expect(bodyOf(undone, who, '2022-10-03')).toEqual(east)

  const ofOne = threeAtOak
    .when(transfersIn(elm, asha, '2022-12-01'))
    .when(appoints(oak, asha, west, '2022-09-01'))
    .when(undoes(tutorOf(oak), 'appoint-appropriate-body'))
  for (const on of ['2022-09-01', '2022-12-01']) expect(bodyOf(ofOne, asha, on)).toEqual(east)
})

test('UN-5: it is not undone once another answer took its place', () => {
  const first = threeAtOak.log.length + 1
  threeAtOak
    .when(appoints(oak, 2022, west))
    .when(appoints(oak, asha, notListed))
    .refuses(
      undoing(tutorOf(oak), () => changeId(first)),
      'later-change-rests-on-it',
      { later: { kind: 'appoint-appropriate-body' } },
    )
    .when(undoes(tutorOf(oak), 'appoint-appropriate-body'))
    .when(undoing(tutorOf(oak), () => changeId(first)))
})

test('refusals of AB-1 to AB-5 are looked for in this order', () => {
  threeAtOak
    .refuses(appoints(oak, 2031, named(borough), '2021-01-01'), 'day-before-service-began')
    .refuses(appoints(oak, 2031, named(borough)), 'cohort-unknown')
    .refuses(appoints(elm, asha, named(borough), '2021-01-01'), 'day-before-service-began')
    .refuses(appoints(elm, asha, named(borough), '2023-09-01'), 'not-at-this-school')
    .when(appoints(oak, asha, named(borough)))
    .refuses(appoints(oak, asha, named(borough), '2023-09-01'), 'body-takes-no-new-inductions')
})

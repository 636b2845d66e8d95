import { test } from 'vitest'
import {
  accepts,
  appoints,
  assigns,
  challenges,
  changesCohort,
  changesDetails,
  changesProgramme,
  chooses,
  completes,
  confirms,
  corrects,
  defers,
  registers,
  reportsLeaving,
  resumes,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../../test/language/acts.ts'
import { unassigns } from '../../../test/language/acts-of-mentoring.ts'
import { materialsFrom, ownDesign } from '../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../test/language/states.ts'
import { story } from '../../../test/language/story.ts'
import {
  ambition,
  ash,
  asha,
  ben,
  eastBody,
  elm,
  mo,
  northernHub,
  oak,
  tutorOf,
  ucl,
} from '../../../test/language/world.ts'

/*
 * How the log counts each change: something changed on a day, or it was never so, or it should
 * never have been recorded; and the day from which what was decided holds.
 */
const body = { answer: 'named', body: eastBody.id } as const

test('what a school reports of its people changed on the day that it names', () => {
  withMoAtOak
    .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
    .thenRecordedAs('circumstance', '2022-10-01')
    .when(changesCohort(oak, 2022, '2022-11-01', materialsFrom(ucl)))
    .thenRecordedAs('circumstance', '2022-11-01')
    .when(assigns(oak, mo, asha, '2022-09-06'))
    .thenRecordedAs('circumstance', '2022-09-06')
    .when(unassigns(oak, asha, '2022-09-20'))
    .thenRecordedAs('circumstance', '2022-09-20')
    .when(appoints(oak, asha, body, '2022-09-07'))
    .thenRecordedAs('circumstance', '2022-09-07')
    .when(appoints(oak, 2022, body, '2022-09-08'))
    .thenRecordedAs('circumstance', '2022-09-08')
    .when(registers(oak, ben, '2022-09-12'))
    .thenRecordedAs('circumstance', '2022-09-12')
    .when(registers(elm, mo, '2022-10-10', { as: 'mentor' }))
    .thenRecordedAs('circumstance', '2022-10-10')
    .when(reportsLeaving(oak, ben, '2022-12-01', 'other'))
    .thenRecordedAs('circumstance', '2022-12-01')
    .when(transfersOut(oak, asha, '2022-12-05'))
    .thenRecordedAs('circumstance', '2022-12-05')
    .when(transfersIn(elm, asha, '2023-01-09', 'default'))
    .thenRecordedAs('circumstance', '2023-01-09')
})

test('what is chosen for a cohort, confirmed or accepted, and new details, hold from today', () => {
  story()
    .when(chooses(ash, 2022, ownDesign))
    .thenRecordedAs('circumstance', '2022-06-10')
    .on('2022-06-11')
    .when(confirms(ambition, ash, 2022, northernHub))
    .thenRecordedAs('circumstance', '2022-06-11')
    .on('2022-06-12')
    .when(accepts(ash, 2022, ambition))
    .thenRecordedAs('circumstance', '2022-06-12')
  ashaAtOak
    .when(changesDetails(oak, asha, { email: 'asha.patel@example.org' }))
    .thenRecordedAs('circumstance', '2022-09-05')
})

test('what a provider or the national record says changed today, or on the day it was completed', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'other'))
    .thenRecordedAs('circumstance', '2022-09-05')
    .on('2022-09-06')
    .when(resumes(ambition, asha))
    .thenRecordedAs('circumstance', '2022-09-06')
    .on('2022-09-07')
    .when(withdraws(ambition, asha))
    .thenRecordedAs('circumstance', '2022-09-07')
    .on('2022-10-01')
    .when(completes(asha, '2022-09-30'))
    .thenRecordedAs('circumstance', '2022-09-30')
})

test('a correction says what was so from the first day that reads otherwise', () => {
  ashaAtOak
    .when(corrects(oak, asha, '2022-09-01', { from: '2022-09-03' }))
    .thenRecordedAs('correction', '2022-09-01')
})

test('a challenge says that it was never so, from the day the provider confirmed', () => {
  story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .on('2022-06-20')
    .when(challenges(oak, 2022, 'mistake'))
    .thenRecordedAs('correction', '2022-06-10')
})

test('what is undone should never have been recorded, from the day that it held', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-05'))
    .when(undoes(tutorOf(oak), 'transfer-out'))
    .thenRecordedAs('retraction', '2022-12-05')
})

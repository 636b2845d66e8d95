import { test } from 'vitest'
import {
  assigns,
  challenges,
  changesDetails,
  changesProgramme,
  chooses,
  confirms,
  defers,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  dfe,
  eastBody,
  elm,
  mo,
  northernHub,
  oak,
  teachFirst,
  tutorOf,
  workerOf,
} from '../../../../test/language/world.ts'

const oakTutor = tutorOf(oak)
const east = { answer: 'named', body: eastBody.id } as const

test('UN-8: she is told, and the schools and providers of the records concerned', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .when(undoes(tutorOf(elm), 'transfer-in'))
    .andTold(
      'Asha Patel: change-undone (Asha Patel, 2022-11-01)',
      'Oak Academy: change-undone (Asha Patel, 2022-11-01)',
      'Elm School: change-undone (Asha Patel, 2022-11-01)',
      'Ambition Institute: change-undone (Asha Patel, 2022-11-01)',
      'Teach First: change-undone (Asha Patel, 2022-11-01)',
    )
    .thenSees(teachFirst, asha, null)
})

test('UN-8: her appropriate body is told, and her mentor', () => {
  withMoAtOak
    .when(registers(oak, ben, '2022-09-01', { appropriateBody: east, mentor: mo }))
    .when(transfersOut(oak, ben, '2022-11-01'))
    .when(undoes(oakTutor, 'transfer-out'))
    .andTold(
      'Ben Okoro: change-undone (Ben Okoro, 2022-11-01)',
      'Mo Malik: change-undone (Ben Okoro, 2022-11-01)',
      'Oak Academy: change-undone (Ben Okoro, 2022-11-01)',
      'Ambition Institute: change-undone (Ben Okoro, 2022-11-01)',
      'East Teaching School Hub: change-undone (Ben Okoro, 2022-11-01)',
    )
})

test('UN-8: those whom a mentor goes on mentoring are told', () => {
  withMoAtOak
    .when(assigns(oak, mo, asha))
    .when(transfersOut(oak, mo, '2022-11-01', 'mentor'))
    .when(undoes(oakTutor, 'transfer-out'))
    .andTold(
      'Mo Malik: change-undone (Mo Malik, 2022-11-01)',
      'Asha Patel: change-undone (Mo Malik, 2022-11-01)',
      'Oak Academy: change-undone (Mo Malik, 2022-11-01)',
      'Ambition Institute: change-undone (Mo Malik, 2022-11-01)',
    )
})

test('UN-8: of a mentor assigned the ECT and the mentor are told, and the school', () => {
  withMoAtOak
    .when(assigns(oak, mo, asha))
    .when(undoes(oakTutor, 'assign-mentor'))
    .andTold(
      'Asha Patel: change-undone (Asha Patel, 2022-09-05)',
      'Mo Malik: change-undone (Asha Patel, 2022-09-05)',
      'Oak Academy: change-undone (Asha Patel, 2022-09-05)',
    )
})

test('UN-8: whoever reported it is told, where somebody else undoes it', () => {
  ashaAtOak
    .when(changesDetails(oak, asha, { email: 'rao@oak.example' }))
    .when(undoes(dfe, 'change-details'))
    .andTold(
      'Asha Patel: change-undone (Asha Patel, 2022-09-05)',
      'Oak Academy: change-undone (Asha Patel, 2022-09-05)',
    )
  ashaAtOak
    .when(defers(ambition, asha, 'other'))
    .when(undoes(dfe, 'defer'))
    .andTold(
      'Asha Patel: change-undone (Asha Patel, 2022-09-05)',
      'Ambition Institute: change-undone (Asha Patel, 2022-09-05)',
    )
})

test('UN-8: of several people each is told, their providers of each, and the school once', () => {
  ashaAtOak
    .when(registers(oak, ben, '2022-09-01'))
    .when(changesProgramme(oak, [asha, ben], '2022-10-01', ownDesign))
    .when(undoes(oakTutor, 'change-programme'))
    .andTold(
      'Oak Academy: change-at-school-undone (2022-10-01)',
      'Asha Patel: change-undone (Asha Patel, 2022-10-01)',
      'Ben Okoro: change-undone (Ben Okoro, 2022-10-01)',
      'Ambition Institute: change-undone (Asha Patel, 2022-10-01)',
      'Ambition Institute: change-undone (Ben Okoro, 2022-10-01)',
    )
})

test('UN-8: of a choice, a confirmation or a challenge the school is told, and its provider', () => {
  story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(undoes(workerOf(ambition), 'confirm-partnership'))
    .andTold(
      'Oak Academy: change-at-school-undone (2022-06-10)',
      'Ambition Institute: change-at-school-undone (2022-06-10)',
    )
  bothSchoolsTrain
    .when(challenges(oak, 2022, 'mistake'))
    .when(undoes(oakTutor, 'challenge-partnership'))
    .andTold(
      'Oak Academy: change-at-school-undone (2022-06-10)',
      'Ambition Institute: change-at-school-undone (2022-06-10)',
    )
  story()
    .when(chooses(oak, 2022, providerLed(ambition, northernHub), east))
    .when(undoes(oakTutor, 'choose-programme'))
    .andTold(
      'Oak Academy: change-at-school-undone (2022-06-10)',
      'Ambition Institute: change-at-school-undone (2022-06-10)',
      'East Teaching School Hub: change-at-school-undone (2022-06-10)',
    )
})

import { test } from 'vitest'
import {
  assigns,
  changesProgramme,
  chooses,
  registers,
  transfersIn,
  transfersOut,
} from '../../../../test/language/acts.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import {
  ambition,
  ash,
  asha,
  eastBody,
  elm,
  mo,
  northernHub,
  oak,
  teachFirst,
  yew,
} from '../../../../test/language/world.ts'

const east = { answer: 'named', body: eastBody.id } as const
const chosenAtElm = providerLed(teachFirst, northernHub)

const registered = 'Asha Patel: participant-registered (Asha Patel, 2023-02-01)'
const oakIsLeft = 'Oak Academy: participant-leaves-school (Asha Patel, 2023-02-01)'
const ambitionGoesOn =
  'Ambition Institute: participant-moves-with-provider (Asha Patel, 2023-02-01)'
const ambitionIsLeft = 'Ambition Institute: participant-leaves-provider (Asha Patel, 2023-02-01)'
const toElm = transfersIn(elm, asha, '2023-02-01')

test('TI-14: the body that she comes to is told, and the one that she has at both schools', () => {
  const elmHasEast = ashaAtOak.when(chooses(elm, 2022, chosenAtElm, east))
  elmHasEast
    .when(toElm)
    .andTold(
      registered,
      oakIsLeft,
      ambitionGoesOn,
      'East Teaching School Hub: appropriate-body-told (Asha Patel, 2023-02-01)',
    )
  bothSchoolsTrain
    .when(chooses(elm, 2022, chosenAtElm, east))
    .when(registers(oak, asha, '2022-09-01', { appropriateBody: east }))
    .when(toElm)
    .andTold(
      registered,
      oakIsLeft,
      ambitionGoesOn,
      'East Teaching School Hub: appropriate-body-told (Asha Patel, 2023-02-01)',
    )
})

test('TI-14: the body that she leaves is told, once and not again after a report of leaving', () => {
  const withEast = bothSchoolsTrain
    .when(chooses(elm, 2022, chosenAtElm, { answer: 'not-appointed-yet' }))
    .when(registers(oak, asha, '2022-09-01', { appropriateBody: east }))
  withEast
    .when(toElm)
    .andTold(
      registered,
      oakIsLeft,
      ambitionGoesOn,
      'East Teaching School Hub: participant-leaves-school (Asha Patel, 2023-02-01)',
    )
  withEast
    .when(transfersOut(oak, asha, '2023-01-01'))
    .when(toElm)
    .andTold(registered, oakIsLeft, ambitionGoesOn)
})

test('TI-14: a body that expected her in vain is told', () => {
  ashaAtOak
    .when(chooses(elm, 2022, chosenAtElm, east))
    .when(transfersIn(elm, asha, '2023-01-10'))
    .when(transfersIn(ash, asha, '2023-02-01', ownDesign))
    .andTold(
      registered,
      oakIsLeft,
      ambitionIsLeft,
      'Elm School: joining-superseded (Asha Patel, 2023-02-01)',
      'East Teaching School Hub: joining-superseded (Asha Patel, 2023-02-01)',
    )
})

test('TI-14: a school whose planned programme has no room is told, and the provider of it', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2023-03-01', chosenAtElm))
    .when(transfersIn(yew, asha, '2023-02-01', ownDesign))
    .andTold(
      registered,
      oakIsLeft,
      ambitionIsLeft,
      'Oak Academy: plan-given-up (Asha Patel, 2023-02-01)',
      'Teach First: joining-superseded (Asha Patel, 2023-02-01)',
    )
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2023-01-31  Oak Academy, Ambition Institute with Northern Hub
       2023-02-01 to now         Yew Independent, designed by the school`,
    )
})

test('TI-14: a provider of the plan that trains her at the next school is told only that', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2023-03-01', chosenAtElm))
    .when(transfersIn(elm, asha, '2023-02-01', 'default'))
    .andTold(
      registered,
      oakIsLeft,
      ambitionIsLeft,
      'Oak Academy: plan-given-up (Asha Patel, 2023-02-01)',
      'Teach First: participant-joins-provider (Asha Patel, 2023-02-01)',
    )
})

test('TI-14: a school whose planned mentor has no room is told, and the mentor', () => {
  withMoAtOak
    .when(assigns(oak, mo, asha, '2023-03-01'))
    .when(toElm)
    .andTold(
      registered,
      oakIsLeft,
      ambitionGoesOn,
      'Mo Malik: mentor-unassigned (Asha Patel, 2023-02-01)',
      'Oak Academy: plan-given-up (Asha Patel, 2023-02-01)',
    )
    .thenMentorsRead(asha, '')
})

test('TI-14: the mentor whom she leaves is told, or the mentees whom she leaves', () => {
  const mentored = withMoAtOak.when(assigns(oak, mo, asha))
  mentored
    .when(toElm)
    .andTold(
      registered,
      oakIsLeft,
      ambitionGoesOn,
      'Mo Malik: mentor-unassigned (Asha Patel, 2023-02-01)',
    )
  mentored
    .when(transfersIn(elm, mo, '2023-02-01', 'keep', { as: 'mentor' }))
    .andTold(
      'Mo Malik: participant-registered (Mo Malik, 2023-02-01)',
      'Oak Academy: participant-leaves-school (Mo Malik, 2023-02-01)',
      'Asha Patel: mentor-unassigned-from-ect (Mo Malik, 2023-02-01)',
      'Ambition Institute: participant-moves-with-provider (Mo Malik, 2023-02-01)',
    )
})

test('TI-14: a plan for a day before she joins stays, and nobody is told that it does not', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2023-01-01', ownDesign))
    .when(transfersIn(elm, asha, '2023-02-01', providerLed(ambition)))
    .andTold(
      registered,
      oakIsLeft,
      'Ambition Institute: participant-joins-provider (Asha Patel, 2023-02-01)',
    )
})

import { expect, test } from 'vitest'
import { assigns, changesProgramme, registers, transfersIn } from '../../test/language/acts.ts'
import {
  materialsFrom,
  ownDesign,
  providerLed,
  schoolFunded,
} from '../../test/language/programmes.ts'
import { withMoAtOak } from '../../test/language/states.ts'
import { profileIn, story } from '../../test/language/story.ts'
import { ambition, asha, elm, mo, oak, ucl } from '../../test/language/world.ts'
import { drawHistory, drawMentors } from './drawing.ts'

test('a history is drawn as a person would write it, the last day counted in', () => {
  const { situation } = withMoAtOak
    .when(assigns(oak, mo, asha))
    .when(transfersIn(elm, asha, '2023-01-09', 'default'))
  const ect = profileIn(situation, asha, 'ect')
  expect(drawHistory(situation, ect)).toEqual([
    '2022-09-01 to 2023-01-08  Oak Academy, Ambition Institute with Northern Hub',
    '2023-01-09 to now         Elm School, Teach First with Northern Hub',
  ])
  expect(drawMentors(situation, ect)).toEqual([
    '2022-09-05 to 2023-01-08  mentored by Mo Malik at Oak Academy',
  ])
})

test('every route is drawn, and what nobody has said yet', () => {
  const { situation } = story()
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed() }))
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(ambition)))
    .on('2022-10-01')
    .when(changesProgramme(oak, [asha], '2022-11-01', materialsFrom(ucl)))
    .on('2022-11-01')
    .when(changesProgramme(oak, [asha], '2022-12-01', ownDesign))
    .on('2022-12-01')
    .when(changesProgramme(oak, [asha], '2023-01-01', schoolFunded()))
    .on('2023-01-01')
    .when(changesProgramme(oak, [asha], '2023-02-01', schoolFunded('Best Practice')))
  expect(drawHistory(situation, profileIn(situation, asha, 'ect'))).toEqual([
    '2022-09-01 to 2022-09-30  Oak Academy, provider to be confirmed',
    '2022-10-01 to 2022-10-31  Oak Academy, Ambition Institute with its partner',
    '2022-11-01 to 2022-11-30  Oak Academy, materials from UCL',
    '2022-12-01 to 2022-12-31  Oak Academy, designed by the school',
    '2023-01-01 to 2023-01-31  Oak Academy, school-funded',
    '2023-02-01 to now         Oak Academy, school-funded by Best Practice',
  ])
})

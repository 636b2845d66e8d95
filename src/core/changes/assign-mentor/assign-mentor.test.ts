import { test } from 'vitest'
import {
  assigns,
  changesProgramme,
  registers,
  transfersIn,
  transfersOut,
} from '../../../../test/language/acts.ts'
import { materialsFrom } from '../../../../test/language/programmes.ts'
import { bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { asha, ben, elm, mo, nia, oak, ucl } from '../../../../test/language/world.ts'

const withBothMentors = withMoAtOak.when(registers(oak, nia, '2022-09-01', { as: 'mentor' }))

test('AM-1: the day is at most a year ahead and not before the service began', () => {
  withMoAtOak
    .refuses(assigns(oak, mo, asha, '2021-08-31'), 'day-before-service-began')
    .refuses(assigns(oak, mo, asha, '2023-09-06'), 'day-too-far-ahead', { latest: '2023-09-05' })
})

test('AM-2: the ECT is at the school on the day', () => {
  withMoAtOak
    .refuses(assigns(oak, mo, asha, '2022-08-31'), 'not-at-this-school')
    .refuses(assigns(elm, mo, asha), 'not-at-this-school')
    .refuses(assigns(oak, mo, ben), 'not-at-this-school')
    .when(transfersOut(oak, asha, '2022-10-01'))
    .refuses(assigns(oak, mo, asha, '2022-10-01'), 'not-at-this-school')
    .when(assigns(oak, mo, asha, '2022-09-30'))
})

test('AM-3: nobody mentors themselves', () => {
  withMoAtOak
    .when(registers(oak, asha, '2022-09-05', { as: 'mentor' }))
    .refuses(assigns(oak, asha, asha), 'mentor-is-the-ect')
})

test('AM-4: the mentor may be chosen at the school on the day', () => {
  withMoAtOak
    .refuses(assigns(oak, nia, asha), 'mentor-not-at-this-school', { from: '2022-09-05' })
    .when(registers(elm, nia, '2022-09-01', { as: 'mentor' }))
    .refuses(assigns(oak, nia, asha), 'mentor-not-at-this-school')
    .when(registers(oak, nia, '2022-09-10', { as: 'mentor' }))
    .refuses(assigns(oak, nia, asha, '2022-09-09'), 'mentor-not-at-this-school')
    .when(assigns(oak, nia, asha, '2022-09-10'))
    .thenMentorsRead(asha, '2022-09-10 to now  mentored by Nia Evans at Oak Academy')
})

test('AM-5: somebody who is her mentor on the day already is not assigned again', () => {
  withMoAtOak
    .when(assigns(oak, mo, asha, '2022-09-02'))
    .refuses(assigns(oak, mo, asha, '2022-10-01'), 'nothing-would-change')
})

test('AM-6: the mentor before is hers until the day, and one of the very day is replaced', () => {
  withBothMentors
    .when(assigns(oak, mo, asha, '2022-09-01'))
    .when(assigns(oak, nia, asha, '2022-10-01'))
    .thenMentorsRead(
      asha,
      `2022-09-01 to 2022-09-30  mentored by Mo Malik at Oak Academy
       2022-10-01 to now         mentored by Nia Evans at Oak Academy`,
    )
    .when(assigns(oak, nia, asha, '2022-09-01'))
    .thenMentorsRead(
      asha,
      `2022-09-01 to 2022-09-30  mentored by Nia Evans at Oak Academy
       2022-10-01 to now         mentored by Nia Evans at Oak Academy`,
    )
})

test('AM-6: without a day it is today, or her first day if she has not begun', () => {
  bothSchoolsTrain
    .when(registers(oak, mo, '2022-07-01', { as: 'mentor', programme: materialsFrom(ucl) }))
    .when(registers(oak, asha, '2022-09-01'))
    .when(assigns(oak, mo, asha))
    .thenMentorsRead(asha, '2022-09-01 to now  mentored by Mo Malik at Oak Academy')
})

test('AM-6: a change of programme does not end a mentorship, and the end of either stay does', () => {
  const mentored = withMoAtOak.when(assigns(oak, mo, asha))
  mentored
    .when(changesProgramme(oak, [asha], '2023-01-01', materialsFrom(ucl)))
    .when(changesProgramme(oak, [mo], '2023-01-01', materialsFrom(ucl), 'mentor'))
    .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
  mentored
    .when(transfersIn(elm, asha, '2023-01-01'))
    .thenMentorsRead(asha, '2022-09-05 to 2022-12-31  mentored by Mo Malik at Oak Academy')
  mentored
    .when(transfersIn(elm, mo, '2023-01-01', 'keep', { as: 'mentor' }))
    .thenMentorsRead(asha, '2022-09-05 to 2022-12-31  mentored by Mo Malik at Oak Academy')
})

test('AM-7: the mentor and the ECT are told, and who was her mentor until then', () => {
  withBothMentors
    .when(assigns(oak, mo, asha, '2022-09-10'))
    .andTold(
      'Mo Malik: mentor-assigned (Asha Patel, 2022-09-10)',
      'Asha Patel: mentor-assigned-to-ect (Asha Patel, 2022-09-10)',
    )
    .when(assigns(oak, nia, asha, '2022-10-01'))
    .andTold(
      'Nia Evans: mentor-assigned (Asha Patel, 2022-10-01)',
      'Asha Patel: mentor-assigned-to-ect (Asha Patel, 2022-10-01)',
      'Mo Malik: mentor-unassigned (Asha Patel, 2022-10-01)',
    )
})

test('refusals of AM-1 to AM-5 are looked for in this order', () => {
  withMoAtOak
    .refuses(assigns(elm, asha, asha, '2021-01-01'), 'day-before-service-began')
    .refuses(assigns(elm, asha, asha), 'not-at-this-school')
    .refuses(assigns(oak, asha, asha), 'mentor-is-the-ect')
    .refuses(assigns(oak, nia, asha), 'mentor-not-at-this-school')
})

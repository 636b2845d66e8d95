import { test } from 'vitest'
import {
  assigns,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import { unassigns } from '../../../../test/language/acts-of-mentoring.ts'
import { materialsFrom } from '../../../../test/language/programmes.ts'
import { bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { asha, ben, elm, mo, nia, oak, tutorOf, ucl } from '../../../../test/language/world.ts'

const mentoredByMo = withMoAtOak
  .when(registers(oak, nia, '2022-09-01', { as: 'mentor' }))
  .when(assigns(oak, mo, asha, '2022-09-01'))
const byMo = '2022-09-01 to now  mentored by Mo Malik at Oak Academy'

test('UM-1: the day is at most a year ahead and not before the service began', () => {
  mentoredByMo
    .refuses(unassigns(oak, asha, '2021-08-31'), 'day-before-service-began')
    .refuses(unassigns(oak, asha, '2023-09-06'), 'day-too-far-ahead', { latest: '2023-09-05' })
    .when(unassigns(oak, asha, '2023-09-05'))
    .thenMentorsRead(asha, '2022-09-01 to 2023-09-04  mentored by Mo Malik at Oak Academy')
})

test('UM-1: without a day it is today, or the first day of a mentorship that has not begun', () => {
  mentoredByMo
    .when(unassigns(oak, asha))
    .thenMentorsRead(asha, '2022-09-01 to 2022-09-04  mentored by Mo Malik at Oak Academy')
  bothSchoolsTrain
    .when(registers(oak, mo, '2022-07-01', { as: 'mentor', programme: materialsFrom(ucl) }))
    .when(registers(oak, asha, '2022-09-01', { mentor: mo }))
    .when(unassigns(oak, asha))
    .thenMentorsRead(asha, '')
})

test('UM-1: a mentor of today is meant before one who is planned, and one who has ended never is', () => {
  const nextMentor = mentoredByMo.when(assigns(oak, nia, asha, '2022-11-01'))
  nextMentor.when(unassigns(oak, asha)).thenMentorsRead(
    asha,
    `2022-09-01 to 2022-09-04  mentored by Mo Malik at Oak Academy
     2022-11-01 to now         mentored by Nia Evans at Oak Academy`,
  )
  nextMentor
    .when(unassigns(oak, asha, '2022-09-20'))
    .on('2022-10-01')
    .when(unassigns(oak, asha))
    .thenMentorsRead(asha, '2022-09-01 to 2022-09-19  mentored by Mo Malik at Oak Academy')
})

test('UM-3: a mentor of another ECT, or at another school, is not meant', () => {
  const ashaAlone = withMoAtOak.when(registers(oak, ben, '2022-09-05', { mentor: mo }))
  ashaAlone.refuses(unassigns(oak, asha), 'no-mentor-on-the-day', { from: '2022-09-05' })
  ashaAlone
    .when(registers(elm, nia, '2022-09-01', { as: 'mentor' }))
    .when(transfersIn(elm, asha, '2022-11-01', 'default', { mentor: nia }))
    .refuses(unassigns(oak, asha), 'no-mentor-on-the-day', { from: '2022-09-05' })
})

test('UM-2: the ECT is at the school on the day', () => {
  mentoredByMo
    .refuses(unassigns(oak, asha, '2022-08-31'), 'not-at-this-school')
    .refuses(unassigns(elm, asha), 'not-at-this-school')
    .refuses(unassigns(oak, ben), 'not-at-this-school')
    .when(transfersOut(oak, asha, '2022-10-01'))
    .refuses(unassigns(oak, asha, '2022-10-01'), 'not-at-this-school')
    .when(unassigns(oak, asha, '2022-09-30'))
})

test('UM-3: she has a mentor at the school on the day', () => {
  withMoAtOak
    .refuses(unassigns(oak, asha), 'no-mentor-on-the-day', { from: '2022-09-05' })
    .when(assigns(oak, mo, asha, '2022-09-10'))
    .refuses(unassigns(oak, asha, '2022-09-09'), 'no-mentor-on-the-day', { from: '2022-09-09' })
    .when(unassigns(oak, asha, '2022-10-01'))
    .refuses(unassigns(oak, asha, '2022-10-01'), 'no-mentor-on-the-day')
    .when(unassigns(oak, asha, '2022-09-30'))
})

test('UM-4: the school says why', () => {
  mentoredByMo
    .refuses(unassigns(oak, asha, null, ''), 'reason-missing')
    .refuses(unassigns(oak, asha, null, ' \n'), 'reason-missing')
})

test('UM-5: a mentorship that would have no day left was never begun', () => {
  mentoredByMo.when(unassigns(oak, asha, '2022-09-01')).thenMentorsRead(asha, '')
})

test('UM-5: who was her mentor before does not become it again', () => {
  const mentoredInTurn = mentoredByMo
    .when(assigns(oak, nia, asha, '2022-10-01'))
    .when(unassigns(oak, asha, '2022-10-01'))
  mentoredInTurn
    .thenMentorsRead(asha, '2022-09-01 to 2022-09-30  mentored by Mo Malik at Oak Academy')
    .when(undoes(tutorOf(oak), 'unassign-mentor'))
    .thenMentorsRead(
      asha,
      `2022-09-01 to 2022-09-30  mentored by Mo Malik at Oak Academy
       2022-10-01 to now         mentored by Nia Evans at Oak Academy`,
    )
  mentoredInTurn.when(assigns(oak, nia, asha, '2022-11-01')).thenMentorsRead(
    asha,
    `2022-09-01 to 2022-09-30  mentored by Mo Malik at Oak Academy
       2022-11-01 to now         mentored by Nia Evans at Oak Academy`,
  )
})

test('UM-5: the days of the mentor before that stays apart are left alone', () => {
  mentoredByMo
    .when(unassigns(oak, asha, '2022-09-20'))
    .when(assigns(oak, nia, asha, '2022-10-01'))
    .when(unassigns(oak, asha, '2022-10-01'))
    .thenMentorsRead(asha, '2022-09-01 to 2022-09-19  mentored by Mo Malik at Oak Academy')
})

test('UM-6: a mentorship that is planned for a later day stays', () => {
  mentoredByMo
    .when(assigns(oak, nia, asha, '2022-11-01'))
    .when(unassigns(oak, asha, '2022-10-01'))
    .thenMentorsRead(
      asha,
      `2022-09-01 to 2022-09-30  mentored by Mo Malik at Oak Academy
       2022-11-01 to now         mentored by Nia Evans at Oak Academy`,
    )
})

test('UM-7: the mentor and the ECT are told', () => {
  mentoredByMo
    .when(unassigns(oak, asha, '2022-09-10'))
    .andTold(
      'Mo Malik: mentor-unassigned (Asha Patel, 2022-09-10)',
      'Asha Patel: mentor-unassigned-from-ect (Mo Malik, 2022-09-10)',
    )
})

test('UN-6: a mentor who was taken away is hers again when that is undone', () => {
  for (const from of ['2022-09-01', '2022-10-01'])
    mentoredByMo
      .when(unassigns(oak, asha, from))
      .when(undoes(tutorOf(oak), 'unassign-mentor'))
      .thenMentorsRead(asha, byMo)
})

test('UN-5: it is not undone once another mentor took the place of one who never began', () => {
  mentoredByMo
    .when(unassigns(oak, asha, '2022-09-01'))
    .when(assigns(oak, nia, asha, '2022-09-01'))
    .refuses(undoes(tutorOf(oak), 'unassign-mentor'), 'later-change-rests-on-it', {
      later: { kind: 'assign-mentor' },
    })
})

test('refusals of UM-1 to UM-4 are looked for in this order', () => {
  withMoAtOak
    .refuses(unassigns(elm, asha, '2021-01-01', ''), 'day-before-service-began')
    .refuses(unassigns(elm, asha, null, ''), 'not-at-this-school')
    .refuses(unassigns(oak, asha, null, ''), 'no-mentor-on-the-day')
})

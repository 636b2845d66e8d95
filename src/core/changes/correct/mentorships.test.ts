import { test } from 'vitest'
import {
  assigns,
  corrects,
  registers,
  transfersIn,
  transfersOut,
} from '../../../../test/language/acts.ts'
import { unassigns } from '../../../../test/language/acts-of-mentoring.ts'
import { bothSchoolsTrain } from '../../../../test/language/states.ts'
import { asha, ben, elm, mo, nia, oak } from '../../../../test/language/world.ts'

const began = '2022-09-05'
const joined = '2023-01-09'
const asMentor = { as: 'mentor' } as const

const mentorsAtOak = bothSchoolsTrain
  .when(registers(oak, mo, '2022-09-01', asMentor))
  .when(registers(oak, nia, '2022-09-01', asMentor))
const ashaWithMo = mentorsAtOak.when(registers(oak, asha, began, { mentor: mo })).on('2022-10-20')

test('CO-11: only the mentorship that began with the stay begins earlier with it', () => {
  ashaWithMo
    .when(unassigns(oak, asha, '2022-10-01'))
    .when(assigns(oak, nia, asha, '2022-12-01'))
    .when(corrects(oak, asha, began, { from: '2022-09-02' }))
    .thenMentorsRead(
      asha,
      `2022-09-02 to 2022-09-30  mentored by Mo Malik at Oak Academy
       2022-12-01 to now         mentored by Nia Evans at Oak Academy`,
    )
})

test('CO-11: who mentored another ECT, or her at another school, does not stand in the way', () => {
  mentorsAtOak
    .when(registers(oak, ben, '2022-09-01', { mentor: nia }))
    .when(unassigns(oak, ben, '2022-09-04'))
    .when(registers(oak, asha, began, { mentor: mo }))
    .when(corrects(oak, asha, began, { from: '2022-09-02' }))
    .thenMentorsRead(asha, '2022-09-02 to now  mentored by Mo Malik at Oak Academy')
  ashaWithMo
    .when(registers(elm, nia, '2022-09-01', asMentor))
    .when(transfersOut(oak, asha, '2022-12-17'))
    .when(transfersIn(elm, asha, joined, 'default', { mentor: nia }))
    .when(corrects(elm, asha, joined, { from: '2022-12-10' }))
    .thenMentorsRead(
      asha,
      `2022-09-05 to 2022-12-09  mentored by Mo Malik at Oak Academy
       2022-12-10 to now         mentored by Nia Evans at Elm School`,
    )
})

test('CO-11: with a later start the mentor of that day mentors from it, and those after as before', () => {
  const followed = ashaWithMo
    .when(registers(oak, ben, '2022-09-08', { mentor: mo }))
    .when(assigns(oak, nia, asha, '2022-12-01'))
  followed.when(corrects(oak, asha, began, { from: '2022-09-12' })).thenMentorsRead(
    asha,
    `2022-09-12 to 2022-11-30  mentored by Mo Malik at Oak Academy
     2022-12-01 to now         mentored by Nia Evans at Oak Academy`,
  )
  followed
    .when(corrects(oak, asha, began, { from: '2022-12-01' }))
    .thenMentorsRead(asha, '2022-12-01 to now  mentored by Nia Evans at Oak Academy')
})

test('CO-11: a mentorship that was taken away by the later start falls away', () => {
  const taken = ashaWithMo.when(unassigns(oak, asha, '2022-10-01'))
  taken
    .when(corrects(oak, asha, began, { from: '2022-09-30' }))
    .thenMentorsRead(asha, '2022-09-30 to 2022-09-30  mentored by Mo Malik at Oak Academy')
  taken.when(corrects(oak, asha, began, { from: '2022-10-01' })).thenMentorsRead(asha, '')
})

test('CO-11: whoever mentored her in an earlier stay at the school did so all the same', () => {
  ashaWithMo
    .when(transfersOut(oak, asha, '2022-12-17'))
    .when(registers(oak, asha, joined, { mentor: nia }))
    .when(corrects(oak, asha, joined, { from: '2023-02-01' }))
    .thenMentorsRead(
      asha,
      `2022-09-05 to 2022-12-16  mentored by Mo Malik at Oak Academy
       2023-02-01 to now         mentored by Nia Evans at Oak Academy`,
    )
})

test('CO-11: a mentor who might be chosen before her stay began goes on mentoring whom she did', () => {
  mentorsAtOak
    .when(registers(elm, mo, '2022-10-01', asMentor))
    .when(transfersIn(elm, mo, joined, 'default', asMentor))
    .when(registers(elm, ben, '2023-01-10', { mentor: mo }))
    .on('2023-03-01')
    .when(corrects(elm, mo, joined, { from: '2023-02-01' }, asMentor))
    .thenMentorsRead(ben, '2023-01-10 to now  mentored by Mo Malik at Elm School')
})

test('CO-11: whom a mentor mentors at another school is as it was', () => {
  mentorsAtOak
    .when(registers(elm, mo, '2022-09-03', asMentor))
    .when(registers(elm, ben, began, { mentor: mo }))
    .when(corrects(oak, mo, '2022-09-01', { from: '2022-09-20' }, asMentor))
    .thenMentorsRead(ben, '2022-09-05 to now  mentored by Mo Malik at Elm School')
})

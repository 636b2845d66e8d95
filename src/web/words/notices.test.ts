import { expect, test } from 'vitest'
import { day } from '../../core/calendar.ts'
import { notice, toPerson, toProvider } from '../../core/notices.ts'
import { personIn, registers } from '../../../test/language/acts.ts'
import { withMoAtOak } from '../../../test/language/states.ts'
import { ambition, asha, elm, mo, oak } from '../../../test/language/world.ts'
import { tellingOf } from './notices.ts'

const told = withMoAtOak.when(registers(elm, mo, '2022-09-05', { as: 'mentor' }))
const { situation } = told
const [ashaId, moId] = [asha, mo].map(who => personIn(told, who))
const ends = { about: ashaId ?? null, school: oak.id, on: day('2022-10-01') }

test('the school of a mentorship is told who is told that it ends', () => {
  const toMentor = notice('mentor-unassigned', toPerson(personIn(told, mo)), ends)
  expect(tellingOf(situation, toMentor, oak.id).sentence).toBe(
    'Mo Malik is told that this mentorship of Asha Patel ends on 1 October 2022.',
  )
})

test('no other school is told who mentors whom there', () => {
  const [toEct, toMentor] = [ashaId, moId].map(
    who =>
      who &&
      tellingOf(situation, notice('mentor-unassigned', toPerson(who), ends), elm.id).sentence,
  )
  expect(toEct).toBe(
    'Somebody at another school is told that this mentorship of somebody ends on 1 October 2022.',
  )
  expect(toMentor).toBe(
    'Somebody at another school is told that this mentorship of Asha Patel ends on 1 October 2022.',
  )
})

test('a provider is named, whichever school a notice speaks of', () => {
  const toIt = notice('partnership-challenged', toProvider(ambition.id), { school: oak.id })
  expect(tellingOf(situation, toIt, elm.id).sentence).toBe(
    'Ambition Institute is told that Oak Academy challenged the partnership, and why.',
  )
})

import { expect, test } from 'vitest'
import { day } from '../../core/calendar.ts'
import type { Notice } from '../../core/decision.ts'
import { notice, toPerson, toProvider } from '../../core/notices.ts'
import { personIn, registers } from '../../../test/language/acts.ts'
import { withMoAtOak } from '../../../test/language/states.ts'
import { ambition, asha, elm, mo, oak } from '../../../test/language/world.ts'
import { noticeWords, tellingOf } from './notices.ts'

const told = withMoAtOak.when(registers(elm, mo, '2022-09-05', { as: 'mentor' }))
const { situation } = told
const [ashaId, moId] = [personIn(told, asha), personIn(told, mo)]
const ends = { about: ashaId, school: oak.id, on: day('2022-10-01') }

test('the school of a mentorship is told who is told that it ends', () => {
  const toMentor = notice('mentor-unassigned', toPerson(personIn(told, mo)), ends)
  expect(tellingOf(situation, toMentor, oak.id).sentence).toBe(
    'Mo Malik is told that they no longer mentor Asha Patel from 1 October 2022.',
  )
})

const sentence = (words: Notice) => tellingOf(situation, words, elm.id).sentence

test('no other school is told who mentors whom there', () => {
  const toMentor = sentence(notice('mentor-unassigned', toPerson(moId), ends))
  const toEct = sentence(
    notice('mentor-unassigned-from-ect', toPerson(ashaId), { ...ends, about: moId }),
  )
  expect(toEct).toBe(
    'Somebody at another school is told that Mo Malik no longer mentors them from 1 October 2022.',
  )
  expect(toMentor).toBe(
    'Somebody at another school is told that they no longer mentor Asha Patel from 1 October 2022.',
  )
})

test('a provider is named, whichever school a notice speaks of', () => {
  const toIt = notice('partnership-challenged', toProvider(ambition.id), { school: oak.id })
  expect(tellingOf(situation, toIt, elm.id).sentence).toBe(
    'Ambition Institute is told that Oak Academy challenged the partnership, and why.',
  )
})

test.each([
  'participant-registered',
  'participant-leaves-school',
  'programme-changed',
  'provider-confirmed',
  'provider-to-be-confirmed',
  'training-deferred',
  'appropriate-body-told',
  'details-changed',
  'induction-completed',
  'record-corrected',
] as const)('a participant who is told of themselves is addressed as you: %s', template => {
  const names = { about: 'Asha Patel', school: 'Oak Academy', on: '1 October 2022' }
  const { subject, body, told: said } = noticeWords[template](names, 'participant')
  const [greeting, ...rest] = body
  expect(greeting).toBe('Dear Asha Patel,')
  expect([subject, ...rest, said].join(' ')).not.toContain('Asha Patel')
  expect([subject, ...rest].join(' ')).toMatch(/\b(you|your|You|Your)\b/)
})

test('an undoing is told in the same words to whoever it is about and to the mentor', () => {
  const names = { about: 'Asha Patel', school: 'Oak Academy', on: '1 October 2022' }
  const { subject, body, told: said } = noticeWords['change-undone'](names, 'participant')
  expect([subject, ...body, said].join(' ')).not.toContain('Asha Patel')
  expect(said).toBe('that what was reported from 1 October 2022 was undone')
})

test('the mentor and the ECT are each told of the other', () => {
  const names = { about: 'Mo Malik', school: 'Oak Academy', on: '1 October 2022' }
  expect(noticeWords['mentor-unassigned-from-ect'](names, 'participant').body[0]).toBe(
    'Mo Malik no longer mentors you at Oak Academy from 1 October 2022.',
  )
  expect(
    noticeWords['mentor-unassigned']({ ...names, about: 'Asha Patel' }, 'participant').body[0],
  ).toBe('You no longer mentor Asha Patel at Oak Academy from 1 October 2022.')
})

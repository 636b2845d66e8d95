import { expect, test } from 'vitest'
import { nearest, slipsBetween, unknown } from './nearest.ts'

test.each([
  ['asha', 'asha', 0],
  ['transfer inn', 'transfer in', 1],
  ['regster', 'register', 1],
  ['form', 'from', 1],
  ['cat', 'dog', 3],
  ['', 'oak', 3],
])('between "%s" and "%s" lie %i slips', (one, other, slips) => {
  expect(slipsBetween(one, other)).toBe(slips)
  expect(slipsBetween(other, one)).toBe(slips)
})

test('a name cut short is nearer to the whole of it than to a short word', () => {
  expect(nearest('Ambition', ['mentors', 'Ambition Institute'])).toBe('Ambition Institute')
})

test('an unknown word is told with the one that was most likely meant', () => {
  expect(unknown('verb', 'transfer inn', ['transfer out', 'transfer in'], ' for a school')).toBe(
    'unknown verb "transfer inn" for a school; nearest known: "transfer in"',
  )
  expect(unknown('person', 'asha', [])).toBe('unknown person "asha"; none is known here')
})

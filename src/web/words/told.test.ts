import { expect, test } from 'vitest'
import { toldTogether } from './told.ts'

const told = (to: string, about: string) => ({
  template: 'programme-changed' as const,
  kind: to === about ? ('participant' as const) : ('lead-provider' as const),
  to,
  sentence: `${to} is told that the training of ${about} changes.`,
})

test('two people are named, each with what is told', () => {
  expect(toldTogether([told('Ada', 'Ada'), told('Ben', 'Ben'), told('UCL', 'Ada')])).toEqual([
    'Ada is told that the training of Ada changes.',
    'Ben is told that the training of Ben changes.',
    'UCL is told that the training of Ada changes.',
  ])
})

test('of more people who are told the same, or of whom the same is told, the first is named', () => {
  const people = ['Ada', 'Ben', 'Cara', 'Dev', 'Eve']
  expect(toldTogether(people.flatMap(name => [told(name, name), told('UCL', name)]))).toEqual([
    'Ada is told that the training of Ada changes.',
    '4 other people are told the same.',
    'UCL is told that the training of Ada changes.',
    'UCL is told the same of 4 other people.',
  ])
})

test('what is told twice is said once', () => {
  expect(toldTogether([told('UCL', 'Ada'), told('UCL', 'Ada')])).toHaveLength(1)
})

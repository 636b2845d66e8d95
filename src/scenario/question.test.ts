import { expect, test } from 'vitest'
import { keyedByProfile } from './question.ts'

test('a name alone is the ECT, or the only profile; each profile can be named', () => {
  const entries = [
    { person: 'asha', as: 'mentor', value: 1 },
    { person: 'asha', as: 'ect', value: 2 },
    { person: 'mo', as: 'mentor', value: 3 },
  ] as const
  expect(keyedByProfile(entries)).toEqual({
    asha: 2,
    'asha as ect': 2,
    'asha as mentor': 1,
    mo: 3,
    'mo as mentor': 3,
  })
})

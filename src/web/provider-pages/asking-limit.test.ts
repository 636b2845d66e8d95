import { expect, test } from 'vitest'
import { askingLimit } from './asking-limit.ts'

test('each asker may ask so often in a window, and anew in the next', () => {
  let now = 1000
  const mayAsk = askingLimit({ times: 2, milliseconds: 60_000, now: () => now })
  expect([mayAsk('ada'), mayAsk('ada'), mayAsk('ada')]).toEqual([true, true, false])
  expect(mayAsk('ben')).toBe(true)
  now = 60_999
  expect(mayAsk('ada')).toBe(false)
  now = 61_000
  expect([mayAsk('ada'), mayAsk('ada'), mayAsk('ada')]).toEqual([true, true, false])
})

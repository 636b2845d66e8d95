import { expect, test } from 'vitest'
import { day } from '../core/calendar.ts'
import { comparedLanes } from './compared.ts'
import type { Bar } from './history.ts'

const bar = (text: string, from: string, until: string | null = null): Bar => ({
  text,
  from: day(from),
  until: until === null ? null : day(until),
  isHere: true,
})

const school = (...bars: readonly Bar[]) => [{ name: 'School', bars }]
const oak = bar('Oak', '2022-09-01')

test('what is as it was known stands beside itself', () => {
  expect(comparedLanes(school(oak), school(oak))).toEqual([
    { name: 'School', bars: [{ was: oak, is: oak }], since: [] },
  ])
})

test('what ended since stands beside its end, and what followed was not known', () => {
  const ended = bar('Oak', '2022-09-01', '2023-01-09')
  const elm = bar('Elm', '2023-01-09')
  expect(comparedLanes(school(oak), school(ended, elm))).toEqual([
    { name: 'School', bars: [{ was: oak, is: ended }], since: [elm] },
  ])
})

test('a day that was put right, and a name that was, are the same thing still', () => {
  const later = bar('Oak', '2022-09-05')
  const renamed = bar('Oak Academy', '2022-09-01')
  const [ofDay, ofName] = [later, renamed].map(
    now => comparedLanes(school(oak), school(now))[0]?.bars[0]?.is,
  )
  expect([ofDay, ofName]).toEqual([later, renamed])
})

test('what is the same is not taken for what changed', () => {
  const [first, second] = [bar('Oak', '2022-09-01', '2023-01-09'), bar('Oak', '2023-05-01')]
  expect(comparedLanes(school(oak, second), school(first, second))[0]?.bars).toEqual([
    { was: oak, is: first },
    { was: second, is: second },
  ])
})

test('what is no longer believed stands alone, in a lane that may be gone', () => {
  expect(comparedLanes(school(oak), [])).toEqual([
    { name: 'School', bars: [{ was: oak, is: null }], since: [] },
  ])
})

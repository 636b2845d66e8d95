import { expect, test } from 'vitest'
import { cohortOfStart, dayRefusal } from './bounds.ts'
import { day } from './calendar.ts'

const today = day('2024-02-29')

test.each([
  ['2021-08-31', { reason: 'day-before-service-began', earliest: '2021-09-01' }],
  ['2021-09-01', null],
  ['2025-02-28', null],
  ['2025-03-01', { reason: 'day-too-far-ahead', latest: '2025-02-28' }],
])('a day that is reported on 29 February 2024: %s', (reported, refusal) => {
  expect(dayRefusal(day(reported), today)).toEqual(refusal)
})

test.each([
  ['2022-05-31', 2021],
  ['2022-06-01', 2022],
  ['2022-12-31', 2022],
  ['2023-01-01', 2022],
])('who starts on %s is in the cohort of %i', (start, cohort) => {
  expect(cohortOfStart(day(start))).toBe(cohort)
})

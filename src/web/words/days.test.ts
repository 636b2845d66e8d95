import { expect, test } from 'vitest'
import { day, type Instant } from '../../core/calendar.ts'
import { academicYear, fromTo, longDate, longMoment, shortMonth } from './days.ts'

test('a day is said without leading noughts', () => {
  expect(longDate(day('2025-09-01'))).toBe('1 September 2025')
  expect(shortMonth(day('2025-12-31'))).toBe('Dec 2025')
})

test('the last day of a span is counted in; one without an end begins and goes on', () => {
  expect(fromTo({ from: day('2025-09-01'), until: day('2026-01-01') })).toBe(
    '1 September 2025 to 31 December 2025',
  )
  expect(fromTo({ from: day('2025-09-01'), until: null })).toBe('From 1 September 2025')
})

test.each([
  ['2025-07-01T23:30:00.000Z', '2 July 2025 at 12:30am'],
  ['2025-01-01T12:05:00.000Z', '1 January 2025 at 12:05pm'],
  ['2025-01-01T09:00:00.000Z', '1 January 2025 at 9:00am'],
  ['2025-07-01T16:45:00.000Z', '1 July 2025 at 5:45pm'],
])('the moment %s is said as London’s clocks have it: %s', (moment, said) => {
  expect(longMoment(moment as Instant)).toBe(said)
})

test('a cohort is said as an academic year', () => {
  expect(academicYear(2025)).toBe('2025 to 2026')
})

import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  calendarDateOf,
  covers,
  day,
  dayInLondon,
  earliest,
  overlap,
  parseCalendarDate,
  type Instant,
} from './calendar.ts'

const span = (from: string, until: string | null) => ({
  from: day(from),
  until: until === null ? null : day(until),
})

test('a day is read if it is written in full and exists', () => {
  expect(parseCalendarDate('2024-02-29')).toBe('2024-02-29')
  for (const text of ['2023-02-29', '2023-2-9', '20230209', '2023-02-09T00:00', ''])
    expect(parseCalendarDate(text)).toBeNull()
  expect(() => day('2023-02-29')).toThrow('There is no day 2023-02-29')
  expect(calendarDateOf(2023, 1, 9)).toBe('2023-01-09')
  expect(calendarDateOf(2023, 2, 30)).toBeNull()
})

test('a month later is the same day, or the last of a month that is shorter', () => {
  expect(addDays(day('2022-12-31'), 1)).toBe('2023-01-01')
  expect(addMonths(day('2023-01-31'), 1)).toBe('2023-02-28')
  expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
})

test('a day in London begins an hour earlier in summer', () => {
  expect(dayInLondon('2023-06-30T23:30:00.000Z' as Instant)).toBe('2023-07-01')
  expect(dayInLondon('2023-01-30T23:30:00.000Z' as Instant)).toBe('2023-01-30')
})

test('the first day of a span is in it, and its end is not', () => {
  const january = span('2023-01-01', '2023-02-01')
  expect(
    ['2022-12-31', '2023-01-01', '2023-01-31', '2023-02-01'].map(text =>
      covers(january, day(text)),
    ),
  ).toEqual([false, true, true, false])
  expect(covers(span('2023-01-01', null), day('2099-01-01'))).toBe(true)
})

test('spans that touch share no day', () => {
  const january = span('2023-01-01', '2023-02-01')
  expect(overlap(january, span('2023-02-01', null))).toBe(false)
  expect(overlap(january, span('2023-01-31', null))).toBe(true)
  expect(overlap(span('2022-01-01', null), january)).toBe(true)
})

test('the earliest of some days is none only if all are unknown', () => {
  expect(earliest(null, day('2023-02-01'), undefined, day('2023-01-01'))).toBe('2023-01-01')
  expect(earliest(null, undefined)).toBeNull()
})

import { expect, test } from 'vitest'
import { middayOn, movableClock, standingClock, systemClock } from './clock.ts'
import { day, type Instant } from './core/calendar.ts'

const instant = (text: string) => text as Instant

test('the machine tells the time in UTC, to the millisecond', () => {
  expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})

test('a day begins at midnight in London, in summer too', () => {
  const clock = standingClock(instant('2023-06-30T22:59:59.999Z'))
  expect(clock.today()).toBe('2023-06-30')
  clock.set(instant('2023-06-30T23:00:00Z'))
  expect(clock.today()).toBe('2023-07-01')
  expect(clock.now()).toBe('2023-06-30T23:00:00.000Z')
})

test('a clock that is set stands there until it is let go', () => {
  const real = standingClock(instant('2026-11-22T17:30:00.000Z'))
  const clock = movableClock(real)
  expect(clock.now()).toBe('2026-11-22T17:30:00.000Z')

  clock.standAt(instant('2025-07-01T23:30:00Z'))
  real.set(instant('2026-11-22T17:31:00.000Z'))
  expect(clock.now()).toBe('2025-07-01T23:30:00.000Z')
  expect(clock.today()).toBe('2025-07-02')

  clock.standAt(null)
  expect(clock.now()).toBe('2026-11-22T17:31:00.000Z')
})

test('the middle of a day is on that day, in summer and in winter', () => {
  for (const text of ['2025-03-30', '2025-07-01', '2025-10-26', '2025-12-31'])
    expect(standingClock(middayOn(day(text))).today()).toBe(text)
})

import { expect, test } from 'vitest'
import { movableClock, standingClock, systemClock } from './clock.ts'
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

test('a clock moved to a day keeps the time of day in London', () => {
  const real = standingClock(instant('2026-11-22T17:30:00.000Z'))
  const clock = movableClock(real)
  clock.move({ day: day('2025-07-01') })
  expect(clock.now()).toBe('2025-07-01T16:30:00.000Z')
  expect(clock.today()).toBe('2025-07-01')

  real.set(instant('2026-11-22T17:31:00.000Z'))
  expect(clock.now()).toBe('2025-07-01T16:31:00.000Z')
})

test('a clock moved ahead goes on from there, until it is put right', () => {
  const real = standingClock(instant('2026-11-22T17:30:00.000Z'))
  const clock = movableClock(real)
  clock.move({ ahead: 86_400_000 })
  expect(clock.now()).toBe('2026-11-23T17:30:00.000Z')

  clock.move(null)
  expect(clock.now()).toBe('2026-11-22T17:30:00.000Z')
})

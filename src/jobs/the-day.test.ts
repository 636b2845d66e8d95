import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database/fresh-database.ts'
import { movableClock, standingClock } from '../clock.ts'
import { day, type Instant } from '../core/calendar.ts'
import { sql } from '../store/database.ts'
import { setClock } from '../store/write/clock-setting.ts'
import { takeClockSetting } from './the-day.ts'

const at = (moment: string) => moment as Instant

test('the clock follows what was set, the days pass at once, and it runs again when let go', async () => {
  const database = await freshDatabase()
  const clock = movableClock(standingClock(at('2025-09-01T09:00:00.000Z')))
  const world = { database, clock, teacherRecords: () => Promise.resolve([]) }

  await setClock(database, at('2025-12-24T12:00:00.000Z'))
  await takeClockSetting(world)
  expect(clock.now()).toBe('2025-12-24T12:00:00.000Z')
  const reached = await database.rows(sql`select day_reached.day from day_reached`)
  expect(reached).toEqual([{ day: day('2025-12-24') }])

  await setClock(database, null)
  await takeClockSetting(world)
  expect(clock.now()).toBe('2025-09-01T09:00:00.000Z')
})

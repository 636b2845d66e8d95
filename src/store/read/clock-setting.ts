import type { Instant } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'

/** The moment at which the clock of a demonstration stands; `null` while it runs. */
export async function clockSetting(database: Database): Promise<Instant | null> {
  const [setting] = await database.rows<{ readonly standsAt: Instant }>(sql`
    select clock_setting.stands_at as "standsAt" from clock_setting
  `)
  return setting?.standsAt ?? null
}

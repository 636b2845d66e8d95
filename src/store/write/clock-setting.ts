import type { Instant } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'

/** Lets the clock of a demonstration stand at a moment, or run again. */
export async function setClock(database: Database, standsAt: Instant | null): Promise<void> {
  if (standsAt === null) {
    await database.run(sql`delete from clock_setting`)
    return
  }
  await database.run(sql`
    insert into clock_setting (stands_at) values (${standsAt})
    on conflict (only_row) do update set stands_at = excluded.stands_at
  `)
}

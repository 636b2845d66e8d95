import type { CalendarDate } from '../../core/calendar.ts'
import type { ChangeId, PersonId } from '../../core/identity.ts'
import type { Nature } from '../../core/decision.ts'
import type { ChangeEntry } from '../../core/situation.ts'
import { sql, type Database, type Sql } from '../database.ts'
import { changeEntry } from './change-entries.ts'

/** One entry of the log, with the request as it was made. */
export interface LoggedChange extends ChangeEntry {
  readonly nature: Nature
  readonly request: unknown
  readonly reason: string | null
}

interface LoggedRow extends Pick<LoggedChange, 'nature' | 'request' | 'reason'> {
  readonly entry: ChangeEntry
}

/** Every change that touched a person or named them, oldest first. */
export const historyOfChanges = (database: Database, person: PersonId) =>
  logged(
    database,
    sql`change.position in (
      select subject.position from change_subject as subject where subject.person_id = ${person}
    )`,
  )

/** A change by its id, or `null` if nothing was recorded under it. */
export const changeById = async (database: Database, id: ChangeId) =>
  (await logged(database, sql`change.id = ${id}`)).at(0) ?? null

/** The position of a change, or `null` if nothing was recorded under its id. */
export async function positionOfChange(database: Database, id: ChangeId): Promise<number | null> {
  const [found] = await database.rows<{ readonly position: number }>(sql`
    select change.position from change_of_circumstance as change where change.id = ${id}
  `)
  return found?.position ?? null
}

/** The last position recorded by the end of a day in London; 0 before the first change. */
export async function positionAtEndOf(database: Database, day: CalendarDate): Promise<number> {
  const [found] = await database.rows<{ readonly position: number }>(sql`
    select coalesce(max(change.position), 0) as "position"
    from change_of_circumstance as change
    where change.recorded_at < ((${day}::date + 1)::timestamp at time zone 'Europe/London')
  `)
  return found?.position ?? 0
}

async function logged(database: Database, which: Sql): Promise<readonly LoggedChange[]> {
  const rows = await database.rows<LoggedRow>(sql`
    select
      ${changeEntry} as "entry",
      change.nature,
      change.request,
      change.reason
    from change_of_circumstance as change
    where ${which}
    order by change.position
  `)
  return rows.map(({ entry, ...rest }) => ({ ...entry, ...rest }))
}

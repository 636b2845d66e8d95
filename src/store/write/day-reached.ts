import { dayInLondon, laterOf, type CalendarDate, type Instant } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'

/**
 * The last day whose passing was taken note of, held until the transaction ends, so that only one
 * process at a time lets days pass. The first time that anybody asks, it is today.
 */
export async function holdDayReached(held: Database, today: CalendarDate): Promise<CalendarDate> {
  await held.run(sql`insert into day_reached (day) values (${today}) on conflict do nothing`)
  const [reached] = await held.rows<{ readonly day: CalendarDate }>(sql`
    select day_reached.day from day_reached for update
  `)
  if (reached === undefined) throw new Error('No day is reached')
  return reached.day
}

/**
 * The day as of which views are written: what was begun before midnight, and waited, is not written
 * as of the day before where the next is reached already.
 */
export async function dayOfViews(held: Database, today: CalendarDate): Promise<CalendarDate> {
  const [reached] = await held.rows<{ readonly day: CalendarDate }>(
    sql`select day_reached.day from day_reached`,
  )
  return laterOf(reached?.day ?? today, today)
}

export const reachDay = (held: Database, day: CalendarDate) =>
  held.run(sql`update day_reached set day = ${day} where day < ${day}`)

/**
 * The start of a day in London. Today it is now: since midnight somebody may have asked for what
 * was updated, and will ask again for what was updated since then. It is also now if something was
 * recorded since the day began.
 */
export async function momentOfDay(
  held: Database,
  day: CalendarDate,
  now: Instant,
): Promise<Instant> {
  const [moment] = await held.rows<{ readonly at: Instant }>(sql`
    select
      case
        when ${day} = ${dayInLondon(now)} or exists (
          select from change_of_circumstance as change where change.recorded_at > midnight.at
        ) then ${now}::timestamptz
        else midnight.at
      end as "at"
    from (select ${day}::date::timestamp at time zone 'Europe/London' as at) as midnight
  `)
  return moment?.at ?? now
}

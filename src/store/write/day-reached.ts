import type { CalendarDate, Instant } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'
import type { ProviderViewRow } from '../provider-view-rows.ts'

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

export const reachDay = (held: Database, day: CalendarDate) =>
  held.run(sql`update day_reached set day = ${day} where day < ${day}`)

/** The start of a day in London; or a moment, if something was recorded since the day began. */
export async function momentOfDay(
  held: Database,
  day: CalendarDate,
  now: Instant,
): Promise<Instant> {
  const [moment] = await held.rows<{ readonly at: Instant }>(sql`
    select
      case
        when exists (
          select from change_of_circumstance as change where change.recorded_at > midnight.at
        ) then ${now}::timestamptz
        else midnight.at
      end as "at"
    from (select ${day}::date::timestamp at time zone 'Europe/London' as at) as midnight
  `)
  return moment?.at ?? now
}

/** Those of the rows that read otherwise than what is kept. */
export async function movedAmong(
  held: Database,
  rows: readonly ProviderViewRow[],
): Promise<readonly ProviderViewRow[]> {
  const moved = await held.rows<{ readonly at: number }>(sql`
    select seen.at - 1 as "at"
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb)
        with ordinality as seen (view_row, at)
      left join provider_view as kept
        on kept.lead_provider_id = (seen.view_row ->> 'lead_provider_id')::uuid
        and kept.person_id = (seen.view_row ->> 'person_id')::uuid
    where kept.participant_digest is distinct from seen.view_row ->> 'participant_digest'
      or kept.transfers_digest is distinct from seen.view_row ->> 'transfers_digest'
    order by seen.at
  `)
  return moved.flatMap(({ at }) => rows[at] ?? [])
}

import type { CalendarDate } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Database } from '../database.ts'
import type { ProviderViewRow } from '../provider-view-rows.ts'
import { writeProviderViewRows } from './provider-views.ts'
import { addToLog, subjectRow, type ChangeToRecord } from './change-log.ts'
import { addRows } from './rows.ts'

/** Records a change that alters no fact, but what providers see of some people on a day. */
export async function recordViewsMoved(
  held: Database,
  {
    change,
    people,
    views,
    day,
  }: {
    readonly change: ChangeToRecord
    readonly people: readonly PersonId[]
    readonly views: readonly ProviderViewRow[]
    readonly day: CalendarDate
  },
): Promise<number> {
  const position = await addToLog(held, change)
  await addRows(
    held,
    people.map(person => subjectRow(position, person)),
  )
  await writeProviderViewRows(held, views, { position, at: change.recordedAt, today: day })
  return position
}

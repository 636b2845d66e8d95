import type { PersonId } from '../../core/identity.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import type { Database } from '../database.ts'
import type { ProviderSight } from '../provider-sights.ts'
import { addToLog, holdLog, subjectRow, type ChangeToRecord } from './change-log.ts'
import { peopleIn, planOf, writePlan } from './provider-views.ts'
import { addRows } from './rows.ts'

/**
 * Records that days passed: a change that alters no fact, but what providers see of some people.
 * Answers with its position, or with `null` if nobody sees anything otherwise than before.
 */
export async function recordViewsMoved(
  held: Database,
  {
    change,
    people,
    sights,
    day,
  }: {
    readonly change: Omit<ChangeToRecord, 'request'>
    readonly people: readonly PersonId[]
    readonly sights: readonly ProviderSight[]
    readonly day: CalendarDate
  },
): Promise<number | null> {
  const position = await holdLog(held)
  const plan = await planOf(
    held,
    { sights, people, today: day },
    {
      position,
      at: change.recordedAt,
      kind: change.kind,
      effectiveOn: change.effectiveOn,
    },
  )
  if (plan.entries.length === 0) return null
  const fellDue = peopleIn(plan)
  await addToLog(held, { ...change, request: { fellDue } })
  await addRows(
    held,
    fellDue.map(person => subjectRow(position, person)),
  )
  await writePlan(held, plan)
  return position
}

import type { CalendarDate } from '../core/calendar.ts'
import type { ChangeId, PersonId } from '../core/identity.ts'
import type { Actor } from '../core/situation.ts'
import { newId } from '../ids.ts'
import type { Database } from '../store/database.ts'
import { providerSights } from '../store/provider-sights.ts'
import { daysDue } from '../store/read/days-due.ts'
import { momentsRecorded } from '../store/read/moments-recorded.ts'
import { readSituation } from '../store/read/situation.ts'
import { holdDayReached, momentOfDay, reachDay } from '../store/write/day-reached.ts'
import { recordViewsMoved } from '../store/write/record-views-moved.ts'
import type { World } from './world.ts'

/** Enough people at a time for few queries, and few enough to hold them only for a moment. */
const peopleAtATime = 200

/**
 * Takes note of the days that have passed: people join and leave, and what their providers see
 * moves, without anybody reporting anything. Answers with how many changes were recorded. It can be
 * broken off anywhere and called again, also by two processes at once: what was noted is noted.
 */
export async function passDays(world: World): Promise<number> {
  const { database, clock } = world
  const today = clock.today()
  const reached = await database.transaction(held => holdDayReached(held, today))
  let recorded = 0
  for (const { day, people } of await daysDue(database, reached, today)) {
    for (let from = 0; from < people.length; from += peopleAtATime)
      recorded += await passDayFor(world, day, people.slice(from, from + peopleAtATime))
    await database.transaction(held => reachDay(held, day))
  }
  await database.transaction(held => reachDay(held, today))
  return recorded
}

/** Another process may have come further since: then the day is not gone back to. */
const passDayFor = ({ database, clock }: World, day: CalendarDate, people: readonly PersonId[]) =>
  database.transaction(async held => {
    const reached = await holdDayReached(held, day)
    return reached < day ? moveViews(held, day, people, clock) : 0
  })

async function moveViews(
  held: Database,
  day: CalendarDate,
  people: readonly PersonId[],
  clock: World['clock'],
) {
  const situation = await readSituation(held, { people }, { held: true })
  const moments = await momentsRecorded(held, people)
  const position = await recordViewsMoved(held, {
    change: {
      id: newId() as ChangeId,
      kind: 'the-day',
      effectiveOn: day,
      nature: 'circumstance',
      by: nobody,
      reason: null,
      undoes: null,
      recordedAt: await momentOfDay(held, day, clock.now()),
    },
    people,
    sights: providerSights(situation, people, { day, moments }),
    day,
  })
  return position === null ? 0 : 1
}

const nobody: Actor = { role: 'nobody', name: 'The passing of days' }

import type { CalendarDate } from '../core/calendar.ts'
import type { ChangeId, PersonId } from '../core/identity.ts'
import type { Actor, Situation } from '../core/situation.ts'
import { newId } from '../ids.ts'
import type { Database } from '../store/database.ts'
import { providerSights } from '../store/provider-sights.ts'
import { daysDue } from '../store/read/days-due.ts'
import { momentsRecorded } from '../store/read/moments-recorded.ts'
import { peopleReportedSince } from '../store/read/people-reported.ts'
import { lastPosition } from '../store/read/since.ts'
import { readSituation } from '../store/read/situation.ts'
import { holdLog } from '../store/write/change-log.ts'
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
  let reached = await database.transaction(held => holdDayReached(held, today))
  let recorded = 0
  while (reached < today) {
    const since = await lastPosition(database)
    // Read anew for each day: what is reported meanwhile may fall due on a day before today.
    const [{ day, people } = { day: today, people: [] }] = await daysDue(database, reached, today)
    for (let from = 0; from < people.length; from += peopleAtATime)
      recorded += await passDayFor(world, day, people.slice(from, from + peopleAtATime))
    recorded += await closeDay(world, day, since)
    reached = day
  }
  return recorded
}

/** Another process may have come further since: then the day is not gone back to. */
const passDayFor = ({ database, clock }: World, day: CalendarDate, people: readonly PersonId[]) =>
  database.transaction(async held => {
    const reached = await holdDayReached(held, day)
    if (reached >= day) return 0
    const situation = await readSituation(held, { people }, { held: true })
    return moveViews(held, situation, { day, people, clock })
  })

/**
 * The day is reached. Whatever was reported since its passing began may have been written as of the
 * day before, and so is looked at once more, while the head of the log lets nobody report anything.
 * People are not held: whoever holds them waits for the log.
 */
const closeDay = ({ database, clock }: World, day: CalendarDate, since: number) =>
  database.transaction(async held => {
    const reached = await holdDayReached(held, day)
    if (reached >= day) return 0
    await holdLog(held)
    const people = await peopleReportedSince(held, since)
    const situation = await readSituation(held, { people }, { held: false })
    const moved = people.length > 0 ? await moveViews(held, situation, { day, people, clock }) : 0
    await reachDay(held, day)
    return moved
  })

async function moveViews(
  held: Database,
  situation: Situation,
  {
    day,
    people,
    clock,
  }: {
    readonly day: CalendarDate
    readonly people: readonly PersonId[]
    readonly clock: World['clock']
  },
) {
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

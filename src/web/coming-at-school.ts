import type { CalendarDate } from '../core/calendar.ts'
import type { ThingToCome } from '../core/coming.ts'
import type { Fact } from '../core/facts.ts'
import type { ProfileId, SchoolId } from '../core/identity.ts'
import {
  leavingsOvertaken,
  planGoneSince,
  plansGone,
  type PlanGone,
  type TakenAway,
} from '../core/plans-gone.ts'
import type { Situation } from '../core/situation.ts'
import { thingsToCome } from '../core/things-to-come.ts'
import type { Database } from '../store/database.ts'
import { authorsOf } from '../store/read/authors.ts'
import { peopleBehind, plansTakenAway } from '../store/read/plans-taken-away.ts'
import { peopleEverAt } from '../store/read/school-people.ts'
import { readSituation } from '../store/read/situation.ts'

/** What a school has before it, and all that has to be known to tell it. */
export interface ComingAtSchool {
  readonly situation: Situation
  readonly things: readonly ThingToCome[]
  readonly gone: readonly PlanGone[]
}

/** Reads what is to come at a school: everybody at once, and who reported what is dated ahead. */
export async function comingAtSchool(
  database: Database,
  school: SchoolId,
  today: CalendarDate,
): Promise<ComingAtSchool> {
  const taken = await plansTakenAway(database, school, planGoneSince(today))
  const there = await peopleEverAt(database, school)
  const others = taken.length === 0 ? [] : await peopleBehind(database, taken.flatMap(profilesIn))
  const read = await readSituation(
    database,
    { schools: [school], people: [...there, ...others] },
    { held: false },
  )
  const facts = [
    ...thingsToCome(read, school, today).map(({ fact }) => fact),
    ...leavingsOvertaken(read, school, today).flatMap(({ report, joining }) => [
      report.id,
      joining,
    ]),
    ...taken.map(({ fact }) => fact.id),
  ]
  const situation = { ...read, authors: await authorsOf(database, [...new Set(facts)]) }
  return {
    situation,
    things: thingsToCome(situation, school, today),
    gone: plansGone(situation, { school, today, taken }),
  }
}

const profilesIn = ({ fact }: TakenAway): readonly ProfileId[] => profilesOf(fact)

/** Whom a fact is about. */
export function profilesOf(fact: Fact): readonly ProfileId[] {
  if (fact.facet === 'mentorship') return [fact.ect, fact.mentor]
  return 'profile' in fact ? [fact.profile] : []
}

/** What one change brings on one day stands together: it is edited and cancelled together. */
export const together = (things: readonly ThingToCome[]): readonly (readonly ThingToCome[])[] => [
  ...Map.groupBy(things, ({ on, by, fact }) => `${on} ${by?.id ?? fact}`).values(),
]

import type { CalendarDate } from '../core/calendar.ts'
import type { SchoolId } from '../core/identity.ts'
import type { Kind, Situation } from '../core/situation.ts'
import { standings, type Standing } from '../core/standing/standing.ts'
import type { Database } from '../store/database.ts'
import { peopleEverAt } from '../store/read/school-people.ts'
import { readSituation } from '../store/read/situation.ts'
import { atSchool, type AtSchool } from './at-school.ts'

/** All that concerns a school: its cohorts, and everybody who ever was there. */
export const situationOfSchool = async (database: Database, school: SchoolId) =>
  readSituation(
    database,
    { schools: [school], people: await peopleEverAt(database, school) },
    { held: false },
  )

/** The people of a school in one role, by section, in the order of the sections; none is empty. */
export function sectionsOf(
  situation: Situation,
  { kind, school, today }: { kind: Kind; school: SchoolId; today: CalendarDate },
): readonly { readonly standing: Standing; readonly people: readonly AtSchool[] }[] {
  const people = [...situation.profiles.values()]
    .filter(profile => profile.kind === kind)
    .flatMap(profile => atSchool(situation, profile, school, today) ?? [])
    .toSorted((one, other) => one.fullName.localeCompare(other.fullName, 'en'))
  const sections = Map.groupBy(people, ({ standing }) => standing)
  return standings.flatMap(standing => {
    const there = sections.get(standing)
    return there ? [{ standing, people: there }] : []
  })
}

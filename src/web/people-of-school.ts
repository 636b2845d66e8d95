import type { CalendarDate } from '../core/calendar.ts'
import type { SchoolId } from '../core/identity.ts'
import type { Kind, ParticipantProfile, Situation } from '../core/situation.ts'
import { standingAt, standings, type Standing } from '../core/timeline.ts'
import type { Database } from '../store/database.ts'
import { peopleEverAt } from '../store/read/school-people.ts'
import { readSituation } from '../store/read/situation.ts'


/** All that concerns a school: its cohorts, and everybody who ever was there. */
export const situationOfSchool = async (database: Database, school: SchoolId) =>
  readSituation(
    database,
    { schools: [school], people: await peopleEverAt(database, school) },
    { held: false },
  )

/** The people of a school in one role, by section, in the order of the sections. */
export function sectionsOf(
  situation: Situation,
  { kind, school, today }: { kind: Kind; school: SchoolId; today: CalendarDate },
): readonly { readonly standing: Standing; readonly profiles: readonly ParticipantProfile[] }[] {
  const standees = [...situation.profiles.values()].flatMap(profile => {
    if (profile.kind !== kind) return []
    const standing = standingAt(situation, profile, school, today)
    return standing === null ? [] : [{ profile, standing }]
  })
  return standings.flatMap(standing => {
    const profiles = standees.filter(one => one.standing === standing).map(({ profile }) => profile)
    return profiles.length === 0 ? [] : [{ standing, profiles }]
  })
}

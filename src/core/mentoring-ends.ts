import type { CalendarDate } from './calendar.ts'
import type { Notice } from './decision.ts'
import type { PersonId } from './identity.ts'
import { notice, toPerson } from './notices.ts'
import { factsOf, the, type Situation } from './situation.ts'

/**
 * Whom it concerns that somebody leaves a school: her mentor there, or those she mentors. Each is
 * told when the mentorship ends, or that one that was planned does not begin; she herself is told
 * that she leaves. `after` is settled.
 */
export const noticesOfMentoringEnding = (
  before: Situation,
  after: Situation,
  { leaver, on }: { readonly leaver: PersonId; readonly on: CalendarDate },
): readonly Notice[] =>
  factsOf(before, 'mentorship').flatMap(mentorship => {
    const now = after.facts.get(mentorship.id)
    const ends = now?.facet === 'mentorship' ? now.until : on
    if (ends === null || (now !== undefined && ends === mentorship.until)) return []
    const personOf = (profile: typeof mentorship.ect) => the(before.profiles, profile).person
    const [ect, mentor] = [personOf(mentorship.ect), personOf(mentorship.mentor)]
    const facts = { school: mentorship.school, on: ends }
    return [
      leaver === ect
        ? notice('mentor-unassigned', toPerson(mentor), { about: ect, ...facts })
        : notice('mentor-unassigned-from-ect', toPerson(ect), { about: mentor, ...facts }),
    ]
  })

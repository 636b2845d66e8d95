import { earliest } from './calendar.ts'
import type { SchoolId } from './identity.ts'
import type { Sight } from './sight-of-school.ts'
import type { ParticipantProfile, Situation } from './situation.ts'
import { timelineOf, timesAt } from './timeline.ts'

/**
 * What a school may see today of what was known earlier. Of somebody who is there, or will be, all
 * of it. Of somebody who left, nothing of other schools after the day that ends its sight today,
 * nor after the day on which she was then thought to leave: what another school said of her next,
 * and took back, is not for a former school to find. Its own days it sees as they were believed.
 */
export function sightOfBelief(
  now: Sight,
  then: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
): Sight {
  if (now.until === null || !then.profiles.has(profile.id)) return now
  const last = timesAt(then, profile, school).at(-1)
  const wasKnown =
    now.movedOn !== null &&
    last?.until !== null &&
    timelineOf(then, profile.id).entries.some(({ from }) => from === now.movedOn)
  return {
    until: earliest(now.until, last?.until),
    movedOn: wasKnown ? now.movedOn : null,
  }
}

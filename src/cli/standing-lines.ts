import type { CalendarDate } from '../core/calendar.ts'
import type { SchoolId } from '../core/identity.ts'
import { mentorTimeAt, staysOf } from '../core/settle.ts'
import { the, type ParticipantProfile, type Situation } from '../core/situation.ts'
import { whyStandingAt, type Ground } from '../core/standing/standing.ts'
import type { Policies } from '../operations/policies.ts'

/** How somebody stands on a day at each school that she has to do with, and why. */
export const drawStandings = (
  situation: Situation,
  profile: ParticipantProfile,
  { day, policies }: { readonly day: CalendarDate; readonly policies: Policies },
): readonly string[] =>
  schoolsOf(situation, profile).flatMap(school => {
    const found = whyStandingAt(situation, profile, school, day)
    if (found === null) return []
    const { name } = the(situation.schools, school)
    return [
      `${found.standing} at ${name} on ${day}, because ${wordsOf(situation, found.because)}`,
      `  ${found.rule}: ${policies.rule(found.rule).sentence}`,
    ]
  })

/** In the order in which she came to them. */
function schoolsOf(situation: Situation, { id }: ParticipantProfile): readonly SchoolId[] {
  const further = [...situation.schools.keys()].filter(
    school => mentorTimeAt(situation, id, school).length > 0,
  )
  return [...new Set([...staysOf(situation, id).map(({ school }) => school), ...further])]
}

function wordsOf({ reference }: Situation, ground: Ground): string {
  switch (ground.ground) {
    case 'time-began':
      return `her time there begins on ${ground.from}`
    case 'leaving-reported':
      return `the school reported that she leaves on ${ground.leavesOn} (${ground.reason})`
    case 'next-time-begins':
      return `she begins ${ground.isHere ? 'there anew' : 'elsewhere'} on ${ground.from}`
    case 'induction-completed':
      return `she completed induction on ${ground.completedOn}`
    case 'not-trained-by-provider': {
      const provider = reference.leadProviders.find(({ id }) => id === ground.leadProvider)
      return `${provider?.name ?? 'her provider'} has ${ground.status} her since ${ground.from}`
    }
  }
}

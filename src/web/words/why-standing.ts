import type { SchoolId } from '../../core/identity.ts'
import type { Ground, StandingFound } from '../../core/standing/standing.ts'
import type { ChangeEntry } from '../../core/situation.ts'
import { addDays } from '../../core/calendar.ts'
import { actorName, type Told } from './changes.ts'
import { longDate, longMoment } from './days.ts'
import { leavingReasons } from './leaving-reasons.ts'
import { named } from './programmes.ts'

/** Who looks, and who reported the fact that a standing rests on, if that is known. */
export interface Looking extends Told {
  readonly school: SchoolId
  readonly author: ChangeEntry | null
}

/** The fact that somebody's standing rests on, as her school may read it. */
export const factsOfStanding = (
  { standing, because }: Pick<StandingFound, 'standing' | 'because'>,
  looking: Looking,
): readonly string[] => [
  standing === 'joining' && because.ground === 'time-began'
    ? `They join your school on ${longDate(because.from)}.`
    : groundWords(because, looking),
  ...authorWords(looking),
]

function groundWords(ground: Ground, { situation }: Told): string {
  switch (ground.ground) {
    case 'time-began':
      return ground.begunBy === null
        ? `They have been a mentor at your school since ${longDate(ground.from)}.`
        : `They have been at your school since ${longDate(ground.from)}, and nobody has reported ` +
            'that they leave.'
    case 'leaving-reported':
      return (
        `${longDate(addDays(ground.leavesOn, -1))} was reported as their last day. ` +
        `Reason: ${leavingReasons[ground.reason].replace(/^[A-Z]/, first => first.toLowerCase())}.`
      )
    case 'next-time-begins':
      return ground.isHere
        ? `They begin at your school anew on ${longDate(ground.from)}.`
        : `Another school has reported that they join it on ${longDate(ground.from)}.`
    case 'induction-completed':
      return (
        'The national record of teachers says that they completed induction on ' +
        `${longDate(ground.completedOn)}.`
      )
    case 'not-trained-by-provider': {
      const provider = named(situation.reference.leadProviders, ground.leadProvider)
      const did = ground.status === 'deferred' ? 'paused their training' : 'withdrew them'
      return `${provider} ${did} from ${longDate(ground.from)}.`
    }
  }
}

/** Which other school it was, and who there, is not told: the school need not know yet. */
function authorWords({ author, school, situation }: Looking): readonly string[] {
  if (author === null) return []
  const isOther = author.by.role === 'school' && author.by.school !== school
  const who = isOther ? 'another school' : actorName(author.by, school, { situation })
  return [`Recorded on ${longMoment(author.recordedAt)} by ${who}.`]
}

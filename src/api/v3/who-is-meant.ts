import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import { profileOf, type Kind, type Situation } from '../../core/situation.ts'
import { trainedBy } from '../../core/word-of-provider.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import { errorSaid, type ErrorSaid } from './answers.ts'

/** Whom a provider means by an id and a course. */
export interface Meant {
  /** Whether the provider trains, or trained, the person in any role. */
  readonly isKnown: boolean
  /** In which role the person is meant; `null` where the errors say why that is not known. */
  readonly kind: Kind | null
  readonly errors: readonly ErrorSaid[]
}

export const participantNotRecognised = errorSaid('participant-not-recognised')
export const courseNotRecognised = errorSaid('course-not-recognised')
const courseMissing = errorSaid('course-missing')

/** The courses that providers name, and the role of whoever follows each. */
export const kindOfCourse: Readonly<Record<string, Kind>> = {
  'ecf-induction': 'ect',
  'ecf-mentor': 'mentor',
}

/**
 * Whom a provider means. Somebody who was never with it is as good as nobody, so that nothing is to
 * be learnt of her here, not even that there is a person with this id. (Contract 11.1.)
 */
export function whoIsMeant(
  situation: Situation,
  { leadProvider, participant, course, day }: Named,
): Meant {
  const isWith = (kind: Kind) =>
    trainedBy(situation, { leadProvider, participant, kind }, day) !== null
  if (!isWith('ect') && !isWith('mentor'))
    return { isKnown: false, kind: null, errors: [participantNotRecognised] }
  const kind = kindOfCourse[course ?? ''] ?? null
  if (kind === null || profileOf(situation, participant, kind) === null)
    return {
      isKnown: true,
      kind: null,
      errors: [courseNotRecognised, ...(course === null ? [courseMissing] : [])],
    }
  return isWith(kind)
    ? { isKnown: true, kind, errors: [] }
    : { isKnown: true, kind: null, errors: [participantNotRecognised] }
}

/** How a provider names somebody. */
interface Named {
  readonly leadProvider: LeadProviderId
  readonly participant: PersonId
  readonly course: string | null
  readonly day: CalendarDate
}

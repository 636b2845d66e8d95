import type { RequestOf } from '../../core/changes/all.ts'
import type { PersonId, SchoolId } from '../../core/identity.ts'
import type { Situation } from '../../core/situation.ts'
import type { ChangeStep } from '../scenario.ts'
import { answerNamed } from './offers.ts'
import type { RequestMeant } from './requests.ts'

/** What a step is looked up in: whoever was read, and who is meant by a name. */
interface Around {
  readonly situation: Situation
  readonly person: (named: string) => PersonId
}

/** What a step of a school about mentors and appropriate bodies means; `null` for other steps. */
export function aboutMentorsAndBodies(
  { verb, fields }: ChangeStep['change'],
  school: SchoolId,
  { situation, person }: Around,
): RequestMeant | null {
  switch (verb) {
    case 'assign mentor':
      return {
        name: 'assign-mentor',
        request: {
          school,
          participant: person(fields.participant),
          mentor: person(fields.mentor),
          from: fields.from,
        },
      }
    case 'unassign mentor':
      return {
        name: 'unassign-mentor',
        request: {
          school,
          participant: person(fields.participant),
          from: fields.from,
          reason: fields.reason,
        },
      }
    case 'appoint appropriate body':
      return {
        name: 'appoint-appropriate-body',
        request: {
          school,
          whose: whoseBody(fields, person),
          answer: answerNamed(fields.body, situation),
          from: fields.from,
        },
      }
    default:
      return null
  }
}

function whoseBody(
  { cohort, participant }: { readonly cohort: number | null; readonly participant: string | null },
  person: Around['person'],
): RequestOf<'appoint-appropriate-body'>['whose'] {
  if (participant !== null) return { of: 'ect', participant: person(participant) }
  if (cohort === null) throw new Error('A body is appointed for a cohort or for a participant')
  return { of: 'cohort', cohort }
}

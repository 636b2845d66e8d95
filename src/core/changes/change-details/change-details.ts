import type { CalendarDate } from '../../calendar.ts'
import {
  state,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
  type Nature,
} from '../../decision.ts'
import type { PersonId, SchoolId } from '../../identity.ts'
import { emailFrom, isUsedByAnother } from '../../joining.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { factsOf, profileOf, type Kind, type Situation } from '../../situation.ts'
import { timesAt } from '../../timeline.ts'

export interface ChangeDetails {
  readonly school: SchoolId
  readonly participant: PersonId
  readonly kind: Kind
  readonly fullName: string | null
  readonly email: string | null
  /** `entered-wrongly` says that the name was never so. */
  readonly reason: string | null
}

/** Looked for in this order; the first that holds is the answer. */
export type ChangeDetailsRefusal =
  | { readonly reason: 'not-at-this-school' }
  | { readonly reason: 'email-in-use'; readonly email: string }
  | { readonly reason: 'nothing-would-change' }

export const changeDetails: Change<'change-details', ChangeDetails, ChangeDetailsRefusal> = {
  name: 'change-details',
  concerns: ({ school, participant, email }) => ({
    schools: [school],
    people: [participant],
    emails: email ? [email.toLowerCase()] : [],
  }),
  rules: {
    'not-at-this-school': 'CD-1',
    'email-in-use': 'CD-2',
    'nothing-would-change': 'CD-3',
  },
  decide: decideChangeDetails,
}

export function decideChangeDetails(
  situation: Situation,
  { school, participant, kind, fullName, email, reason }: ChangeDetails,
  { today, newId }: Circumstances,
): Result<Decision, ChangeDetailsRefusal> {
  const profile = profileOf(situation, participant, kind)
  const time = profile && timesAt(situation, profile, school).at(-1)
  if (!profile || !time || (time.until !== null && time.until <= today))
    return refuse({ reason: 'not-at-this-school' }) // CD-1
  const from = later(time.from, today)
  if (email && isUsedByAnother(situation, { email, person: participant, from }))
    return refuse({ reason: 'email-in-use', email }) // CD-2

  const effects = [
    ...named(situation, participant, fullName), // CD-4
    ...emailFrom(situation, profile.id, email, from, newId), // CD-5
  ]
  if (effects.length === 0) return refuse({ reason: 'nothing-would-change' }) // CD-3
  const nature: Nature = reason === 'entered-wrongly' ? 'correction' : 'circumstance'
  return accept({ effects, notices: [], effectiveOn: from, nature })
}

const later = (one: CalendarDate, other: CalendarDate) => (one > other ? one : other)

function named(situation: Situation, person: PersonId, fullName: string | null): readonly Effect[] {
  const before = factsOf(situation, 'person-details').find(details => details.person === person)
  if (before === undefined || fullName === null || before.fullName === fullName) return []
  return [state({ ...before, fullName })]
}

import { bodyOfEct } from '../../bodies.ts'
import type { CalendarDate } from '../../calendar.ts'
import {
  state,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
  type Nature,
  type Notice,
} from '../../decision.ts'
import type { PersonId, SchoolId } from '../../identity.ts'
import { emailFrom, isUsedByAnother } from '../../joining.ts'
import { notice, noticesToBody, toPerson, toSchool } from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import {
  factsOf,
  profileOf,
  type Kind,
  type ParticipantProfile,
  type Situation,
} from '../../situation.ts'
import { timelineOf, timesAt } from '../../timeline.ts'

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
  return accept({
    effects,
    notices: noticesOf(situation, profile, { school, on: from, today }), // CD-6
    effectiveOn: from,
    nature,
  })
}

const later = (one: CalendarDate, other: CalendarDate) => (one > other ? one : other)

function named(situation: Situation, person: PersonId, fullName: string | null): readonly Effect[] {
  const before = factsOf(situation, 'person-details').find(details => details.person === person)
  if (before === undefined || fullName === null || before.fullName === fullName) return []
  return [state({ ...before, fullName })]
}

/**
 * She is told, and of an ECT the school that expects her or that she is leaving, and her body.
 * Where else a mentor mentors is no school's business.
 */
function noticesOf(
  situation: Situation,
  profile: ParticipantProfile,
  { school, on, today }: { school: SchoolId; on: CalendarDate; today: CalendarDate },
): readonly Notice[] {
  const facts = { about: profile.person, school, on }
  const toHer = notice('details-changed', toPerson(profile.person), facts)
  if (profile.kind === 'mentor') return [toHer]
  const others = timelineOf(situation, profile.id)
    .entries.filter(({ until }) => until === null || until > today)
    .map(entry => entry.schoolCohort.school)
    .filter(other => other !== school)
  return [
    toHer,
    ...[...new Set(others)].map(other => notice('details-changed', toSchool(other), facts)),
    ...noticesToBody('details-changed', bodyOfEct(situation, profile.id, on), facts),
  ]
}

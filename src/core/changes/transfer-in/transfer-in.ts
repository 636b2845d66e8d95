import { dayRefusal, type DayRefusal } from '../../bounds.ts'
import { bodyOfCohort } from '../../bodies.ts'
import { covers, type CalendarDate } from '../../calendar.ts'
import { withEffects, type Change, type Circumstances, type Decision } from '../../decision.ts'
import type { PersonId, SchoolId } from '../../identity.ts'
import {
  beginStay,
  isUsedByAnother,
  placeProgramme,
  presenceAt,
  type PlacementRefusal,
  type WantedProgramme,
} from '../../joining.ts'
import { mentorRefusal, type MentorRefusal } from '../../mentors.ts'
import type { Placed } from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { profileOf, type Kind, type ParticipantProfile, type Situation } from '../../situation.ts'
import { of, timelineOf, timesAt, type Entry } from '../../timeline.ts'
import { offerKept, type KeepRefusal } from './keep.ts'
import { claimsGivenUp, leftFor, noticesOfMove } from './move.ts'

export interface TransferIn {
  readonly school: SchoolId
  readonly participant: PersonId
  readonly kind: Kind
  /** Her first day at the school. */
  readonly joiningOn: CalendarDate
  readonly programme: { readonly choose: 'keep' } | WantedProgramme
  readonly email: string | null
  readonly mentor: PersonId | null
}

/** Looked for in this order; the first that holds is the answer. */
export type TransferInRefusal =
  | DayRefusal
  | { readonly reason: 'not-registered' }
  | { readonly reason: 'induction-completed'; readonly on: CalendarDate }
  | { readonly reason: 'already-at-this-school'; readonly from: CalendarDate }
  | { readonly reason: 'joins-before-latest-record'; readonly began: CalendarDate }
  | { readonly reason: 'email-in-use'; readonly email: string }
  | MentorRefusal
  | KeepRefusal
  | PlacementRefusal

export const transferIn: Change<'transfer-in', TransferIn, TransferInRefusal> = {
  name: 'transfer-in',
  concerns: ({ school, participant, mentor, email }) => ({
    schools: [school],
    people: mentor ? [participant, mentor] : [participant],
    emails: email ? [email.toLowerCase()] : [],
  }),
  rules: {
    'day-too-far-ahead': 'TI-1',
    'day-before-service-began': 'TI-1',
    'not-registered': 'TI-2',
    'induction-completed': 'TI-3',
    'already-at-this-school': 'TI-4',
    'joins-before-latest-record': 'TI-5',
    'email-in-use': 'TI-7',
    'mentor-is-the-ect': 'TI-8',
    'mentor-not-at-this-school': 'TI-8',
    'withdrawn-by-provider': 'TI-11',
    'cohort-unknown': 'TI-12',
    'no-default-programme': 'TI-12',
    'not-eligible-for-funding': 'TI-12',
    'provider-does-not-train-the-cohort': 'TI-12',
    'providers-do-not-work-together': 'TI-12',
  },
  decide: decideTransferIn,
}

export function decideTransferIn(
  situation: Situation,
  request: TransferIn,
  circumstances: Circumstances,
): Result<Decision, TransferInRefusal> {
  const { participant, kind, joiningOn, email } = request
  const { today } = circumstances
  const profile = profileOf(situation, participant, kind)
  const outOfBounds = dayRefusal(joiningOn, today)

  if (outOfBounds) return refuse(outOfBounds) // TI-1
  if (profile === null || timelineOf(situation, profile.id).entries.length === 0)
    return refuse({ reason: 'not-registered' }) // TI-2
  const standing = standingRefusal(situation, profile, request)
  if (standing) return refuse(standing) // TI-3, TI-4

  const given = claimsGivenUp(situation, profile, { joiningOn, today }) // TI-6
  const cleared = withEffects(situation, given.effects)
  const left = leftFor(cleared, profile, joiningOn)
  if (!left.ok) return left // TI-5
  if (email && isUsedByAnother(cleared, { email, person: participant, from: joiningOn }))
    return refuse({ reason: 'email-in-use', email }) // TI-7
  const mentor =
    request.mentor &&
    mentorRefusal(cleared, {
      ...request,
      mentor: request.mentor,
      ect: participant,
      from: joiningOn,
    })
  if (mentor) return refuse(mentor) // TI-8

  const placed = place(cleared, left.value, request, circumstances)
  if (!placed.ok) return placed // TI-9 to TI-12
  const stay = begin(cleared, { profile, placed: placed.value, request }, circumstances)
  const after = withEffects(cleared, stay)
  return accept({
    effects: [...given.effects, ...stay], // TI-13
    notices: noticesOfMove(after, {
      about: participant,
      left: left.value,
      to: placed.value.programme,
      on: joiningOn,
      mentor: request.mentor,
      givenUp: given.claims,
    }), // TI-14
    effectiveOn: joiningOn,
    nature: 'circumstance',
  })
}

function standingRefusal(
  situation: Situation,
  profile: ParticipantProfile,
  { school, kind, joiningOn }: TransferIn,
): TransferInRefusal | null {
  const completedOn = of(situation, 'completion', profile.id).at(0)?.completedOn
  if (completedOn && kind === 'ect') return { reason: 'induction-completed', on: completedOn }
  const here = timesAt(situation, profile, school).find(
    time => covers(time, joiningOn) || time.from > joiningOn,
  )
  const trains = presenceAt(situation, profile.id, school, joiningOn) !== null
  const mayTrainHere = kind === 'mentor' && !trains && here !== undefined && here.from <= joiningOn
  return here && !mayTrainHere ? { reason: 'already-at-this-school', from: here.from } : null
}

/** The programme that she keeps, takes or is given, in the cohort of the record that she leaves. */
function place(
  situation: Situation,
  left: Entry,
  { school, programme, joiningOn: from }: TransferIn,
  circumstances: Circumstances,
): Result<Placed, KeepRefusal | PlacementRefusal> {
  const { cohort } = left.schoolCohort
  if (programme.choose !== 'keep')
    return placeProgramme(situation, { school, cohort, wanted: programme, from }, circumstances)
  const kept = offerKept(situation, left, school, circumstances.today)
  return kept.ok
    ? placeProgramme(
        situation,
        { school, cohort, wanted: { choose: 'offer', offer: kept.value }, from },
        circumstances,
      )
    : kept
}

function begin(
  situation: Situation,
  {
    profile,
    placed,
    request: { joiningOn, programme, email, mentor },
  }: { profile: ParticipantProfile; placed: Placed; request: TransferIn },
  circumstances: Circumstances,
) {
  const grown = withEffects(situation, placed.effects)
  const schoolCohort = grown.programmes.get(placed.programme)?.schoolCohort
  return beginStay(
    situation,
    {
      profile,
      placed,
      from: joiningOn,
      begunBy: 'transfer-in',
      followsDefault: programme.choose === 'default',
      keepsProvider: programme.choose === 'keep',
      email,
      mentor,
      appropriateBody: schoolCohort ? bodyOfCohort(grown, schoolCohort, joiningOn) : null,
    },
    circumstances,
  )
}

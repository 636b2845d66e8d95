import { dayRefusal, type DayRefusal } from '../../bounds.ts'
import { bodyOfCohort } from '../../bodies.ts'
import { covers, laterOf, type CalendarDate } from '../../calendar.ts'
import {
  retract,
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
} from '../../decision.ts'
import type { PersonId, SchoolId } from '../../identity.ts'
import {
  beginStay,
  isUsedByAnother,
  placeProgramme,
  type PlacementRefusal,
  type WantedProgramme,
} from '../../joining.ts'
import { goesOnMentoring, mentorRefusal, type MentorRefusal } from '../../mentors.ts'
import { leadProviderOf } from '../../notices.ts'
import type { Placed } from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { mentorshipsOutOfPlace, settle, timeAt } from '../../settle.ts'
import { profileOf, type Kind, type ParticipantProfile, type Situation } from '../../situation.ts'
import { of, timelineOf, timesAt, trainingStatusOn, type Entry } from '../../timeline.ts'
import { offerKept, type KeepRefusal } from './keep.ts'
import { claimsGivenUp, leftFor, type GivenUp } from './move.ts'
import { noticesOfMove } from './told.ts'

export interface TransferIn {
  readonly school: SchoolId
  readonly participant: PersonId
  readonly kind: Kind
  /** Her first day at the school. */
  readonly joiningOn: CalendarDate
  readonly programme: { readonly choose: 'keep' } | WantedProgramme
  readonly email: string | null
  readonly mentor: PersonId | null
  /** A mentor alone: she goes on mentoring at the school that her training leaves. */
  readonly staysAsMentor?: boolean
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

  const given = claimsGivenUp(situation, profile, request, today) // TI-6
  const cleared = settle(withEffects(situation, given.effects))
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
  const moving = { profile, left: left.value, placed: placed.value, request }
  return accept(moved(situation, cleared, given, moving, circumstances)) // TI-13 to TI-15
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
  const trains = timeAt(situation, profile.id, school).some(
    stay => covers(stay, joiningOn) || stay.from > joiningOn,
  )
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
  const kept = offerKept(situation, left, school, laterOf(from, circumstances.today))
  return kept.ok
    ? placeProgramme(
        situation,
        { school, cohort, wanted: { choose: 'offer', offer: kept.value }, from },
        circumstances,
      )
    : kept
}

/** Somebody who moves: the record that she leaves, and the programme that she comes to. */
interface Moving {
  readonly profile: ParticipantProfile
  readonly left: Entry
  readonly placed: Placed
  readonly request: TransferIn
}

/** What comes of a move, and who is told: from how things stood, and as they are cleared for it. */
function moved(
  situation: Situation,
  cleared: Situation,
  given: GivenUp,
  moving: Moving,
  circumstances: Circumstances,
): Decision {
  const { profile, left, placed, request } = moving
  const begun = [...given.effects, ...move(cleared, moving, circumstances)]
  const effects = [...begun, ...mentorshipsLeft(situation, begun)]
  return {
    effects,
    notices: noticesOfMove(situation, settle(withEffects(situation, effects)), {
      profile,
      left,
      to: placed.programme,
      on: request.joiningOn,
      mentor: request.mentor,
      claims: given.claims,
    }),
    effectiveOn: request.joiningOn,
    nature: 'circumstance',
  }
}

/** The stay that begins, and a mentor's time at the school that her training leaves. */
function move(situation: Situation, moving: Moving, circumstances: Circumstances) {
  const { profile, left, placed, request } = moving
  const { school, joiningOn: from, programme, email, mentor } = request
  const grown = withEffects(situation, placed.effects)
  const schoolCohort = grown.programmes.get(placed.programme)?.schoolCohort
  const stay = beginStay(
    situation,
    {
      profile,
      placed,
      from,
      begunBy: 'transfer-in',
      followsDefault: programme.choose === 'default',
      keepsProvider: programme.choose === 'keep' || staysHers(grown, moving, circumstances),
      email,
      mentor,
      appropriateBody: schoolCohort ? bodyOfCohort(grown, schoolCohort, from) : null,
    },
    circumstances,
  )
  const old = left.schoolCohort.school
  return request.staysAsMentor === true && old !== school
    ? [...stay, ...goesOnMentoring(situation, { profile: profile.id, school: old, from })]
    : stay
}

/** The provider goes with her, whichever way that was chosen, unless it withdrew her. */
function staysHers(
  situation: Situation,
  { profile, left, placed, request }: Moving,
  { today }: Circumstances,
) {
  const provider = leadProviderOf(situation, placed.programme)
  const day = laterOf(request.joiningOn, today)
  return (
    provider !== null &&
    provider === leadProviderOf(situation, left.programme.id) &&
    trainingStatusOn(situation, profile.id, provider, day).status !== 'withdrawn'
  )
}

/** What was said of who mentors whom at a school for days on which she is no longer there. */
const mentorshipsLeft = (situation: Situation, effects: readonly Effect[]) =>
  mentorshipsOutOfPlace(settle(withEffects(situation, effects))).map(({ id }) => retract(id))

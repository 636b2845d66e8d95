import { bodyOfEct } from '../../bodies.ts'
import { bodyRefusal, type BodyRefusal } from '../../bodies.ts'
import { dayRefusal, cohortOfStart, type DayRefusal } from '../../bounds.ts'
import { covers, type CalendarDate } from '../../calendar.ts'
import {
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Notice,
} from '../../decision.ts'
import type { AppropriateBodyAnswer } from '../../facts.ts'
import type { Cohort, PersonId, ProgrammeId, SchoolId, Trn } from '../../identity.ts'
import {
  beginStay,
  isUsedByAnother,
  placeProgramme,
  type PlacementRefusal,
  type WantedProgramme,
} from '../../joining.ts'
import { mentorRefusal, type MentorRefusal } from '../../mentors.ts'
import {
  leadProviderOf,
  notice,
  noticesOfMentor,
  noticesToBody,
  toPerson,
  toProvider,
} from '../../notices.ts'
import type { TeacherRecord } from '../../organisations.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { furtherSchool } from './further-school.ts'
import { comeToBeKnown, type Newcomer } from './newcomer.ts'
import { settle, spanOf, staysOf } from '../../settle.ts'
import {
  personWith,
  profileOf,
  type Kind,
  type ParticipantProfile,
  type Situation,
} from '../../situation.ts'
import { of, timesAt } from '../../timeline.ts'

export interface Register {
  readonly school: SchoolId
  readonly trn: Trn
  readonly dateOfBirth: CalendarDate
  readonly kind: Kind
  readonly email: string
  /** The first day at the school, not the first day of term. */
  readonly start: CalendarDate
  /** Without a cohort, it follows from the start. */
  readonly cohort: Cohort | null
  readonly programme: WantedProgramme
  readonly mentor: PersonId | null
  readonly appropriateBody: AppropriateBodyAnswer | null
}

/** Looked for in this order; the first that holds is the answer. */
export type RegisterRefusal =
  | DayRefusal
  | { readonly reason: 'teacher-not-found' }
  | { readonly reason: 'induction-completed'; readonly on: CalendarDate }
  | { readonly reason: 'already-at-this-school'; readonly from: CalendarDate }
  | { readonly reason: 'open-at-another-school'; readonly school: SchoolId }
  | { readonly reason: 'starts-before-latest-record'; readonly began: CalendarDate }
  | { readonly reason: 'email-in-use'; readonly email: string }
  | MentorRefusal
  | PlacementRefusal
  | BodyRefusal

export const register: Change<'register', Register, RegisterRefusal> = {
  name: 'register',
  concerns: ({ school, trn, email, mentor }) => ({
    schools: [school],
    trns: [trn],
    emails: [email.toLowerCase()],
    people: mentor ? [mentor] : [],
  }),
  rules: {
    'day-too-far-ahead': 'RG-1',
    'day-before-service-began': 'RG-1',
    'teacher-not-found': 'RG-2',
    'induction-completed': 'RG-3',
    'already-at-this-school': 'RG-4',
    'open-at-another-school': 'RG-5',
    'starts-before-latest-record': 'RG-6',
    'email-in-use': 'RG-7',
    'mentor-is-the-ect': 'RG-8',
    'mentor-not-at-this-school': 'RG-8',
    'cohort-unknown': 'RG-11',
    'no-default-programme': 'RG-11',
    'not-eligible-for-funding': 'RG-11',
    'provider-does-not-train-the-cohort': 'RG-11',
    'providers-do-not-work-together': 'RG-11',
    'body-takes-no-new-inductions': 'RG-15',
  },
  decide: decideRegister,
}

export function decideRegister(
  situation: Situation,
  request: Register,
  circumstances: Circumstances,
): Result<Decision, RegisterRefusal> {
  const { school, trn, kind, start, email } = request
  const { today } = circumstances
  const teacher = teacherMeant(situation, request)
  const known = personWith(situation, trn)
  const profile = known && profileOf(situation, known.id, kind)
  const outOfBounds = dayRefusal(start, today)

  if (outOfBounds) return refuse(outOfBounds) // RG-1
  if (teacher === null) return refuse({ reason: 'teacher-not-found' }) // RG-2
  const completedOn = completionOf(situation, kind, profile, teacher)
  if (completedOn) return refuse({ reason: 'induction-completed', on: completedOn }) // RG-3
  const whereabouts = profile && whereaboutsRefusal(situation, profile, request)
  if (whereabouts) return refuse(whereabouts) // RG-4 to RG-6
  if (isUsedByAnother(situation, { email, person: known?.id ?? null, from: start }))
    return refuse({ reason: 'email-in-use', email }) // RG-7
  const mentor =
    request.mentor &&
    mentorRefusal(situation, {
      mentor: request.mentor,
      ect: known?.id ?? null,
      school,
      from: start,
    })
  if (mentor) return refuse(mentor) // RG-8
  if (profile && trainsElsewhere(situation, profile, start))
    return accept(furtherSchool(profile, request, circumstances)) // RG-9

  return begin(situation, request, { teacher, known, profile, kind }, circumstances)
}

/** She joins a programme of the cohort, and comes to be known if she was not. */
function begin(
  situation: Situation,
  request: Register,
  newcomer: Newcomer,
  circumstances: Circumstances,
): Result<Decision, RegisterRefusal> {
  const { school, start } = request
  const cohort = request.cohort ?? cohortOfStart(start) // RG-10
  const placed = placeProgramme(
    situation,
    { school, cohort, wanted: request.programme, from: start },
    circumstances,
  )
  if (!placed.ok) return placed // RG-11
  const closed =
    request.appropriateBody &&
    bodyRefusal(situation, { answer: request.appropriateBody, cohort, from: start })
  if (closed) return refuse(closed) // RG-15

  const begun = comeToBeKnown(situation, newcomer, circumstances)
  const grown = withEffects(situation, begun.effects)
  const stay = beginStay(
    grown,
    {
      ...request,
      profile: begun.profile,
      placed: placed.value,
      from: start,
      begunBy: 'registration', // RG-12
      followsDefault: request.programme.choose === 'default', // RG-13
      keepsProvider: false,
    },
    circumstances,
  )
  const after = withEffects(grown, stay)
  return accept({
    effects: [...begun.effects, ...stay],
    notices: noticesOf(after, request, begun.profile, placed.value.programme), // RG-14
    effectiveOn: start,
    nature: 'circumstance',
  })
}

/** The national record of the teacher, if number and date of birth are hers. */
function teacherMeant(situation: Situation, { trn, dateOfBirth }: Register) {
  const teacher = situation.teacherRecords.get(trn)
  return teacher?.dateOfBirth === dateOfBirth ? teacher : null
}

function completionOf(
  situation: Situation,
  kind: Kind,
  profile: ParticipantProfile | null,
  teacher: TeacherRecord,
) {
  if (kind === 'mentor') return null
  const recorded = profile && of(situation, 'completion', profile.id).at(0)?.completedOn
  return recorded ?? teacher.inductionCompletedOn
}

function whereaboutsRefusal(
  situation: Situation,
  profile: ParticipantProfile,
  { school, start, kind }: Register,
): RegisterRefusal | null {
  const here = timesAt(situation, profile, school).find(
    time => covers(time, start) || time.from > start,
  )
  if (here) return { reason: 'already-at-this-school', from: here.from }

  const stays = staysOf(situation, profile.id)
  const elsewhere = stays.find(stay => covers(spanOf(stay), start))
  if (elsewhere && kind === 'ect')
    return { reason: 'open-at-another-school', school: elsewhere.school }
  const later = stays.find(stay => spanOf(stay).from > start)
  if (later) return { reason: 'starts-before-latest-record', began: spanOf(later).from }
  return null
}

const trainsElsewhere = (situation: Situation, profile: ParticipantProfile, start: CalendarDate) =>
  staysOf(situation, profile.id).some(stay => covers(spanOf(stay), start))

function noticesOf(
  situation: Situation,
  { school, start, mentor }: Register,
  { id, person, kind }: ParticipantProfile,
  programme: ProgrammeId,
): readonly Notice[] {
  const provider = leadProviderOf(situation, programme)
  const body = kind === 'ect' ? bodyOfEct(settle(situation), id, start) : null
  const about = { about: person, school, on: start }
  return [
    notice('participant-registered', toPerson(person), about),
    ...noticesOfMentor(mentor, about),
    ...(provider ? [notice('participant-joins-provider', toProvider(provider), about)] : []),
    ...noticesToBody('appropriate-body-told', body, about),
  ]
}

import { bodyOfEct } from '../../bodies.ts'
import { addDays, covers, type CalendarDate } from '../../calendar.ts'
import type { Notice } from '../../decision.ts'
import type { InductionRecord } from '../../facts.ts'
import type { LeadProviderId, PersonId, ProgrammeId, SchoolId } from '../../identity.ts'
import { noticesOfMentoringEnding } from '../../mentoring-ends.ts'
import {
  bodiesNamed,
  leadProviderOf,
  notice,
  noticesOfMentor,
  noticesToProviders,
  toBody,
  toPerson,
  toProvider,
  toSchool,
} from '../../notices.ts'
import { mentorTimeAt } from '../../settle.ts'
import {
  factsOf,
  schoolCohortOf,
  type ParticipantProfile,
  type Situation,
} from '../../situation.ts'
import type { Entry } from '../../timeline.ts'

/** Somebody leaves a record for a programme at another school, and others expected her in vain. */
export interface Move {
  readonly profile: ParticipantProfile
  readonly left: Entry
  readonly to: ProgrammeId
  readonly on: CalendarDate
  readonly mentor: PersonId | null
  /** The records at schools that expected her. */
  readonly claims: readonly InductionRecord[]
}

/** Everybody who is told of a move, from how things were and how they are, settled, after it. */
export function noticesOfMove(before: Situation, after: Situation, move: Move): readonly Notice[] {
  const { profile, left, to, on, mentor } = move
  const { school } = schoolCohortOf(after, to)
  const about = profile.person
  const facts = { about, school, on }
  return [
    notice('participant-registered', toPerson(about), facts),
    ...noticesOfMentor(mentor, facts),
    ...noticesToOldSchool(after, left.schoolCohort.school, { profile, school, on }),
    ...noticesOfMentoringEnding(before, after, { leaver: about, on }),
    ...noticesToProviders(after, { about, from: left.programme.id, to, on }),
    ...noticesToBodies(before, after, move),
    ...noticesOfClaims(before, after, move),
    ...noticesOfPlans(before, after, move),
  ]
}

/** The school that she leaves, or that her training leaves while she goes on mentoring there. */
function noticesToOldSchool(
  after: Situation,
  old: SchoolId,
  { profile, school, on }: { profile: ParticipantProfile; school: SchoolId; on: CalendarDate },
): readonly Notice[] {
  if (old === school) return []
  const mentorsOn = mentorTimeAt(after, profile.id, old).some(time => covers(time, on))
  const template = mentorsOn ? 'mentor-trains-elsewhere' : 'participant-leaves-school'
  return [notice(template, toSchool(old), { about: profile.person, school, on })]
}

/** The body of the school that she leaves, and the one that she has from her first day. */
function noticesToBodies(
  before: Situation,
  after: Situation,
  { profile: { id, kind, person: about }, left, to, on, claims }: Move,
): readonly Notice[] {
  if (kind === 'mentor') return []
  const { school } = schoolCohortOf(after, to)
  const was = isThereUntil(after, left, on)
    ? bodiesNamed(bodyOfEct(after, id, addDays(on, -1)))
    : []
  const is = bodiesNamed(bodyOfEct(after, id, on))
  const inVain = new Set(claims.flatMap(({ from }) => bodiesNamed(bodyOfEct(before, id, from))))
  return [
    ...is.map(body => notice('appropriate-body-told', toBody(body), { about, school, on })),
    ...was
      .filter(body => !is.includes(body))
      .map(body =>
        notice('participant-leaves-school', toBody(body), {
          about,
          school: left.schoolCohort.school,
          on,
        }),
      ),
    ...[...inVain]
      .filter(body => !was.includes(body) && !is.includes(body))
      .map(body => notice('joining-superseded', toBody(body), { about, school, on })),
  ]
}

/** She is at the school that she leaves until the day before: her body knows of no other day. */
const isThereUntil = (after: Situation, { record: { id } }: Entry, on: CalendarDate) => {
  const left = after.facts.get(id)
  return left?.facet === 'induction-record' && left.until === on
}

/** The schools that expected her, and the providers that were to train her and are not. */
function noticesOfClaims(
  before: Situation,
  after: Situation,
  { profile: { person: about }, left, to, on, claims }: Move,
): readonly Notice[] {
  const { school } = schoolCohortOf(after, to)
  const schools = new Set(claims.map(({ programme }) => schoolCohortOf(before, programme).school))
  const providers = new Set<LeadProviderId>(
    recordsGone(before, after).flatMap(({ programme }) => leadProviderOf(before, programme) ?? []),
  )
  for (const told of [left.programme.id, to]) {
    const provider = leadProviderOf(after, told)
    if (provider !== null) providers.delete(provider)
  }
  return [
    ...[...schools]
      .filter(claimed => claimed !== school)
      .map(claimed => notice('joining-superseded', toSchool(claimed), { about, school, on })),
    ...[...providers].map(provider =>
      notice('joining-superseded', toProvider(provider), { about, on }),
    ),
  ]
}

const recordsGone = (before: Situation, after: Situation) =>
  factsOf(before, 'induction-record').filter(({ id }) => !after.facts.has(id))

/** A school that had planned something for days on which she is no longer there. */
function noticesOfPlans(
  before: Situation,
  after: Situation,
  { profile: { person: about }, left, to, on, claims }: Move,
): readonly Notice[] {
  const joined = schoolCohortOf(after, to).school
  const isOfClaim = new Set(claims.map(({ programme }) => schoolCohortOf(before, programme).school))
  const planned = [
    ...recordsGone(before, after).map(({ programme }) => schoolCohortOf(before, programme).school),
    ...factsOf(before, 'mentorship')
      .filter(({ id }) => !after.facts.has(id))
      .map(({ school }) => school),
    ...factsOf(before, 'appropriate-body-of-ect')
      .filter(({ id }) => claims.length === 0 && !after.facts.has(id))
      .map(() => left.schoolCohort.school),
  ]
  return [...new Set(planned)]
    .filter(school => school !== joined && !isOfClaim.has(school))
    .map(school => notice('plan-given-up', toSchool(school), { about, school, on }))
}

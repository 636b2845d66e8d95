import { dayInUtc, type Instant } from '../calendar.ts'
import { isLive, type DeclarationType } from '../declarations.ts'
import type { Cohort, LeadProviderId, PersonId } from '../identity.ts'
import { accept, refuse, type Result } from '../result.ts'
import type { ParticipantProfile, Situation } from '../situation.ts'
import { of, timelineOf } from '../timeline.ts'
import { profilesOf } from '../visibility.ts'
import { openStatement, type Books, type NewDeclaration } from './books.ts'
import { evidenceFor, type EvidenceRefusal } from './evidence.ts'
import { firstState } from './first-state.ts'
import { milestoneRefusals, type MilestoneRefusal } from './milestones.ts'
import {
  isEverTrained,
  isTrainedOnPresentSchedule,
  presentSchedule,
  trainedUnder,
} from './training-declared.ts'
import { withdrawalBefore } from './withdrawn.ts'

/** The moment that a declaration is for, as it was said. */
export type MomentSaid =
  | { readonly said: 'nothing' }
  | { readonly said: 'no-moment' }
  /** A moment that can be guessed, and is not written as the contract has it. */
  | { readonly said: 'badly-written' }
  | { readonly said: 'moment'; readonly at: Instant }

/** What a lead provider declares, as it says so. */
export interface Declare {
  readonly leadProvider: LeadProviderId
  /** `null` where nobody is known by what was said. */
  readonly participant: PersonId | null
  readonly course: string | null
  readonly type: string | null
  readonly declaredFor: MomentSaid
  readonly evidence: string | null
}

export type DeclareRefusal =
  | { readonly reason: 'npq-no-longer-supported' }
  | { readonly reason: 'participant-not-recognised' }
  | { readonly reason: 'withdrawn'; readonly at: Instant }
  | { readonly reason: 'date-missing' }
  | { readonly reason: 'date-badly-written' }
  | { readonly reason: 'date-ahead' }
  | MilestoneRefusal
  | { readonly reason: 'no-open-statement'; readonly cohort: Cohort }
  | { readonly reason: 'already-declared' }
  | { readonly reason: 'course-not-recognised' }
  | EvidenceRefusal

/** The rule that each refusal comes from. */
export const rulesOfDeclaring: { readonly [Reason in DeclareRefusal['reason']]: `DE-${number}` } = {
  'npq-no-longer-supported': 'DE-1',
  'participant-not-recognised': 'DE-2',
  withdrawn: 'DE-3',
  'date-missing': 'DE-4',
  'date-badly-written': 'DE-4',
  'date-ahead': 'DE-4',
  'before-milestone': 'DE-5',
  'after-milestone': 'DE-5',
  'type-missing': 'DE-6',
  'type-not-on-schedule': 'DE-6',
  'type-not-for-mentors': 'DE-7',
  'no-open-statement': 'DE-8',
  'already-declared': 'DE-9',
  'course-not-recognised': 'DE-10',
  'evidence-missing': 'DE-12',
  'evidence-not-accepted': 'DE-12',
}

const kinds = { 'ecf-induction': 'ect', 'ecf-mentor': 'mentor' } as const

/**
 * What comes of a declaration, or every refusal that the contract reports together, in its order.
 * Nothing of the timeline alters.
 */
export function declare(
  situation: Situation,
  books: Books,
  request: Declare,
  now: Instant,
): Result<NewDeclaration, readonly DeclareRefusal[]> {
  const { course } = request
  if (course?.startsWith('npq-')) return refuse([{ reason: 'npq-no-longer-supported' }]) // DE-1
  const subject = subjectOf(situation, books, request, now)
  const refusals = refusalsTogether(situation, books, request, subject)
  const { profile, schedule, at, type, today } = subject
  const { leadProvider } = request
  if (refusals.length > 0) return refuse(refusals) // DE-13
  if (subject.isOfAnotherCourse) return refuse([{ reason: 'course-not-recognised' }]) // DE-10
  if (profile === null || schedule === null || type === null || at === null)
    return refuse([{ reason: 'participant-not-recognised' }]) // DE-11
  if (
    !isTrainedOnPresentSchedule(situation, { leadProvider, profile, schedule: schedule.id, today })
  )
    return refuse([{ reason: 'participant-not-recognised' }]) // DE-11
  const evidence = evidenceFor({
    kind: profile.kind,
    type,
    detailedEvidence: termsOf(books, schedule.cohort)?.detailedEvidence ?? false,
    evidence: request.evidence,
  })
  if (!evidence.ok) return refuse([evidence.refusal]) // DE-12
  return accept({
    profile: profile.id,
    person: profile.person,
    kind: profile.kind,
    leadProvider,
    schedule: schedule.id,
    cohort: schedule.cohort,
    type,
    declaredFor: at,
    ...trainedUnder(situation, profile, leadProvider, dayInUtc(at)), // DE-15
    evidence: evidence.value,
    becomes: firstState(situation, books, { profile, type, cohort: schedule.cohort, now }), // DE-14
  })
}

/** Whom and what is declared about, as far as it can be made out. */
type Subject = ReturnType<typeof subjectOf>

function subjectOf(situation: Situation, books: Books, request: Declare, now: Instant) {
  const { participant, course, type, declaredFor } = request
  const profiles = (participant === null ? [] : profilesKnown(situation, participant)).filter(
    ({ id }) => timelineOf(situation, id).entries.length > 0,
  )
  const kind =
    course !== null && Object.hasOwn(kinds, course) && kinds[course as keyof typeof kinds]
  const isWith = (each: ParticipantProfile) =>
    isEverTrained(situation, { profile: each, leadProvider: request.leadProvider })
  const named = profiles.find(each => each.kind === kind) ?? null
  const profile = named && isWith(named) ? named : null // DE-11
  const today = dayInUtc(now)
  const schedule = profile && presentSchedule(situation, profile, today)
  const milestones = situation.timetable.milestones.filter(each => each.schedule === schedule?.id)
  return {
    now,
    today,
    isKnown: profiles.length > 0,
    isOfAnotherCourse: named === null && profiles.some(isWith),
    profile,
    schedule,
    milestone: milestones.find(each => each.type === type) ?? null,
    type: milestones.find(each => each.type === type)?.type ?? null,
    at: declaredFor.said === 'moment' ? declaredFor.at : null,
    terms: schedule && termsOf(books, schedule.cohort),
  }
}

const profilesKnown = (situation: Situation, person: PersonId) =>
  situation.people.has(person) ? profilesOf(situation, person) : []

const termsOf = ({ terms }: Books, cohort: Cohort) =>
  terms.find(each => each.cohort === cohort) ?? null

/** What is reported together, in the order of the contract. (DE-13) */
function refusalsTogether(
  situation: Situation,
  books: Books,
  request: Declare,
  subject: Subject,
): readonly DeclareRefusal[] {
  const { isKnown, profile, type } = subject
  return [
    ...(isKnown ? [] : [{ reason: 'participant-not-recognised' as const }]), // DE-2
    ...withdrawn(situation, books, request, subject), // DE-3
    ...dateRefusals(request.declaredFor, subject), // DE-4
    ...milestoneRefusals(request.type, subject), // DE-5, DE-6, DE-7
    ...withoutStatement(situation, books, subject), // DE-8
    ...(profile && type && isDeclared(situation, profile, type)
      ? [{ reason: 'already-declared' as const }]
      : []), // DE-9
  ]
}

function withdrawn(
  situation: Situation,
  books: Books,
  { leadProvider }: Declare,
  { profile, at }: Subject,
): readonly DeclareRefusal[] {
  const saidAt = profile && at && withdrawalBefore(situation, books, { profile, leadProvider, at })
  return saidAt === null ? [] : [{ reason: 'withdrawn', at: saidAt }]
}

function dateRefusals(said: MomentSaid, { now }: Subject): readonly DeclareRefusal[] {
  switch (said.said) {
    case 'nothing':
      return [{ reason: 'date-missing' }]
    case 'no-moment':
      return [{ reason: 'date-missing' }, { reason: 'date-badly-written' }]
    case 'badly-written':
      return [{ reason: 'date-badly-written' }]
    case 'moment':
      return said.at > now ? [{ reason: 'date-ahead' }] : []
  }
}

function withoutStatement(
  situation: Situation,
  { statements }: Books,
  { profile, schedule, today }: Subject,
): readonly DeclareRefusal[] {
  if (profile === null || schedule === null || !isEligible(situation, profile)) return []
  const { cohort } = schedule
  return openStatement(statements, cohort, today) ? [] : [{ reason: 'no-open-statement', cohort }]
}

const isEligible = (situation: Situation, { id }: ParticipantProfile) =>
  of(situation, 'funding-eligibility', id).at(0)?.status === 'eligible'

const isDeclared = (situation: Situation, { id }: ParticipantProfile, type: DeclarationType) =>
  [...situation.declarations.values()].some(
    declared => declared.profile === id && declared.type === type && isLive(declared),
  )

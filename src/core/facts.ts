import type { CalendarDate, Span } from './calendar.ts'
import type {
  AppropriateBodyId,
  Cohort,
  DeliveryPartnerId,
  FactId,
  LeadProviderId,
  PartnershipId,
  PersonId,
  ProfileId,
  ProgrammeId,
  RecordId,
  ScheduleId,
  SchoolCohortId,
  SchoolId,
} from './identity.ts'

/*
 * What changes of circumstances state. A fact has one id for life; a change states it, states it
 * differently, or retracts it, and the store keeps each version. The end of a span (`until`) is
 * never stated: it follows from what comes next, from a school's report of leaving, and from the
 * stay that the span lies in. `settle.ts` says how.
 */

export interface PersonDetails {
  readonly facet: 'person-details'
  readonly id: FactId
  readonly person: PersonId
  readonly fullName: string
}

/** How a stay at a school came to begin, or that it goes on with another programme. */
export type BegunBy = 'registration' | 'transfer-in' | 'change-programme'

/** A participant on one induction programme, hence at one school and in one cohort. */
export interface InductionRecord extends Span {
  readonly facet: 'induction-record'
  readonly id: RecordId
  readonly profile: ProfileId
  readonly programme: ProgrammeId
  readonly begunBy: BegunBy
  /** The cohort's default was taken as offered, so a change of the whole cohort takes her along. */
  readonly followsDefault: boolean
}

export type LeavingReason =
  'moving-school' | 'left-teaching-profession' | 'long-term-absence' | 'other'

/** A school's word that somebody leaves it: `leavesOn` is the first day she is no longer there. */
export interface LeavingReport {
  readonly facet: 'leaving-report'
  readonly id: FactId
  readonly profile: ProfileId
  readonly school: SchoolId
  /** The fact with which the stay began: an induction record, or a mentor's time at a school. */
  readonly stay: FactId
  readonly leavesOn: CalendarDate
  readonly reason: LeavingReason
}

/** Who mentors an ECT at a school. */
export interface Mentorship extends Span {
  readonly facet: 'mentorship'
  readonly id: FactId
  readonly ect: ProfileId
  readonly mentor: ProfileId
  readonly school: SchoolId
  /** The day from which a school took the mentor away, if it did. */
  readonly unassignedOn: CalendarDate | null
}

/** A mentor may be chosen at a school; independent of where and whether the mentor trains. */
export interface MentorAtSchool extends Span {
  readonly facet: 'mentor-at-school'
  readonly id: FactId
  readonly mentor: ProfileId
  readonly school: SchoolId
  /** The record with which the mentor's own stay there began; none at a further school. */
  readonly stay: RecordId | null
}

export interface TrainingStatus extends Span {
  readonly facet: 'training-status'
  readonly id: FactId
  readonly profile: ProfileId
  readonly leadProvider: LeadProviderId
  readonly status: 'active' | 'deferred' | 'withdrawn'
  readonly reason: string | null
}

export interface ScheduleInUse extends Span {
  readonly facet: 'schedule-in-use'
  readonly id: FactId
  readonly profile: ProfileId
  /** Whose word it is; `null` for what holds whoever trains her. */
  readonly leadProvider: LeadProviderId | null
  readonly schedule: ScheduleId
  /** The cohort that she was moved out of because its payments are closed. */
  readonly closedCohort: Cohort | null
}

export interface EmailInUse extends Span {
  readonly facet: 'email-in-use'
  readonly id: FactId
  readonly profile: ProfileId
  readonly email: string
}

/** "Not listed" and "not appointed yet" are different answers. */
export type AppropriateBodyAnswer =
  | { readonly answer: 'named'; readonly body: AppropriateBodyId }
  | { readonly answer: 'not-listed' }
  | { readonly answer: 'not-appointed-yet' }

export interface AppropriateBodyOfEct extends Span {
  readonly facet: 'appropriate-body-of-ect'
  readonly id: FactId
  readonly profile: ProfileId
  readonly appropriateBody: AppropriateBodyAnswer
}

export interface AppropriateBodyOfCohort extends Span {
  readonly facet: 'appropriate-body-of-cohort'
  readonly id: FactId
  readonly schoolCohort: SchoolCohortId
  readonly appropriateBody: AppropriateBodyAnswer
}

/** The day on which induction, or a mentor's training, was completed, and why it counts so. */
export interface Completion {
  readonly facet: 'completion'
  readonly id: FactId
  readonly profile: ProfileId
  readonly completedOn: CalendarDate
  readonly reason: string | null
}

/** Whether DfE pays for the training of this participant, and why not or not yet. */
export interface FundingEligibility {
  readonly facet: 'funding-eligibility'
  readonly id: FactId
  readonly profile: ProfileId
  readonly status: 'eligible' | 'ineligible' | 'manual-check'
  readonly reason: 'none' | 'no-qts' | 'different-trn' | 'previous-induction' | 'active-flags'
}

export type CohortChoice = 'programme' | 'no-ects' | 'not-yet-known'

/**
 * What a school chose for a cohort, from a day on. The default proposes to those to come; it binds
 * nobody.
 */
export interface SchoolCohortChoice extends Span {
  readonly facet: 'school-cohort-choice'
  readonly id: FactId
  readonly schoolCohort: SchoolCohortId
  readonly choice: CohortChoice
  readonly defaultProgramme: ProgrammeId | null
  /** Those who follow the default come along on the day, also who joins until then. */
  readonly takesFollowers: boolean
}

/**
 * How a partnership stands: made for persons who named or kept the provider; confirmed by the
 * provider; or challenged by the school, which says that it was never so.
 */
export interface PartnershipStanding {
  readonly facet: 'partnership-standing'
  readonly id: FactId
  readonly partnership: PartnershipId
  readonly deliveryPartner: DeliveryPartnerId | null
  readonly status: 'made-for-persons' | 'confirmed' | 'challenged'
  readonly confirmedOn: CalendarDate | null
  readonly challengeReason: string | null
}

export type Fact =
  | PersonDetails
  | InductionRecord
  | LeavingReport
  | Mentorship
  | MentorAtSchool
  | TrainingStatus
  | ScheduleInUse
  | EmailInUse
  | AppropriateBodyOfEct
  | AppropriateBodyOfCohort
  | Completion
  | FundingEligibility
  | SchoolCohortChoice
  | PartnershipStanding

export type Facet = Fact['facet']
export type FactOf<Kind extends Facet> = Extract<Fact, { readonly facet: Kind }>

/** What was stated, without the end that follows from other facts. */
export function asStated(fact: Fact): Fact {
  return 'until' in fact ? { ...fact, until: null } : fact
}

/** Two statements say the same, the order of their fields aside. */
export const saysTheSame = (one: Fact, other: Fact) =>
  one === other || everyFieldIs(one, other) || written(one) === written(other)

/** Nearly all facts that are compared are as they were, and this is quickly seen. */
const everyFieldIs = (one: Fact, other: Fact) => {
  const fields = new Map<string, unknown>(Object.entries(other))
  const entries = Object.entries(one)
  return (
    entries.length === fields.size &&
    entries.every(([field, value]) => fields.has(field) && fields.get(field) === value)
  )
}

const written = (fact: Fact) =>
  JSON.stringify(Object.entries(fact).toSorted(([one], [other]) => (one < other ? -1 : 1)))

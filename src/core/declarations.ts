import type { CalendarDate, Instant } from './calendar.ts'
import type {
  Cohort,
  Id,
  LeadProviderId,
  PartnershipId,
  ProfileId,
  ScheduleId,
} from './identity.ts'

/*
 * A lead provider declares that somebody reached a point of her training, and is paid for it. What
 * may be declared and what becomes of it is the business of `core/payments`; what both cores look
 * at is here, because a declaration stands in the way of some changes of circumstances.
 */

export type DeclarationId = Id<'declaration'>

export const declarationTypes = [
  'started',
  'retained-1',
  'retained-2',
  'retained-3',
  'retained-4',
  'completed',
  'extended-1',
  'extended-2',
  'extended-3',
] as const

export type DeclarationType = (typeof declarationTypes)[number]

export const declarationStates = [
  'submitted',
  'eligible',
  'payable',
  'paid',
  'voided',
  'ineligible',
  'awaiting-clawback',
  'clawed-back',
] as const

export type DeclarationState = (typeof declarationStates)[number]

/** A declaration, as far as a change of circumstances looks at it. */
export interface Declaration {
  readonly id: DeclarationId
  readonly profile: ProfileId
  readonly leadProvider: LeadProviderId
  /** The partnership that she was trained under at the declared moment, if there was one. */
  readonly partnership: PartnershipId | null
  /** The cohort under which it was made; hers may be another now. */
  readonly cohort: Cohort
  readonly type: DeclarationType
  readonly declaredFor: Instant
  readonly state: DeclarationState
}

/** The days on which a type may be declared for on a schedule, both included. */
export interface Milestone {
  readonly schedule: ScheduleId
  readonly type: DeclarationType
  readonly firstDay: CalendarDate
  /** `null` for no last day. */
  readonly lastDay: CalendarDate | null
}

/** What a change of schedule is judged by; empty unless it was asked for (`Concerns.timetable`). */
export interface Timetable {
  readonly milestones: readonly Milestone[]
  /** The schedules that are for mentors only. */
  readonly forMentorsOnly: ReadonlySet<ScheduleId>
  /** The cohorts whose payments are closed, from a day. */
  readonly frozen: ReadonlyMap<Cohort, CalendarDate>
}

export const noTimetable: Timetable = {
  milestones: [],
  forMentorsOnly: new Set(),
  frozen: new Map(),
}

const live: ReadonlySet<DeclarationState> = new Set(['submitted', 'eligible', 'payable', 'paid'])
const billable: ReadonlySet<DeclarationState> = new Set(['eligible', 'payable', 'paid'])

/** It is paid, or will be if she is eligible: no second one of its kind may be made. */
export const isLive = ({ state }: Pick<Declaration, 'state'>) => live.has(state)

/** It is paid, or will be. */
export const isBillable = ({ state }: Pick<Declaration, 'state'>) => billable.has(state)

const voided: ReadonlySet<DeclarationState> = new Set([
  'voided',
  'awaiting-clawback',
  'clawed-back',
])

/** The provider took it back: before it was paid, or so that what was paid is claimed back. */
export const isVoided = ({ state }: Pick<Declaration, 'state'>) => voided.has(state)

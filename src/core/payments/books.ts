import { addDays, type CalendarDate, type Instant } from '../calendar.ts'
import type { Declaration, DeclarationState, DeclarationType } from '../declarations.ts'
import type {
  Cohort,
  DeliveryPartnerId,
  Id,
  LeadProviderId,
  PartnershipId,
  PersonId,
  ProfileId,
  ScheduleId,
} from '../identity.ts'
import type { Kind } from '../situation.ts'
import type { Evidence } from './evidence.ts'

/*
 * What payments know besides the timeline. They read timelines and never alter them: what they
 * answer with is about declarations and statements alone.
 */

export type StatementId = Id<'statement'>

/** What a lead provider is paid at once for a cohort, as the calendar of the cohort has it. */
export interface Statement {
  readonly id: StatementId
  readonly cohort: Cohort
  /** The last day on which what is declared is paid by it. */
  readonly cutOffOn: CalendarDate
  readonly paysOn: CalendarDate
  /** Declarations are paid by statements with output fees only. */
  readonly outputFee: boolean
}

/** What a contract says of a cohort. */
export interface CohortTerms {
  readonly cohort: Cohort
  /** Mentors are declared as started and completed, and nothing between. */
  readonly mentorsStartAndComplete: boolean
  /** Evidence is asked for by type, and of mentors otherwise than of ECTs. */
  readonly detailedEvidence: boolean
}

/** When a lead provider said that it has withdrawn somebody. */
export interface WithdrawalSaid {
  readonly profile: ProfileId
  readonly leadProvider: LeadProviderId
  readonly reason: string | null
  readonly from: CalendarDate
  readonly saidAt: Instant
}

/** What a declaration is judged by, besides a situation. */
export interface Books {
  /** The statements of the provider that declares. */
  readonly statements: readonly Statement[]
  readonly terms: readonly CohortTerms[]
  readonly withdrawals: readonly WithdrawalSaid[]
}

/** What has become of a declaration, and which statements pay for it and claim it back. */
export interface StateOfDeclaration {
  readonly state: DeclarationState
  readonly statement: StatementId | null
  readonly clawbackStatement: StatementId | null
  /** Why it is ineligible; spelt as in the contract. */
  readonly reason: 'duplicate_declaration' | null
}

/** A declaration that comes about: what of it never changes, and its first state. */
export interface NewDeclaration {
  readonly profile: ProfileId
  readonly person: PersonId
  readonly kind: Kind
  readonly leadProvider: LeadProviderId
  readonly schedule: ScheduleId
  readonly cohort: Cohort
  readonly type: DeclarationType
  readonly declaredFor: Instant
  readonly partnership: PartnershipId | null
  readonly deliveryPartner: DeliveryPartnerId | null
  readonly mentor: PersonId | null
  readonly evidence: Evidence | null
  readonly becomes: StateOfDeclaration
}

/** A declaration with all that payments look at. */
export type DeclarationOnFile = Declaration & Omit<StateOfDeclaration, 'state'>

/** The statement that pays for what is declared, or claims back what is voided, on a day. */
export const openStatement = (
  statements: readonly Statement[],
  cohort: Cohort,
  today: CalendarDate,
): Statement | null =>
  statements
    .filter(statement => statement.cohort === cohort && statement.outputFee)
    .filter(({ cutOffOn }) => cutOffOn >= today)
    .toSorted((one, other) => (one.cutOffOn < other.cutOffOn ? -1 : 1))
    .at(0) ?? null // SM-2

/** The first day after a statement's cut-off. */
export const closesOn = ({ cutOffOn }: Statement) => addDays(cutOffOn, 1)

import type { CalendarDate } from './calendar.ts'
import type {
  AppropriateBodyId,
  Cohort,
  DeliveryPartnerId,
  LeadProviderId,
  ScheduleId,
  SchoolId,
  SupplierId,
  Trn,
} from './identity.ts'

/** A school as its present facts in the register have it. */
export interface School {
  readonly id: SchoolId
  readonly urn: string
  readonly name: string
  /** May have training by a provider paid for by DfE. */
  readonly eligibleForFunding: boolean
  /** May use the service for a programme of its own only (independent, British overseas). */
  readonly ownProgrammeOnly: boolean
  readonly open: boolean
}

export interface LeadProvider {
  readonly id: LeadProviderId
  readonly name: string
  /** The cohorts in which it trains people who start. */
  readonly cohorts: readonly Cohort[]
}

export interface DeliveryPartner {
  readonly id: DeliveryPartnerId
  readonly name: string
}

export interface MaterialsSupplier {
  readonly id: SupplierId
  readonly name: string
}

export interface AppropriateBody {
  readonly id: AppropriateBodyId
  readonly name: string
  /** The year from whose September on it takes on no new inductions, if it gives them up. */
  readonly noNewInductionsFrom: number | null
}

/** A timetable of milestones in one cohort. */
export interface Schedule {
  readonly id: ScheduleId
  readonly cohort: Cohort
  readonly identifier: string
}

/** Who may work together in a cohort. */
export interface ProviderPairing {
  readonly leadProvider: LeadProviderId
  readonly deliveryPartner: DeliveryPartnerId
  readonly cohort: Cohort
}

/** The lists that hold for everybody, or the part of them that a decision needs. */
export interface Reference {
  readonly cohorts: readonly Cohort[]
  readonly schedules: readonly Schedule[]
  readonly leadProviders: readonly LeadProvider[]
  readonly deliveryPartners: readonly DeliveryPartner[]
  readonly pairings: readonly ProviderPairing[]
  readonly suppliers: readonly MaterialsSupplier[]
  readonly appropriateBodies: readonly AppropriateBody[]
}

/** What the national record of teachers says of one person. */
export interface TeacherRecord {
  readonly trn: Trn
  readonly fullName: string
  readonly dateOfBirth: CalendarDate
  /** The day on which qualified teacher status was awarded, if it was. */
  readonly qualifiedOn: CalendarDate | null
  readonly inductionCompletedOn: CalendarDate | null
}

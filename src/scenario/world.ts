import type { CalendarDate } from '../core/calendar.ts'

/** All that is there before a scenario's first step. */
export interface World {
  /** The years in which its cohorts start. */
  readonly cohorts: readonly number[]
  /** Its lead providers, each with its delivery partners in every cohort of this world. */
  readonly providers: Readonly<Record<string, readonly string[]>>
  /** The suppliers of accredited materials. */
  readonly materials: readonly string[]
  /** Its schools, by the names that the scenario gives them. */
  readonly schools: Readonly<Record<string, SchoolOfWorld>>
  /** What the Teaching Record System knows of everybody in the scenario, by name. */
  readonly teachers: Readonly<Record<string, TeacherOfWorld>>
}

export interface SchoolOfWorld {
  readonly urn: string
  readonly name: string
  readonly eligibleForFunding: boolean
}

export interface TeacherOfWorld {
  readonly name: string
  readonly trn: string
  readonly dateOfBirth: CalendarDate
  /** Since when they are a qualified teacher; `null` where they are not. */
  readonly qualifiedOn: CalendarDate | null
}

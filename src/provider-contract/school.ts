import { Type, type Static } from 'typebox'
import type { Instant } from '../core/calendar.ts'
import type { CohortChoice } from '../core/facts.ts'
import type { Cohort, SchoolId } from '../core/identity.ts'
import type { Offer } from '../core/induction-programme.ts'
import { inWholeSeconds } from './moments.ts'
import { dateTime, resource } from './schemas.ts'

/** A school that lead providers may partner with, in one cohort. (Contract 14.1.) */
export const schoolSchema = resource('school', {
  name: Type.String(),
  urn: Type.String(),
  cohort: Type.String(),
  in_partnership: Type.Boolean(),
  induction_programme_choice: Type.Enum([
    'provider_led',
    'school_led',
    'no_early_career_teachers',
    'not_yet_known',
  ]),
  created_at: dateTime,
  updated_at: dateTime,
})

export type SchoolJson = Static<typeof schoolSchema>

/** What is shown of a school in a cohort. */
export interface SchoolShown {
  readonly school: SchoolId
  readonly urn: string
  readonly name: string
  readonly cohort: Cohort
  readonly inPartnership: boolean
  /** `null` if the school has chosen nothing for the cohort. */
  readonly choice: CohortChoice | null
  /** Of the programme that it has chosen. */
  readonly route: Offer['route'] | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** A school as every lead provider reads it. */
export const schoolJson = (shown: SchoolShown): SchoolJson => ({
  id: shown.school,
  type: 'school',
  attributes: {
    name: shown.name,
    urn: shown.urn,
    cohort: String(shown.cohort),
    in_partnership: shown.inPartnership,
    induction_programme_choice: choiceJson(shown),
    created_at: inWholeSeconds(shown.createdAt),
    updated_at: inWholeSeconds(shown.updatedAt),
  },
})

function choiceJson({ choice, route }: SchoolShown) {
  if (choice === 'no-ects') return 'no_early_career_teachers'
  if (choice !== 'programme') return 'not_yet_known'
  return route === 'provider-led' ? 'provider_led' : 'school_led'
}

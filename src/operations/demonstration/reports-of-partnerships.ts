import { acceptPartnership } from '../../core/changes/accept-partnership/accept-partnership.ts'
import { appointAppropriateBody } from '../../core/changes/appoint-appropriate-body/appoint-appropriate-body.ts'
import { challengePartnership } from '../../core/changes/challenge-partnership/challenge-partnership.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import type { Cohort } from '../../core/identity.ts'
import type { InventedTeacher } from './people.ts'
import type { SchoolKey } from './schools.ts'
import { step, type Step } from './steps.ts'

/* What schools say of the providers that confirmed there, and of their appropriate bodies. */

interface OfProvider {
  readonly on: CalendarDate
  readonly school: SchoolKey
  readonly cohort: Cohort
  readonly leadProvider: string
}

const asked = ({ on, school, cohort, leadProvider }: OfProvider) => ({
  on,
  by: { school },
  about: `${leadProvider} at ${school} in ${cohort}`,
})

/** A school takes a provider that confirmed beside its own programme. */
export const accepts = (report: OfProvider): Step =>
  step(acceptPartnership, asked(report), known => ({
    school: known.school(report.school),
    cohort: report.cohort,
    leadProvider: known.leadProvider(report.leadProvider),
  }))

/** A school says that a provider never trained there. */
export const challenges = (report: OfProvider & { readonly because: string }): Step =>
  step(challengePartnership, asked(report), known => ({
    school: known.school(report.school),
    cohort: report.cohort,
    leadProvider: known.leadProvider(report.leadProvider),
    reason: report.because,
  }))

interface OfBody {
  readonly on: CalendarDate
  readonly school: SchoolKey
  readonly from: CalendarDate
  /** By its name; one that is not on the list has none here. */
  readonly body: string | null
}

/** A school appoints the appropriate body of all who start in a year, or of one ECT. */
export const appoints = (
  report: OfBody & ({ readonly who: InventedTeacher } | { readonly cohort: Cohort }),
): Step => {
  const { on, school, from, body } = report
  const whom = 'who' in report ? report.who.trn : String(report.cohort)
  return step(
    appointAppropriateBody,
    { on, by: { school }, about: `${whom} at ${school}` },
    known => ({
      school: known.school(school),
      whose:
        'who' in report
          ? { of: 'ect' as const, participant: known.person(report.who.trn) }
          : { of: 'cohort' as const, cohort: report.cohort },
      answer:
        body === null
          ? { answer: 'not-listed' as const }
          : { answer: 'named' as const, body: known.body(body) },
      from,
    }),
  )
}

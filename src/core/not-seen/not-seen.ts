import type { CalendarDate } from '../calendar.ts'
import type { Cohort, PersonId, SchoolId } from '../identity.ts'
import type { ProviderView } from '../visibility.ts'

/** What a provider saw of a person once a change had been recorded. */
export interface SightAfter {
  /** The kind of the change, as the log has it. */
  readonly change: string
  readonly on: CalendarDate
  readonly view: Pick<ProviderView, 'person' | 'enrolments'> | null
}

/** Why a provider does not see a person, or that it does: all that it may be told. */
export type WhyNotSeen =
  | { readonly answer: 'seen'; readonly person: PersonId }
  | {
      readonly answer: 'seen-in-early-cohort'
      readonly person: PersonId
      readonly cohort: Cohort
    }
  | {
      readonly answer: 'challenged'
      readonly school: SchoolId
      readonly cohort: Cohort
      readonly on: CalendarDate
    }
  | { readonly answer: 'no-longer-so'; readonly on: CalendarDate }
  | { readonly answer: 'nothing-to-tell' }

/** The last cohort that the API lists only for whoever asks for it. */
const lastEarlyCohort = 2020

/** Why a provider does not see somebody, from what it has seen of her so far, oldest first. */
export function whyNotSeen(sights: readonly SightAfter[]): WhyNotSeen {
  const now = sights.at(-1)?.view ?? null
  if (now !== null) return seen(now)
  const last = sights.findLastIndex(({ view }) => view !== null)
  const [before, after] = [sights[last], sights[last + 1]]
  const [enrolment] = before?.view?.enrolments ?? []
  if (enrolment === undefined || after === undefined) return { answer: 'nothing-to-tell' } // NS-5
  const { school, cohort } = enrolment
  return after.change === 'challenge-partnership'
    ? { answer: 'challenged', school, cohort, on: after.on } // NS-3
    : { answer: 'no-longer-so', on: after.on } // NS-4
}

function seen({ person, enrolments }: NonNullable<SightAfter['view']>): WhyNotSeen {
  const cohort = Math.max(...enrolments.map(enrolment => enrolment.cohort))
  return cohort > lastEarlyCohort
    ? { answer: 'seen', person } // NS-1
    : { answer: 'seen-in-early-cohort', person, cohort } // NS-2
}

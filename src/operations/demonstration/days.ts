import { cohortOfStart } from '../../core/bounds.ts'
import { addDays, day, type CalendarDate } from '../../core/calendar.ts'
import type { Cohort } from '../../core/identity.ts'

/** Its past is told by cohorts, and its present by the days around today. */
export interface Days {
  readonly today: CalendarDate
  /** Every cohort up to the one that registers now, the oldest first. */
  readonly cohorts: readonly Cohort[]
  /** The cohort that registers now: the academic year, or the newest of which there are lists. */
  readonly current: Cohort
  readonly previous: Cohort
  readonly earlier: Cohort
  /** So many days after today, or before it. */
  readonly ahead: (days: number) => CalendarDate
}

const firstCohort = 2021

/** Three cohorts have begun by then: the stories need as many. */
export const firstDayOfDemonstration = day('2024-06-01')

/** The days around a day, which is not before the first of a demonstration. */
export function daysAround(today: CalendarDate, known: readonly Cohort[]): Days {
  const current = Math.min(cohortOfStart(today), Math.max(...known))
  return {
    today,
    cohorts: known.filter(cohort => cohort >= firstCohort && cohort <= current),
    current,
    previous: current - 1,
    earlier: current - 2,
    ahead: days => addDays(today, days),
  }
}

/** The day on which most of a cohort begin. */
export const startOf = (cohort: Cohort) => day(`${cohort}-09-01`)

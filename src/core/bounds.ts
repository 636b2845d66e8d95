import { addYears, day, monthOf, yearOf, type CalendarDate } from './calendar.ts'
import type { Cohort } from './identity.ts'

/** Statutory induction of two years began, and with it everything that can be reported. */
export const serviceBegan = day('2021-09-01')

/** A day that is reported is at most one year ahead and not before the service. (Ruling 15.) */
export type DayRefusal =
  | { readonly reason: 'day-before-service-began'; readonly earliest: CalendarDate }
  | { readonly reason: 'day-too-far-ahead'; readonly latest: CalendarDate }

export function dayRefusal(reported: CalendarDate, today: CalendarDate): DayRefusal | null {
  const latest = addYears(today, 1)
  if (reported < serviceBegan) return { reason: 'day-before-service-began', earliest: serviceBegan }
  return reported > latest ? { reason: 'day-too-far-ahead', latest } : null
}

/** From 1 June on the cohort of that year, before it that of the year before. (Ruling 30.) */
export const cohortOfStart = (start: CalendarDate): Cohort =>
  monthOf(start) >= 6 ? yearOf(start) : yearOf(start) - 1

import { day, earliest, type CalendarDate } from '../../../core/calendar.ts'
import type { Cohort } from '../../../core/identity.ts'
import { cast } from '../cast.ts'
import type { Days } from '../days.ts'
import { ambition, ucl } from '../offers.ts'
import { declares, voids } from '../reports-of-payments.ts'
import type { Step } from '../steps.ts'

/** What providers declared: paid, clawed back, voided, and still to be paid; a mentor completed. */
export const declarations = (days: Days): readonly Step[] => [
  ...paidAndClawedBack(days.earlier),
  ...ofLateMonths(days),
  ...mentorCompleted(),
]

/** A day in the academic year of a cohort, or so many years after it began. */
const inYear = (cohort: Cohort, yearsOn: number, monthAndDay: string) =>
  day(`${cohort + yearsOn}-${monthAndDay}`)

function paidAndClawedBack(cohort: Cohort): readonly Step[] {
  const rhys = { who: cast.rhys, leadProvider: ambition }
  const retained = { ...rhys, type: 'retained-1' } as const
  return [
    declares({
      ...rhys,
      type: 'started',
      on: inYear(cohort, 0, '10-20'),
      for: inYear(cohort, 0, '10-10'),
    }),
    declares({
      ...retained,
      on: inYear(cohort, 1, '02-20'),
      for: inYear(cohort, 1, '02-10'),
      evidence: 'training-event-attended',
    }),
    voids({ ...retained, on: inYear(cohort, 1, '09-15') }),
  ]
}

/** Their statements are open, or not paid yet, as far as the calendar goes. */
function ofLateMonths({ previous, ahead }: Days): readonly Step[] {
  const latest = (days: number, monthAndDay: string): CalendarDate =>
    earliest(ahead(days), inYear(previous, 2, monthAndDay)) ?? ahead(days)
  const [imogen, wanda] = [cast.imogen, cast.wanda].map(who => ({
    who,
    leadProvider: ambition,
    type: 'started' as const,
    for: inYear(previous, 0, '10-10'),
  }))
  if (imogen === undefined || wanda === undefined) return []
  return [
    declares({ ...imogen, on: inYear(previous, 0, '10-20') }),
    voids({ ...imogen, on: latest(-5, '01-15') }),
    declares({ ...wanda, on: inYear(previous, 0, '10-20') }),
    voids({ ...wanda, on: inYear(previous, 0, '10-22') }),
    declares({
      ...imogen,
      type: 'retained-1',
      on: latest(-3, '01-10'),
      for: inYear(previous, 1, '02-10'),
      evidence: 'other',
    }),
  ]
}

function mentorCompleted(): readonly Step[] {
  const ingrid = { who: cast.ingrid, as: 'mentor', leadProvider: ucl } as const
  return [
    declares({
      ...ingrid,
      type: 'completed',
      on: day('2023-03-10'),
      for: day('2023-03-06'),
      evidence: 'self-study-material-completed',
    }),
  ]
}

import { addDays } from '../../../core/calendar.ts'
import type { DayRefusal } from '../../../core/bounds.ts'
import type { Words } from '../../../core/refusals.ts'
import { longDate } from '../../words/days.ts'

/** Why a day may not be reported, of a day that is called so, such as "First day". */
export const dayRefusals = <Said, Facts>(day: string, say: (text: string, facts: Facts) => Said) =>
  ({
    'day-before-service-began': ({ earliest }, facts) =>
      say(`${day} must be on or after ${longDate(earliest)}`, facts),
    'day-too-far-ahead': ({ latest }, facts) =>
      say(`${day} must be on or before ${longDate(latest)}`, facts),
  }) satisfies Words<DayRefusal, Said, [Facts]>

/** The same where a school names the last day, and the report speaks of the day after it. */
export const lastDayRefusals = <Said, Facts>(
  day: string,
  say: (text: string, facts: Facts) => Said,
) =>
  ({
    'day-before-service-began': ({ earliest }, facts) =>
      say(`${day} must be on or after ${longDate(addDays(earliest, -1))}`, facts),
    'day-too-far-ahead': ({ latest }, facts) =>
      say(`${day} must be on or before ${longDate(addDays(latest, -1))}`, facts),
  }) satisfies Words<DayRefusal, Said, [Facts]>

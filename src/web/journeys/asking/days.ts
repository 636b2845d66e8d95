import { addDays } from '../../../core/calendar.ts'
import type { DayRefusal } from '../../../core/bounds.ts'
import type { Words } from '../../../core/refusals.ts'
import { longDate } from '../../words/days.ts'

/** Why a day may not be reported, of a day that is called so, such as "First day". */
export const dayRefusals = <Said>(day: string, say: (text: string) => Said) =>
  ({
    'day-before-service-began': ({ earliest }) =>
      say(`${day} must be on or after ${longDate(earliest)}`),
    'day-too-far-ahead': ({ latest }) => say(`${day} must be on or before ${longDate(latest)}`),
  }) satisfies Words<DayRefusal, Said>

/** The same where a school names the last day, and the report speaks of the day after it. */
export const lastDayRefusals = <Said>(day: string, say: (text: string) => Said) =>
  ({
    'day-before-service-began': ({ earliest }) =>
      say(`${day} must be on or after ${longDate(addDays(earliest, -1))}`),
    'day-too-far-ahead': ({ latest }) =>
      say(`${day} must be on or before ${longDate(addDays(latest, -1))}`),
  }) satisfies Words<DayRefusal, Said>

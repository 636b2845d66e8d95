import { addDays } from '../../../core/calendar.ts'
import type { Cohort } from '../../../core/identity.ts'
import { startOf } from '../days.ts'
import type { InventedTeacher } from '../people.ts'
import { registers } from '../reports.ts'
import type { SchoolKey } from '../schools.ts'
import type { Step } from '../steps.ts'

/** Most begin on the first day of a cohort, and their schools say so within the week. */
export const begins = (
  who: InventedTeacher,
  school: SchoolKey,
  cohort: Cohort,
  more: Partial<Pick<Parameters<typeof registers>[0], 'offer' | 'mentor' | 'as'>> = {},
): Step =>
  registers({ who, school, on: addDays(startOf(cohort), 3), start: startOf(cohort), ...more })

import type { CalendarDate } from '../../core/calendar.ts'
import type { Cohort } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** From when on schools may register people in a cohort. */
export interface CohortOpening {
  readonly cohort: Cohort
  readonly opensOn: CalendarDate
}

/** When registration opens in each cohort, oldest first. */
export const cohortOpenings = (database: Database) =>
  database.rows<CohortOpening>(sql`
    select
      cohort.start_year as "cohort",
      cohort.registration_opens_on as "opensOn"
    from cohort
    order by cohort.start_year
  `)

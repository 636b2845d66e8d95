import { raw } from 'sql-template-tag'
import type { CalendarDate } from '../../core/calendar.ts'
import type { Facet } from '../../core/facts.ts'
import type { SchoolId } from '../../core/identity.ts'
import type { TakenAway } from '../../core/plans-gone.ts'
import { join, sql, type Database, type Sql } from '../database.ts'
import { changeEntry } from './change-entries.ts'
import { facetsOnFile } from './facets.ts'

/*
 * What was planned at a school and taken away: the last version of a fact, superseded by the change
 * of somebody else on a day before the one on which it would have been.
 */

/** Where each kind of plan has its school and its day; others say of no school where they are. */
const plans: readonly { readonly facet: Facet; readonly school: Sql; readonly day: Sql }[] = [
  {
    facet: 'induction-record',
    school: sql`induction_record.school_id`,
    day: sql`lower(induction_record.during)`,
  },
  { facet: 'mentorship', school: sql`mentorship.school_id`, day: sql`lower(mentorship.during)` },
  {
    facet: 'leaving-report',
    school: sql`leaving_report.school_id`,
    day: sql`leaving_report.leaves_on`,
  },
  {
    facet: 'email-in-use',
    school: reporterOf('email_in_use'),
    day: sql`lower(email_in_use.during)`,
  },
  {
    facet: 'appropriate-body-of-ect',
    school: reporterOf('appropriate_body_of_ect'),
    day: sql`lower(appropriate_body_of_ect.during)`,
  },
]

/** The school whose change made a version. */
function reporterOf(table: string) {
  return sql`(
    select made.actor_school_id
    from change_of_circumstance as made
    where made.position = ${raw(table)}.made_by
  )`
}

/** The plans of a school that others have taken away since a day, and the changes that did. */
export const plansTakenAway = (
  database: Database,
  school: SchoolId,
  since: CalendarDate,
): Promise<readonly TakenAway[]> =>
  database.rows<TakenAway>(
    join(
      plans.map(({ facet, school: ofPlan, day }) => {
        const table = raw(facetsOnFile[facet].table)
        return sql`
          select ${facetsOnFile[facet].fact} as "fact", ${changeEntry} as "takenBy"
          from change_of_circumstance as change
            join ${table} on ${table}.superseded_by = change.position
          where change.recorded_at >= ${since}::date::timestamp at time zone 'Europe/London'
            and change.actor_school_id is distinct from ${school}
            and ${ofPlan} = ${school}
            and ${day} > (change.recorded_at at time zone 'Europe/London')::date
            and not exists (
              select from ${table} as now
              where now.id = ${table}.id and now.superseded_by is null
            )`
      }),
      ' union all ',
    ),
  )

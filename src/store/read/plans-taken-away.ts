import { raw } from 'sql-template-tag'
import { addYears, type CalendarDate } from '../../core/calendar.ts'
import type { Facet } from '../../core/facts.ts'
import type { PersonId, ProfileId, SchoolId } from '../../core/identity.ts'
import type { TakenAway } from '../../core/plans-gone.ts'
import { join, sql, type Database } from '../database.ts'
import { changeEntry } from './change-entries.ts'
import { facetsOnFile } from './facets.ts'

/** What a school may plan for one of its people, and lose by what somebody else reports. */
const plans: readonly Facet[] = [
  'induction-record',
  'mentorship',
  'leaving-report',
  'email-in-use',
  'appropriate-body-of-ect',
]

/**
 * Of what a school stated, that which somebody else's change since a day superseded and nobody
 * stated again: its last version, and the change. Nothing is planned more than a year ahead, so
 * nothing is older than a year before the day.
 */
export const plansTakenAway = (
  database: Database,
  school: SchoolId,
  since: CalendarDate,
): Promise<readonly TakenAway[]> =>
  database.rows<TakenAway>(sql`
    with own as materialized (
      select made.position
      from change_of_circumstance as made
      where made.actor_school_id = ${school}
        and made.recorded_at >= ${addYears(since, -1)}::date::timestamp at time zone 'Europe/London'
    )
    ${join(
      plans.map(facet => {
        const { table, fact } = facetsOnFile[facet]
        return sql`
          select ${fact} as "fact", ${changeEntry} as "takenBy"
          from ${raw(table)}
            join change_of_circumstance as change on change.position = ${raw(table)}.superseded_by
          where change.recorded_at >= ${since}::date::timestamp at time zone 'Europe/London'
            and change.actor_school_id is distinct from ${school}
            and ${raw(table)}.id in (
              select planned.id
              from own
                join ${raw(table)} as planned on planned.made_by = own.position
              where planned.superseded_by is not null
            )
            and not exists (
              select from ${raw(table)} as now
              where now.id = ${raw(table)}.id
                and (now.superseded_by is null or now.made_by > ${raw(table)}.made_by)
            )`
      }),
      ' union all ',
    )}
  `)

/** The people behind some profiles. */
export async function peopleBehind(
  database: Database,
  profiles: readonly ProfileId[],
): Promise<readonly PersonId[]> {
  const rows = await database.rows<{ readonly person: PersonId }>(sql`
    select profile.person_id as "person"
    from participant_profile as profile
    where profile.id = any(${profiles})
  `)
  return rows.map(({ person }) => person)
}

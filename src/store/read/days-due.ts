import type { CalendarDate } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** A day, and the people about whom something begins, ends or is completed on it. */
export interface DayDue {
  readonly day: CalendarDate
  readonly people: readonly PersonId[]
}

/** What falls due after one day and up to another, by day, in order. */
export const daysDue = (database: Database, after: CalendarDate, upTo: CalendarDate) =>
  database.rows<DayDue>(sql`
    with due as (
      select unnest(array[lower(spans.during), upper(spans.during)]) as day, spans.profile_id
      from (
        select during, profile_id from induction_record where superseded_by is null
        union all
        select during, ect_profile_id from mentorship where superseded_by is null
        union all
        select during, profile_id from email_in_use where superseded_by is null
        union all
        select during, profile_id from schedule_in_use where superseded_by is null
        union all
        select during, profile_id from training_status where superseded_by is null
      ) as spans
      where lower(spans.during) between ${after}::date + 1 and ${upTo}::date
        or upper(spans.during) between ${after}::date + 1 and ${upTo}::date
      union all
      select completion.completed_on, completion.profile_id
      from completion
      where completion.superseded_by is null
        and completion.completed_on between ${after}::date + 1 and ${upTo}::date
    )
    select
      due.day,
      array_agg(distinct profile.person_id order by profile.person_id) as "people"
    from due
      join participant_profile as profile on profile.id = due.profile_id
    where due.day between ${after}::date + 1 and ${upTo}::date
    group by due.day
    order by due.day
  `)

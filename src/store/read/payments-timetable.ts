import type { CalendarDate } from '../../core/calendar.ts'
import type { Milestone, Timetable } from '../../core/declarations.ts'
import type { Cohort, ScheduleId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

interface Packed {
  readonly milestones: readonly Milestone[]
  readonly forMentorsOnly: readonly ScheduleId[]
  readonly frozen: readonly (readonly [Cohort, CalendarDate])[]
}

/** The milestones of all schedules, who the schedules are for, and whose payments are closed. */
export async function readTimetable(database: Database): Promise<Timetable> {
  const [packed] = await database.rows<Packed>(sql`
    select
      (select coalesce(json_agg(json_build_object(
         'schedule', milestone.schedule_id,
         'type', milestone.declaration_type,
         'firstDay', milestone.starts_on,
         'lastDay', milestone.milestone_on
       ) order by milestone.schedule_id, milestone.declaration_type), '[]')
       from milestone) as "milestones",
      array(
        select schedule.id from schedule where schedule.for_mentors_only order by schedule.id
      ) as "forMentorsOnly",
      (select coalesce(json_agg(json_build_array(
         cohort.start_year, cohort.payments_frozen_on
       ) order by cohort.start_year), '[]')
       from cohort
       where cohort.payments_frozen_on is not null) as "frozen"
  `)
  if (packed === undefined) throw new Error('No timetable was read')
  return {
    milestones: packed.milestones,
    forMentorsOnly: new Set(packed.forMentorsOnly),
    frozen: new Map(packed.frozen),
  }
}

import type { CalendarDate } from '../../core/calendar.ts'
import type { NoticeTemplate, Recipient } from '../../core/decision.ts'
import type { PersonId, SchoolId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** Everybody who may be chosen as a mentor at a school, could be once, or will. */
export async function mentorsEverAt(
  database: Database,
  school: SchoolId,
): Promise<readonly PersonId[]> {
  const rows = await database.rows<{ readonly person: PersonId }>(sql`
    select distinct mentor_at_school.mentor_person_id as "person"
    from mentor_at_school
    where mentor_at_school.school_id = ${school}
      and mentor_at_school.superseded_by is null
    order by mentor_at_school.mentor_person_id
  `)
  return rows.map(({ person }) => person)
}

/** A notice that a change gave rise to, by the names of those it speaks of. */
export interface NoticeOfChange {
  readonly template: NoticeTemplate
  readonly kind: Recipient['kind']
  readonly to: string | null
  readonly about: string | null
  readonly school: string | null
  readonly on: CalendarDate | null
}

/** Whom one change told what, in the order in which it was decided. */
export const noticesOfChange = (database: Database, position: number) =>
  database.rows<NoticeOfChange>(sql`
    select
      notice.template,
      notice.recipient_kind as "kind",
      coalesce(
        recipient.full_name, to_school.name, lead_provider.name, appropriate_body.name
      ) as "to",
      about.full_name as "about",
      at_school.name as "school",
      notice.on_day::text as "on"
    from outbox as notice
      left join person_details as recipient
        on recipient.person_id = notice.recipient_id and recipient.superseded_by is null
      left join school_now as to_school on to_school.id = notice.recipient_id
      left join lead_provider on lead_provider.id = notice.recipient_id
      left join appropriate_body on appropriate_body.id = notice.recipient_id
      left join person_details as about
        on about.person_id = notice.about_person_id and about.superseded_by is null
      left join school_now as at_school on at_school.id = notice.school_id
    where notice.change_position = ${position}
    order by notice.id
  `)

import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { NoticeTemplate, Recipient } from '../../core/decision.ts'
import { sql, type Database } from '../database.ts'
import { asInstant } from './as-instant.ts'

/** A notice that waits to be sent, with the names that its words need. */
export interface QueuedNotice {
  readonly id: string
  readonly template: NoticeTemplate
  readonly recipientKind: Recipient['kind']
  readonly recipient: string
  readonly about: string | null
  readonly school: string | null
  readonly on: CalendarDate | null
  readonly queuedAt: Instant
}

/** Which notices are looked for: those to a school or of a change that it made, or all. */
export interface NoticesWanted {
  readonly urn: string | null
  readonly atMost: number
}

/** What was queued, the newest first. */
export const queuedNotices = (database: Database, { urn, atMost }: NoticesWanted) =>
  database.rows<QueuedNotice>(sql`
    select
      notice.id::text as "id",
      notice.template,
      notice.recipient_kind as "recipientKind",
      coalesce(
        recipient_name.full_name, to_school.name, lead_provider.name, appropriate_body.name
      ) as "recipient",
      about_name.full_name as "about",
      at_school.name as "school",
      notice.on_day::text as "on",
      ${asInstant(sql`notice.queued_at`)} as "queuedAt"
    from outbox as notice
      join change_of_circumstance as change on change.position = notice.change_position
      left join person_details as recipient_name
        on recipient_name.person_id = notice.recipient_id
          and recipient_name.superseded_by is null
      left join school_now as to_school on to_school.id = notice.recipient_id
      left join lead_provider on lead_provider.id = notice.recipient_id
      left join appropriate_body on appropriate_body.id = notice.recipient_id
      left join person_details as about_name
        on about_name.person_id = notice.about_person_id
          and about_name.superseded_by is null
      left join school_now as at_school on at_school.id = notice.school_id
      left join school_now as acting_school on acting_school.id = change.actor_school_id
    where ${urn}::text is null
      or ${urn} in (to_school.urn, at_school.urn, acting_school.urn)
    order by notice.id desc
    limit ${atMost}
  `)

/** An invented teacher whom nobody has registered yet. */
export interface UnregisteredTeacher {
  readonly trn: string
  readonly fullName: string
  readonly dateOfBirth: CalendarDate
  readonly qualifiedOn: CalendarDate | null
  readonly inductionCompletedOn: CalendarDate | null
}

/** Invented teachers whom a newcomer may register: nobody has them yet. */
export const unregisteredTeachers = (database: Database, atMost: number) =>
  database.rows<UnregisteredTeacher>(sql`
    select
      teacher.trn,
      teacher.full_name as "fullName",
      teacher.date_of_birth as "dateOfBirth",
      teacher.qualified_on as "qualifiedOn",
      teacher.induction_completed_on as "inductionCompletedOn"
    from demonstration_teacher as teacher
    where not exists (select from person where person.trn = teacher.trn)
    order by teacher.full_name, teacher.trn
    limit ${atMost}
  `)

/** An invented teacher who is at a school, with nothing said of an end. */
export interface RegisteredTeacher {
  readonly trn: string
  readonly fullName: string
  readonly dateOfBirth: CalendarDate
  readonly school: string
}

/** Teachers whom a newcomer may report as joining from another school. */
export const teachersAtSchools = (database: Database, atMost: number) =>
  database.rows<RegisteredTeacher>(sql`
    select
      person.trn,
      details.full_name as "fullName",
      person.date_of_birth as "dateOfBirth",
      string_agg(distinct school_now.name, ' and ' order by school_now.name) as "school"
    from demonstration_teacher as teacher
      join person on person.trn = teacher.trn
      join person_details as details
        on details.person_id = person.id
          and details.superseded_by is null
      join participant_profile as profile on profile.person_id = person.id
      join induction_record as record
        on record.profile_id = profile.id
          and record.superseded_by is null
          and upper_inf(record.during)
      join school_now on school_now.id = record.school_id
    group by person.trn, details.full_name, person.date_of_birth
    order by details.full_name, person.trn
    limit ${atMost}
  `)

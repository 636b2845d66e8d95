import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import type { UnfundedMentorRead } from '../../provider-contract/unfunded-mentor.ts'
import { inWholeSeconds } from '../../provider-contract/moments.ts'
import { raw } from 'sql-template-tag'
import { join, sql, type Database } from '../database.ts'
import { asInstant } from './as-instant.ts'
import {
  documents,
  type KeptAround,
  type KeptView,
  type MentorSeen,
} from '../provider-view-rows.ts'

interface MentorRow extends Omit<UnfundedMentorRead, 'created_at'> {
  readonly id: PersonId
  readonly createdAt: Instant
}

interface Packed {
  readonly views: readonly KeptView[]
  readonly positions: readonly (readonly [PersonId, number])[]
  readonly mentorsSeen: readonly MentorSeen[]
  readonly mentors: readonly MentorRow[]
}

/** Reads in one statement what is kept around some people, and those who now mentor them. */
export async function keptAround(
  database: Database,
  people: readonly PersonId[],
  mentorsNow: readonly PersonId[],
  today: CalendarDate,
): Promise<KeptAround> {
  const [packed] = await database.rows<Packed>(sql`
    with ${around(people, mentorsNow)}
    select
      (select coalesce(json_agg(${keptView}), '[]')
       from provider_view as view
       where view.person_id in (select around.id from around)) as "views",
      (select coalesce(json_agg(json_build_array(person.id, person.recorded_by)), '[]')
       from person
       where person.id in (select around.id from around)) as "positions",
      (select coalesce(json_agg(json_build_object(
         'leadProvider', link.lead_provider_id,
         'mentor', link.mentor_person_id,
         'ect', link.ect_person_id
       )), '[]')
       from provider_mentor as link
       where link.mentor_person_id in (select mentor.id from mentor)) as "mentorsSeen",
      (select coalesce(json_agg(${mentorRow(today)}), '[]')
       from mentor
         join person on person.id = mentor.id
         join change_of_circumstance as change on change.position = person.recorded_by
      ) as "mentors"
  `)
  if (packed === undefined) throw new Error('Nothing was read of what is kept')
  return {
    ...packed,
    positions: new Map(packed.positions),
    mentors: new Map(
      packed.mentors.map(({ id, createdAt, ...read }) => [
        id,
        { ...read, created_at: inWholeSeconds(createdAt) },
      ]),
    ),
  }
}

/** Whoever mentors some of these people, or did, or is one of them who mentors somebody. */
const around = (people: readonly PersonId[], mentorsNow: readonly PersonId[]) => sql`
  mentor as materialized (
    select mentoring.id from unnest(${mentorsNow}::uuid[]) as mentoring (id)
    union
    select link.mentor_person_id from provider_mentor as link
    where link.ect_person_id = any(${people})
    union
    select link.mentor_person_id from provider_mentor as link
    where link.mentor_person_id = any(${people})
  ),
  around as materialized (
    select concerned.id from unnest(${people}::uuid[]) as concerned (id)
    union
    select mentor.id from mentor
  )
`

/** The address that she uses, or used last, or is to use; and her name. */
const mentorRow = (today: CalendarDate) => sql`
  json_build_object(
    'id', person.id,
    'full_name', (
      select details.full_name
      from person_details as details
      where details.person_id = person.id and details.superseded_by is null
    ),
    'email', (
      select email_in_use.email
      from participant_profile as profile
        join email_in_use on email_in_use.profile_id = profile.id
      where profile.person_id = person.id and email_in_use.superseded_by is null
      order by
        profile.kind = 'mentor' desc,
        lower(email_in_use.during) <= ${today}::date desc,
        abs(lower(email_in_use.during) - ${today}::date),
        email_in_use.email
      limit 1
    ),
    'teacher_reference_number', person.trn,
    'createdAt', ${asInstant(sql`change.recorded_at`)}
  )
`

const documentOf = (name: string) => {
  const column = (part: string) => sql`view.${raw(`${name}${part}`)}`
  return sql`${name}::text, json_build_object(
    'text', ${column('')},
    'digest', ${column('_digest')},
    'movedBy', ${column('_moved_by')},
    'movedAt', ${asInstant(column('_moved_at'))}
  )`
}

const keptView = sql`
  json_build_object(
    'leadProvider', view.lead_provider_id,
    'person', view.person_id,
    'personPosition', view.person_position,
    'documents', json_build_object(${join(documents.map(documentOf))}),
    'cohorts', view.cohorts,
    'trainingStatuses', view.training_statuses,
    'mentors', view.mentors,
    'trainsAsMentor', view.trains_as_mentor,
    'digest', view.digest,
    'isWritten', view.is_written
  )
`

import { empty, join, sql, type Database, type Sql } from '../database.ts'
import { documents, sees, type KeptView } from '../provider-view-rows.ts'
import type { ViewPlan } from '../provider-view-plan.ts'

/**
 * Writes what is kept of what providers see, and whom they see as mentors; what else is to be
 * written in the same statement comes along.
 */
export async function writeViewRows(
  held: Database,
  { views, mentorsGone, mentorsMade }: Pick<ViewPlan, 'views' | 'mentorsGone' | 'mentorsMade'>,
  alongside: readonly Sql[] = [],
): Promise<void> {
  const parts = [
    ...(mentorsGone.length > 0 ? [gone(mentorsGone)] : []),
    ...(mentorsMade.length > 0 ? [made(mentorsMade)] : []),
    ...alongside,
  ]
  await held.run(sql`
    ${parts.length > 0 ? sql`with ${join(parts)}` : empty}
    insert into provider_view
    select row.*
    from json_populate_recordset(
      null::provider_view, ${JSON.stringify(views.map(columnsOf))}::json
    ) as row
    on conflict (lead_provider_id, person_id) do update set
      sees = excluded.sees,
      sees_transfers = excluded.sees_transfers,
      cohorts = excluded.cohorts,
      training_statuses = excluded.training_statuses,
      participant_digest = excluded.participant_digest,
      participant_moved_by = excluded.participant_moved_by,
      participant_moved_at = excluded.participant_moved_at,
      transfers_digest = excluded.transfers_digest,
      transfers_moved_by = excluded.transfers_moved_by,
      transfers_moved_at = excluded.transfers_moved_at,
      participant = excluded.participant,
      transfers = excluded.transfers,
      sees_unfunded_mentor = excluded.sees_unfunded_mentor,
      unfunded_mentor = excluded.unfunded_mentor,
      unfunded_mentor_digest = excluded.unfunded_mentor_digest,
      unfunded_mentor_moved_by = excluded.unfunded_mentor_moved_by,
      unfunded_mentor_moved_at = excluded.unfunded_mentor_moved_at,
      mentors = excluded.mentors,
      trains_as_mentor = excluded.trains_as_mentor,
      digest = excluded.digest,
      is_written = excluded.is_written
  `)
}

const gone = (links: ViewPlan['mentorsGone']) => sql`
  gone as (
    delete from provider_mentor as link
    using json_to_recordset(${JSON.stringify(links)}::json)
      as named ("leadProvider" uuid, mentor uuid, ect uuid)
    where link.lead_provider_id = named."leadProvider"
      and link.mentor_person_id = named.mentor
      and link.ect_person_id = named.ect
  )
`

const made = (links: ViewPlan['mentorsMade']) => sql`
  made as (
    insert into provider_mentor (lead_provider_id, mentor_person_id, ect_person_id)
    select named."leadProvider", named.mentor, named.ect
    from json_to_recordset(${JSON.stringify(links)}::json)
      as named ("leadProvider" uuid, mentor uuid, ect uuid)
    on conflict do nothing
  )
`

/** A view by the names of its columns. */
const columnsOf = (view: KeptView): Readonly<Record<string, unknown>> => ({
  lead_provider_id: view.leadProvider,
  person_id: view.person,
  person_position: view.personPosition,
  sees: sees(view, 'participant'),
  sees_transfers: sees(view, 'transfers'),
  sees_unfunded_mentor: sees(view, 'unfunded_mentor'),
  cohorts: view.cohorts,
  training_statuses: view.trainingStatuses,
  mentors: view.mentors,
  trains_as_mentor: view.trainsAsMentor,
  digest: view.digest,
  is_written: view.isWritten,
  ...Object.fromEntries<unknown>(
    documents.flatMap(name => {
      const { text, digest, movedBy, movedAt } = view.documents[name]
      return [
        [name, text],
        [`${name}_digest`, digest],
        [`${name}_moved_by`, movedBy],
        [`${name}_moved_at`, movedAt],
      ]
    }),
  ),
})

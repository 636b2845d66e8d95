import { raw } from 'sql-template-tag'
import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Situation } from '../../core/situation.ts'
import { providersThatSee } from '../../core/visibility.ts'
import { sql, type Database } from '../database.ts'
import { providerViewRows, type ProviderViewRow } from '../provider-view-rows.ts'

/** The change that may move what providers see, and when. */
export interface Moved {
  readonly position: number
  readonly at: Instant
  readonly today: CalendarDate
}

/** What each provider sees of these people after a change, also where it sees nothing any more. */
export const writeProviderViews = (
  held: Database,
  {
    before,
    after,
    people,
    moved,
  }: {
    readonly before: Situation
    readonly after: Situation
    readonly people: Iterable<PersonId>
    readonly moved: Moved
  },
) =>
  writeProviderViewRows(
    held,
    providerViewRows(after, people, moved.today, person => providersThatSee(before, person)),
    moved,
  )

/** Writes rows of the read model. A view has moved only if it now reads differently. */
export async function writeProviderViewRows(
  held: Database,
  rows: readonly ProviderViewRow[],
  { position, at }: Moved,
): Promise<void> {
  if (rows.length === 0) return
  await held.run(sql`
    insert into provider_view as kept (
      lead_provider_id, person_id, person_position, sees, sees_transfers, cohorts,
      training_statuses, participant_digest, participant_moved_by, participant_moved_at,
      transfers_digest, transfers_moved_by, transfers_moved_at
    )
    select
      seen.lead_provider_id,
      seen.person_id,
      person.recorded_by,
      seen.sees,
      seen.sees_transfers,
      seen.cohorts,
      seen.training_statuses,
      seen.participant_digest,
      ${position}::bigint,
      ${at}::timestamptz,
      seen.transfers_digest,
      case when seen.sees_transfers then ${position}::bigint end,
      case when seen.sees_transfers then ${at}::timestamptz end
    from json_populate_recordset(null::provider_view, ${JSON.stringify(rows)}::json) as seen
      join person on person.id = seen.person_id
    order by seen.lead_provider_id, seen.person_id
    on conflict (lead_provider_id, person_id) do update set
      sees = excluded.sees,
      sees_transfers = excluded.sees_transfers,
      cohorts = excluded.cohorts,
      training_statuses = excluded.training_statuses,
      participant_digest = excluded.participant_digest,
      transfers_digest = excluded.transfers_digest,
      ${movedIf('participant', { position, at })},
      ${movedIf('transfers', { position, at })}
  `)
}

/** When and by what a view was moved: by this, if it reads otherwise than before. */
function movedIf(what: 'participant' | 'transfers', { position, at }: Omit<Moved, 'today'>) {
  const [by, when, digest] = ['moved_by', 'moved_at', 'digest'].map(part => raw(`${what}_${part}`))
  return sql`
    ${by} = case kept.${digest}
      when excluded.${digest} then kept.${by}
      else ${position}::bigint
    end,
    ${when} = case kept.${digest}
      when excluded.${digest} then kept.${when}
      else ${at}::timestamptz
    end
  `
}

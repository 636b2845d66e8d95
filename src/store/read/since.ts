import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/*
 * What came about after a position in the log of changes: for whoever wants to know what a change
 * or a day has brought.
 */

/** The position of the last change; 0 before the first. */
export async function lastPosition(database: Database): Promise<number> {
  const [head] = await database.rows<{ readonly position: number }>(sql`
    select log_head.position from log_head
  `)
  return head?.position ?? 0
}

/** A notice as it waits in the outbox. */
export interface QueuedNotice {
  readonly template: string
  readonly recipient: string
}

/** The notices queued since, oldest first. */
export const noticesSince = (
  database: Database,
  position: number,
): Promise<readonly QueuedNotice[]> =>
  database.rows(sql`
    select
      notice.template,
      notice.recipient_id as "recipient"
    from outbox as notice
    where notice.change_position > ${position}
    order by notice.id
  `)

/** The people whose entry in a provider's view reads differently since. */
export async function peopleMovedSince(
  database: Database,
  leadProvider: LeadProviderId,
  position: number,
): Promise<readonly PersonId[]> {
  const rows = await database.rows<{ readonly person: PersonId }>(sql`
    select view.person_id as "person"
    from provider_view as view
    where view.lead_provider_id = ${leadProvider}
      and greatest(view.participant_moved_by, view.transfers_moved_by) > ${position}
    order by view.person_id
  `)
  return rows.map(({ person }) => person)
}

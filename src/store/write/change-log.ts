import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { Nature } from '../../core/decision.ts'
import type { ChangeId, PersonId } from '../../core/identity.ts'
import type { Actor } from '../../core/situation.ts'
import { sql, type Database } from '../database.ts'
import type { Row } from './rows.ts'

/** What the log says of a change. */
export interface ChangeToRecord {
  readonly id: ChangeId
  readonly kind: string
  readonly request: unknown
  readonly effectiveOn: CalendarDate
  readonly nature: Nature
  readonly by: Actor
  readonly reason: string | null
  readonly undoes: ChangeId | null
  readonly recordedAt: Instant
}

/** Writes the entry of the log; its position is held until the transaction ends. */
export async function addToLog(held: Database, change: ChangeToRecord): Promise<number> {
  const { by } = change
  const [entry] = await held.rows<{ position: number }>(sql`
    insert into change_of_circumstance (
      id, kind, nature, request, effective_on, actor_role, actor_name, actor_school_id,
      actor_lead_provider_id, reason, recorded_at, undoes
    )
    select
      ${change.id},
      ${change.kind},
      ${change.nature},
      ${JSON.stringify(change.request)}::jsonb,
      ${change.effectiveOn}::date,
      ${by.role},
      ${by.name},
      ${by.role === 'school' ? by.school : null}::uuid,
      ${by.role === 'lead-provider' ? by.leadProvider : null}::uuid,
      ${change.reason},
      ${change.recordedAt}::timestamptz,
      (select undone.position from change_of_circumstance as undone
       where undone.id = ${change.undoes}::uuid)
    returning position
  `)
  if (entry === undefined) throw new Error(`Change ${change.id} was not recorded`)
  return entry.position
}

/** Holds the head of the log until the transaction ends. Answers with the position that is next. */
export async function holdLog(held: Database): Promise<number> {
  const [head] = await held.rows<{ position: number }>(sql`
    select log_head.position from log_head for update
  `)
  if (head === undefined) throw new Error('The log has no head')
  return head.position + 1
}

/** Somebody whom a change touched or named. */
export const subjectRow = (position: number, person: PersonId): Row => ({
  table: 'change_subject',
  columns: { position, person_id: person },
})

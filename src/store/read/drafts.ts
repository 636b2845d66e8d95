import type { SchoolId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** What somebody typed into a journey so far, and whose it is. */
export interface StoredDraft {
  readonly id: string
  readonly journey: string
  readonly owner: { readonly school: SchoolId; readonly user: string }
  readonly typed: Readonly<Record<string, string>>
}

/** The draft of an id, or `null`, also for a text that is no id at all. */
export async function draftById(database: Database, id: string): Promise<StoredDraft | null> {
  const [draft = null] = await database.rows<StoredDraft>(sql`
    select
      draft.id,
      draft.journey,
      json_build_object('school', draft.school_id, 'user', draft.service_user_id) as "owner",
      draft.typed
    from draft
    where draft.id::text = ${id}
  `)
  return draft
}

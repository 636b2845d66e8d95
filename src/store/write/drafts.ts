import type { Instant } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'
import type { StoredDraft } from '../read/drafts.ts'

/** Keeps a new draft. */
export const addDraft = (
  database: Database,
  { id, journey, owner, typed }: StoredDraft,
  savedAt: Instant,
) =>
  database.run(sql`
    insert into draft (id, journey, school_id, service_user_id, typed, saved_at)
    values (
      ${id}, ${journey}, ${owner.school}, ${owner.user}, ${JSON.stringify(typed)}::jsonb, ${savedAt}
    )
  `)

/** Keeps what was typed into a draft instead of what was there. */
export const replaceTyped = (
  database: Database,
  { id, typed }: Pick<StoredDraft, 'id' | 'typed'>,
  savedAt: Instant,
) =>
  database.run(sql`
    update draft set typed = ${JSON.stringify(typed)}::jsonb, saved_at = ${savedAt}
    where draft.id = ${id}
  `)

import type { Instant } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'

/** What is remembered of a visitor: plain JSON. */
export type WebSession = Readonly<Record<string, unknown>>

/** What is kept under a session's id, unless it has ended by now. */
export async function webSession(
  database: Database,
  id: string,
  now: Instant,
): Promise<WebSession | null> {
  const [session] = await database.rows<{ readonly content: WebSession }>(sql`
    select session.content from web_session as session
    where session.id = ${id} and session.expires_at > ${now}
  `)
  return session?.content ?? null
}

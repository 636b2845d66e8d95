import type { Instant } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'
import type { WebSession } from '../read/web-sessions.ts'

/** Keeps a session until so many seconds from now. */
export async function keepWebSession(
  database: Database,
  { id, content, now, seconds }: KeptSession,
): Promise<void> {
  await database.run(sql`
    insert into web_session (id, content, expires_at)
    values (
      ${id},
      ${JSON.stringify(content)},
      ${now}::timestamptz + ${seconds} * interval '1 second'
    )
    on conflict (id) do update
    set
      content = excluded.content,
      expires_at = excluded.expires_at
  `)
}

interface KeptSession {
  readonly id: string
  readonly content: WebSession
  readonly now: Instant
  readonly seconds: number
}

/** Forgets a session. */
export const endWebSession = (database: Database, id: string) =>
  database.run(sql`delete from web_session where id = ${id}`)

/** Forgets the sessions that have ended, and answers with how many. */
export const forgetEndedSessions = (database: Database, now: Instant): Promise<number> =>
  database.run(sql`delete from web_session where expires_at <= ${now}`)

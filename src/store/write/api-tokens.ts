import type { Instant } from '../../core/calendar.ts'
import type { LeadProviderId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

export interface ApiTokenToKeep {
  readonly id: string
  readonly leadProvider: LeadProviderId
  readonly description: string
  /** SHA-256 of the token, in hexadecimal digits. */
  readonly digest: string
  readonly madeAt: Instant
}

/** Keeps what a token can be recognised by. */
export const addApiToken = (
  database: Database,
  { id, leadProvider, description, digest, madeAt }: ApiTokenToKeep,
) =>
  database.run(sql`
    insert into api_token (id, lead_provider_id, description, digest, made_at)
    values (${id}, ${leadProvider}, ${description}, decode(${digest}, 'hex'), ${madeAt})
  `)

/** Keeps when a token was last used. */
export const noteTokenUsed = (database: Database, id: string, at: Instant) =>
  database.run(sql`update api_token set last_used_at = ${at} where id = ${id}`)

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

/** Keeps what a token can be recognised by; `false` if one is kept under its id already. */
export async function addApiToken(
  database: Database,
  { id, leadProvider, description, digest, madeAt }: ApiTokenToKeep,
): Promise<boolean> {
  const added = await database.rows(sql`
    insert into api_token (id, lead_provider_id, description, digest, made_at)
    values (${id}, ${leadProvider}, ${description}, decode(${digest}, 'hex'), ${madeAt})
    on conflict (id) do nothing
    returning api_token.id
  `)
  return added.length > 0
}

/**
 * Keeps the minute in which a token was last used. Of many requests that a client makes at once one
 * writes, and none waits for it.
 */
export const noteTokenUsed = (database: Database, id: string, at: Instant) =>
  database.run(sql`
    update api_token set last_used_at = ${at}
    where id = (
      select token.id
      from api_token as token
      where token.id = ${id}
        and (
          token.last_used_at is null
          or date_trunc('minute', token.last_used_at) <> date_trunc('minute', ${at}::timestamptz)
        )
      for update skip locked
    )
  `)

/** Takes a token of a lead provider out of use; `false` if it has none in use with this id. */
export async function endApiToken(
  database: Database,
  { id, leadProvider, at }: { id: string; leadProvider: LeadProviderId; at: Instant },
): Promise<boolean> {
  const ended = await database.rows(sql`
    update api_token set revoked_at = ${at}
    where id::text = ${id} and lead_provider_id = ${leadProvider} and revoked_at is null
    returning api_token.id
  `)
  return ended.length > 0
}

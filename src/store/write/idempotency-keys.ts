import type { Instant } from '../../core/calendar.ts'
import type { LeadProviderId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'
import type { KeptAnswer } from '../read/idempotency-keys.ts'

/** A key of a provider's own. */
interface ProviderKey {
  readonly leadProvider: LeadProviderId
  readonly key: string
}

/** Until the transaction ends, whoever else asks under this key waits. */
export const holdKey = (held: Database, { leadProvider, key }: ProviderKey) =>
  held.run(sql`
    select pg_advisory_xact_lock(hashtextextended(${leadProvider}::text || ' ' || ${key}::text, 0))
  `)

/** Keeps what was answered under a key. */
export const keepAnswer = (
  held: Database,
  { leadProvider, key, digest, body, at }: ProviderKey & KeptAnswer & { readonly at: Instant },
) =>
  held.run(sql`
    insert into idempotency_key (lead_provider_id, key, digest, body, kept_at)
    values (${leadProvider}, ${key}, decode(${digest}, 'hex'), ${body}, ${at})
  `)

/** Forgets the answers that have been kept for more than 30 days, and says how many. */
export const forgetOldAnswers = (database: Database, now: Instant): Promise<number> =>
  database.run(sql`
    delete from idempotency_key where kept_at < ${now}::timestamptz - interval '31 days'
  `)

import type { LeadProviderId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** What a provider was answered under a key, and to which request. */
export interface KeptAnswer {
  /** SHA-256 of the request, in hexadecimal digits. */
  readonly digest: string
  readonly body: string
}

/** The answer that is kept under a provider's key, if any. */
export async function keptAnswer(
  database: Database,
  { leadProvider, key }: { readonly leadProvider: LeadProviderId; readonly key: string },
): Promise<KeptAnswer | null> {
  const [kept] = await database.rows<KeptAnswer>(sql`
    select encode(answer.digest, 'hex') as "digest", answer.body
    from idempotency_key as answer
    where answer.lead_provider_id = ${leadProvider} and answer.key = ${key}
  `)
  return kept ?? null
}

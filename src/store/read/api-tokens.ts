import type { Instant } from '../../core/calendar.ts'
import type { LeadProviderId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** A token as it is kept: never the token itself. */
export interface ApiTokenOnFile {
  readonly id: string
  /** `null` for a token that is no lead provider's. */
  readonly leadProvider: LeadProviderId | null
  /** SHA-256, in hexadecimal digits. */
  readonly digest: string
  readonly lastUsedAt: Instant | null
}

/** The token with a digest, unless it has been revoked. */
export async function apiTokenWith(
  database: Database,
  digest: string,
): Promise<ApiTokenOnFile | null> {
  const [token] = await database.rows<ApiTokenOnFile>(sql`
    select
      token.id,
      token.lead_provider_id as "leadProvider",
      encode(token.digest, 'hex') as "digest",
      token.last_used_at as "lastUsedAt"
    from api_token as token
    where token.digest = decode(${digest}, 'hex') and token.revoked_at is null
  `)
  return token ?? null
}

/** The lead provider with a name, however it is capitalised. */
export async function leadProviderNamed(
  database: Database,
  name: string,
): Promise<{ readonly id: LeadProviderId; readonly name: string } | null> {
  const [provider] = await database.rows<{ id: LeadProviderId; name: string }>(sql`
    select provider.id, provider.name
    from lead_provider as provider
    where lower(provider.name) = lower(${name})
  `)
  return provider ?? null
}

import type { Instant } from '../../core/calendar.ts'
import type { LeadProviderId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** A token as it is kept: never the token itself. */
export interface ApiTokenOnFile {
  readonly id: string
  /** `null` for a token that is no lead provider's. */
  readonly leadProvider: { readonly id: LeadProviderId; readonly name: string } | null
  /** SHA-256, in hexadecimal digits. */
  readonly digest: string
  readonly lastUsedAt: Instant | null
}

/** A token as its provider's people see it listed. */
export interface ApiTokenListed {
  readonly id: string
  readonly description: string
  readonly madeAt: Instant
  readonly lastUsedAt: Instant | null
  readonly revokedAt: Instant | null
}

/**
 * The token with a digest, unless it has been revoked. Looked up by its whole digest: how long a
 * look in an index takes may tell how far a digest agrees with one that is kept, but nobody can
 * choose the digest of what she sends, and a digest does not lead back to 24 random bytes.
 */
export async function apiTokenWith(
  database: Database,
  digest: string,
): Promise<ApiTokenOnFile | null> {
  const [token] = await database.rows<ApiTokenOnFile>(sql`
    select
      token.id,
      case
        when provider.id is not null
        then jsonb_build_object('id', provider.id, 'name', provider.name)
      end as "leadProvider",
      encode(token.digest, 'hex') as "digest",
      token.last_used_at as "lastUsedAt"
    from api_token as token
      left join lead_provider as provider on provider.id = token.lead_provider_id
    where token.digest = decode(${digest}, 'hex') and token.revoked_at is null
  `)
  return token ?? null
}

const listed = sql`
  token.id,
  token.description,
  token.made_at as "madeAt",
  token.last_used_at as "lastUsedAt",
  token.revoked_at as "revokedAt"
`

/** The tokens of a lead provider: those in use first, the newest of each first. */
export const apiTokensOf = (
  database: Database,
  provider: LeadProviderId,
): Promise<readonly ApiTokenListed[]> =>
  database.rows<ApiTokenListed>(sql`
    select
      ${listed}
    from api_token as token
    where token.lead_provider_id = ${provider}
    order by token.revoked_at is not null, token.made_at desc, token.id
  `)

/** A token of a lead provider by its id, or `null` if it has none with this id. */
export async function apiTokenOf(
  database: Database,
  provider: LeadProviderId,
  id: string,
): Promise<ApiTokenListed | null> {
  const [token] = await database.rows<ApiTokenListed>(sql`
    select
      ${listed}
    from api_token as token
    where token.id::text = ${id} and token.lead_provider_id = ${provider}
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

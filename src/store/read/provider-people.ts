import type { LeadProviderId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'
import type { ServiceUserId } from './service-users.ts'

/** A lead provider, as its people know it. */
export interface ProviderActedFor {
  readonly id: LeadProviderId
  readonly name: string
}

/** Somebody of a lead provider whom a newcomer may try the service as. */
export interface DemonstrationProviderPerson {
  readonly id: ServiceUserId
  readonly fullName: string
  readonly description: string
  readonly leadProvider: string
}

/** The lead provider that somebody who signed in acts for; `null` if she acts for none. */
export async function providerActedFor(
  database: Database,
  user: string,
): Promise<ProviderActedFor | null> {
  const [provider] = await database.rows<ProviderActedFor>(sql`
    select provider.id, provider.name
    from lead_provider_person as person
      join lead_provider as provider on provider.id = person.lead_provider_id
    where person.service_user_id::text = ${user}
  `)
  return provider ?? null
}

/** Everybody whom a demonstration offers to sign in as for a lead provider. */
export const demonstrationProviderPeople = (database: Database) =>
  database.rows<DemonstrationProviderPerson>(sql`
    select
      service_user.id,
      service_user.full_name as "fullName",
      service_user.description,
      provider.name as "leadProvider"
    from lead_provider_person as person
      join service_user on service_user.id = person.service_user_id
      join lead_provider as provider on provider.id = person.lead_provider_id
    order by provider.name, service_user.full_name, service_user.id
  `)

import { sql, type Database } from '../database.ts'

/** Somebody whom one may sign in as for a lead provider, outside production. */
export interface DemonstrationProviderPerson {
  readonly id: string
  readonly fullName: string
  readonly email: string
  readonly description: string
  /** The name of the provider that she acts for. */
  readonly leadProvider: string
}

/** Adds the people of lead providers to a demonstration; those who are there already stay so. */
export async function writeDemonstrationProviderPeople(
  held: Database,
  people: readonly DemonstrationProviderPerson[],
): Promise<void> {
  const given = JSON.stringify(
    people.map(({ id, fullName, email, description, leadProvider }) => ({
      id,
      full_name: fullName,
      email,
      description,
      lead_provider: leadProvider,
    })),
  )
  await held.run(sql`
    insert into service_user (id, full_name, email, description)
    select given.id, given.full_name, given.email, given.description
    from json_populate_recordset(null::service_user, ${given}::json) as given
    on conflict do nothing
  `)
  await held.run(sql`
    insert into lead_provider_person (service_user_id, lead_provider_id)
    select given.id, provider.id
    from json_to_recordset(${given}::json) as given(id uuid, lead_provider text)
      join lead_provider as provider on provider.name = given.lead_provider
      join service_user on service_user.id = given.id
    on conflict do nothing
  `)
}

import type { Server } from '../src/http/server.ts'
import { newId } from '../src/ids.ts'
import { sql } from '../src/store/database.ts'
import type { Pair, SmallWorld } from './database/small-world.ts'
import { visitor, type Visitor } from './visitor.ts'

/** Adds somebody who acts for a lead provider. */
export async function addProviderPerson(
  { database }: Pick<SmallWorld, 'database'>,
  { leadProvider }: Pair,
  name: string,
): Promise<string> {
  const id = newId()
  await database.run(sql`
    insert into service_user (id, full_name, email, description)
    values (${id}, ${name}, ${`${id}@example.org`}, 'Looks after participants.')
  `)
  await database.run(sql`
    insert into lead_provider_person (service_user_id, lead_provider_id)
    values (${id}, ${leadProvider})
  `)
  return id
}

/** Somebody of a lead provider who has signed in. */
export async function signedInForProvider(server: Server, user: string): Promise<Visitor> {
  const browsing = visitor(server)
  await browsing.open('/sign-in/provider')
  await browsing.submit({ user })
  return browsing
}

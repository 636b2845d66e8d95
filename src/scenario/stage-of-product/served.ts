import { the } from '../../core/situation.ts'
import type { World as ProductWorld } from '../../operations/world.ts'
import type { Database } from '../../store/database.ts'
import type { World } from '../world.ts'
import { partnerId, schoolId } from './ids.ts'
import { tokenFor } from './provider-api.ts'
import { everythingIn, namesById, peopleIn } from './situation.ts'

type Ids = Readonly<Record<string, string>>

/** The ids behind a scenario's names, for whoever points a client at it. */
export interface IdsOfScenario {
  readonly participants: Ids
  readonly schools: Ids
  /** By lead provider, school and cohort: `Ambition Institute, oak, 2021`. */
  readonly partnerships: Ids
  readonly delivery_partners: Ids
}

export async function idsOfScenario(database: Database, world: World): Promise<IdsOfScenario> {
  const situation = await everythingIn(database, world)
  const names = namesById(situation, world)
  const partners = new Set(Object.values(world.providers).flat())
  return {
    participants: Object.fromEntries(
      peopleIn(situation, world).map(({ name, person }) => [name, person]),
    ),
    schools: Object.fromEntries(
      Object.keys(world.schools).map(name => [name, schoolId(world, name)]),
    ),
    partnerships: Object.fromEntries(
      [...situation.partnerships.values()].map(({ id, leadProvider, school, cohort }) => [
        `${the(names, leadProvider)}, ${the(names, school)}, ${cohort}`,
        id,
      ]),
    ),
    delivery_partners: Object.fromEntries([...partners].map(name => [name, partnerId(name)])),
  }
}

/** A bearer token for each lead provider of a scenario. */
export async function tokensOfScenario(
  product: ProductWorld,
  { providers }: World,
): Promise<Readonly<Record<string, string>>> {
  const tokens: [string, string][] = []
  for (const provider of Object.keys(providers))
    tokens.push([provider, await tokenFor(product, provider)])
  return Object.fromEntries(tokens)
}

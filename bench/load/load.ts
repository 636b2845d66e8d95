import type { Api } from '../../client/api.ts'
import type {
  ChangeId,
  DeliveryPartnerId,
  LeadProviderId,
  SchoolId,
} from '../../src/core/identity.ts'
import type { Actor } from '../../src/core/situation.ts'
import type { Chance } from '../../src/operations/world-generation/chance.ts'
import { cohort } from '../world.ts'
import type { Tally } from './tally.ts'
import type { LoadedWorld, Member } from './world.ts'

/** How much is done, and for how long: until the time is over or so many writes are accepted. */
export interface LoadWanted {
  readonly seconds: number
  readonly writes: number
  readonly writers: number
  readonly followers: number
  readonly seed: number
  /** How often the day passes meanwhile. */
  readonly days: number
}

/** All that writers and followers share. */
export interface Load {
  readonly world: LoadedWorld
  readonly tally: Tally
  readonly apiOf: (provider: LeadProviderId) => Api
  /** From 0, when all begins, to 1, when nobody begins anything more. */
  readonly progress: () => number
  /** Changes that may be undone, the latest last. */
  readonly made: { readonly id: ChangeId; readonly by: Actor }[]
  readonly declared: { readonly id: string; readonly provider: LeadProviderId }[]
  /** When each place in the log was known to be taken, by its number. */
  readonly recordedAt: Map<number, number>
}

export const isOver = ({ progress }: Load) => progress() >= 1

/** One of a list that may be empty only by mistake. */
export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item {
  const item = items[chance.whole(0, items.length - 1)]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}

/** Anybody, or anybody of a kind: of both there are some. */
export function anyMember({ world }: Load, chance: Chance, kind?: Member['kind']): Member {
  for (;;) {
    const member = oneOf(chance, world.members)
    if (kind === undefined || member.kind === kind) return member
  }
}

export const anySchool = ({ world }: Load, chance: Chance): SchoolId => oneOf(chance, world.schools)

/** A delivery partner of a provider's in the cohort. */
export const anyPartner = (
  { world }: Load,
  chance: Chance,
  provider: LeadProviderId,
): DeliveryPartnerId =>
  oneOf(
    chance,
    world.reference.pairings.filter(
      pair => pair.leadProvider === provider && pair.cohort === cohort,
    ),
  ).deliveryPartner

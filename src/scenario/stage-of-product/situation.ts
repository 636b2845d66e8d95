import type { CalendarDate } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import { personWith, type ParticipantProfile, type Situation } from '../../core/situation.ts'
import { profilesOf } from '../../core/visibility.ts'
import type { Database } from '../../store/database.ts'
import { positionAtEndOf } from '../../store/read/change-log.ts'
import { readSituation } from '../../store/read/situation.ts'
import type { World } from '../world.ts'
import { partnerId, providerId, schoolId, supplierId, trnOf } from './ids.ts'

/** Everything in a scenario's database, as it stands or as it was known at the end of a day. */
export async function everythingIn(
  database: Database,
  world: World,
  knownOn: CalendarDate | null = null,
): Promise<Situation> {
  const position = knownOn && (await positionAtEndOf(database, knownOn))
  return readSituation(
    database,
    {
      trns: Object.keys(world.teachers).map(name => trnOf(world, name)),
      schools: Object.keys(world.schools).map(name => schoolId(world, name)),
    },
    { held: false, ...(position === null ? {} : { knownAt: position }) },
  )
}

/** Somebody of the scenario whom the product knows by now. */
export interface Known {
  readonly name: string
  readonly person: PersonId
  readonly profiles: readonly ParticipantProfile[]
}

/** Those of a scenario's people who are known by now. */
export const peopleIn = (situation: Situation, world: World): readonly Known[] =>
  Object.keys(world.teachers).flatMap(name => {
    const person = personWith(situation, trnOf(world, name))
    return person ? [{ name, person: person.id, profiles: profilesOf(situation, person.id) }] : []
  })

/** The scenario's name for whatever has an id: people, schools, providers, partners, suppliers. */
export function namesById(situation: Situation, world: World): ReadonlyMap<string, string> {
  const providers = Object.entries(world.providers)
  return new Map<string, string>([
    ...peopleIn(situation, world).map(({ name, person }) => [person, name] as const),
    ...Object.keys(world.schools).map(name => [schoolId(world, name), name] as const),
    ...providers.map(([name]) => [providerId(name), name] as const),
    ...providers.flatMap(([, names]) => names.map(name => [partnerId(name), name] as const)),
    ...world.materials.map(name => [supplierId(name), name] as const),
    ...situation.reference.appropriateBodies.map(({ id, name }) => [id, name] as const),
  ])
}

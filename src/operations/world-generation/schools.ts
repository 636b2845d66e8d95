import { faker } from '@faker-js/faker/locale/en_GB'
import type { School } from '../../core/organisations.ts'
import type { SchoolId } from '../../core/identity.ts'
import type { SchoolToFill } from '../../store/read/schools-to-fill.ts'
import { chanceOf } from './chance.ts'
import { ectsAYear, primaryPhases, profilesInEngland, secondaryPhases } from './england.ts'

/** A school of a world, and how many participant profiles it is told of. */
export interface SchoolInWorld {
  readonly id: SchoolId
  readonly school: School
  /** Its number in the world, from 0. */
  readonly number: number
  /** Where it lies in the register, from 0 to 1: neighbours are near to each other. */
  readonly neighbourhood: number
  readonly tutor: string
  readonly participants: number
  /** How many there are at the schools before it. */
  readonly before: number
}

/** At least so many schools, however few people there are: somebody is to move. */
const fewest = 6

/** Which schools take part in a world, and how its people are spread over them. */
export function schoolsInWorld(
  all: readonly SchoolToFill[],
  { participants, seed }: { readonly participants: number; readonly seed: number },
): readonly SchoolInWorld[] {
  const chance = chanceOf(seed, 0)
  const wanted = Math.ceil((all.length * participants) / profilesInEngland)
  const chosen = shuffled(all, chance.part).slice(0, Math.max(fewest, wanted))
  const weights = chosen.map(({ phase }) => weightOf(phase) * -Math.log(1 - chance.part()))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  faker.seed(seed)
  let reached = 0
  let before = 0
  return chosen.map(({ place, ...school }, number) => {
    reached += weights[number] ?? 0
    const until =
      number === chosen.length - 1 ? participants : Math.round((participants * reached) / whole)
    const here = {
      id: school.id,
      school,
      number,
      neighbourhood: place / all.length,
      tutor: faker.person.fullName(),
      participants: until - before,
      before,
    }
    before = until
    return here
  })
}

function weightOf(phase: string | null) {
  if (phase !== null && secondaryPhases.has(phase)) return ectsAYear.secondary
  return phase !== null && primaryPhases.has(phase) ? ectsAYear.primary : ectsAYear.other
}

function shuffled<Item>(items: readonly Item[], part: () => number): Item[] {
  return items
    .map(item => ({ item, at: part() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

import { addDays } from '../../core/calendar.ts'
import type { Database } from '../../store/database.ts'
import { cohortOpenings } from '../../store/read/cohort-openings.ts'
import { referenceLists } from '../../store/read/reference-lists.ts'
import { schoolsToFill } from '../../store/read/schools-to-fill.ts'
import { isUntouched, worldGeneration, type Generation } from '../../store/read/world-generation.ts'
import { makeRulesAgain } from '../../store/write/bulk/rules-set-aside.ts'
import { holdDayReached, reachDay } from '../../store/write/day-reached.ts'
import { startBuild } from '../../store/write/provider-view-build.ts'
import { beginWorld, reachStage, weighTables } from '../../store/write/world-generation.ts'
import { buildProviderViews } from '../provider-views.ts'
import type { World } from '../world.ts'
import { numberOf } from './days.ts'
import { listsOf } from './lists.ts'
import { loadWorld } from './load-world.ts'
import { pace, type OnProgress } from './progress.ts'
import type { Plot } from './school-plans.ts'
import { schoolsInWorld } from './schools.ts'
import { faultsInWorld } from './verify-world.ts'

/** How many participant profiles a world has, and the seed from which all of it follows. */
export interface WorldWanted {
  readonly participants: number
  readonly seed: number
}

export interface GenerateOptions {
  readonly onProgress?: OnProgress
  /** Stops after what is being written; asked again, it carries on. */
  readonly signal?: AbortSignal
  readonly rowsInBatch?: number
}

/** How it went. */
export type WorldReport =
  | { readonly outcome: 'completed' }
  | { readonly outcome: 'interrupted' }
  /** Invented people are not mixed with others. */
  | { readonly outcome: 'people-already' }
  | { readonly outcome: 'another-begun'; readonly begun: WorldWanted }
  | { readonly outcome: 'already-there'; readonly there: WorldWanted }
  | { readonly outcome: 'schools-missing' }
  | { readonly outcome: 'unlawful'; readonly faults: readonly string[] }

type Doing = Pick<World, 'database' | 'clock'>

/**
 * Fills an empty database with a world of invented people, in England's proportions. It can be
 * broken off anywhere and asked for again: it carries on, and nothing half done counts as complete.
 */
export async function generateWorld(
  world: Doing,
  wanted: WorldWanted,
  options: GenerateOptions = {},
): Promise<WorldReport> {
  const { database, clock } = world
  const begun = await worldGeneration(database)
  if (begun === null && !(await isUntouched(database))) return { outcome: 'people-already' }
  if (begun !== null && !isSame(begun, wanted)) return { outcome: 'another-begun', begun }
  if (begun?.stage === 'complete') return { outcome: 'already-there', there: begun }
  if (begun === null) {
    if ((await schoolsToFill(database)).length === 0) return { outcome: 'schools-missing' }
    await beginWorld(database, { ...wanted, toldUntil: addDays(clock.today(), -1) })
  }
  return carryOn(world, options)
}

const isSame = (one: WorldWanted, other: WorldWanted) =>
  one.participants === other.participants && one.seed === other.seed

/** Each stage is over before the next begins, and says so where it can be found again. */
async function carryOn(world: Doing, options: GenerateOptions): Promise<WorldReport> {
  const { database } = world
  const generation = await worldGeneration(database)
  switch (generation?.stage) {
    case 'loading': {
      const isLoaded = await loadWorld(
        world,
        await plotOf(database, generation),
        generation,
        options,
      )
      return isLoaded ? carryOn(world, options) : { outcome: 'interrupted' }
    }
    case 'making-rules': {
      if (!(await makeRules(world, options))) return { outcome: 'interrupted' }
      await weighTables(database)
      await reachStage(database, 'verifying')
      return carryOn(world, options)
    }
    case 'verifying': {
      const faults = await faultsInWorld(database)
      if (faults.length > 0) return { outcome: 'unlawful', faults }
      await database.transaction(async held => {
        await startBuild(held)
        await reachStage(held, 'making-views')
      })
      return carryOn(world, options)
    }
    case 'making-views': {
      if (!(await makeViews(world, options, generation))) return { outcome: 'interrupted' }
      await reachStage(database, 'complete')
      return { outcome: 'completed' }
    }
    default:
      return { outcome: 'completed' }
  }
}

async function plotOf(database: Database, generation: Generation): Promise<Plot> {
  const today = numberOf(generation.toldUntil)
  const lists = listsOf(await referenceLists(database), await cohortOpenings(database), today)
  const schools = schoolsInWorld(await schoolsToFill(database), generation)
  return { lists, schools, seed: generation.seed, today }
}

function makeRules({ database, clock }: Doing, { onProgress, signal }: GenerateOptions) {
  let report: ((done: number) => void) | null = null
  return makeRulesAgain(database, {
    ...(signal ? { signal } : {}),
    onProgress: ({ made, of }) => {
      report ??= pace(clock, { stage: 'making-rules', of }, onProgress)
      report(made)
    },
  })
}

/** What providers see is written as on today, and so today is reached. */
async function makeViews(
  world: Doing,
  { onProgress, signal }: GenerateOptions,
  { participants }: Generation,
) {
  const { database, clock } = world
  const today = clock.today()
  const told = pace(clock, { stage: 'making-views', of: participants }, onProgress)
  const areMade = await buildProviderViews(world, {
    ...(signal ? { signal } : {}),
    onProgress: ({ stage, done }) => {
      if (stage === 'people') told(done)
    },
  })
  if (areMade)
    await database.transaction(async held => {
      await holdDayReached(held, today)
      await reachDay(held, today)
    })
  return areMade
}

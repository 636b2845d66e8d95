import { setTimeout as waiting } from 'node:timers/promises'
import { addDays, type Instant } from '../../src/core/calendar.ts'
import { openDatabase, sql, type Database } from '../../src/store/database.ts'
import { takeStatistics } from '../server.ts'
import { clientsOf } from './api.ts'
import { whatIsWrong } from './compare.ts'
import { drain, follow, followersOf, type Follower } from './followers.ts'
import { isOver, type Load, type LoadWanted } from './load.ts'
import { countingRetries } from './retries.ts'
import { startServerProcess, type ServerProcess } from './server-process.ts'
import { newTally, type Tally } from './tally.ts'
import { loadedWorld, moveClock, type LoadedWorld, type WorldSize } from './world.ts'
import { write } from './writers.ts'

/** How a load went. */
export interface LoadReport {
  /** All that must not be; none, if all is well. */
  readonly wrong: readonly string[]
  readonly tally: Tally
  /** How long the writers wrote. */
  readonly seconds: number
  readonly retried: { readonly byServer: number; readonly bySchools: number }
  readonly deadlocks: number
  readonly memory: { readonly most: number; readonly atEnd: number }
  readonly followers: readonly Follower[]
  readonly daysPassed: number
  /** How many entries were left for the followers when the writers ended. */
  readonly leftToDrain: number
}

/** Loads a database with writers and followers, and compares at the end what must be equal. */
export async function loadDatabase(
  url: string,
  wanted: LoadWanted,
  size: WorldSize,
): Promise<LoadReport> {
  const opened = await openDatabase(url, { connections: Math.min(50, wanted.writers) })
  const { database, retried } = countingRetries(opened)
  try {
    const world = await loadedWorld(database, size)
    await takeStatistics(database)
    const server = await startServerProcess(url)
    const tally = newTally()
    const report = await underLoad(world, server, wanted, tally)
    const { mebibytes: most, mebibytesAtEnd: atEnd, retried: byServer } = await server.stop()
    return {
      ...report,
      wrong: [...report.wrong, ...tally.faults, ...server.faults],
      tally,
      retried: { byServer, bySchools: retried() },
      deadlocks: await deadlocksIn(database),
      memory: { most, atEnd },
    }
  } finally {
    await opened.close()
  }
}

async function underLoad(
  world: LoadedWorld,
  server: ServerProcess,
  wanted: LoadWanted,
  tally: Tally,
) {
  const from = performance.now()
  const elapsed = () => (performance.now() - from) / 1000
  const load: Load = {
    world,
    tally,
    apiOf: clientsOf(world, server.url, tally),
    progress: () => Math.max(elapsed() / wanted.seconds, tally.accepted() / wanted.writes),
    made: [],
    declared: [],
    recordedAt: new Map(),
  }
  const followers = followersOf(load, wanted.followers)
  const following = Promise.all(followers.map(follower => follow(load, follower)))
  const passing = letDaysPass(load, wanted.days)
  await Promise.all(Array.from({ length: wanted.writers }, (_, at) => write(load, wanted.seed, at)))
  const seconds = elapsed()
  await following
  const daysPassed = await passing
  await moveClock(world, world.clock.now())
  let leftToDrain = 0
  for (const follower of followers) leftToDrain += await drain(load, follower)
  return { seconds, followers, daysPassed, leftToDrain, wrong: await whatIsWrong(world, followers) }
}

/** The days pass while everybody writes, here and in the server; the third time for long. */
async function letDaysPass(load: Load, daysToPass: number): Promise<number> {
  const { world } = load
  let passed = 0
  while (!isOver(load) && passed < daysToPass) {
    await waiting(20)
    if (load.progress() < (passed + 1) / (daysToPass + 1)) continue
    const days = passed === 2 ? 75 - passed * 9 : 9
    const next = addDays(world.clock.today(), days)
    await moveClock(world, `${next}T09:00:00.000Z` as Instant)
    passed += 1
  }
  return passed
}

async function deadlocksIn(database: Database): Promise<number> {
  const [counted] = await database.rows<{ deadlocks: number }>(sql`
    select stats.deadlocks from pg_stat_database as stats where stats.datname = current_database()
  `)
  return counted?.deadlocks ?? 0
}

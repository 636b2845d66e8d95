import { setImmediate as letOthersWork } from 'node:timers/promises'
import type { World } from '../world.ts'
import type { Generation } from '../../store/read/world-generation.ts'
import { loadRows } from '../../store/write/bulk/load-rows.ts'
import type { Row } from '../../store/write/rows.ts'
import { advanceWorld, endLoading } from '../../store/write/world-generation.ts'
import { countInto, logOfWorld, type LogOfWorld } from './log-of-world.ts'
import { pace, type OnProgress } from './progress.ts'
import { plansOf, type Plot } from './school-plans.ts'
import type { SchoolInWorld } from './schools.ts'
import { tellSchool } from './tell-school.ts'

/** About so many rows are loaded in one transaction, unless another number is asked for. */
const rowsUsual = 40_000

interface Loading {
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
  readonly rowsInBatch?: number
}

/**
 * Tells one school after the other and loads what comes of it, from the first school that has not
 * been loaded. Answers whether all are.
 */
export async function loadWorld(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  plot: Plot,
  generation: Generation,
  { onProgress, signal, rowsInBatch = rowsUsual }: Loading,
): Promise<boolean> {
  const log = await logFor(plot, generation.schoolsDone)
  const { participants: of, participantsDone: before } = generation
  const report = pace(clock, { stage: 'loading', of, before }, onProgress)
  report(before)
  let reached: Pick<Generation, 'schoolsDone' | 'participantsDone'> = generation
  let loading: Promise<unknown> = Promise.resolve()
  while (reached.schoolsDone < plot.schools.length) {
    if (signal?.aborted) {
      await loading
      return false
    }
    const [from, batch] = [reached, await nextBatch(plot, log, reached.schoolsDone, rowsInBatch)]
    const to = {
      schoolsDone: from.schoolsDone + batch.schools,
      participantsDone: from.participantsDone + batch.participants,
    }
    await loading
    // What comes next is told while this is loaded.
    loading = load({ database }, batch.rows, from, to).then(() => report(to.participantsDone))
    loading.catch(() => undefined)
    reached = to
  }
  await loading
  await endLoading(database, log.length)
  return true
}

/** The places in the log that are left when so many schools have been told. */
async function logFor(plot: Plot, schoolsDone: number): Promise<LogOfWorld> {
  const counts: number[] = []
  const taken: number[] = []
  for (const school of plot.schools) {
    const { plans } = plansOf(plot, school)
    countInto(counts, plans)
    if (school.number < schoolsDone) countInto(taken, plans)
    if (school.number % 500 === 0) await letOthersWork()
  }
  return logOfWorld(counts, taken)
}

interface Batch {
  readonly rows: readonly Row[]
  readonly schools: number
  readonly participants: number
}

async function nextBatch(
  plot: Plot,
  log: LogOfWorld,
  first: number,
  rowsInBatch: number,
): Promise<Batch> {
  const rows: Row[] = []
  const told: SchoolInWorld[] = []
  for (const school of plot.schools.slice(first)) {
    for (const row of tellSchool(plot, school, log)) rows.push(row)
    told.push(school)
    if (rows.length >= rowsInBatch) break
    await letOthersWork()
  }
  const participants = told.reduce((sum, school) => sum + school.participants, 0)
  return { rows, schools: told.length, participants }
}

const load = (
  { database }: Pick<World, 'database'>,
  rows: readonly Row[],
  from: Pick<Generation, 'schoolsDone'>,
  to: Pick<Generation, 'schoolsDone' | 'participantsDone'>,
) =>
  database.transaction(async held => {
    if (!(await advanceWorld(held, from, to)))
      throw new Error('Another process generates this world: let it finish, or stop it')
    return loadRows(held, rows)
  })

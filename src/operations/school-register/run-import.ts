import { accept, refuse, type Result } from '../../core/result.ts'
import type { Clock } from '../../clock.ts'
import type { Instant } from '../../core/calendar.ts'
import type { Database } from '../../store/database.ts'
import {
  advanceImport,
  beginImport,
  endImport,
  recordRefusedLines,
  type ImportProgress,
} from '../../store/write/import-runs.ts'
import { wordsOfFault, type FileFault, type FileKind } from './file-fault.ts'
import { readRows, type RefusedRow, type ToRow } from './read-rows.ts'
import { digestOf, type RegisterFile } from './register-file.ts'

/** What an import needs of the world. */
export interface ImportWorld {
  readonly database: Database
  readonly clock: Clock
  readonly newId: () => string
}

/** How far an import is, and how fast: `perSecond` is `null` before any time has passed. */
export interface ImportStep extends ImportProgress {
  readonly perSecond: number | null
}

export interface ImportOptions {
  /** Called before the first batch of rows and after each. */
  readonly onProgress?: (step: ImportStep) => void
  /** Stops the import after the batch that is being written. */
  readonly signal?: AbortSignal
  readonly rowsInBatch?: number
}

/** How an import went. One that was interrupted can be run again: nothing is done twice. */
export interface ImportReport extends ImportStep {
  readonly id: string
  readonly outcome: 'completed' | 'interrupted'
  readonly refused: readonly RefusedRow[]
}

/** What became of the rows of a batch; the rest were as the database has them. */
export interface BatchWritten {
  readonly written: number
  readonly passedOver: number
  readonly refused: readonly RefusedRow[]
}

/** What to import, and how to read and write it. */
export interface Import<Row> {
  readonly file: RegisterFile
  readonly kind: FileKind
  readonly toRow: ToRow<Row>
  readonly writeBatch: (
    held: Database,
    rows: readonly Row[],
    importRun: string,
  ) => Promise<BatchWritten>
}

/**
 * Imports one file of the register of schools. The file is read whole first, and refused whole if
 * it is not sound. Its rows are then written in batches, each a transaction that also says how far
 * the run is: rows do not depend on each other, so half an import is a register of which half is
 * newer, and nobody waits for a lock on all schools.
 */
export async function runImport<Row>(
  { file, kind, toRow, writeBatch }: Import<Row>,
  world: ImportWorld,
  options: ImportOptions,
): Promise<Result<ImportReport, FileFault>> {
  const { database, clock } = world
  const id = world.newId()
  const fileDigest = digestOf(file)
  await beginImport(database, {
    id,
    fileKind: kind,
    fileName: file.name,
    fileDigest,
    at: clock.now(),
  })
  const end = (outcome: 'completed' | 'interrupted' | 'refused', fault: string | null = null) =>
    endImport(database, { id, outcome, fault, at: clock.now() })
  try {
    const read = await readRows(file, kind, toRow)
    if (!read.ok) {
      await end('refused', wordsOfFault(read.refusal))
      return refuse(read.refusal)
    }
    const report = await writeRows({ id, ...read.value, writeBatch }, world, options)
    await end(report.outcome, report.outcome === 'completed' ? null : 'It was stopped.')
    return accept(report)
  } catch (error) {
    await end('interrupted', error instanceof Error ? error.message : String(error))
    throw error
  }
}

interface Writing<Row> extends Pick<Import<Row>, 'writeBatch'> {
  readonly id: string
  readonly rows: readonly Row[]
  readonly refused: readonly RefusedRow[]
}

async function writeRows<Row>(
  { id, rows, refused: unreadable, writeBatch }: Writing<Row>,
  { database, clock }: ImportWorld,
  { onProgress, signal, rowsInBatch = 1000 }: ImportOptions,
): Promise<ImportReport> {
  const startedAt = clock.now()
  const refused = [...unreadable]
  await recordRefusedLines(database, id, unreadable)
  let progress = begun(rows.length + unreadable.length, unreadable.length)
  const step = (): ImportStep => ({
    ...progress,
    perSecond: rate(progress, startedAt, clock.now()),
  })
  onProgress?.(step())

  for (let start = 0; start < rows.length; start += rowsInBatch) {
    const batch = rows.slice(start, start + rowsInBatch)
    const done = signal?.aborted ? null : await writeOne(database, id, batch, progress, writeBatch)
    if (done === null) return { id, outcome: 'interrupted', ...step(), refused }
    progress = done.progress
    refused.push(...done.refused)
    onProgress?.(step())
  }
  return { id, outcome: 'completed', ...step(), refused }
}

/** Writes a batch and how far the run is, or nothing when the run is no longer to go on. */
const writeOne = <Row>(
  database: Database,
  id: string,
  batch: readonly Row[],
  before: ImportProgress,
  writeBatch: Import<Row>['writeBatch'],
) =>
  database.transaction(async held => {
    if (!(await advanceImport(held, id, before))) return null
    const done = await writeBatch(held, batch, id)
    await recordRefusedLines(held, id, done.refused)
    const progress = after(before, batch.length, done)
    await advanceImport(held, id, progress)
    return { progress, refused: done.refused }
  })

const begun = (rowsInFile: number, rowsRefused: number): ImportProgress => ({
  rowsInFile,
  rowsDone: rowsRefused,
  rowsWritten: 0,
  rowsUnchanged: 0,
  rowsPassedOver: 0,
  rowsRefused,
})

const after = (
  before: ImportProgress,
  rows: number,
  { written, passedOver, refused }: BatchWritten,
): ImportProgress => ({
  rowsInFile: before.rowsInFile,
  rowsDone: before.rowsDone + rows,
  rowsWritten: before.rowsWritten + written,
  rowsUnchanged: before.rowsUnchanged + rows - written - passedOver - refused.length,
  rowsPassedOver: before.rowsPassedOver + passedOver,
  rowsRefused: before.rowsRefused + refused.length,
})

function rate({ rowsDone }: ImportProgress, from: Instant, until: Instant) {
  const seconds = Temporal.Instant.from(from).until(until).total('seconds')
  return seconds > 0 ? Math.round(rowsDone / seconds) : null
}

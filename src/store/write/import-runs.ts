import type { Instant } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'

/** A run that begins, and the file that it reads. */
export interface ImportBegun {
  readonly id: string
  readonly fileKind: 'establishments' | 'establishment-links'
  readonly fileName: string
  readonly fileDigest: string
  readonly at: Instant
}

/** How far a run is. */
export interface ImportProgress {
  readonly rowsInFile: number
  readonly rowsDone: number
  readonly rowsWritten: number
  readonly rowsUnchanged: number
  readonly rowsPassedOver: number
  readonly rowsRefused: number
}

/** A row that was left out, by the line on which it begins. */
export interface RefusedLine {
  readonly line: number
  readonly reason: string
}

/**
 * Begins a run. One that was left running is over: its process ended without a word, or it stops at
 * its next batch, since only one may write.
 */
export const beginImport = (database: Database, run: ImportBegun) =>
  database.transaction(async held => {
    await held.run(sql`
      update import_run
      set
        outcome = 'interrupted',
        fault = 'It stopped, or another run began.',
        ended_at = ${run.at}::timestamptz
      where import_run.outcome = 'running'
        and import_run.file_kind = ${run.fileKind}
    `)
    await held.run(sql`
      insert into import_run (id, file_kind, file_name, file_digest, started_at)
      values (${run.id}, ${run.fileKind}, ${run.fileName}, ${run.fileDigest}, ${run.at})
    `)
  })

/**
 * Records how far a run is, in the transaction of what it has just done, and holds the run's row
 * until then. Answers whether it may go on: another run may have taken its place.
 */
export const advanceImport = async (held: Database, id: string, progress: ImportProgress) =>
  (await held.run(sql`
    update import_run
    set
      rows_in_file = ${progress.rowsInFile},
      rows_done = ${progress.rowsDone},
      rows_written = ${progress.rowsWritten},
      rows_unchanged = ${progress.rowsUnchanged},
      rows_passed_over = ${progress.rowsPassedOver},
      rows_refused = ${progress.rowsRefused}
    where import_run.id = ${id}
      and import_run.outcome = 'running'
  `)) === 1

/** Records rows that were left out. */
export const recordRefusedLines = (
  database: Database,
  id: string,
  refused: readonly RefusedLine[],
) =>
  database.run(sql`
    insert into import_refused_row (import_run_id, line, reason)
    select
      ${id}::uuid,
      given.line,
      given.reason
    from jsonb_to_recordset(${JSON.stringify(refused)}::jsonb) as given (line int, reason text)
    on conflict (import_run_id, line) do nothing
  `)

/** How a run ended, and in a sentence why, if it is not complete. */
export interface ImportEnded {
  readonly id: string
  readonly outcome: 'completed' | 'interrupted' | 'refused'
  readonly fault: string | null
  readonly at: Instant
}

/** Ends a run that has not been ended. */
export const endImport = (database: Database, { id, outcome, fault, at }: ImportEnded) =>
  database.run(sql`
    update import_run
    set
      outcome = ${outcome},
      fault = ${fault},
      ended_at = ${at}::timestamptz
    where import_run.id = ${id}
      and import_run.outcome = 'running'
  `)

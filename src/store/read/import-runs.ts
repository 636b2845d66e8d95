import type { Instant } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'

/** A reading of one file of the register: how far it is, or how it ended. */
export interface ImportRun {
  readonly id: string
  readonly fileKind: 'establishments' | 'establishment-links'
  readonly fileName: string
  readonly fileDigest: string
  readonly outcome: 'running' | 'completed' | 'interrupted' | 'refused'
  readonly fault: string | null
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly rowsInFile: number
  readonly rowsDone: number
  readonly rowsWritten: number
  readonly rowsUnchanged: number
  readonly rowsPassedOver: number
  readonly rowsRefused: number
}

/** The last runs, the newest first. */
export const lastImportRuns = (database: Database, atMost: number) =>
  database.rows<ImportRun>(sql`
    select
      import_run.id as "id",
      import_run.file_kind as "fileKind",
      import_run.file_name as "fileName",
      import_run.file_digest as "fileDigest",
      import_run.outcome as "outcome",
      import_run.fault as "fault",
      import_run.started_at as "startedAt",
      import_run.ended_at as "endedAt",
      import_run.rows_in_file as "rowsInFile",
      import_run.rows_done as "rowsDone",
      import_run.rows_written as "rowsWritten",
      import_run.rows_unchanged as "rowsUnchanged",
      import_run.rows_passed_over as "rowsPassedOver",
      import_run.rows_refused as "rowsRefused"
    from import_run
    order by import_run.started_at desc, import_run.id desc
    limit ${atMost}
  `)

/** The rows that a run left out, by the line on which they begin. */
export const refusedLinesOf = (database: Database, importRun: string) =>
  database.rows<{ readonly line: number; readonly reason: string }>(sql`
    select
      refused.line as "line",
      refused.reason as "reason"
    from import_refused_row as refused
    where refused.import_run_id = ${importRun}
    order by refused.line
  `)

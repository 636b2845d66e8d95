import { join } from 'node:path'
import { systemClock } from '../src/clock.ts'
import { newId } from '../src/ids.ts'
import { importEstablishments } from '../src/operations/import-establishments.ts'
import { loadReferenceData } from '../src/operations/load-reference-data.ts'
import { registerFile } from '../src/operations/school-register/register-file.ts'
import { openDatabase } from '../src/store/database.ts'
import type { ImportMeasured } from './establishments.ts'

/*
 * Imports the shipped register into the database that is named, twice, and tells the process that
 * started it how that went.
 */
const shipped = join(import.meta.dirname, '../data/gias/establishments-2025-07.csv.gz')

async function importOnce(database: Awaited<ReturnType<typeof openDatabase>>) {
  const from = performance.now()
  const file = await registerFile(shipped)
  const report = await importEstablishments(file, { database, clock: systemClock, newId })
  if (!report.ok) throw new Error(JSON.stringify(report.refusal))
  return { seconds: (performance.now() - from) / 1000, rows: report.value.rowsWritten }
}

const database = await openDatabase(process.argv[2] ?? '')
await loadReferenceData(database)
const first = await importOnce(database)
const again = await importOnce(database)
await database.close()
process.send?.({
  seconds: first.seconds,
  secondsAgain: again.seconds,
  rows: first.rows,
  rowsAgain: again.rows,
  mebibytes: process.resourceUsage().maxRSS / 1024,
} satisfies ImportMeasured)
process.disconnect?.()

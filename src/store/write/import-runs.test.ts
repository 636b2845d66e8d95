import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import type { Instant } from '../../core/calendar.ts'
import { lastImportRuns } from '../read/import-runs.ts'
import { advanceImport, beginImport, endImport } from './import-runs.ts'

const at = '2025-09-01T10:00:00.000Z' as Instant
const later = '2025-09-01T10:05:00.000Z' as Instant
const run = {
  id: '00000000-0000-8000-8000-000000000001',
  fileKind: 'establishments' as const,
  fileName: 'a.csv',
  fileDigest: 'abc',
  at,
}
const second = { ...run, id: '00000000-0000-8000-8000-000000000002', at: later }
const progress = {
  rowsInFile: 5,
  rowsDone: 2,
  rowsWritten: 1,
  rowsUnchanged: 1,
  rowsPassedOver: 0,
  rowsRefused: 0,
}

test('a run that begins ends the one that was left running, which may not go on', async () => {
  const database = await freshDatabase()
  await beginImport(database, run)
  expect(await advanceImport(database, run.id, progress)).toBe(true)
  await beginImport(database, second)
  expect(await advanceImport(database, run.id, { ...progress, rowsDone: 3 })).toBe(false)
  expect(await advanceImport(database, second.id, progress)).toBe(true)
  expect(await lastImportRuns(database, 2)).toMatchObject([
    { id: second.id, outcome: 'running', endedAt: null, rowsDone: 2 },
    { id: run.id, outcome: 'interrupted', endedAt: later, rowsDone: 2 },
  ])
})

test('a run of links and a run of establishments leave each other alone', async () => {
  const database = await freshDatabase()
  await beginImport(database, run)
  await beginImport(database, { ...second, fileKind: 'establishment-links' })
  expect(await advanceImport(database, run.id, progress)).toBe(true)
})

test('a run ends once', async () => {
  const database = await freshDatabase()
  await beginImport(database, run)
  const ended = { id: run.id, outcome: 'completed' as const, fault: null, at: later }
  expect(await endImport(database, ended)).toBe(1)
  expect(await endImport(database, { ...ended, outcome: 'interrupted' })).toBe(0)
})

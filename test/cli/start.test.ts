import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sql } from '../../src/store/database.ts'
import { lastImportRuns } from '../../src/store/read/import-runs.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { establishments } from '../reference/register-samples.ts'
import { manageTraining, startedUntil } from './command.ts'

async function sampleRegister() {
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'edubasealldata.csv')
  await writeFile(file, establishments({}).bytes)
  return file
}

test('the product starts, brings in schools once, follows the clock that is set, and stops', async () => {
  const database = await freshDatabase()
  const here = { DATABASE_URL: database.url }
  const args = ['start', '--register', await sampleRegister()]
  const first = await startedUntil(/^Open /, args, here)
  const url = first.line.replace('Open ', '')
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ healthy: true })
  expect((await fetch(`${url}/api/v3/participants/ecf`)).status).toBe(401)
  expect(await (await fetch(`${url}/sign-in`)).text()).toContain('demonstration person')

  await manageTraining(['time', 'set', '2040-02-01'], here)
  const reached = () => database.rows(sql`select day_reached.day from day_reached`)
  await expect.poll(reached, { timeout: 10_000 }).toEqual([{ day: '2040-02-01' }])
  expect(await first.stop()).toBe(0)

  const again = await startedUntil(/^Open /, args, here)
  expect(await lastImportRuns(database, 10)).toMatchObject([{ outcome: 'completed' }])
  expect(await again.stop()).toBe(0)
})

test('in production nobody signs in as somebody invented', async () => {
  const { url } = await freshDatabase()
  const production = { NODE_ENV: 'production', SESSION_SECRET: 's'.repeat(32), DATABASE_URL: url }
  const args = ['start', '--register', await sampleRegister()]
  const { line } = await startedUntil(/^Open /, args, production)
  const page = await (await fetch(`${line.replace('Open ', '')}/sign-in`)).text()
  expect(page).toContain('No sign-in is configured yet')
})

test('a port that is taken is one sentence', async () => {
  const { url } = await freshDatabase()
  const here = { DATABASE_URL: url }
  const args = ['start', '--register', await sampleRegister()]
  const { line } = await startedUntil(/^Open /, args, here)
  const PORT = new URL(line.replace('Open ', '')).port
  const { status, err } = await manageTraining(args, { ...here, PORT })
  expect(status).toBe(1)
  expect(err).toBe(
    `address already in use 127.0.0.1:${PORT}: set PORT to another port, or 0 for any\n`,
  )
})

import { readdirSync } from 'node:fs'
import { expect, inject, onTestFinished, test } from 'vitest'
import { createDatabase, dropDatabase, urlOfDatabase } from './databases.ts'
import { newId } from '../ids.ts'
import { migrate } from './migrate.ts'

const files = readdirSync(new URL('migrations', import.meta.url)).toSorted()

async function emptyDatabase() {
  const server = inject('templateUrl')
  const name = `empty_${newId().replaceAll('-', '')}`
  await createDatabase(server, name)
  onTestFinished(() => dropDatabase(server, name))
  return urlOfDatabase(server, name)
}

test('migrations are numbered from one, without a gap', () => {
  const numbers = files.map(file => Number(/^(\d{4})_[a-z_0-9]+\.sql$/.exec(file)?.[1]))
  expect(numbers).toEqual(files.map((_, place) => place + 1))
})

test('all migrations are run, once', async () => {
  const url = await emptyDatabase()
  expect(await migrate(url)).toEqual(files.map(file => file.replace('.sql', '')))
  expect(await migrate(url)).toEqual([])
})

test('of two who migrate at once, one waits and finds nothing left to do', async () => {
  const url = await emptyDatabase()
  const both = await Promise.all([migrate(url), migrate(url)])
  expect(both.map(run => run.length).toSorted((one, other) => one - other)).toEqual([
    0,
    files.length,
  ])
})

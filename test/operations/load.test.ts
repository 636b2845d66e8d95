import { expect, test } from 'vitest'
import { loadDatabase } from '../../bench/load/whole-load.ts'
import { freshDatabase } from '../database/fresh-database.ts'

/*
 * A short load of the kind that `npm run load` makes for minutes: what came of it depends on who
 * was quicker, what must be equal at the end does not. Three days pass in it.
 */
test('followers are left with what the database shows, whoever writes at once', async () => {
  const database = await freshDatabase()
  const report = await loadDatabase(
    database.url,
    { seconds: 8, writes: 150, writers: 5, followers: 2, seed: 7, days: 3 },
    { schools: 3, peopleAtSchool: 8, newcomers: 200 },
  )
  expect(report.wrong).toEqual([])
  expect(report.tally.accepted()).toBeGreaterThan(50)
  expect(report.followers.map(({ copy, entries }) => copy.size > 0 && entries > 0)).toEqual([
    true,
    true,
  ])
  expect(report.followers.map(({ startedAgain }) => startedAgain)).toEqual([false, true])
})

import { expect, test } from 'vitest'
import { sql } from '../../src/store/database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { bothSchoolsChoose, smallWorld } from '../database/small-world.ts'
import { manageTraining } from './command.ts'

const generate = (url: string, ...args: readonly string[]) =>
  manageTraining(['world', 'generate', ...args], { DATABASE_URL: url })

test('a world is generated, says how far it is, and is there when it is asked for again', async () => {
  const database = await freshDatabase()
  await smallWorld(database, '2026-11-20T09:00:00.000Z')
  const made = await generate(database.url, '--participants', '100', '--seed', '5')
  expect(made).toMatchObject({ status: 0, err: '' })
  expect(made.out).toMatch(/^Telling lives: 0 of 100 participants$/m)
  expect(made.out).toMatch(/^Telling lives: 100 of 100 participants/m)
  expect(made.out).toMatch(/^A world of 100 participants with the seed 5 is there\.$/m)
  const again = await generate(database.url, '--participants', '100', '--seed', '5')
  expect(again).toEqual({
    status: 0,
    out: 'A world of 100 participants with the seed 5 was there already.\n',
    err: '',
  })
  const other = await generate(database.url, '--participants', '100')
  expect(other.status).toBe(1)
  expect(other.err).toBe(
    'This database is for a world of 100 participants with the seed 5: ' +
      'ask for that one, or name another database\n',
  )
}, 60_000)

test('a database with people in it is left alone', async () => {
  const database = await freshDatabase()
  await bothSchoolsChoose(await smallWorld(database, '2023-09-04T09:00:00.000Z'))
  const refused = await generate(database.url, '--participants', '100')
  expect(refused).toEqual({
    status: 1,
    out: '',
    err:
      'There are people in this database already: ' +
      'name an empty one by DATA_DIR or DATABASE_URL\n',
  })
})

test('where a world is half done, the product does not start and nothing is checked', async () => {
  const database = await freshDatabase()
  await database.run(sql`
    insert into world_generation (participants, seed, told_until) values (300, 4, '2026-11-19')
  `)
  for (const command of ['start', 'check'])
    expect(await manageTraining([command], { DATABASE_URL: database.url })).toMatchObject({
      status: 1,
      err:
        'A world was begun in this database and is not complete. This carries on: ' +
        'npx manage-training world generate --participants 300 --seed 4\n',
    })
}, 60_000)

test.each(['99', '3000001', 'many', '100.5'])('%s participants are not possible', async number => {
  const { status, err } = await generate('postgres://nowhere', '--participants', number)
  expect(status).toBe(2)
  expect(err).toContain('It must be a whole number from 100 to 3000000.')
})

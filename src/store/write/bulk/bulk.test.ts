import { expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/database/fresh-database.ts'
import { sql, type Database } from '../../database.ts'
import { rulesSetAside } from '../../read/rules-on-file.ts'
import { dumpSchema } from '../../schema-dump.ts'
import { copyLine } from './copy-text.ts'
import { loadRows } from './load-rows.ts'
import { makeRulesAgain, setRulesAside } from './rules-set-aside.ts'

/** Texts in which something would end a field or a row, or stand for nothing. */
const nasty = [
  '',
  ' ',
  String.raw`\N`,
  String.raw`\.`,
  String.raw`back\slash\t`,
  'tab\tand\nnew line\r\nand\rreturn',
  'vertical\vtab, form\ffeed, bell\u0007, back\bspace',
  `it's "quoted", {braced} and (ranged]`,
  'Zoë O’Hara, 李小龍, 👩🏽‍🏫, e\u0301',
  '\u2028\u2029\uFEFF',
  'null',
  'x'.repeat(200_000),
]

async function pavilions() {
  const database = await freshDatabase()
  await database.run(sql`
    create table pavilion (
      number bigint constraint one_pavilion_a_number primary key,
      name text,
      is_open boolean,
      during daterange,
      next bigint constraint next_is_a_pavilion references pavilion
    )
  `)
  await database.run(sql`create index pavilion_by_name on pavilion (lower(left(name, 20)))`)
  await database.run(sql`
    alter table pavilion add constraint one_pavilion_a_day
      exclude using gist (during with &&) deferrable initially deferred
  `)
  return database
}

const load = (database: Database, rows: Parameters<typeof loadRows>[1]) =>
  database.transaction(held => loadRows(held, rows))

const pavilion = (number: number, other: { readonly next?: number; readonly during?: string }) => ({
  table: 'pavilion',
  columns: { number, during: other.during ?? null, next: other.next ?? null },
})

test('whatever a text is, it is loaded as it is', async () => {
  const database = await pavilions()
  const rows = nasty.map((name, number) => ({ table: 'pavilion', columns: { number, name } }))
  expect(await load(database, rows)).toBe(nasty.length)
  const names = await database.rows<{ readonly name: string }>(
    sql`select pavilion.name from pavilion order by pavilion.number`,
  )
  expect(names.map(({ name }) => name)).toEqual(nasty)
})

test('a row is a line of COPY, with nothing told from an empty text', () => {
  expect(copyLine(['', null, 7, true, 'a\tb\\'])).toBe('\t\\N\t7\ttrue\ta\\tb\\\\\n')
})

const visits = (...numbers: readonly number[]) =>
  numbers.map(number => ({ table: 'visitor', columns: { pavilion: number } }))

test('rows of several tables are loaded in one transaction, or none of them', async () => {
  const database = await pavilions()
  await database.run(sql`create table visitor (pavilion bigint not null references pavilion)`)
  await expect(load(database, [pavilion(1, {}), ...visits(1, 2)])).rejects.toThrow('visitor')
  expect(await database.rows(sql`select from pavilion`)).toEqual([])
  expect(await load(database, [pavilion(1, {}), pavilion(2, {}), ...visits(1, 2)])).toBe(4)
})

test('a text that PostgreSQL cannot keep is refused, and the connection goes on', async () => {
  const database = await pavilions()
  const row = { table: 'pavilion', columns: { number: 1, name: 'a\u0000b' } }
  await expect(load(database, [row])).rejects.toThrow('invalid byte sequence')
  expect(await load(database, [pavilion(1, {})])).toBe(1)
})

test('rules that are set aside hold nothing, and are as they were when made again', async () => {
  const database = await pavilions()
  const before = await dumpSchema(database)
  await setRulesAside(database, ['pavilion'])
  expect(await load(database, [pavilion(1, { next: 2 }), pavilion(2, { next: 1 })])).toBe(2)
  expect((await rulesSetAside(database)).map(({ name }) => name)).toEqual([
    'all',
    'next_is_a_pavilion',
    'one_pavilion_a_day',
    'one_pavilion_a_number',
    'pavilion_by_name',
  ])
  expect(await makeRulesAgain(database)).toBe(true)
  expect(await dumpSchema(database)).toBe(before)
  expect(await rulesSetAside(database)).toEqual([])
})

test.each([
  ['a key', [pavilion(1, {}), pavilion(1, {})], 'one_pavilion_a_number'],
  [
    'an exclusion',
    [pavilion(1, { during: '[2022-09-01,)' }), pavilion(2, { during: '[2022-10-01,)' })],
    'one_pavilion_a_day',
  ],
  ['a reference', [pavilion(1, { next: 2 })], 'next_is_a_pavilion'],
])('%s that a loaded row breaks is not made again', async (_, rows, rule) => {
  const database = await pavilions()
  await setRulesAside(database, ['pavilion'])
  await load(database, rows)
  await expect(makeRulesAgain(database)).rejects.toThrow(rule)
  expect((await rulesSetAside(database)).map(({ name }) => name)).toContain(rule)
})

test('making rules is broken off between two of them, and goes on where it stopped', async () => {
  const database = await pavilions()
  const before = await dumpSchema(database)
  await setRulesAside(database, ['pavilion'])
  const stopping = new AbortController()
  const onProgress = () => {
    stopping.abort()
  }
  expect(await makeRulesAgain(database, { onProgress, signal: stopping.signal })).toBe(false)
  expect((await rulesSetAside(database)).length).toBe(4)
  expect(await makeRulesAgain(database)).toBe(true)
  expect(await dumpSchema(database)).toBe(before)
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { sql } from '../../src/store/database.ts'
import { manageTraining } from '../cli/command.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { smallWorld } from '../database/small-world.ts'
import { establishments } from '../reference/register-samples.ts'

const database = await freshDatabase()
await smallWorld(database, '2023-09-04T09:00:00.000Z')
const here = { DATABASE_URL: database.url }
const folder = await mkdtemp(join(tmpdir(), 'bad-input-'))
afterAll(() => rm(folder, { recursive: true }))

const { bytes } = establishments({ URN: '100003' }, { URN: '100004' })
const files: Readonly<Record<string, Uint8Array>> = {
  'cut.csv': bytes.subarray(0, -40),
  'cut.csv.gz': gzipSync(bytes).subarray(0, -12),
  'noise.csv': Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
  'good.csv': bytes,
}
for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)

const written = async () =>
  (
    await database.rows(sql`
      select
        (select count(*) from school) as "schools",
        (select count(*) from api_token) as "tokens",
        (select count(*) from clock_setting) as "clocks",
        (select log_head.position from log_head) as "position"
    `)
  )[0]

test.concurrent.each<[readonly string[], RegExp]>([
  [['import', 'gias', 'cut.csv'], /cut\.csv: The file is cut off in line 3\.$/],
  [
    ['import', 'gias', 'cut.csv.gz'],
    /cut\.csv\.gz: The file is a gzip archive that is cut off or damaged\.$/,
  ],
  [['import', 'gias', 'noise.csv'], /noise\.csv: The file .*\.$/],
  [['import', 'gias', '.'], /^The file .* cannot be read$/],
  [
    ['token', 'create', '--provider', 'Nobody at all'],
    /^unknown lead provider "Nobody at all"; nearest known: /,
  ],
  [['time', 'set', '2026-02-31'], /^"2026-02-31" is no day and no moment; write it as /],
  [['time', 'set', '0000-01-05'], /is no day and no moment/],
  [['time', 'set', '+012026-01-05T08:30:00Z'], /is no day and no moment/],
  [['person', 'show', '9999999'], /^Nobody is known by 9999999$/],
  [['person', 'show', 'Ada Obi'], /^"Ada Obi" is no TRN and no id; a TRN has seven digits$/],
  [
    ['person', 'show', '00000000-0000-0000-0000-000000000000'],
    /^Nobody is known by 00000000-0000-0000-0000-000000000000$/,
  ],
  [['person', 'show', '1000001', '--known-on', '2025-13-01'], /^"2025-13-01" is no day; /],
])('%o is one sentence, and nothing is written', async (args, says) => {
  const before = await written()
  const known = args.map(arg => (arg === '.' || arg in files ? join(folder, arg) : arg))
  const { status, out, err } = await manageTraining(known, here)
  expect({ status, out, lines: err.trimEnd().split('\n').length }).toEqual({
    status: 1,
    out: '',
    lines: 1,
  })
  expect(err.trimEnd()).toMatch(says)
  expect(await written()).toEqual(before)
})

test('schools whose links are no file of links are kept, and the fault is named', async () => {
  const [schools, links] = [join(folder, 'good.csv'), join(folder, 'cut.csv')]
  const { status, out, err } = await manageTraining(
    ['import', 'gias', schools, '--links', links],
    here,
  )
  expect(status).toBe(1)
  expect(out).toContain(`${schools}: 2 rows written, `)
  expect(err).toMatch(/cut\.csv: The file .*\.\n$/)
})

test('a database that is not there is one sentence, and nobody waits for it', async () => {
  const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }
  const { status, err } = await manageTraining(['person', 'show', '1000001'], nowhere)
  expect(status).toBe(1)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})

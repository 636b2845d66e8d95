import { writeSync } from 'node:fs'
import { day } from '../../src/core/calendar.ts'
import { register } from '../../src/core/changes/register/register.ts'
import { transferOut } from '../../src/core/changes/transfer-out/transfer-out.ts'
import type { SchoolId, Trn } from '../../src/core/identity.ts'
import { openDatabase, sql } from '../../src/store/database.ts'
import { startEmbedded } from '../../src/store/embedded/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import {
  bothSchoolsChoose,
  joiner,
  personOf,
  recorded,
  smallWorld,
  type SmallWorld,
} from '../database/small-world.ts'

/*
 * A process that records changes until it is killed, and says of each that it is confirmed. Run
 * with the folder of an embedded server, or with the URL of a database.
 */

const where = process.argv[2] ?? ''
const url = where.startsWith('postgres') ? where : (await startEmbedded(where)).url
await migrate(url)
const database = await openDatabase(url)
const world = await smallWorld(database, '2023-09-04T09:00:00.000Z')
await database.run(sql`
  insert into demonstration_teacher (trn, full_name, date_of_birth, qualified_on)
  select (2000000 + number)::text, 'Teacher ' || number, '1995-05-05', '2020-07-01'
  from generate_series(1, 9999) as number
`)
await bothSchoolsChoose(world)
await Promise.all([comeAndGo(world, world.ashfield, 1), comeAndGo(world, world.birchwood, 2)])

/** Registers one after another at a school, and reports that each leaves. */
async function comeAndGo(within: SmallWorld, school: SchoolId, number: number): Promise<never> {
  const trn = `${2_000_000 + number}` as Trn
  const came = joiner(school, 'ect', { trn, start: '2023-09-04' })
  say('register', await recorded(within, register, came))
  const participant = await personOf(within.database, trn)
  const leaving = { school, participant, kind: 'ect', leavesOn: day('2023-10-02') } as const
  say('transfer-out', await recorded(within, transferOut, leaving))
  return comeAndGo(within, school, number + 2)
}

/** Written at once: what a killed process had only meant to write is lost. */
function say(kind: string, { id, position }: { readonly id: string; readonly position: number }) {
  writeSync(1, `${JSON.stringify({ id, kind, position })}\n`)
}

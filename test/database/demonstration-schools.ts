import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { standingClock, type StandingClock } from '../../src/clock.ts'
import type { Instant } from '../../src/core/calendar.ts'
import { newId } from '../../src/ids.ts'
import { schools } from '../../src/operations/demonstration/schools.ts'
import { importEstablishments } from '../../src/operations/import-establishments.ts'
import { loadReferenceData } from '../../src/operations/load-reference-data.ts'
import type { World } from '../../src/operations/world.ts'
import type { Database } from '../../src/store/database.ts'
import { demonstrationTeachers } from '../../src/store/read/demonstration-teachers.ts'

const register = join(import.meta.dirname, '../../data/gias/establishments-2025-07.csv.gz')

/** A world with the lists and, of the shipped register, only the schools of the demonstration. */
export async function worldOfDemonstration(
  database: Database,
  now: string,
): Promise<World & { readonly clock: StandingClock }> {
  const clock = standingClock(now as Instant)
  await loadReferenceData(database)
  const imported = await importEstablishments(
    { name: 'demonstration-schools.csv', bytes: await rowsOfDemonstration() },
    { database, clock, newId },
  )
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusal))
  return { database, clock, teacherRecords: trns => demonstrationTeachers(database, trns) }
}

async function rowsOfDemonstration() {
  const urns = Object.values(schools).map(({ urn }) => urn)
  const [header, ...rows] = gunzipSync(await readFile(register))
    .toString('latin1')
    .split('\r\n')
  const taken = rows.filter(row => urns.some(urn => row.startsWith(`${urn},`)))
  return Buffer.from([header, ...taken].join('\r\n'), 'latin1')
}

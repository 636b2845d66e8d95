import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { newId } from '../../src/ids.ts'
import { importEstablishmentLinks } from '../../src/operations/import-establishment-links.ts'
import { importEstablishments } from '../../src/operations/import-establishments.ts'
import { loadReferenceData } from '../../src/operations/load-reference-data.ts'
import { registerFile } from '../../src/operations/school-register/register-file.ts'
import { findSchools } from '../../src/store/read/schools.ts'
import { freshDatabase } from '../database/fresh-database.ts'

const shipped = (name: string) => registerFile(join(import.meta.dirname, '../../data/gias', name))

test('the register that comes with the product is imported without a row refused', async () => {
  const database = await freshDatabase()
  const world = { database, clock: systemClock, newId }
  await loadReferenceData(database)

  const schools = await shipped('establishments-2025-07.csv.gz')
  expect(await importEstablishments(schools, world)).toMatchObject({
    value: { rowsInFile: 51_388, rowsWritten: 48_342, rowsPassedOver: 3046, rowsRefused: 0 },
  })
  const links = await shipped('establishment-links-2025-04.csv.gz')
  expect(await importEstablishmentLinks(links, world)).toMatchObject({
    value: { rowsInFile: 33_801, rowsWritten: 33_240, rowsPassedOver: 561, rowsRefused: 0 },
  })
  expect(await findSchools(database, { text: 'aldgate', atMost: 5 })).toMatchObject([
    { urn: '100000', name: 'The Aldgate School', eligibleForFunding: true },
  ])
}, 60_000)

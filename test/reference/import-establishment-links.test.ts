import { expect, test } from 'vitest'
import { standingClock } from '../../src/clock.ts'
import type { Instant } from '../../src/core/calendar.ts'
import { newId } from '../../src/ids.ts'
import { importEstablishmentLinks } from '../../src/operations/import-establishment-links.ts'
import { importEstablishments } from '../../src/operations/import-establishments.ts'
import { loadReferenceData } from '../../src/operations/load-reference-data.ts'
import { wordsOfFault } from '../../src/operations/school-register/file-fault.ts'
import { linkedSchools, schoolByUrn } from '../../src/store/read/schools.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { establishments, links } from './register-samples.ts'

const database = await freshDatabase()
const clock = standingClock('2025-07-17T09:00:00.000Z' as Instant)
const world = { database, clock, newId }
await loadReferenceData(database)
await importEstablishments(establishments({ URN: '100001' }, { URN: '100002' }), world)

const file = links(
  '100001,100002,"Successor - Split School","31-08-2021"',
  '100002,100001,"Predecessor",""',
  '100001,199999,"Successor",""',
  '100001,100001,"Other",""',
  '100001,100002,"",""',
  '100001,100002,"Successor","2021"',
)

test('links between our schools are recorded, others passed over, bad ones named', async () => {
  const done = await importEstablishmentLinks(file, world)
  expect(done).toMatchObject({
    ok: true,
    value: { rowsInFile: 6, rowsWritten: 2, rowsPassedOver: 1, rowsRefused: 3 },
  })
  expect(done.ok && done.value.refused).toEqual([
    { line: 5, reason: 'URN 100001 is linked to itself.' },
    { line: 6, reason: 'LinkType is empty.' },
    { line: 7, reason: 'LinkEstablishedDate "2021" is not a day.' },
  ])
  const school = await schoolByUrn(database, '100001')
  expect(school && (await linkedSchools(database, school.id))).toMatchObject([
    {
      urn: '100002',
      kind: 'successor',
      linkType: 'Successor - Split School',
      establishedOn: '2021-08-31',
    },
  ])
  const again = await importEstablishmentLinks(file, world)
  expect(again).toMatchObject({ value: { rowsWritten: 0, rowsUnchanged: 2 } })
})

test('a list of establishments is not taken for links', async () => {
  const done = await importEstablishmentLinks(establishments({}), world)
  expect(!done.ok && wordsOfFault(done.refusal)).toBe('The file is a list of establishments.')
})

import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import { day } from '../../core/calendar.ts'
import type { SchoolId } from '../../core/identity.ts'
import { sql } from '../database.ts'
import { factsOfSchool, findSchools, linkedSchools, schoolByUrn } from '../read/schools.ts'
import { writeSchoolLinks, writeSchools, type SchoolFacts } from './schools.ts'

const ashfield = '00000000-0000-8000-8000-000000000001' as SchoolId
const birch = '00000000-0000-8000-8000-000000000002' as SchoolId

const facts: SchoolFacts = {
  school: ashfield,
  urn: '100001',
  name: 'St Mary’s C.E. Primary School, Ashfield',
  typeCode: '01',
  statusCode: '1',
  phaseCode: null,
  openedOn: null,
  closedOn: null,
  localAuthorityCode: '202',
  localAuthorityName: 'Camden',
  districtCode: null,
  districtName: null,
  section41Approved: false,
  street: null,
  locality: null,
  town: 'London',
  postcode: 'NW1 1AA',
  contactEmail: null,
  open: true,
  eligibleForFunding: true,
  ownProgrammeOnly: false,
}
const birchFacts = { ...facts, school: birch, urn: '100002', name: 'Birch School', town: 'Leeds' }
const onFirst = { on: day('2025-09-01'), importRun: null }
const onSecond = { on: day('2025-09-02'), importRun: null }

async function databaseWith(...schools: readonly SchoolFacts[]) {
  const database = await freshDatabase()
  await database.run(sql`insert into establishment_type (code, name) values ('01', 'Community')`)
  await database.run(sql`insert into establishment_status (code, name) values ('1', 'Open')`)
  await writeSchools(database, schools, onFirst)
  return database
}

test('a school may get another number: its id stays, and each number has its days', async () => {
  const database = await databaseWith(facts)
  expect(await writeSchools(database, [{ ...facts, urn: '100009' }], onSecond)).toBe(1)
  expect(await schoolByUrn(database, '100001')).toBeNull()
  expect(await schoolByUrn(database, '100009')).toMatchObject({ id: ashfield })
  expect(await factsOfSchool(database, ashfield)).toMatchObject([
    { urn: '100001', from: null, until: '2025-09-02' },
    { urn: '100009', from: '2025-09-02', until: null },
  ])
})

test('facts that were stated today and prove wrong today leave no row behind', async () => {
  const database = await databaseWith(facts)
  await writeSchools(database, [{ ...facts, name: 'Ashfeild' }], onSecond)
  await writeSchools(database, [{ ...facts, name: 'Ashfield' }], onSecond)
  const rows = await factsOfSchool(database, ashfield)
  expect(rows.map(({ name }) => name)).toEqual([
    'St Mary’s C.E. Primary School, Ashfield',
    'Ashfield',
  ])
})

test('no number is held by two schools on a day, and no school has two rows on a day', async () => {
  const database = await databaseWith(facts, birchFacts)
  await expect(
    writeSchools(database, [{ ...birchFacts, urn: '100001' }], onSecond),
  ).rejects.toThrow('one_school_a_urn_a_day')
  const copy = database.run(sql`
    insert into school_facts (
      school_id, during, urn, name, type_code, status_code, section_41_approved, open,
      eligible_for_funding, own_programme_only
    )
    values (
      ${ashfield}, '[2020-01-01,2020-02-01)', '100008', 'Copy', '01', '1', false, true, true, false
    )
  `)
  await expect(copy).rejects.toThrow('one_row_of_facts_a_day')
})

test('links are recorded once, between schools that are ours', async () => {
  const database = await databaseWith(facts, birchFacts)
  const successor = {
    urn: '100001',
    linkedUrn: '100002',
    kind: 'successor' as const,
    linkType: 'Successor',
    establishedOn: day('2024-01-01'),
  }
  const given = [successor, successor, { ...successor, linkedUrn: '100099' }]
  expect(await writeSchoolLinks(database, given)).toEqual({ written: 1, passedOver: 1 })
  expect(await writeSchoolLinks(database, given)).toEqual({ written: 0, passedOver: 1 })
  expect(await linkedSchools(database, ashfield)).toMatchObject([
    { urn: '100002', kind: 'successor', establishedOn: '2024-01-01' },
  ])
})

test.each([
  ['st marys', ['100001']],
  ["St. Mary's primary", ['100001']],
  ['ce  ASHFIELD', ['100001']],
  ['school', ['100002', '100001']],
  ['birch leeds', ['100002']],
  ['nw11', ['100002', '100001']],
  ['100002', ['100002']],
  ['%', []],
  ['oak', []],
])('"%s" finds %j', async (text, urns) => {
  const database = await databaseWith(facts, birchFacts)
  const found = await findSchools(database, { text, atMost: 10 })
  expect(found.map(({ urn }) => urn)).toEqual(urns)
})

test('schools that are not open are found when they are asked for', async () => {
  const closed = { ...birchFacts, open: false, eligibleForFunding: false }
  const database = await databaseWith(facts, closed)
  expect(await findSchools(database, { text: 'birch', atMost: 10 })).toEqual([])
  expect(
    await findSchools(database, { text: 'birch', atMost: 10, alsoNotOpen: true }),
  ).toMatchObject([{ urn: '100002' }])
})

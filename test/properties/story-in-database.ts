import { day } from '../../src/core/calendar.ts'
import type { SchoolId, Trn } from '../../src/core/identity.ts'
import type { School } from '../../src/core/organisations.ts'
import type { Situation } from '../../src/core/situation.ts'
import { idNamed } from '../../src/ids.ts'
import { shippedLists } from '../../src/operations/load-reference-data.ts'
import type { Database } from '../../src/store/database.ts'
import { demonstrationTeachers } from '../../src/store/read/demonstration-teachers.ts'
import { referenceLists } from '../../src/store/read/reference-lists.ts'
import { readSituation } from '../../src/store/read/situation.ts'
import { writeDemonstrationTeachers } from '../../src/store/write/demonstration-teachers.ts'
import { writeReferenceData, type ListedRow } from '../../src/store/write/reference-data.ts'
import { writeSchools, type SchoolFacts } from '../../src/store/write/schools.ts'
import { emptyWorld } from '../language/world.ts'

/*
 * The world of the stories, written into a database. There its schools, providers and bodies have
 * ids that a database takes; everything else about them is the same.
 */

const { reference, schools, teacherRecords } = emptyWorld

const namesInStories: readonly string[] = [
  ...schools.keys(),
  ...[
    ...reference.schedules,
    ...reference.leadProviders,
    ...reference.deliveryPartners,
    ...reference.suppliers,
    ...reference.appropriateBodies,
  ].map(({ id }) => id),
  ...[...teacherRecords.keys()].map(trn => `nobody with TRN ${trn}`),
  'no change',
]

const idsInDatabase = new Map(namesInStories.map(name => [name, idNamed('of the stories', name)]))

/** Anything that a story says, with the ids that the database has instead. */
export function asInDatabase<Said>(said: Said): Said {
  if (typeof said === 'string') return (idsInDatabase.get(said) ?? said) as Said
  if (typeof said !== 'object' || said === null) return said
  if (Array.isArray(said)) return said.map(asInDatabase) as Said
  return Object.fromEntries(
    Object.entries(said).map(([field, value]) => [field, asInDatabase(value)]),
  ) as Said
}

/** Writes the world of the stories, and answers with what the database then says of it. */
export async function writeStories(database: Database): Promise<Situation> {
  await writeLists(database)
  await writeSchools(database, [...schools.values()].map(factsOf), {
    on: day('2021-09-01'),
    importRun: null,
  })
  await writeDemonstrationTeachers(database, [...teacherRecords.values()])
  const ids = [...schools.keys()].map(id => asInDatabase(id))
  const concerns = { schools: ids, timetable: true } as const
  const empty = await readSituation(database, concerns, { held: false })
  const teachers = await demonstrationTeachers(database, [...teacherRecords.keys()])
  return {
    ...empty,
    reference: await referenceLists(database),
    teacherRecords: new Map(teachers.map(teacher => [teacher.trn, teacher])),
  }
}

export const everySchool: readonly SchoolId[] = [...schools.keys()].map(id => asInDatabase(id))
export const everyTrn: readonly Trn[] = [...teacherRecords.keys()]

async function writeLists(database: Database) {
  const shipped = await shippedLists()
  const isOfStories = (year: string | number | null | undefined) =>
    reference.cohorts.includes(Number(year))
  await writeReferenceData(database, {
    ...shipped,
    cohort: shipped.cohort.filter(row => isOfStories(row['start_year'])),
    schedule: schedulesAmong(shipped.schedule),
    milestone: [],
    statementCalendar: [],
    leadProvider: reference.leadProviders.map(({ id, name }) => asInDatabase({ id, name })),
    leadProviderCohort: reference.leadProviders.flatMap(({ id, cohorts }) =>
      cohorts.map(cohort => asInDatabase({ lead_provider_id: id, cohort })),
    ),
    deliveryPartner: reference.deliveryPartners.map(partner => ({ ...asInDatabase(partner) })),
    providerPairing: reference.pairings.map(({ leadProvider, deliveryPartner, cohort }) =>
      asInDatabase({
        lead_provider_id: leadProvider,
        delivery_partner_id: deliveryPartner,
        cohort,
      }),
    ),
    materialsSupplier: reference.suppliers.map(supplier => ({ ...asInDatabase(supplier) })),
    appropriateBody: reference.appropriateBodies.map(({ id, name, noNewInductionsFrom }) =>
      asInDatabase({
        id,
        name,
        body_type: 'local_authority',
        lead_school: null,
        no_new_inductions_from_year: noNewInductionsFrom,
        ceased_to_operate_year: null,
      }),
    ),
  })
}

/** The stories have one schedule a cohort. */
const schedulesAmong = (shipped: readonly ListedRow[]) =>
  reference.schedules.flatMap(({ id, cohort, identifier }) =>
    shipped
      .filter(row => Number(row['cohort']) === cohort && row['identifier'] === identifier)
      .map(row => ({ ...row, id: asInDatabase<string>(id) })),
  )

const factsOf = (school: School, at: number): SchoolFacts => ({
  school: asInDatabase(school.id),
  urn: String(100_001 + at),
  name: school.name,
  typeCode: school.ownProgrammeOnly ? '11' : '01',
  statusCode: '1',
  phaseCode: null,
  openedOn: null,
  closedOn: null,
  localAuthorityCode: null,
  localAuthorityName: null,
  districtCode: null,
  districtName: null,
  section41Approved: false,
  street: null,
  locality: null,
  town: null,
  postcode: null,
  contactEmail: null,
  open: school.open,
  eligibleForFunding: school.eligibleForFunding,
  ownProgrammeOnly: school.ownProgrammeOnly,
})

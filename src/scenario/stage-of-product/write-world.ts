import type { CalendarDate } from '../../core/calendar.ts'
import type { Trn } from '../../core/identity.ts'
import { isEligibleForFunding, isOpen, isOwnProgrammeOnly } from '../../core/schools.ts'
import { idNamed } from '../../ids.ts'
import { shippedLists } from '../../operations/load-reference-data.ts'
import type { Database } from '../../store/database.ts'
import { writeDemonstrationTeachers } from '../../store/write/demonstration-teachers.ts'
import { writeReferenceData, type ReferenceLists } from '../../store/write/reference-data.ts'
import {
  writeDemonstrationTutors,
  type DemonstrationTutor,
} from '../../store/write/demonstration-tutors.ts'
import { writeSchools, type SchoolFacts } from '../../store/write/schools.ts'
import type { SchoolOfWorld, World } from '../world.ts'
import { partnerId, providerId, schoolId, supplierId } from './ids.ts'

/** The lists that are the same in every scenario; its world brings the others. */
export async function writeListsOfEveryWorld(database: Database): Promise<void> {
  const lists = await shippedLists()
  await writeReferenceData(database, {
    ...none,
    localAuthority: lists.localAuthority,
    district: lists.district,
    establishmentType: lists.establishmentType,
    establishmentStatus: lists.establishmentStatus,
    schoolPhase: lists.schoolPhase,
    appropriateBody: lists.appropriateBody,
  })
}

/** Makes a database hold what a scenario says is there before its first step, and nothing else. */
export async function writeWorld(
  database: Database,
  world: World,
  firstDay: CalendarDate,
): Promise<void> {
  await writeReferenceData(database, listsOf(world, await shippedLists()))
  await writeSchools(
    database,
    Object.entries(world.schools).map(([name, school]) => factsOf(world, name, school)),
    { on: firstDay, importRun: null },
  )
  await writeDemonstrationTutors(database, Object.entries(world.schools).map(tutorOf(world)))
  await writeDemonstrationTeachers(
    database,
    Object.values(world.teachers).map(({ name, trn, ...teacher }) => ({
      ...teacher,
      trn: trn as Trn,
      fullName: name,
      inductionCompletedOn: null,
    })),
  )
}

/** Whoever serves a scenario can sign in for each of its schools. */
const tutorOf =
  (world: World) =>
  ([key, { urn, name }]: readonly [string, SchoolOfWorld]): DemonstrationTutor => ({
    id: idNamed('tutor', urn),
    fullName: `Induction tutor of ${name}`,
    email: `tutor@${urn}.example`,
    description: `Sees what a scenario made for ${key}.`,
    schools: [schoolId(world, key)],
  })

const none: ReferenceLists = {
  cohort: [],
  schedule: [],
  milestone: [],
  statementCalendar: [],
  leadProvider: [],
  leadProviderCohort: [],
  deliveryPartner: [],
  providerPairing: [],
  materialsSupplier: [],
  appropriateBody: [],
  localAuthority: [],
  district: [],
  establishmentType: [],
  establishmentStatus: [],
  schoolPhase: [],
}

/** The calendar of the world's cohorts as it is, and its organisations active in all of them. */
function listsOf(world: World, shipped: ReferenceLists): ReferenceLists {
  const years = new Set(world.cohorts)
  const schedule = shipped.schedule.filter(({ cohort }) => years.has(Number(cohort)))
  const schedules = new Set(schedule.map(({ id }) => id))
  const providers = Object.entries(world.providers)
  const partners = new Set(providers.flatMap(([, names]) => names))
  return {
    ...none,
    cohort: shipped.cohort.filter(row => years.has(Number(row['start_year']))),
    schedule,
    milestone: shipped.milestone.filter(row => schedules.has(row['schedule_id'] ?? null)),
    statementCalendar: shipped.statementCalendar.filter(({ cohort }) => years.has(Number(cohort))),
    leadProvider: providers.map(([name]) => ({ id: providerId(name), name })),
    leadProviderCohort: providers.flatMap(([name]) =>
      world.cohorts.map(cohort => ({ lead_provider_id: providerId(name), cohort })),
    ),
    deliveryPartner: [...partners].map(name => ({ id: partnerId(name), name })),
    providerPairing: providers.flatMap(([name, names]) =>
      [...new Set(names)].flatMap(partner =>
        world.cohorts.map(cohort => ({
          lead_provider_id: providerId(name),
          delivery_partner_id: partnerId(partner),
          cohort,
        })),
      ),
    ),
    materialsSupplier: world.materials.map(name => ({ id: supplierId(name), name })),
  }
}

/** A community school, or an independent one where DfE does not pay for training by a provider. */
function factsOf(world: World, key: string, { urn, name, eligibleForFunding }: SchoolOfWorld) {
  const facts = {
    typeCode: eligibleForFunding ? '01' : '11',
    statusCode: '1',
    districtCode: 'E09000007',
    section41Approved: false,
  }
  return {
    school: schoolId(world, key),
    urn,
    name,
    ...facts,
    phaseCode: null,
    openedOn: null,
    closedOn: null,
    localAuthorityCode: null,
    localAuthorityName: null,
    districtName: 'Camden',
    street: null,
    locality: null,
    town: null,
    postcode: null,
    contactEmail: null,
    open: isOpen(facts),
    eligibleForFunding: isEligibleForFunding(facts),
    ownProgrammeOnly: isOwnProgrammeOnly(facts),
  } satisfies SchoolFacts
}

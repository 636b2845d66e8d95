import { day, type Instant } from '../../src/core/calendar.ts'
import { chooseProgramme } from '../../src/core/changes/choose-programme/choose-programme.ts'
import { confirmPartnership } from '../../src/core/changes/confirm-partnership/confirm-partnership.ts'
import type { Register } from '../../src/core/changes/register/register.ts'
import type { AnyRefusal, Change } from '../../src/core/decision.ts'
import type {
  ChangeId,
  DeliveryPartnerId,
  LeadProviderId,
  PersonId,
  SchoolId,
  Trn,
} from '../../src/core/identity.ts'
import type { Reference } from '../../src/core/organisations.ts'
import { personWith, type Actor, type Kind, type Situation } from '../../src/core/situation.ts'
import type { WantedOffer } from '../../src/core/offers.ts'
import { standingClock, type StandingClock } from '../../src/clock.ts'
import { newId } from '../../src/ids.ts'
import { confirm } from '../../src/operations/confirm.ts'
import { loadReferenceData } from '../../src/operations/load-reference-data.ts'
import type { World } from '../../src/operations/world.ts'
import { sql, type Database } from '../../src/store/database.ts'
import { demonstrationTeachers } from '../../src/store/read/demonstration-teachers.ts'
import { readSituation } from '../../src/store/read/situation.ts'
import { referenceLists } from '../../src/store/read/reference-lists.ts'

/** A provider that trains a cohort, with a partner it works with there. */
export interface Pair {
  readonly leadProvider: LeadProviderId
  readonly deliveryPartner: DeliveryPartnerId
}

/** A world that a test can act in: the lists, two schools, three teachers, and a clock it sets. */
export interface SmallWorld extends World {
  readonly clock: StandingClock
  readonly ashfield: SchoolId
  readonly birchwood: SchoolId
  readonly ambition: Pair
  readonly ucl: Pair
  readonly reference: Reference
}

export const ada = '1000001' as Trn
export const ben = '1000002' as Trn
export const mary = '1000003' as Trn
export const born = day('1995-05-05')

export async function smallWorld(database: Database, now: string): Promise<SmallWorld> {
  await loadReferenceData(database)
  const ashfield = await addSchool(database, '100001', 'Ashfield Primary', now)
  const birchwood = await addSchool(database, '100002', 'Birchwood Academy', now)
  for (const [trn, name] of [
    [ada, 'Ada Obi'],
    [ben, 'Ben Cole'],
    [mary, 'Mary Hart'],
  ])
    await database.run(sql`
      insert into demonstration_teacher (trn, full_name, date_of_birth, qualified_on)
      values (${trn}, ${name}, ${born}, '2020-07-01')
    `)
  const reference = await referenceLists(database)
  return {
    database,
    clock: standingClock(now as Instant),
    teacherRecords: trns => demonstrationTeachers(database, trns),
    ashfield,
    birchwood,
    ambition: pairOf(reference, 'Ambition Institute'),
    ucl: pairOf(reference, 'UCL Institute of Education'),
    reference,
  }
}

async function addSchool(database: Database, urn: string, name: string, now: string) {
  const id = newId() as SchoolId
  await database.run(sql`insert into school (id, recorded_at) values (${id}, ${now})`)
  await database.run(sql`
    insert into school_facts (
      school_id, during, urn, name, type_code, status_code, section_41_approved,
      open, eligible_for_funding, own_programme_only, recorded_at
    )
    values (${id}, '(,)', ${urn}, ${name}, '01', '1', false, true, true, false, ${now})
  `)
  return id
}

function pairOf({ leadProviders, pairings }: Reference, name: string): Pair {
  const provider = leadProviders.find(other => other.name === name)
  const pair = pairings.find(
    ({ leadProvider, cohort }) => leadProvider === provider?.id && cohort === 2023,
  )
  if (pair === undefined) throw new Error(`${name} trains nobody in 2023`)
  return pair
}

export const freshChangeId = () => newId() as ChangeId

export const tutorOf = (school: SchoolId): Actor => ({
  role: 'school',
  school,
  name: 'Induction tutor',
})

export const offerOf = ({ leadProvider, deliveryPartner }: Pair): WantedOffer => ({
  route: 'provider-led',
  leadProvider,
  deliveryPartner,
})

/** A change by a school that a test counts on: it throws when the change is refused. */
export async function recorded<Name extends string, Request, Refusal extends AnyRefusal>(
  world: World,
  change: Change<Name, Request, Refusal>,
  request: Request & { readonly school: SchoolId },
): Promise<{ readonly id: ChangeId; readonly position: number; readonly after: Situation }> {
  const id = freshChangeId()
  const confirmed = await confirm(world, { change, request, id, by: tutorOf(request.school) })
  if (confirmed.outcome !== 'recorded')
    throw new Error(`${change.name}: ${JSON.stringify(confirmed, null, 2).slice(0, 500)}`)
  return { id, position: confirmed.position, after: confirmed.preview.after }
}

/** What a school says of somebody who joins its default programme. */
export const joiner = (
  school: SchoolId,
  kind: Kind,
  { trn, start, mentor = null }: { trn: Trn; start: string; mentor?: PersonId | null },
): Register => ({
  school,
  trn,
  dateOfBirth: born,
  kind,
  email: `${kind}.${trn}@Example.org`,
  start: day(start),
  cohort: 2023,
  programme: { choose: 'default' },
  mentor,
  appropriateBody: null,
})

/** Ashfield trains with Ambition, Birchwood with UCL, both in 2023. */
export async function bothSchoolsChoose(world: SmallWorld): Promise<void> {
  for (const [school, pair] of [
    [world.ashfield, world.ambition],
    [world.birchwood, world.ucl],
  ] as const) {
    await recorded(world, chooseProgramme, {
      school,
      cohort: 2023,
      chosen: offerOf(pair),
      appropriateBody: null,
    })
    await recorded(world, confirmPartnership, { school, cohort: 2023, ...pair })
  }
}

/** The person with a TRN, as the database has her now. */
export async function personOf(database: Database, trn: Trn): Promise<PersonId> {
  const situation = await readSituation(database, { trns: [trn] }, { held: false })
  const person = personWith(situation, trn)
  if (person === null) throw new Error(`Nobody has TRN ${trn}`)
  return person.id
}

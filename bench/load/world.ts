import { standingClock, type StandingClock } from '../../src/clock.ts'
import { day, type CalendarDate, type Instant } from '../../src/core/calendar.ts'
import { register } from '../../src/core/changes/register/register.ts'
import type { LeadProviderId, PersonId, SchoolId, Trn } from '../../src/core/identity.ts'
import type { Kind } from '../../src/core/situation.ts'
import type { Reference } from '../../src/core/organisations.ts'
import { passDays } from '../../src/operations/day.ts'
import { loadReferenceData } from '../../src/operations/load-reference-data.ts'
import { passPaymentDays } from '../../src/operations/payments/pass-payment-days.ts'
import type { World } from '../../src/operations/world.ts'
import { sql, type Database } from '../../src/store/database.ts'
import { demonstrationTeachers } from '../../src/store/read/demonstration-teachers.ts'
import { referenceLists } from '../../src/store/read/reference-lists.ts'
import { setClock } from '../../src/store/write/clock-setting.ts'
import {
  addSchools,
  addTeachers,
  cohort,
  fillSchool,
  joiner,
  recorded,
  trainWith,
  type Pair,
} from '../world.ts'

/** Somebody, and where the writers believe her to be: others may know better by now. */
export interface Member {
  readonly person: PersonId
  readonly kind: Kind
  at: SchoolId
  /** The first day of her latest record. */
  since: CalendarDate
  /** The provider that trained the school when all began. */
  provider: LeadProviderId
}

/** A world small enough for a hundred writers to be in each other's way. */
export interface LoadedWorld extends World {
  readonly clock: StandingClock
  readonly reference: Reference
  readonly schools: readonly SchoolId[]
  readonly providers: readonly Reference['leadProviders'][number][]
  /** Who trains each school. */
  readonly pairs: ReadonlyMap<SchoolId, Pair>
  readonly members: Member[]
  readonly partnerships: { readonly id: string; readonly provider: LeadProviderId }[]
  /** Teachers whom nobody has registered yet. */
  readonly newcomers: Trn[]
}

export interface WorldSize {
  readonly schools: number
  readonly peopleAtSchool: number
  readonly newcomers: number
}

const begun = '2023-09-04T09:00:00.000Z' as Instant
const numbersOfSchool = 1000
const numberOf = (school: number) => 2_000_000 + school * numbersOfSchool

/** Schools that are trained by every provider in turn, with their people, on 6 November 2023. */
export async function loadedWorld(database: Database, size: WorldSize): Promise<LoadedWorld> {
  await loadReferenceData(database)
  const reference = await referenceLists(database)
  const providers = reference.leadProviders.filter(({ cohorts }) => cohorts.includes(cohort))
  const world = {
    database,
    clock: standingClock(begun),
    teacherRecords: (trns: readonly Trn[]) => demonstrationTeachers(database, trns),
  }
  const schools = await addSchools(database, size.schools)
  const pairs = new Map<SchoolId, Pair>()
  for (const [at, school] of schools.entries()) {
    const pair = pairOf(reference, providers[at % providers.length]?.id)
    pairs.set(school, pair)
    await trainWith(world, school, pair)
    await peopleAt(world, school, { first: numberOf(at), count: size.peopleAtSchool })
  }
  const newcomers = await addTeachers(database, numberOf(schools.length), size.newcomers)
  await moveClock(world, '2023-11-06T09:00:00.000Z' as Instant)
  return {
    ...world,
    reference,
    schools,
    providers,
    pairs,
    members: await membersOf(database, schools, pairs),
    partnerships: [...(await partnershipsIn(database))],
    newcomers: [...newcomers],
  }
}

function pairOf({ pairings }: Reference, provider: LeadProviderId | undefined): Pair {
  const pair = pairings.find(each => each.leadProvider === provider && each.cohort === cohort)
  if (pair === undefined) throw new Error('A provider has no partner')
  return pair
}

/** Three mentors, one of whom mentors all ECTs. */
async function peopleAt(
  world: World,
  school: SchoolId,
  { first, count }: { readonly first: number; readonly count: number },
) {
  await fillSchool(world, school, { first, count: count - 2 })
  for (const trn of await addTeachers(world.database, first + count - 2, 2))
    await recorded(world, register, { ...joiner(school, trn), kind: 'mentor' })
}

async function membersOf(
  database: Database,
  schools: readonly SchoolId[],
  pairs: ReadonlyMap<SchoolId, Pair>,
): Promise<Member[]> {
  const people = await database.rows<{ person: PersonId; kind: Kind; trn: string }>(sql`
    select person.id as "person", profile.kind, person.trn
    from person join participant_profile as profile on profile.person_id = person.id
    order by person.trn
  `)
  return people.flatMap(({ person, kind, trn }) => {
    const at = schools[Math.floor((Number(trn) - numberOf(0)) / numbersOfSchool)]
    const provider = at && pairs.get(at)?.leadProvider
    return at && provider ? [{ person, kind, at, since: day('2023-09-04'), provider }] : []
  })
}

const partnershipsIn = (database: Database) =>
  database.rows<{ id: string; provider: LeadProviderId }>(sql`
    select partnership.id, partnership.lead_provider_id as "provider" from partnership
  `)

/** It is another moment, for the writers and for the server; the days in between pass. */
export async function moveClock(
  world: World & { readonly clock: StandingClock },
  moment: Instant,
): Promise<void> {
  world.clock.set(moment)
  await setClock(world.database, moment)
  await passDays(world)
  await passPaymentDays(world)
}

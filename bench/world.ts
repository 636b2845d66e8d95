import { standingClock, type StandingClock } from '../src/clock.ts'
import { day, type Instant } from '../src/core/calendar.ts'
import { chooseProgramme } from '../src/core/changes/choose-programme/choose-programme.ts'
import { confirmPartnership } from '../src/core/changes/confirm-partnership/confirm-partnership.ts'
import { register, type Register } from '../src/core/changes/register/register.ts'
import type { AnyRefusal, Change } from '../src/core/decision.ts'
import type { ChangeId, Cohort, PersonId, SchoolId, Trn } from '../src/core/identity.ts'
import type { Reference } from '../src/core/organisations.ts'
import { accept } from '../src/core/result.ts'
import { personWith, type Actor, type Situation } from '../src/core/situation.ts'
import { newId } from '../src/ids.ts'
import { confirm } from '../src/operations/confirm.ts'
import { loadReferenceData } from '../src/operations/load-reference-data.ts'
import type { World } from '../src/operations/world.ts'
import { sql, type Database } from '../src/store/database.ts'
import { demonstrationTeachers } from '../src/store/read/demonstration-teachers.ts'
import { referenceLists } from '../src/store/read/reference-lists.ts'
import { writeDemonstrationTeachers } from '../src/store/write/demonstration-teachers.ts'

export const cohort = 2023 as Cohort
export const born = day('1995-05-05')

/** A lead provider and a delivery partner that work together in the cohort. */
export type Pair = Pick<Reference['pairings'][number], 'leadProvider' | 'deliveryPartner'>

/** A world to measure in: real lists, invented schools that all train the cohort, and teachers. */
export interface MeasuredWorld extends World {
  readonly clock: StandingClock
  readonly schools: readonly SchoolId[]
  readonly pair: Pair
  readonly other: Pair
}

/** Makes schools that train with one provider; every second one with another, if asked for. */
export async function measuredWorld(
  database: Database,
  { schools: count, alternating = false }: { schools: number; alternating?: boolean },
): Promise<MeasuredWorld> {
  await loadReferenceData(database)
  const reference = await referenceLists(database)
  const world = {
    database,
    clock: standingClock('2023-09-04T09:00:00.000Z' as Instant),
    teacherRecords: (trns: readonly Trn[]) => demonstrationTeachers(database, trns),
    schools: await addSchools(database, count),
    pair: pairOf(reference, 'Ambition Institute'),
    other: pairOf(reference, 'UCL Institute of Education'),
  }
  for (const [at, school] of world.schools.entries())
    await trainWith(world, school, alternating && at % 2 === 1 ? world.other : world.pair)
  return world
}

/** Adds schools that are open and may have funded training. */
export async function addSchools(database: Database, count: number): Promise<readonly SchoolId[]> {
  const schools = Array.from({ length: count }, () => newId() as SchoolId)
  await database.run(sql`insert into school (id) select unnest(${schools}::uuid[])`)
  await database.run(sql`
    insert into school_facts (
      school_id, during, urn, name, type_code, status_code, section_41_approved,
      open, eligible_for_funding, own_programme_only
    )
    select
      added.id, '(,)', (100000 + added.number)::text, 'School ' || added.number, '01', '1', false,
      true, true, false
    from unnest(${schools}::uuid[]) with ordinality as added (id, number)
  `)
  return schools
}

function pairOf({ leadProviders, pairings }: Reference, name: string): Pair {
  const provider = leadProviders.find(other => other.name === name)
  const pair = pairings.find(
    pairing => pairing.leadProvider === provider?.id && pairing.cohort === cohort,
  )
  if (pair === undefined) throw new Error(`${name} trains nobody in ${cohort}`)
  return pair
}

/** A school trains the cohort with a provider, which confirms it. */
export async function trainWith(world: World, school: SchoolId, pair: Pair) {
  const chosen = { route: 'provider-led', ...pair } as const
  await recorded(world, chooseProgramme, { school, cohort, chosen, appropriateBody: null })
  await recorded(world, confirmPartnership, { school, cohort, ...pair })
}

export const tutorOf = (school: SchoolId): Actor => ({ role: 'school', school, name: 'Tutor' })

/** Confirms a change of a school that is measured or counted on: it throws when it is refused. */
export async function recorded<Name extends string, Request, Refusal extends AnyRefusal>(
  world: World,
  change: Change<Name, Request, Refusal>,
  request: Request & { readonly school: SchoolId },
): Promise<{ readonly position: number; readonly after: Situation }> {
  const asked = { change, request, id: newId() as ChangeId, by: tutorOf(request.school) }
  const confirmed = await confirm(world, asked)
  if (confirmed.outcome !== 'recorded')
    throw new Error(`${change.name}: ${JSON.stringify(confirmed).slice(0, 500)}`)
  return { position: confirmed.position, after: confirmed.preview.after }
}

/** What a school says of an ECT who joins its default programme. */
export const joiner = (school: SchoolId, trn: Trn, mentor: PersonId | null = null): Register => ({
  school,
  trn,
  dateOfBirth: born,
  kind: 'ect',
  email: `teacher.${trn}@example.org`,
  start: day('2023-09-04'),
  cohort,
  programme: { choose: 'default' },
  mentor,
  appropriateBody: null,
})

/** Adds teachers to the national record, from this number on. */
export async function addTeachers(
  database: Database,
  first: number,
  count: number,
): Promise<readonly Trn[]> {
  const trns = Array.from({ length: count }, (_, at) => String(first + at) as Trn)
  await writeDemonstrationTeachers(
    database,
    trns.map(trn => ({
      trn,
      fullName: `Teacher ${trn}`,
      dateOfBirth: born,
      qualifiedOn: day('2020-07-01'),
      inductionCompletedOn: null,
    })),
  )
  return trns
}

/** Many registrations at a school as one change: each decided as it would be alone. */
const registerMany: Change<
  'register',
  { readonly school: SchoolId; readonly newcomers: readonly Register[] },
  AnyRefusal
> = {
  name: 'register',
  concerns: ({ school, newcomers }) => ({
    schools: [school],
    trns: newcomers.map(({ trn }) => trn),
    people: [...new Set(newcomers.flatMap(({ mentor }) => mentor ?? []))],
  }),
  rules: register.rules,
  decide: (situation, { newcomers }, circumstances) => {
    const effects = []
    for (const newcomer of newcomers) {
      const decided = register.decide(situation, newcomer, circumstances)
      if (!decided.ok) return decided
      effects.push(...decided.value.effects)
    }
    return accept({
      effects,
      notices: [],
      effectiveOn: day('2023-09-04'),
      nature: 'circumstance',
    })
  },
}

/** Fills a school with ECTs and the mentor of all of them. */
export async function fillSchool(
  world: World,
  school: SchoolId,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<void> {
  const [mentors, ...ects] = await addTeachers(world.database, first, count)
  if (mentors === undefined) return
  const { after } = await recorded(world, register, { ...joiner(school, mentors), kind: 'mentor' })
  const mentor = personWith(after, mentors)?.id ?? null
  const newcomers = ects.map(trn => joiner(school, trn, mentor))
  await recorded(world, registerMany, { school, newcomers })
}

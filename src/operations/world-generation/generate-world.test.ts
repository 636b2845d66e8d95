import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import { standingClock } from '../../clock.ts'
import type { Instant } from '../../core/calendar.ts'
import { chooseProgramme } from '../../core/changes/choose-programme/choose-programme.ts'
import { newId } from '../../ids.ts'
import type { ChangeId, SchoolId } from '../../core/identity.ts'
import { raw } from 'sql-template-tag'
import { sql, type Database } from '../../store/database.ts'
import { dumpSchema } from '../../store/schema-dump.ts'
import { checkProviderViews } from '../../store/read/provider-views.ts'
import { confirm } from '../confirm.ts'
import { passDays } from '../day.ts'
import { loadReferenceData } from '../load-reference-data.ts'
import { generateWorld, type GenerateOptions } from './generate-world.ts'
import type { WorldStep } from './progress.ts'
import { faultsInWorld } from './verify-world.ts'

const clock = standingClock('2026-11-20T09:00:00.000Z' as Instant)
const wanted = { participants: 200, seed: 7 }

/** A database with the lists and sixty schools: every sixth is a secondary school. */
async function emptyCountry(): Promise<Database> {
  const database = await freshDatabase()
  await loadReferenceData(database)
  await database.run(sql`
    insert into school (id)
    select ('00000000-0000-8000-8000-' || lpad(number::text, 12, '0'))::uuid
    from generate_series(1, 60) as number
  `)
  await database.run(sql`
    insert into school_facts (
      school_id, during, urn, name, type_code, status_code, phase_code, section_41_approved,
      local_authority_code, open, eligible_for_funding, own_programme_only
    )
    select
      ('00000000-0000-8000-8000-' || lpad(number::text, 12, '0'))::uuid,
      '(,)', (100000 + number)::text, 'School ' || number, '01', '1',
      case number % 6 when 0 then '4' else '2' end, false, (200 + number % 9)::text,
      true, true, false
    from generate_series(1, 60) as number
  `)
  return database
}

const generated = (database: Database, seed = wanted.seed, options: GenerateOptions = {}) =>
  generateWorld({ database, clock }, { ...wanted, seed }, options)

/** Tables in which the same world has the same rows; what a server gives by itself is left out. */
const told = [
  'change_of_circumstance',
  'change_subject',
  'person',
  'participant_identity',
  'participant_profile',
  'school_cohort',
  'partnership',
  'induction_programme',
  'person_details',
  'induction_record',
  'leaving_report',
  'mentor_at_school',
  'mentorship',
  'training_status',
  'schedule_in_use',
  'email_in_use',
  'appropriate_body_of_ect',
  'appropriate_body_of_cohort',
  'completion',
  'funding_eligibility',
  'school_cohort_choice',
  'partnership_standing',
  'demonstration_teacher',
  'school_uplift',
] as const

async function rowsOf(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables: Record<string, readonly string[]> = {}
  for (const table of told) {
    const rows = await database.rows<{ readonly row: string }>(sql`
      select (to_jsonb(kept) - 'version_id' - 'transaction_id')::text as "row"
      from ${raw(table)} as kept
      order by 1
    `)
    tables[table] = rows.map(({ row }) => row)
  }
  return tables
}

const teacherRecords = () => Promise.resolve([])

const one = await emptyCountry()
const before = await dumpSchema(one)
const outcome = await generated(one)

test('a world has as many participants as were asked for, and is as lawful as any', async () => {
  expect(outcome).toEqual({ outcome: 'completed' })
  const rows = await rowsOf(one)
  expect(rows['participant_profile']?.length).toBe(200)
  expect(told.filter(table => rows[table]?.length === 0)).toEqual([])
  expect(await faultsInWorld(one)).toEqual([])
  expect(await dumpSchema(one)).toBe(before)
})

test('what every provider sees of everybody is what the histories say', async () => {
  expect(await checkProviderViews(one, clock.today())).toEqual([])
  const [seen] = await one.rows<{ readonly people: number }>(sql`
    select count(distinct provider_view.person_id) as "people" from provider_view
  `)
  expect(seen?.people).toBeGreaterThan(150)
})

test('the log is in the order in which things were recorded, and nothing is told of today', async () => {
  const [log] = await one.rows<{ readonly astray: number; readonly last: Instant }>(sql`
    select
      count(*) filter (where change.recorded_at <= change.recorded_before) as "astray",
      max(change.recorded_at) as "last"
    from (
      select
        recorded_at,
        lag(recorded_at) over (order by position) as recorded_before
      from change_of_circumstance
    ) as change
  `)
  expect(log?.astray).toBe(0)
  expect(log?.last.slice(0, 10) ?? '').toMatch(/^2026-1[01]-[01]\d$/)
})

test('life goes on: a school reports the next change, and the days pass', async () => {
  const [school] = await one.rows<{ readonly id: SchoolId }>(sql`
    select school.id
    from school
    where not exists (select from school_cohort where school_cohort.school_id = school.id)
    limit 1
  `)
  if (school === undefined) throw new Error('Every school has been told of')
  const request = {
    school: school.id,
    cohort: 2026,
    chosen: { route: 'diy' },
    appropriateBody: null,
  } as const
  const world = { database: one, clock, teacherRecords }
  const by = { role: 'school', school: school.id, name: 'Induction tutor' } as const
  const id = newId() as ChangeId
  const confirmed = await confirm(world, { change: chooseProgramme, request, id, by })
  expect(confirmed.outcome).toBe('recorded')
  const later = standingClock('2027-01-20T09:00:00.000Z' as Instant)
  expect(await passDays({ ...world, clock: later })).toBeGreaterThan(0)
  expect(await checkProviderViews(one, later.today())).toEqual([])
})

test('a world that is broken off wherever it can be is in the end the same one', async () => {
  const fresh = await emptyCountry()
  const outcomes: string[] = []
  for (let run = 0; run < 40 && outcomes.at(-1) !== 'completed'; run += 1) {
    const stopping = new AbortController()
    let steps = 0
    const onProgress = ({ stage }: WorldStep) => {
      steps += 1
      if (steps === (stage === 'making-rules' ? 90 : 2)) stopping.abort()
    }
    const options = { onProgress, signal: stopping.signal, rowsInBatch: 1000 }
    outcomes.push((await generated(fresh, wanted.seed, options)).outcome)
  }
  expect(outcomes.length).toBeGreaterThan(3)
  expect(outcomes.slice(0, -1).every(each => each === 'interrupted')).toBe(true)
  expect(outcomes.at(-1)).toBe('completed')

  const again = await emptyCountry()
  await generated(again)
  expect(await rowsOf(fresh)).toEqual(await rowsOf(again))
  expect(await generated(again)).toMatchObject({ outcome: 'already-there', there: wanted })
  expect(await generated(again, 8)).toMatchObject({ outcome: 'another-begun' })
})

test('another seed is another world', async () => {
  const other = await emptyCountry()
  await generated(other, 8)
  const [names, others] = [await rowsOf(other), await rowsOf(one)]
  expect(names['participant_profile']?.length).toBe(200)
  expect(names['person_details']).not.toEqual(others['person_details'])
})

test('where somebody is already, and where there are no schools, nothing is invented', async () => {
  const database = await freshDatabase()
  await loadReferenceData(database)
  expect(await generated(database)).toEqual({ outcome: 'schools-missing' })
  await database.transaction(held =>
    held.run(sql`
      insert into change_of_circumstance (
        id, kind, nature, request, effective_on, actor_role, actor_name, recorded_at
      )
      values (gen_random_uuid(), 'complete', 'circumstance', '{}', now(), 'dfe', 'DfE', now())
    `),
  )
  expect(await generated(database)).toEqual({ outcome: 'people-already' })
})

import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import { cohortOfStart } from '../../core/bounds.ts'
import { day, type CalendarDate } from '../../core/calendar.ts'
import type { PersonId, SchoolId, Trn } from '../../core/identity.ts'
import { loadReferenceData } from '../load-reference-data.ts'
import { cohortOpenings } from '../../store/read/cohort-openings.ts'
import { referenceLists } from '../../store/read/reference-lists.ts'
import type { SchoolToFill } from '../../store/read/schools-to-fill.ts'
import { dateOf, dayIn } from './days.ts'
import { listsOf } from './lists.ts'
import type { Report } from './report.ts'
import { plansOf, type Plot } from './school-plans.ts'
import { schoolsInWorld, type SchoolInWorld } from './schools.ts'

const participants = 30_000
const today = dayIn(2026, '11-19')

/** As many schools as England has of each phase, a tenth of them. */
const schools: readonly SchoolToFill[] = Array.from({ length: 2249 }, (_, place) => ({
  id: `00000000-0000-8000-8000-${String(place).padStart(12, '0')}` as SchoolId,
  urn: String(100_000 + place),
  name: `School ${place}`,
  eligibleForFunding: true,
  ownProgrammeOnly: false,
  open: true,
  phase: place % 20 < 15 ? '2' : place % 20 < 18 ? '4' : '0',
  place,
}))

const phaseOf = new Map(schools.map(({ id, phase }) => [id, phase]))

interface Told {
  readonly school: SchoolInWorld
  readonly on: CalendarDate
  readonly report: Report
}

let plot: Plot
let told: readonly Told[]

/** What is asked of the core is the same whoever the characters turn out to be. */
const cast = {
  person: () => 'somebody' as PersonId,
  teacher: () => ({
    trn: '1234567' as Trn,
    dateOfBirth: day('1995-05-05'),
    email: 'a@example.org',
  }),
}

beforeAll(async () => {
  const database = await freshDatabase()
  await loadReferenceData(database)
  const lists = listsOf(await referenceLists(database), await cohortOpenings(database), today)
  const seed = 3
  plot = { lists, schools: schoolsInWorld(schools, { participants, seed }), seed, today }
  told = plot.schools.flatMap(school =>
    plansOf(plot, school).plans.map(plan => ({
      school,
      on: dateOf(plan.on),
      report: plan.report(cast),
    })),
  )
})

const ofKind = (kind: string) => told.filter(({ report }) => report.kind === kind)
const asked = ({ report }: Told) => report.request as Readonly<Record<string, unknown>>
const registered = (kind: string) => ofKind('register').filter(each => asked(each)['kind'] === kind)

test('there are as many participants as were asked for, each school with its own', () => {
  expect(plot.schools.reduce((sum, school) => sum + school.participants, 0)).toBe(participants)
  const mean = (phase: string) => {
    const own = plot.schools.filter(({ school }) => phaseOf.get(school.id) === phase)
    return own.reduce((sum, school) => sum + school.participants, 0) / own.length
  }
  expect(mean('4') / mean('2')).toBeGreaterThan(5)
  expect(mean('4') / mean('2')).toBeLessThan(10)
})

test('there are 0.7 to 0.85 mentors an ECT, as there were in England', () => {
  const share = registered('mentor').length / registered('ect').length
  expect(share).toBeGreaterThan(0.7)
  expect(share).toBeLessThan(0.85)
})

const starting = (cohort: number) =>
  registered('ect').filter(each => cohortOfStart(day(String(asked(each)['start']))) === cohort)

test('fewer ECTs start in each cohort than in the first', () => {
  const ratio = starting(2021).length / starting(2025).length
  expect(ratio).toBeGreaterThan(1.05)
  expect(ratio).toBeLessThan(1.7)
})

test('of partnerships, each provider confirms its share', () => {
  const confirmed = Map.groupBy(ofKind('confirm-partnership'), ({ report: { by } }) => by.name)
  const of = ofKind('confirm-partnership').length
  const share = (name: string) => (confirmed.get(name)?.length ?? 0) / of
  expect(share('Ambition Institute')).toBeGreaterThan(0.36)
  expect(share('Ambition Institute')).toBeLessThan(0.43)
  expect(share('UCL Institute of Education')).toBeGreaterThan(0.2)
  expect(share('UCL Institute of Education')).toBeLessThan(0.26)
  expect(share('Capita')).toBeLessThan(0.02)
})

test('about one ECT in ten moves to another school, and half as many again leave', () => {
  const ects = registered('ect').length
  const moves = ofKind('transfer-in').length / ects
  expect(moves).toBeGreaterThan(0.08)
  expect(moves).toBeLessThan(0.15)
  const leaves = ofKind('report-leaving').filter(each => asked(each)['kind'] === 'ect')
  expect(leaves.length / ects).toBeGreaterThan(0.08)
  expect(leaves.length / ects).toBeLessThan(0.18)
})

test('most who are deferred are so for "other", and nobody reports anything after the last day', () => {
  const deferred = ofKind('defer')
  const other = deferred.filter(each => asked(each)['reason'] === 'other')
  expect(other.length / deferred.length).toBeGreaterThan(0.75)
  expect(told.filter(({ on }) => on > '2026-11-19' || on < '2021-05-10')).toEqual([])
})

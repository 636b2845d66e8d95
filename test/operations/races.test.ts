import { beforeEach, expect, test } from 'vitest'
import type pg from 'pg'
import { day } from '../../src/core/calendar.ts'
import { assignMentor } from '../../src/core/changes/assign-mentor/assign-mentor.ts'
import { chooseProgramme } from '../../src/core/changes/choose-programme/choose-programme.ts'
import { register } from '../../src/core/changes/register/register.ts'
import { transferOut } from '../../src/core/changes/transfer-out/transfer-out.ts'
import type { AnyRefusal, Change } from '../../src/core/decision.ts'
import type { PersonId, SchoolId } from '../../src/core/identity.ts'
import { factsOf } from '../../src/core/situation.ts'
import { confirm } from '../../src/operations/confirm.ts'
import { preview, type Asked } from '../../src/operations/preview.ts'
import { checkProviderViews } from '../../src/store/read/provider-views.ts'
import { readSituation } from '../../src/store/read/situation.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import {
  ada,
  bothSchoolsChoose,
  freshChangeId,
  joiner,
  mary,
  offerOf,
  personOf,
  recorded,
  smallWorld,
  tutorOf,
  type SmallWorld,
} from '../database/small-world.ts'
import { session } from '../store/saboteur.ts'
import { untilSoManyWait } from '../store/sessions.ts'

let world: SmallWorld
let gate: pg.Client
let watcher: pg.Client
let participant: PersonId
let mentor: PersonId
beforeEach(async () => {
  const database = await freshDatabase()
  gate = await session(database.url)
  watcher = await session(database.url)
  world = await smallWorld(database, '2023-09-04T09:00:00.000Z')
  await bothSchoolsChoose(world)
  const { ashfield } = world
  await recorded(world, register, joiner(ashfield, 'mentor', { trn: mary, start: '2023-09-01' }))
  mentor = await personOf(database, mary)
  await recorded(world, register, joiner(ashfield, 'ect', { trn: ada, start: '2023-09-04' }))
  participant = await personOf(database, ada)
})

/** Two who confirm at once: both have begun before either can go on, and the first goes first. */
async function atOnce<First, Second>(first: () => Promise<First>, second: () => Promise<Second>) {
  await gate.query('begin; select from school for update')
  const ofFirst = first()
  await untilSoManyWait(watcher, 1)
  const ofSecond = second()
  await untilSoManyWait(watcher, 2)
  await gate.query('commit')
  return Promise.all([ofFirst, ofSecond])
}

const asked = <Name extends string, Request, Refusal extends AnyRefusal>(
  change: Change<Name, Request, Refusal>,
  request: Request & { readonly school: SchoolId },
) => ({ change, request, id: freshChangeId(), by: tutorOf(request.school) })

const leaving = (person: PersonId, kind: 'ect' | 'mentor', leavesOn: string) =>
  asked(transferOut, { school: world.ashfield, participant: person, kind, leavesOn: day(leavesOn) })

const mentoring = (from: string) =>
  asked(assignMentor, { school: world.ashfield, participant, mentor, from: day(from) })

/** What its page showed, before anybody else confirmed anything. */
async function shown<Name extends string, Request, Refusal extends AnyRefusal>(
  what: Asked<Name, Request, Refusal>,
) {
  const seen = await preview(world, what)
  if (!seen.ok) throw new Error(seen.refusal.reason)
  return { ...what, expecting: seen.value.fingerprint }
}

const mentorshipsNow = async () =>
  factsOf(
    await readSituation(world.database, { people: [participant] }, { held: false }),
    'mentorship',
  ).map(({ from, until }) => ({ from, until }))

const expectViewsRight = async () => {
  expect(await checkProviderViews(world.database, day('2023-09-04'))).toEqual([])
}

test('a draft that is confirmed twice at once is one change', async () => {
  const draft = await shown(leaving(participant, 'ect', '2023-10-02'))
  const outcomes = await atOnce(
    () => confirm(world, draft),
    () => confirm(world, draft),
  )
  expect(outcomes).toMatchObject([
    { outcome: 'recorded', position: 7 },
    { outcome: 'already-recorded', position: 7 },
  ])
  await expectViewsRight()
})

test('of two who report that somebody leaves, the second is shown what holds now', async () => {
  const one = await shown(leaving(participant, 'ect', '2023-10-02'))
  const other = await shown(leaving(participant, 'ect', '2023-10-09'))
  const [first, second] = await atOnce(
    () => confirm(world, one),
    () => confirm(world, other),
  )
  expect(first.outcome).toBe('recorded')
  expect(second.outcome).toBe('moved-on')
  await expectViewsRight()
})

test('a mentor is not assigned for longer than an ECT who leaves at that moment stays', async () => {
  const outcomes = await atOnce(
    () => confirm(world, leaving(participant, 'ect', '2023-10-02')),
    () => confirm(world, mentoring('2023-09-05')),
  )
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded'])
  expect(await mentorshipsNow()).toEqual([{ from: '2023-09-05', until: '2023-10-02' }])
  await expectViewsRight()
})

test('an ECT who leaves at the moment a mentor is assigned takes the mentorship along', async () => {
  const outcomes = await atOnce(
    () => confirm(world, mentoring('2023-09-05')),
    () => confirm(world, leaving(participant, 'ect', '2023-10-02')),
  )
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded'])
  expect(await mentorshipsNow()).toEqual([{ from: '2023-09-05', until: '2023-10-02' }])
  await expectViewsRight()
})

test('a mentor who leaves at the moment of being assigned mentors no longer than that', async () => {
  const outcomes = await atOnce(
    () => confirm(world, mentoring('2023-09-05')),
    () => confirm(world, leaving(mentor, 'mentor', '2023-10-02')),
  )
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded'])
  expect(await mentorshipsNow()).toEqual([{ from: '2023-09-05', until: '2023-10-02' }])
  await expectViewsRight()
})

test('of two defaults chosen at once, the second is what holds', async () => {
  const { ashfield, ucl, database } = world
  const choosing = (chosen: 'diy' | 'ucl') =>
    asked(chooseProgramme, {
      school: ashfield,
      cohort: 2024,
      chosen: chosen === 'diy' ? { route: 'diy' } : offerOf(ucl),
      appropriateBody: null,
    })
  const outcomes = await atOnce(
    () => confirm(world, choosing('ucl')),
    () => confirm(world, choosing('diy')),
  )
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded'])
  const now = await readSituation(database, { schools: [ashfield] }, { held: false })
  const routes = factsOf(now, 'school-cohort-choice').flatMap(({ defaultProgramme }) =>
    defaultProgramme ? [now.programmes.get(defaultProgramme)?.offer.route] : [],
  )
  expect(new Set(routes)).toEqual(new Set(['diy', 'provider-led']))
})

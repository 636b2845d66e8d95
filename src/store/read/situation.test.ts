import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import {
  ada,
  ben,
  bothSchoolsChoose,
  joiner,
  mary,
  personOf,
  recorded,
  smallWorld,
} from '../../../test/database/small-world.ts'
import { day, type Instant } from '../../core/calendar.ts'
import { appointAppropriateBody } from '../../core/changes/appoint-appropriate-body/appoint-appropriate-body.ts'
import { correct } from '../../core/changes/correct/correct.ts'
import { register } from '../../core/changes/register/register.ts'
import { transferOut } from '../../core/changes/transfer-out/transfer-out.ts'
import { undo } from '../../core/changes/undo/undo.ts'
import { factsOf } from '../../core/situation.ts'
import { changeById, historyOfChanges, positionAtEndOf } from './change-log.ts'
import { readSituation } from './situation.ts'

const database = await freshDatabase()
const world = await smallWorld(database, '2023-09-04T09:00:00.000Z')
await bothSchoolsChoose(world)
await recorded(
  world,
  register,
  joiner(world.ashfield, 'mentor', { trn: mary, start: '2023-09-01' }),
)
const mentor = await personOf(database, mary)
const registered = await recorded(
  world,
  register,
  joiner(world.ashfield, 'ect', { trn: ada, start: '2023-09-04', mentor }),
)
await recorded(
  world,
  register,
  joiner(world.ashfield, 'ect', { trn: ben, start: '2023-09-04', mentor }),
)
const [adaId, benId] = [await personOf(database, ada), await personOf(database, ben)]
world.clock.set('2023-09-20T22:59:59.999Z' as Instant) // The last moment of the day in London.
const left = await recorded(world, transferOut, {
  school: world.ashfield,
  participant: adaId,
  kind: 'ect',
  leavesOn: day('2023-10-02'),
})

const reading = { held: false }
const ends = (situation: Awaited<ReturnType<typeof readSituation>>) =>
  factsOf(situation, 'induction-record').map(({ until }) => until)

test('an ECT brings her mentor, and not whom else the mentor has', async () => {
  const situation = await readSituation(database, { people: [adaId] }, reading)
  expect([...situation.people.keys()].toSorted()).toEqual([mentor, adaId].toSorted())
  expect(factsOf(situation, 'mentorship')).toHaveLength(1)
})

test('a mentor brings everybody she mentors', async () => {
  const situation = await readSituation(database, { people: [mentor] }, reading)
  expect([...situation.people.keys()].toSorted()).toEqual([mentor, adaId, benId].toSorted())
  expect(factsOf(situation, 'mentorship')).toHaveLength(2)
})

test('somebody is found by number, by address however it is written, and by cohort', async () => {
  for (const concerns of [
    { trns: [ada] },
    { emails: ['ECT.1000001@example.ORG'] },
    { everybodyIn: { school: world.ashfield, cohort: 2023 } },
    { changes: [left.id] },
  ])
    expect((await readSituation(database, concerns, reading)).people.has(adaId)).toBe(true)
  const nobody = await readSituation(database, { emails: ['nobody@example.org'] }, reading)
  expect(nobody.people.size).toBe(0)
})

test('what was known at the end of a day is what had been recorded by then', async () => {
  const day19 = await positionAtEndOf(database, day('2023-09-19'))
  const day20 = await positionAtEndOf(database, day('2023-09-20'))
  expect([day19, day20]).toEqual([7, 8])
  expect(await positionAtEndOf(database, day('2023-09-03'))).toBe(0)

  const concerns = { people: [benId, adaId] }
  const then = await readSituation(database, concerns, { held: false, knownAt: day19 })
  const since = await readSituation(database, concerns, { held: false, knownAt: day20 })
  const now = await readSituation(database, concerns, reading)
  const ofAda = (situation: typeof now) =>
    factsOf(situation, 'induction-record').find(({ id }) => id === adasRecord)?.until
  const adasRecord = factsOf(registered.after, 'induction-record').find(
    ({ from }) => from === '2023-09-04',
  )?.id
  expect([ofAda(then), ofAda(since)]).toEqual([null, '2023-10-02'])
  expect(since).toEqual(now)
  const before = await readSituation(database, concerns, { held: false, knownAt: 5 })
  expect(before.people.size).toBe(0)
})

test('a change leaves a trace: each fact that it touched, before and after', async () => {
  const situation = await readSituation(database, { changes: [left.id] }, reading)
  const trace = situation.traces.get(left.id)
  expect(trace?.change).toMatchObject({ kind: 'transfer-out', position: 8, undone: false })
  expect(
    trace?.touched
      .map(({ before, after }) => [
        (before ?? after)?.facet,
        before && 'until' in before ? before.until : before,
        after && 'until' in after ? after.until : after?.facet,
      ])
      .toSorted(),
  ).toEqual([
    ['induction-record', null, '2023-10-02'],
    ['leaving-report', null, 'leaving-report'],
    ['mentorship', null, '2023-10-02'],
  ])
})

test('who wants to undo learns which change stated each fact, not which one ended it', async () => {
  const situation = await readSituation(database, { changes: [left.id] }, reading)
  const record = factsOf(situation, 'induction-record').find(({ until }) => until !== null)
  const name = factsOf(situation, 'person-details').find(({ person }) => person === adaId)
  expect(record && situation.authors.get(record.id)).toEqual({
    id: registered.id,
    position: 6,
    kind: 'register',
    by: { role: 'school', school: world.ashfield, name: 'Induction tutor' },
    effectiveOn: '2023-09-04',
    recordedAt: '2023-09-04T09:00:00.000Z',
    undoes: null,
    undone: false,
  })
  expect(name && situation.authors.get(name.id)?.id).toBe(registered.id)
})

test('the changes of a person are told oldest first, with what was asked for', async () => {
  const changes = await historyOfChanges(database, adaId)
  expect(changes.map(({ kind, position }) => [kind, position])).toEqual([
    ['register', 6],
    ['transfer-out', 8],
  ])
  expect(await changeById(database, left.id)).toEqual(changes[1])
  expect(changes[1]?.request).toEqual({
    school: world.ashfield,
    participant: adaId,
    kind: 'ect',
    leavesOn: '2023-10-02',
  })
})

test('while somebody is held still, nobody else can hold them', async () => {
  let released = false
  const second = Promise.withResolvers<readonly (string | null)[]>()
  await database.transaction(async held => {
    await readSituation(held, { people: [adaId] }, { held: true })
    const waiting = database.transaction(async other => {
      const situation = await readSituation(other, { people: [adaId] }, { held: true })
      expect(released).toBe(true)
      return ends(situation)
    })
    waiting.then(second.resolve, second.reject)
    await readSituation(database, { people: [adaId] }, reading) // Whoever only reads does not wait.
    released = true
  })
  expect(await second.promise).toContain('2023-10-02')
})

test('somebody brings the appropriate body of her cohort, at whichever school', async () => {
  const own = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  await bothSchoolsChoose(own)
  await recorded(own, register, joiner(own.ashfield, 'ect', { trn: ada, start: '2023-09-04' }))
  const { after } = await recorded(own, appointAppropriateBody, {
    school: own.ashfield,
    whose: { of: 'cohort', cohort: 2023 },
    answer: { answer: 'not-listed' },
    from: day('2023-09-10'),
  })
  const people = [await personOf(own.database, ada)]
  const situation = await readSituation(own.database, { people }, reading)
  const bodies = factsOf(situation, 'appropriate-body-of-cohort')
  expect(bodies).toHaveLength(1)
  expect(bodies).toEqual(factsOf(after, 'appropriate-body-of-cohort'))
})

test('who undoes a change is not the author of what holds again', async () => {
  const own = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  await bothSchoolsChoose(own)
  const joined = await recorded(
    own,
    register,
    joiner(own.ashfield, 'ect', { trn: ada, start: '2023-09-04' }),
  )
  const participant = await personOf(own.database, ada)
  const corrected = await recorded(own, correct, {
    school: own.ashfield,
    participant,
    kind: 'ect',
    record: day('2023-09-04'),
    set: { from: day('2023-09-01'), until: null, programme: null },
    reason: 'typed wrongly',
  })
  const request = { school: own.ashfield, change: corrected.id, reason: 'it was right' }
  await recorded(own, undo, request)
  const situation = await readSituation(own.database, { changes: [joined.id] }, reading)
  const [record] = factsOf(situation, 'induction-record')
  expect(record?.from).toBe('2023-09-04')
  expect(record && situation.authors.get(record.id)?.id).toBe(joined.id)
})

import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database/fresh-database.ts'
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
} from '../../test/database/small-world.ts'
import { day } from '../core/calendar.ts'
import { changeProgramme } from '../core/changes/change-programme/change-programme.ts'
import { chooseProgramme } from '../core/changes/choose-programme/choose-programme.ts'
import { register } from '../core/changes/register/register.ts'
import { transferIn } from '../core/changes/transfer-in/transfer-in.ts'
import { transferOut } from '../core/changes/transfer-out/transfer-out.ts'
import { undo } from '../core/changes/undo/undo.ts'
import type { PersonId } from '../core/identity.ts'
import { factsOf } from '../core/situation.ts'
import { sql } from '../store/database.ts'
import { checkProviderViews } from '../store/read/provider-views.ts'
import { readSituation } from '../store/read/situation.ts'
import { confirm } from './confirm.ts'
import { preview } from './preview.ts'

let world: SmallWorld
beforeEach(async () => {
  world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
})

const choosing = () => ({
  change: chooseProgramme,
  request: {
    school: world.ashfield,
    cohort: 2023,
    chosen: offerOf(world.ambition),
    appropriateBody: null,
  },
  id: freshChangeId(),
  by: tutorOf(world.ashfield),
})

const joining = (school = world.ashfield) => ({
  change: register,
  request: joiner(school, 'ect', { trn: ada, start: '2023-09-04' }),
  id: freshChangeId(),
  by: tutorOf(school),
})

test('what is confirmed is what was shown, and a form sent twice is one change', async () => {
  const asked = choosing()
  const shown = await preview(world, asked)
  if (!shown.ok) throw new Error(shown.refusal.reason)
  const expecting = shown.value.fingerprint
  expect(await confirm(world, { ...asked, expecting })).toMatchObject({ outcome: 'recorded' })
  expect(await confirm(world, { ...asked, expecting })).toEqual({
    outcome: 'already-recorded',
    position: 1,
  })

  const now = await readSituation(world.database, { schools: [world.ashfield] }, { held: false })
  expect(now.facts).toEqual(shown.value.after.facts)
  expect([...now.programmes.keys()]).toEqual([...shown.value.after.programmes.keys()])
  expect(factsOf(now, 'school-cohort-choice').map(({ choice }) => choice)).toEqual(['programme'])
  expect(
    await world.database.rows(sql`select template, recipient_kind from outbox order by id`),
  ).toEqual([
    { template: 'programme-chosen', recipient_kind: 'school' },
    { template: 'programme-chosen', recipient_kind: 'lead-provider' },
  ])
})

test('a form sent twice at once is one change', async () => {
  const asked = choosing()
  const outcomes = await Promise.all([confirm(world, asked), confirm(world, asked)])
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
    'already-recorded',
    'recorded',
  ])
})

test('nothing is recorded when the facts have moved since they were shown', async () => {
  const asked = choosing()
  const shown = await preview(world, asked)
  if (!shown.ok) throw new Error(shown.refusal.reason)
  await recorded(world, chooseProgramme, { ...asked.request, chosen: { route: 'diy' } })
  const confirmed = await confirm(world, { ...asked, expecting: shown.value.fingerprint })
  expect(confirmed.outcome).toBe('moved-on')
  expect(await positions()).toEqual([1])
})

test('two schools register the same teacher at once: one does, and the other is refused', async () => {
  await bothSchoolsChoose(world)
  const outcomes = await Promise.all([
    confirm(world, joining(world.ashfield)),
    confirm(world, joining(world.birchwood)),
  ])
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['recorded', 'refused'])
  expect(outcomes.find(({ outcome }) => outcome === 'refused')).toMatchObject({
    refusal: { reason: 'open-at-another-school' },
  })
  expect(
    await world.database.rows(sql`
      select count(*) as people, (select count(*) from induction_record) as records from person
    `),
  ).toEqual([{ people: 1, records: 1 }])
})

test('the old school and the new one report at once: both are recorded, with one boundary', async () => {
  await bothSchoolsChoose(world)
  await recorded(world, register, joining().request)
  const participant = await personOf(world.database, ada)
  const said = { participant, kind: 'ect' } as const
  await Promise.all([
    recorded(world, transferOut, { ...said, school: world.ashfield, leavesOn: day('2023-10-09') }),
    recorded(world, transferIn, {
      ...said,
      school: world.birchwood,
      joiningOn: day('2023-10-02'),
      programme: { choose: 'default' },
      email: null,
      mentor: null,
    }),
  ])
  const now = await readSituation(world.database, { people: [participant] }, { held: false })
  expect(
    factsOf(now, 'induction-record')
      .map(({ from, until }) => `${from} to ${until}`)
      .toSorted(),
  ).toEqual(['2023-09-04 to 2023-10-02', '2023-10-02 to null'])
  expect(await checkProviderViews(world.database, day('2023-09-04'))).toEqual([])
})

test('who is left out of a change of a cohort need not be known', async () => {
  await bothSchoolsChoose(world)
  await recorded(world, register, joining().request)
  const participant = await personOf(world.database, ada)
  const nobody = freshChangeId() as string as PersonId
  const { after, position } = await recorded(world, changeProgramme, {
    school: world.ashfield,
    from: day('2023-10-02'),
    to: { route: 'diy' },
    makeDefault: false,
    whom: {
      who: 'cohort',
      cohort: 2023,
      except: [{ person: nobody, kind: 'ect' }],
      also: [],
    },
  })
  expect(factsOf(after, 'induction-record')).toHaveLength(2)
  expect(
    await world.database.rows(sql`
      select person_id from change_subject where position = ${position}
    `),
  ).toEqual([{ person_id: participant }])
})

test('a choice is not undone while somebody trains on it who came later', async () => {
  const chosen = await recorded(world, chooseProgramme, choosing().request)
  await recorded(world, register, joining().request)
  expect(
    await confirm(world, {
      change: undo,
      request: { change: chosen.id, reason: 'A mistake' },
      id: freshChangeId(),
      by: tutorOf(world.ashfield),
    }),
  ).toMatchObject({
    outcome: 'refused',
    refusal: { reason: 'later-change-rests-on-it', later: { kind: 'register' } },
  })
})

test('a transaction that fails gives its position back', async () => {
  await recorded(world, chooseProgramme, choosing().request)
  const { database } = world
  const failing: SmallWorld = {
    ...world,
    database: {
      ...database,
      transaction: work =>
        database.transaction(async held => {
          await work(held)
          throw new Error('The last moment')
        }),
    },
  }
  const request = { ...choosing().request, chosen: { route: 'diy' } as const }
  await expect(
    confirm(failing, { ...choosing(), request, by: tutorOf(world.ashfield) }),
  ).rejects.toThrow('The last moment')
  expect(await positions()).toEqual([1])
  await recorded(world, chooseProgramme, request)
  expect(await positions()).toEqual([1, 2])
})

test('every history that is recorded reads back as it was shown, and as the providers see it', async () => {
  await bothSchoolsChoose(world)
  const { database, ashfield } = world
  await recorded(world, register, joiner(ashfield, 'mentor', { trn: mary, start: '2023-09-01' }))
  const mentor = await personOf(database, mary)
  const ect = joiner(ashfield, 'ect', { trn: ada, start: '2023-09-04', mentor })
  const registered = await recorded(world, register, ect)
  const participant = await personOf(database, ada)
  const before = await readSituation(database, { people: [participant] }, { held: false })
  expect(factsOf(before, 'mentorship').map(({ until }) => until)).toEqual([null])
  expect(
    factsOf(before, 'email-in-use')
      .map(({ email }) => email)
      .toSorted(),
  ).toEqual(['ect.1000001@example.org', 'mentor.1000003@example.org'])

  const left = await recorded(world, transferOut, {
    school: ashfield,
    participant,
    kind: 'ect',
    leavesOn: day('2023-10-02'),
  })
  const after = await readSituation(database, { people: [participant] }, { held: false })
  expect(factsOf(after, 'mentorship').map(({ until }) => until)).toEqual(['2023-10-02'])
  for (const [id, fact] of after.facts) expect(left.after.facts.get(id)).toEqual(fact)

  for (const change of [left.id, registered.id])
    expect(
      await confirm(world, {
        change: undo,
        request: { change, reason: 'A mistake' },
        id: freshChangeId(),
        by: tutorOf(ashfield),
      }),
    ).toMatchObject({ outcome: 'recorded' })
  const undone = await readSituation(database, { people: [participant] }, { held: false })
  expect(factsOf(undone, 'induction-record')).toEqual([])
  expect(await checkProviderViews(database, day('2023-09-04'))).toEqual([])
  expect(
    await database.rows(
      sql`select sees, participant_moved_by from provider_view order by person_position`,
    ),
  ).toEqual([
    { sees: true, participant_moved_by: 5 },
    { sees: false, participant_moved_by: 9 },
  ])
})

const positions = async () =>
  (
    await world.database.rows<{ position: number }>(sql`
      select position from change_of_circumstance order by position
    `)
  ).map(({ position }) => position)

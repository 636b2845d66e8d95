import { expect, test } from 'vitest'
import { day } from '../../src/core/calendar.ts'
import type { PersonId } from '../../src/core/identity.ts'
import { checkProviderSums, checkProviderViews } from '../../src/store/read/provider-views.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, mary, offerOf, smallWorld, tutorOf } from '../database/small-world.ts'
import {
  expectFingerprints,
  expectSameAsLists,
  followerOf,
  lineOf,
  standAt,
  type Follower,
} from './following.ts'
import { apiForThisTest } from './listening-api.ts'
import * as reports from './reports.ts'

/*
 * Each kind of entry in the feeds of two providers, through a listening server and the client.
 * Ambition trains Ashfield (100001), UCL trains Birchwood (100002).
 */

async function openStory() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.123Z')
  await standAt(world, '2023-09-04T09:00:00.123Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const api = await apiForThisTest(world)
  const ambition = await followerOf(world, api, 'Ambition Institute')
  const ucl = await followerOf(world, api, 'UCL Institute of Education')
  const names = new Map<string, string>()
  const came = async (follower: Follower) => {
    const lines = (await follower.catchUp()).map(change => lineOf(change, names))
    await expectSameAsLists(follower)
    return lines
  }
  const registers = async (
    name: string,
    at: 'ashfield' | 'birchwood',
    newcomer: Parameters<typeof reports.registerAt>[2],
  ): Promise<PersonId> => {
    const person = await reports.registerAt(world, world[at], newcomer)
    names.set(person, name)
    return person
  }
  return {
    world,
    api,
    ambition,
    ucl,
    registers,
    /** What came about since it was last asked, to Ambition and to UCL. */
    news: async () => ({ ambition: await came(ambition), ucl: await came(ucl) }),
    /** What was kept by the way is what the timeline says, and was so at every moment. */
    end: async () => {
      const today = await standAt(world, world.clock.now())
      expect(await checkProviderViews(world.database, today)).toEqual([])
      expect(await checkProviderSums(world.database)).toEqual([])
      for (const follower of [ambition, ucl])
        await expectFingerprints(follower.api, follower.copies)
    },
  }
}

const adaObi = { trn: ada, email: 'ada@ashfield.example', start: '2023-09-01' }
const benCole = { trn: ben, email: 'ben@ashfield.example', start: '2023-09-20' }
const maryHart = {
  trn: mary,
  email: 'mary@birchwood.example',
  start: '2023-09-01',
  kind: 'mentor',
} as const

test('somebody comes, joins on her day, moves, and has left on the next', async () => {
  const { world, registers, news, end } = await openStory()
  await registers('Ada', 'ashfield', adaObi)
  const person = await registers('Ben', 'ashfield', benCole)
  expect(await news()).toEqual({
    ambition: [
      'register 2023-09-01 Ada: ect 100001 active active',
      'register 2023-09-20 Ben: ect 100001 joining active',
    ],
    ucl: [],
  })

  await standAt(world, '2023-09-19T12:00:00.000Z')
  expect(await news()).toEqual({ ambition: [], ucl: [] })
  await standAt(world, '2023-09-20T08:00:00.000Z')
  expect(await news()).toEqual({
    ambition: ['joined 2023-09-20 Ben: ect 100001 active active'],
    ucl: [],
  })

  await reports.leaves(world, world.ashfield, person, '2024-01-08')
  expect(await news()).toEqual({
    ambition: [
      'transfer-out 2024-01-08 Ben: ect 100001 leaving active, 100001 to somewhere incomplete',
    ],
    ucl: [],
  })
  await reports.joins(world, world.birchwood, person, '2024-01-10', { choose: 'default' })
  expect(await news()).toEqual({
    ambition: [
      'transfer-in 2024-01-10 Ben: ect 100001 leaving active, 100001 to 100002 incomplete',
    ],
    ucl: ['transfer-in 2024-01-10 Ben: ect 100002 joining active, 100001 to 100002 incomplete'],
  })
  await standAt(world, '2024-01-10T12:00:00.000Z')
  expect(await news()).toEqual({
    ambition: [
      'left 2024-01-08 Ben: ect 100001 left active, 100001 to 100002 incomplete',
      'transfer-completed 2024-01-10 Ben: ect 100001 left active, 100001 to 100002 complete',
    ],
    ucl: ['joined 2024-01-10 Ben: ect 100002 active active, 100001 to 100002 complete'],
  })
  await end()
})

test('a leaving for another reason is no transfer, and comes to pass on its day', async () => {
  const { world, registers, news, end } = await openStory()
  const participant = await registers('Ada', 'ashfield', adaObi)
  await news()
  const leaving = {
    school: world.ashfield,
    participant,
    kind: 'ect',
    leavesOn: day('2023-10-02'),
    reason: 'other',
  } as const
  await reports.report(world, 'report-leaving', leaving, tutorOf(world.ashfield))
  expect(await news()).toEqual({
    ambition: ['report-leaving 2023-10-02 Ada: ect 100001 leaving active'],
    ucl: [],
  })
  await standAt(world, '2023-10-02T00:30:00.000Z')
  expect(await news()).toEqual({
    ambition: ['left 2023-10-02 Ada: ect 100001 left active'],
    ucl: [],
  })
  await end()
})

test('what a provider does comes back to it, and to nobody else', async () => {
  const { world, ambition, registers, news, end } = await openStory()
  const id = await registers('Ada', 'ashfield', adaObi)
  await news()
  const said = (type: string, reason?: string) => ({
    path: { id },
    body: {
      data: { type, attributes: { course_identifier: 'ecf-induction', ...(reason && { reason }) } },
    },
  })
  await ambition.api.deferParticipant(said('participant-defer', 'career-break') as never)
  await ambition.api.resumeParticipant(said('participant-resume') as never)
  await ambition.api.withdrawParticipant(said('participant-withdraw', 'other') as never)
  await standAt(world, '2023-09-05T09:00:00.000Z')
  expect(await news()).toEqual({
    ambition: [
      'defer 2023-09-04 Ada: ect 100001 active deferred',
      'resume 2023-09-04 Ada: ect 100001 active active',
      'withdraw 2023-09-04 Ada: ect 100001 active withdrawn',
    ],
    ucl: [],
  })
  await end()
})

test('a mentor whom the provider does not train appears with her ECT, and vanishes', async () => {
  const { world, registers, news, end } = await openStory()
  const { ashfield } = world
  const participant = await registers('Ada', 'ashfield', adaObi)
  const mentor = await registers('Mary', 'birchwood', maryHart)
  await news()
  const moves = {
    school: ashfield,
    participant: mentor,
    kind: 'mentor',
    joiningOn: day('2023-09-04'),
    programme: { choose: 'keep' },
    email: null,
    mentor: null,
    staysAsMentor: false,
  } as const
  await reports.report(world, 'transfer-in', moves, tutorOf(ashfield))
  expect(await news()).toEqual({
    ambition: [],
    ucl: ['transfer-in 2023-09-04 Mary: mentor 100001 active active, 100002 to 100001 complete'],
  })
  const assigned = { school: ashfield, participant, mentor, from: day('2023-09-04') }
  await reports.report(world, 'assign-mentor', assigned, tutorOf(ashfield))
  const assignedNews = await news()
  expect(new Set(assignedNews.ambition)).toEqual(
    new Set([
      'assign-mentor 2023-09-04 Ada: ect 100001 active active',
      'assign-mentor 2023-09-04 Mary: unfunded mentor',
    ]),
  )
  expect(assignedNews.ucl).toEqual([])

  const renamed = { fullName: 'Mary Hartley', email: null, reason: 'married-or-divorced' } as const
  const details = { school: ashfield, participant: mentor, kind: 'mentor', ...renamed } as const
  await reports.report(world, 'change-details', details, tutorOf(ashfield))
  expect(await news()).toEqual({
    ambition: ['change-details 2023-09-04 Mary: unfunded mentor'],
    ucl: ['change-details 2023-09-04 Mary: mentor 100001 active active, 100002 to 100001 complete'],
  })

  const ends = { school: ashfield, participant, from: day('2023-09-10'), reason: 'She is away' }
  await reports.report(world, 'unassign-mentor', ends, tutorOf(ashfield))
  expect(await news()).toEqual({ ambition: [], ucl: [] })
  await standAt(world, '2023-09-10T09:00:00.000Z')
  const ended = await news()
  expect(new Set(ended.ambition)).toEqual(
    new Set([
      'came-into-effect 2023-09-10 Ada: ect 100001 active active',
      'came-into-effect 2023-09-10 Mary: not seen: no-longer-mentors',
    ]),
  )
  expect(ended.ucl).toEqual([])
  await end()
})

test('a challenged partnership takes people out of sight, and says so', async () => {
  const { world, registers, news, end } = await openStory()
  const { ashfield, ambition } = world
  await registers('Ada', 'ashfield', adaObi)
  await registers('Ben', 'ashfield', benCole)
  await news()
  const { leadProvider } = ambition
  const challenged = { school: ashfield, cohort: 2023, leadProvider, reason: 'mistake' } as const
  const change = await reports.report(world, 'challenge-partnership', challenged, tutorOf(ashfield))
  const gone = await news()
  expect(new Set(gone.ambition)).toEqual(
    new Set([
      'challenge-partnership 2023-09-01 Ada: not seen: partnership-challenged',
      'challenge-partnership 2023-09-01 Ben: not seen: partnership-challenged',
    ]),
  )
  await reports.report(world, 'undo', { change, reason: 'mistake' }, tutorOf(ashfield))
  const back = await news()
  expect(new Set(back.ambition)).toEqual(
    new Set([
      'undo 2023-09-01 Ada: ect 100001 active active',
      'undo 2023-09-01 Ben: ect 100001 joining active',
    ]),
  )
  expect([gone.ucl, back.ucl]).toEqual([[], []])
  await end()
})

test('an undone transfer was for the next provider as if it had never been', async () => {
  const { world, registers, news, end } = await openStory()
  const { birchwood } = world
  const person = await registers('Ada', 'ashfield', adaObi)
  await news()
  const change = await reports.joins(world, birchwood, person, '2024-01-08', { choose: 'default' })
  await news()
  await reports.report(world, 'undo', { change, reason: 'mistake' }, tutorOf(birchwood))
  expect(await news()).toEqual({
    ambition: ['undo 2024-01-08 Ada: ect 100001 active active'],
    ucl: ['undo 2024-01-08 Ada: not seen: change-undone'],
  })
  await end()
})

test('a correction shows; one to another provider takes her out of sight', async () => {
  const { world, registers, news, end } = await openStory()
  const { ashfield, ucl } = world
  const participant = await registers('Ada', 'ashfield', adaObi)
  await registers('Ben', 'ashfield', benCole)
  await news()
  const record = { school: ashfield, participant, kind: 'ect', reason: 'It was a slip' } as const
  const corrects = (on: string, set: object) =>
    reports.report(
      world,
      'correct',
      { ...record, record: day(on), set: { from: null, until: null, programme: null, ...set } },
      tutorOf(ashfield),
    )
  await corrects('2023-09-01', { from: day('2023-09-11') })
  expect(await news()).toEqual({
    ambition: ['correct 2023-09-01 Ada: ect 100001 joining active'],
    ucl: [],
  })
  const change = await corrects('2023-09-11', { programme: offerOf(ucl) })
  const corrected = await news()
  expect(corrected).toEqual({
    ambition: ['correct 2023-09-11 Ada: not seen: record-corrected'],
    ucl: ['correct 2023-09-11 Ada: ect 100001 joining active'],
  })
  await reports.report(world, 'undo', { change, reason: 'mistake' }, tutorOf(ashfield))
  expect(await news()).toEqual({
    ambition: ['undo 2023-09-11 Ada: ect 100001 joining active'],
    ucl: ['undo 2023-09-11 Ada: not seen: change-undone'],
  })
  await end()
})

test('a plan that is made anew takes her out of sight of whoever was to train her', async () => {
  const { world, registers, news, end } = await openStory()
  const { ashfield } = world
  const participant = await registers('Ben', 'ashfield', benCole)
  await news()
  const request = {
    school: ashfield,
    whom: { who: 'named', participants: [{ person: participant, kind: 'ect' }] },
    from: day('2023-09-20'),
    to: { route: 'diy' },
    makeDefault: false,
  } as const
  await reports.report(world, 'change-programme', request, tutorOf(ashfield))
  expect(await news()).toEqual({
    ambition: ['change-programme 2023-09-20 Ben: not seen: plan-superseded'],
    ucl: [],
  })
  await end()
})

test('induction that is completed shows on its day', async () => {
  const { world, registers, news, end } = await openStory()
  const participant = await registers('Ada', 'ashfield', adaObi)
  await news()
  const completed = { participant, completedOn: day('2023-09-03') }
  await reports.report(world, 'complete', completed, { role: 'dfe', name: 'National record' })
  expect(await news()).toEqual({
    ambition: ['complete 2023-09-03 Ada: ect 100001 active active'],
    ucl: [],
  })
  await end()
})

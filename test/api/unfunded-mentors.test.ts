import { expect, test } from 'vitest'
import { day, type Instant } from '../../src/core/calendar.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, mary, smallWorld, tutorOf } from '../database/small-world.ts'
import { clientFor, standAt } from './following.ts'
import { apiForThisTest } from './listening-api.ts'
import * as reports from './reports.ts'

/** Mary mentors at Ashfield, whose ECTs Ambition trains; UCL trains her, from her first school. */
async function openStory() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.250Z')
  await standAt(world, '2023-09-04T09:00:00.250Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const { ashfield, birchwood } = world
  const mentor = await reports.registerAt(world, birchwood, {
    trn: mary,
    email: 'Mary@birchwood.example',
    start: '2023-09-01',
    kind: 'mentor',
  })
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
  const api = await apiForThisTest(world)
  return {
    world,
    mentor,
    comes: (trn: typeof ada, email: string) =>
      reports.registerAt(world, ashfield, { trn, email, start: '2023-09-01' }),
    assigns: async (participant: typeof mentor, at: string) => {
      world.clock.set(at as Instant)
      const assigned = { school: ashfield, participant, mentor, from: null }
      return reports.report(world, 'assign-mentor', assigned, tutorOf(ashfield))
    },
    ambition: await clientFor(world, api, 'Ambition Institute'),
    ucl: await clientFor(world, api, 'UCL Institute of Education'),
  }
}

test('a mentor of an ECT is shown under the id that the ECT names, with five attributes', async () => {
  const { mentor, comes, assigns, ambition, ucl } = await openStory()
  const participant = await comes(ada, 'ada@ashfield.example')
  expect(await ambition.listUnfundedMentors()).toEqual({ data: [] })
  await assigns(participant, '2023-09-05T10:00:00.250Z')
  const shown = {
    id: mentor,
    type: 'unfunded-mentor',
    attributes: {
      full_name: 'Mary Hart',
      email: 'mary@birchwood.example',
      teacher_reference_number: '1000003',
      created_at: '2023-09-04T09:00:00Z',
      updated_at: '2023-09-05T10:00:00Z',
    },
  }
  expect(await ambition.listUnfundedMentors()).toEqual({ data: [shown] })
  expect(await ambition.showUnfundedMentor({ path: { id: mentor } })).toEqual({ data: shown })
  const ect = await ambition.showParticipant({ path: { id: participant } })
  expect(ect.data.attributes.ecf_enrolments.map(({ mentor_id }) => mentor_id)).toEqual([mentor])

  const notThere = 'answered 404: {"error":"Resource not Found"}'
  for (const [api, id] of [
    [ucl, mentor],
    [ambition, participant],
  ] as const)
    await expect(api.showUnfundedMentor({ path: { id } })).rejects.toThrow(notThere)
  await expect(ambition.showParticipant({ path: { id: mentor } })).rejects.toThrow(notThere)
  expect(await ucl.listUnfundedMentors()).toEqual({ data: [] })
})

test('to mentor another ECT moves her, so that updated_since finds it', async () => {
  const { world, mentor, comes, assigns, ambition } = await openStory()
  const [one, other] = [
    await comes(ada, 'ada@ashfield.example'),
    await comes(ben, 'ben@ashfield.example'),
  ]
  await assigns(one, '2023-09-05T10:00:00.250Z')
  const change = await assigns(other, '2023-09-06T10:00:00.250Z')
  const since = async (moment: string) => {
    const query = { 'filter[updated_since]': moment }
    const { data } = await ambition.listUnfundedMentors({ query })
    return data.map(({ id, attributes }) => [id, attributes.updated_at])
  }
  expect(await since('2023-09-06T10:00:00Z')).toEqual([[mentor, '2023-09-06T10:00:00Z']])
  expect(await since('2023-09-06T10:00:01Z')).toEqual([])
  world.clock.set('2023-09-07T10:00:00.250Z' as Instant)
  await reports.report(world, 'undo', { change, reason: 'mistake' }, tutorOf(world.ashfield))
  expect(await since('2023-09-07')).toEqual([[mentor, '2023-09-07T10:00:00Z']])
})

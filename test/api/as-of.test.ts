import { expect, test } from 'vitest'
import type { Participant } from '../../client/generated.ts'
import { everyOf } from '../../client/lists.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, smallWorld, tutorOf } from '../database/small-world.ts'
import { followerOf, standAt } from './following.ts'
import { apiForThisTest } from './listening-api.ts'
import * as reports from './reports.ts'

/** Ada moves from Ashfield with Ambition to Birchwood with UCL, which Ashfield reported before. */
async function openStory() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.250Z')
  await standAt(world, '2023-09-04T09:00:00.250Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const adaObi = await reports.registerAt(world, world.ashfield, {
    trn: ada,
    email: 'ada@ashfield.example',
    start: '2023-09-11',
  })
  await standAt(world, '2023-10-02T09:00:00.250Z')
  await reports.leaves(world, world.ashfield, adaObi, '2024-01-08')
  await standAt(world, '2023-10-09T09:00:00.250Z')
  const joining = '2024-01-10'
  const change = await reports.joins(world, world.birchwood, adaObi, joining, { choose: 'default' })
  const api = await apiForThisTest(world)
  return {
    world,
    adaObi,
    change,
    ambition: await followerOf(world, api, 'Ambition Institute'),
    ucl: await followerOf(world, api, 'UCL Institute of Education'),
    client: await api.clientOf('Ambition Institute'),
  }
}

type Story = Awaited<ReturnType<typeof openStory>>
type AsOf = Parameters<Story['ambition']['api']['showParticipant']>[0]['query']

const standing = ({ attributes }: Participant) =>
  attributes.ecf_enrolments.map(({ school_urn, participant_status }) => [
    school_urn,
    participant_status,
  ])

/** How a provider's client sees Ada as of a day or a moment; `null` if not at all. */
async function seen(story: Story, of: 'ambition' | 'ucl', query: AsOf) {
  const { data } = await story[of].api.listParticipants({ query: query ?? {} })
  const found = data.find(({ id }) => id === story.adaObi)
  return found ? standing(found).join(' ').replace(',', ' ') : null
}

test('on a day, past or to come, she stands as she does then by what is known now', async () => {
  const story = await openStory()
  const days = [
    ['2023-09-10', '100001 joining', '100002 joining'],
    ['2023-09-11', '100001 leaving', '100002 joining'],
    ['2023-10-09', '100001 leaving', '100002 joining'],
    ['2024-01-07', '100001 leaving', '100002 joining'],
    ['2024-01-08', '100001 left', '100002 joining'],
    ['2024-01-09', '100001 left', '100002 joining'],
    ['2024-01-10', '100001 left', '100002 active'],
    ['2030-01-01', '100001 left', '100002 active'],
  ] as const
  for (const [on, ofAmbition, ofUcl] of days)
    expect([on, await seen(story, 'ambition', { on }), await seen(story, 'ucl', { on })]).toEqual([
      on,
      ofAmbition,
      ofUcl,
    ])
})

test('what was known at a moment is what was read then, also on another day', async () => {
  const story = await openStory()
  const moments = [
    ['2023-09-04T08:59:59Z', null, null],
    ['2023-09-04T09:00:00.249Z', null, null],
    ['2023-09-04T09:00:01Z', '100001 joining', null],
    ['2023-09-10T22:59:59Z', '100001 joining', null],
    ['2023-09-11T08:00:00Z', '100001 active', null],
    ['2023-10-02T09:00:01Z', '100001 leaving', null],
    ['2023-10-09T09:00:00.249Z', '100001 leaving', null],
    ['2023-10-09T09:00:01Z', '100001 leaving', '100002 joining'],
  ] as const
  for (const [known_at, ofAmbition, ofUcl] of moments)
    expect([
      known_at,
      await seen(story, 'ambition', { known_at }),
      await seen(story, 'ucl', { known_at }),
    ]).toEqual([known_at, ofAmbition, ofUcl])

  const before = { known_at: '2023-09-20T12:00:00Z', on: '2024-02-01' }
  expect(await seen(story, 'ambition', before)).toBe('100001 active')
  const between = { known_at: '2023-10-05T12:00:00Z', on: '2024-02-01' }
  expect(await seen(story, 'ambition', between)).toBe('100001 left')
  expect(await seen(story, 'ucl', between)).toBe(null)
})

test('what is taken out of sight is still known at the moments before', async () => {
  const story = await openStory()
  const { world, change, ucl } = story
  await standAt(world, '2023-10-16T09:00:00.250Z')
  await reports.report(world, 'undo', { change, reason: 'mistake' }, tutorOf(world.birchwood))
  expect(await seen(story, 'ucl', {})).toBe(null)
  expect(await seen(story, 'ucl', { on: '2024-02-01' })).toBe(null)
  expect(await seen(story, 'ucl', { known_at: '2023-10-15' })).toBe('100002 joining')
  const [path, query] = [{ id: story.adaObi }, { known_at: '2023-10-15' }]
  expect(standing((await ucl.api.showParticipant({ path, query })).data)).toEqual([
    ['100002', 'joining'],
  ])
})

test('at each moment at which an entry was recorded it is what the feed showed', async () => {
  const { world, ambition, ucl, adaObi } = await openStory()
  await standAt(world, '2023-10-16T09:00:00.000Z')
  await reports.registerAt(world, world.ashfield, {
    trn: ben,
    email: 'ben@ashfield.example',
    start: '2023-10-01',
  })
  await standAt(world, '2023-10-17T09:00:00.000Z')
  const renamed = { fullName: 'Ada Obi-Cole', email: null, reason: 'married-or-divorced' } as const
  const details = { school: world.ashfield, participant: adaObi, kind: 'ect', ...renamed } as const
  await reports.report(world, 'change-details', details, tutorOf(world.ashfield))
  await standAt(world, '2024-01-11T09:00:00.000Z')
  for (const follower of [ambition, ucl]) {
    await follower.catchUp()
    const { api, copies, changes } = follower
    expect(changes.length).toBeGreaterThan(2)
    for (const [at, { attributes }] of changes.entries()) {
      if (changes[at + 1]?.attributes.recorded_at === attributes.recorded_at) continue
      // The moments are written in whole seconds, and some of them were a little later.
      const query = { known_at: attributes.recorded_at.replace('Z', '.999Z') }
      const shown = await Array.fromAsync(everyOf(api, 'listParticipants', { query, perPage: 1 }))
      const copy = [...(copies[at + 1]?.copy.values() ?? [])]
      expect(new Set(shown)).toEqual(new Set(copy.flatMap(({ participant }) => participant ?? [])))
    }
  }
})

test('an entry about her transfers alone does not move her as a participant', async () => {
  const { world, ambition, adaObi } = await openStory()
  await ambition.catchUp()
  const [left, joined] = ambition.changes.slice(-2)
  expect(left?.attributes.participant?.attributes.updated_at).toBe('2023-10-02T09:00:00Z')
  expect(joined?.attributes.participant).toEqual(left?.attributes.participant)
  const [path, query] = [{ id: adaObi }, { known_at: '2023-10-10' }]
  await standAt(world, '2023-10-12T09:00:00.000Z')
  const then = await ambition.api.showParticipant({ path, query })
  expect(then.data).toEqual(joined?.attributes.participant)
  const since = { ...query, 'filter[updated_since]': '2023-10-03' }
  expect((await ambition.api.listParticipants({ query: since })).data).toEqual([])
})

test('filters go by what was known then', async () => {
  const { world, ambition, adaObi } = await openStory()
  const { leadProvider } = world.ambition
  const said = { leadProvider, participant: adaObi, kind: 'ect', reason: 'other' } as const
  await reports.report(world, 'defer', said, reports.providerActor(world.ambition))
  const ids = async (status: 'active' | 'deferred', known_at?: string) => {
    const query = { 'filter[training_status]': status, ...(known_at && { known_at }) } as const
    return (await ambition.api.listParticipants({ query })).data.map(({ id }) => id)
  }
  expect(await ids('deferred')).toEqual([adaObi])
  expect(await ids('active')).toEqual([])
  expect(await ids('deferred', '2023-10-09')).toEqual([])
  expect(await ids('active', '2023-10-09')).toEqual([adaObi])
})

test('a day or a moment that cannot be read is refused', async () => {
  const { client, adaObi } = await openStory()
  for (const [query, detail] of [
    ['on=yesterday', "The '#/on' parameter must be a date"],
    ['on=2023-02-30', "The '#/on' parameter must be a date"],
    ['known_at=now', "The '#/known_at' parameter must be a valid RCF3339 date"],
  ])
    for (const path of ['/participants/ecf', `/participants/ecf/${adaObi}`]) {
      const answer = await client(`${path}?${query}`)
      expect([query, answer.status, answer.body]).toEqual([
        query,
        400,
        { errors: [{ title: 'Bad request', detail }] },
      ])
    }
})

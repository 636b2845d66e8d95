import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiOf } from '../../client/api.ts'
import { findDifference, fingerprintOf, repair, type Copy } from '../../client/copy.ts'
import { day } from '../../src/core/calendar.ts'
import type { Trn } from '../../src/core/identity.ts'
import { sql } from '../../src/store/database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { offerOf, smallWorld, tutorOf } from '../database/small-world.ts'
import { expectFingerprints, expectSameAsLists, followerOf, standAt } from './following.ts'
import { listeningApi, tokenOf, type Client } from './listening-api.ts'
import * as reports from './reports.ts'

/* A cohort of twelve at Ashfield with Ambition, whose programme changes in one change. */

const now = '2023-09-04T09:00:00.000Z'
const database = await freshDatabase()
const world = await smallWorld(database, now)
const api = await listeningApi(world)
let ambition: Client
const people: string[] = []

beforeAll(async () => {
  await standAt(world, now)
  await database.run(sql`
    insert into demonstration_teacher (trn, full_name, date_of_birth, qualified_on)
    select (3000000 + number)::text, 'Teacher ' || number, '1995-05-05', '2020-07-01'
    from generate_series(1, 12) as number
  `)
  await reports.trainWith(world, world.ashfield, world.ambition)
  for (let number = 1; number <= 12; number += 1) {
    const trn = String(3_000_000 + number) as Trn
    const newcomer = { trn, email: `${trn}@ashfield.example`, start: '2023-09-01' }
    people.push(await reports.registerAt(world, world.ashfield, newcomer))
  }
  const request = {
    school: world.ashfield,
    from: day('2023-09-25'),
    makeDefault: false,
    whom: { who: 'cohort', cohort: 2023, except: [], also: [] },
    to: offerOf(world.ucl),
  } as const
  await reports.report(world, 'change-programme', request, tutorOf(world.ashfield))
  ambition = await api.clientOf('Ambition Institute')
})

afterAll(() => api.close())

interface Page {
  readonly data: readonly { readonly id: string; readonly attributes: { person_id: string } }[]
  readonly cursor: string
  readonly more: boolean
}

const changes = async (query: string) => (await ambition(`/changes?${query}`)).body as Page

test('the entries of one change stand in the order of ids, and are taken in parts', async () => {
  const whole = await changes('')
  const cohort = whole.data.slice(12)
  expect(whole.data.slice(0, 12).map(({ attributes }) => attributes.person_id)).toEqual(people)
  expect(cohort.map(({ attributes }) => attributes.person_id)).toEqual(people.toSorted())
  expect(new Set(cohort.map(({ id }) => id.split('.')[0])).size).toBe(1)
  expect([whole.more, whole.cursor]).toEqual([false, cohort.at(-1)?.id])

  for (const limit of [1, 5, 12, 23, 24]) {
    const parts: Page['data'][number][] = []
    let part: Page = { data: [], cursor: '', more: true }
    while (part.more) {
      part = await changes(`limit=${limit}&after=${part.cursor}`)
      expect(part.data.length).toBeLessThanOrEqual(limit)
      expect(part.cursor).toBe(part.data.at(-1)?.id)
      parts.push(...part.data)
    }
    expect(parts).toEqual(whole.data)
  }
})

test('at its end the feed is empty, and the cursor stays', async () => {
  const { cursor } = await changes('')
  expect(await changes(`after=${cursor}`)).toEqual({ data: [], cursor, more: false })
  const nobody = await followerOf(world, api, 'Teach First')
  expect(await nobody.api.listChanges()).toEqual({ data: [], cursor: '0.0', more: false })
})

test.each(['abc', '1', '1.', '.1', '-1.0', '1.-1', '1.0.0', '%00', '1e3.0', '99999.0', '14.0x'])(
  'a cursor that the feed never gave is refused: %s',
  async cursor => {
    for (const path of [`/changes?after=${cursor}`, `/fingerprint?at=${cursor}`]) {
      const answer = await ambition(path)
      const name = path.includes('after') ? 'after' : 'at'
      expect([path, answer.status, answer.body]).toEqual([
        path,
        400,
        {
          errors: [
            {
              title: 'Bad request',
              detail: `The '#/${name}' parameter must be a cursor`,
            },
          ],
        },
      ])
    }
  },
)

test('a cursor of an entry that is not in one’s own feed is refused', async () => {
  const [first] = (await changes('limit=1')).data
  const position = first?.id.split('.')[0]
  const ucl = await api.clientOf('UCL Institute of Education')
  expect((await ambition(`/changes?after=${first?.id}`)).status).toBe(200)
  expect((await ucl(`/changes?after=${first?.id}`)).status).toBe(400)
  expect((await ucl(`/fingerprint?at=${first?.id}`)).status).toBe(400)
  expect((await ambition(`/changes?after=${position}.7`)).status).toBe(400)
})

test.each([
  ['/changes?limit=0', "The '#/limit' parameter must be a number from 1 to 3000"],
  ['/changes?limit=-1', "The '#/limit' parameter must be a number from 1 to 3000"],
  ['/changes?limit=ten', "The '#/limit' parameter must be a number from 1 to 3000"],
  ['/fingerprint?bucket=zz', "The '#/bucket' parameter must be two hexadecimal digits"],
  ['/fingerprint?bucket=abc', "The '#/bucket' parameter must be two hexadecimal digits"],
])('%s is refused', async (path, detail) => {
  const answer = await ambition(path)
  expect(answer.status).toBe(400)
  expect(answer.body).toEqual({ errors: [{ title: 'Bad request', detail }] })
})

test('a fingerprint at each place is that of the copy there, also within one change', async () => {
  const follower = await followerOf(world, api, 'Ambition Institute')
  await follower.catchUp(7)
  await expectSameAsLists(follower)
  expect(follower.copies.length).toBe(25)
  await expectFingerprints(follower.api, follower.copies)
})

test('of nobody it is nought', async () => {
  const { api: of } = await followerOf(world, api, 'Teach First')
  const nothing = { cursor: '0.0', people: 0, digest: '0'.repeat(64), buckets: [] }
  expect((await of.showFingerprint()).data).toEqual({ ...nothing, members: null })
  expect((await of.showFingerprint({ query: { bucket: 'a0' } })).data).toEqual({
    ...nothing,
    buckets: [{ bucket: 'a0', people: 0, digest: '0'.repeat(64) }],
    members: [],
  })
})

test('the search goes down to whoever was altered, left out or made up, and mends it', async () => {
  const follower = await followerOf(world, api, 'Ambition Institute')
  await follower.catchUp()
  const at = follower.cursor()
  const right = fingerprintOf(follower.copy)
  expect(await findDifference(follower.api, follower.copy, at)).toEqual([])

  const [altered = '', lost = ''] = people
  const madeUp = '00000000-0000-4000-8000-000000000000'
  const wrong: Copy = new Map(follower.copy)
  const seen = wrong.get(altered)
  if (!seen?.participant) throw new Error('Teacher 1 is not seen')
  const attributes = { ...seen.participant.attributes, full_name: 'Teacher I' }
  wrong.set(altered, { ...seen, participant: { ...seen.participant, attributes } })
  expect(await findDifference(follower.api, wrong, at)).toEqual([altered])

  wrong.delete(lost)
  wrong.set(madeUp, { participant: null, transfers: null, unfundedMentor: null })
  const differing = await findDifference(follower.api, wrong, at)
  expect(differing).toEqual([altered, lost, madeUp].toSorted())
  for (const id of differing) await repair(follower.api, wrong, id)
  expect(fingerprintOf(wrong)).toEqual(right)
})

test('whoever asks again after a fault has asked once, under one key', async () => {
  const token = await tokenOf(world, 'Ambition Institute')
  const [id = ''] = people
  const keys: (string | null)[] = []
  const waits: number[] = []
  const patient = apiOf({
    url: api.url,
    token,
    wait: async milliseconds => void waits.push(milliseconds),
    fetch: async (input, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'))
      const answer = await fetch(input, init)
      if (keys.length === 1) throw new TypeError('The line broke after the answer')
      if (keys.length === 2) return new Response('Retry later\n', { status: 429 })
      return answer
    },
  })
  const attributes = { course_identifier: 'ecf-induction', reason: 'other' } as const
  const deferred = await patient.deferParticipant({
    path: { id },
    body: { data: { type: 'participant-defer', attributes } },
  })
  expect(deferred.data.attributes.ecf_enrolments[0]?.training_status).toBe('deferred')
  expect([keys.length, new Set(keys).size, waits]).toEqual([3, 1, [500, 1000]])
  const { data } = await patient.listChanges()
  expect(data.filter(({ attributes }) => attributes.kind === 'defer').length).toBe(1)
})

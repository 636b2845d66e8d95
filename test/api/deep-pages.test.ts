import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyOf } from '../../client/lists.ts'
import { day } from '../../src/core/calendar.ts'
import type { PersonId, Trn } from '../../src/core/identity.ts'
import { sql } from '../../src/store/database.ts'
import { listCounts } from '../../src/store/read/provider-views.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { smallWorld, tutorOf } from '../database/small-world.ts'
import { clientFor, standAt } from './following.ts'
import { listeningApi } from './listening-api.ts'
import * as reports from './reports.ts'

/*
 * Twenty-six people of 2023 and fourteen of 2022 with Ambition at Ashfield; every third of them
 * leaves, every fourth is deferred, and five have mentors whom Ambition does not train. Who came
 * and who moved in which order is known from how it is told.
 */

const now = '2023-09-04T09:00:00.000Z'
const database = await freshDatabase()
const world = await smallWorld(database, now)
const api = await listeningApi(world)
const people: { readonly id: PersonId; readonly cohort: 2022 | 2023 }[] = []
const mentors: PersonId[] = []
const leaving: PersonId[] = []
const deferred: PersonId[] = []
/** After how many minutes what Ambition reads of a participant last moved. */
const movedAt = new Map<PersonId, number>()

beforeAll(async () => {
  await standAt(world, now)
  await database.run(sql`
    insert into demonstration_teacher (trn, full_name, date_of_birth, qualified_on)
    select (3000000 + number)::text, 'Teacher ' || number, '1995-05-05', '2020-07-01'
    from generate_series(1, 60) as number
  `)
  for (const cohort of [2022, 2023]) {
    await reports.trainWith(world, world.ashfield, world.ambition, cohort)
    await reports.trainWith(world, world.birchwood, world.ucl, cohort)
  }
  for (let number = 1; number <= 40; number += 1) {
    world.clock.set(at(number))
    const cohort = number % 3 === 1 ? 2022 : 2023
    const start = cohort === 2022 ? '2022-10-03' : '2023-09-01'
    const id = await comes(number, world.ashfield, start)
    people.push({ id, cohort })
    movedAt.set(id, number)
  }
  await mentorsCome()
  for (const [index, { id }] of people.toReversed().entries()) {
    world.clock.set(at(100 + index))
    if (index % 3 === 0) {
      await reports.leaves(world, world.ashfield, id, '2024-01-08')
      leaving.push(id)
      movedAt.set(id, 100 + index)
    }
    if (index % 4 === 0) {
      const { leadProvider } = world.ambition
      const said = { leadProvider, participant: id, kind: 'ect', reason: 'other' } as const
      await reports.report(world, 'defer', said, reports.providerActor(world.ambition))
      deferred.push(id)
      movedAt.set(id, 100 + index)
    }
  }
}, 240_000)

afterAll(() => api.close())

/** So many minutes later. */
const at = (minutes: number) =>
  Temporal.Instant.from(now).add({ minutes }).toString({
    smallestUnit: 'millisecond',
  }) as ReturnType<typeof world.clock.now>

function comes(number: number, school: typeof world.ashfield, start: string, kind?: 'mentor') {
  const trn = String(3_000_000 + number) as Trn
  const email = `${trn}@school.example`
  return reports.registerAt(world, school, { trn, email, start, ...(kind && { kind }) })
}

/** UCL's, who come to Ashfield as well and mentor one of Ambition's each. */
async function mentorsCome() {
  for (let number = 41; number <= 45; number += 1) {
    world.clock.set(at(number))
    const mentor = await comes(number, world.birchwood, '2023-09-01', 'mentor')
    mentors.push(mentor)
  }
  for (const [index, mentor] of mentors.entries()) {
    world.clock.set(at(50 + index))
    const ect = people[index]
    if (ect === undefined) throw new Error(`Nobody is left for ${mentor}`)
    const moves = {
      school: world.ashfield,
      participant: mentor,
      kind: 'mentor',
      joiningOn: day('2023-09-04'),
      programme: { choose: 'keep' },
      email: null,
      mentor: null,
      staysAsMentor: false,
    } as const
    await reports.report(world, 'transfer-in', moves, tutorOf(world.ashfield))
    const assigned = { school: world.ashfield, participant: ect.id, mentor, from: null }
    await reports.report(world, 'assign-mentor', assigned, tutorOf(world.ashfield))
    movedAt.set(ect.id, 50 + index)
  }
}

const clientOfAmbition = () => clientFor(world, api, 'Ambition Institute')

const moved = (id: PersonId) => movedAt.get(id) ?? 0

type Person = (typeof people)[number]

/** By what a list is sorted: the greater of two comes later. Equal ones go by their ids. */
const orders = [
  [undefined, (one: Person, other: Person) => people.indexOf(one) - people.indexOf(other)],
  ['created_at', (one: Person, other: Person) => people.indexOf(one) - people.indexOf(other)],
  ['-created_at', (one: Person, other: Person) => people.indexOf(other) - people.indexOf(one)],
  ['updated_at', (one: Person, other: Person) => moved(one.id) - moved(other.id)],
  ['-updated_at', (one: Person, other: Person) => moved(other.id) - moved(one.id)],
] as const

const cohorts = [undefined, '2022', '2023', '2022,2023', '2021'] as const
const statuses = [undefined, 'active', 'deferred', 'withdrawn'] as const

test.each(orders)(
  'participants by %s, three on a page: everybody once, in order',
  async (sort, by) => {
    const client = await clientOfAmbition()
    for (const cohort of cohorts)
      for (const status of statuses)
        for (const since of [undefined, 110]) {
          const query = {
            ...(sort && { sort: [sort] }),
            ...(cohort && { 'filter[cohort]': cohort }),
            ...(status && { 'filter[training_status]': status }),
            ...(since && { 'filter[updated_since]': at(since) }),
          }
          const pages = everyOf(client, 'listParticipants', { query, perPage: 3 })
          const expected = people
            .filter(({ id }) => since === undefined || moved(id) >= since)
            .filter(person => cohort === undefined || cohort.includes(String(person.cohort)))
            .filter(({ id }) => status === undefined || status === statusOf(id))
            .toSorted(by)
          const ids = (await Array.fromAsync(pages)).map(({ id }) => id)
          expect([query, ids]).toEqual([query, expected.map(({ id }) => id)])
        }
  },
  60_000,
)

const statusOf = (id: PersonId) => (deferred.includes(id) ? 'deferred' : 'active')

test('transfers and unfunded mentors, three on a page: everybody once, in order', async () => {
  const client = await clientOfAmbition()
  const ids = async (list: 'listTransfers' | 'listUnfundedMentors', query = {}) =>
    (await Array.fromAsync(everyOf(client, list, { query, perPage: 3 }))).map(({ id }) => id)
  expect(leaving.length).toBe(14)
  expect(await ids('listTransfers')).toEqual(leaving.toReversed())
  expect(await ids('listTransfers', { 'filter[updated_since]': at(0) })).toEqual(leaving)
  expect(await ids('listUnfundedMentors')).toEqual(mentors)
  for (const [sort, expected] of [
    ['created_at', mentors],
    ['-created_at', mentors.toReversed()],
    ['updated_at', mentors],
    ['-updated_at', mentors.toReversed()],
  ] as const)
    expect([sort, await ids('listUnfundedMentors', { sort: [sort] })]).toEqual([sort, expected])
})

test('people who came in many stretches of a long log stand on the same pages', async () => {
  await database.run(sql`
    update provider_view as view
    set person_position = view.person_position + 8192 * (stood.at / 4)
    from (
      select person_id, lead_provider_id, row_number() over (order by person_position) as at
      from provider_view
    ) as stood
    where stood.person_id = view.person_id and stood.lead_provider_id = view.lead_provider_id
  `)
  await database.run(sql`delete from provider_list_count`)
  await database.run(sql`
    insert into provider_list_count (
      lead_provider_id, list, stretch, cohorts, training_statuses, people
    )
    ${listCounts}
  `)
  const client = await clientOfAmbition()
  for (const cohort of cohorts)
    for (const status of statuses)
      for (const perPage of [1, 3, 5, 40]) {
        const query = {
          ...(cohort && { 'filter[cohort]': cohort }),
          ...(status && { 'filter[training_status]': status }),
        }
        if (perPage === 1 && status !== 'deferred') continue
        const pages = everyOf(client, 'listParticipants', { query, perPage })
        const expected = people
          .filter(person => cohort === undefined || cohort.includes(String(person.cohort)))
          .filter(({ id }) => status === undefined || status === statusOf(id))
        const ids = (await Array.fromAsync(pages)).map(({ id }) => id)
        expect([query, ids]).toEqual([query, expected.map(({ id }) => id)])
      }
  const transfers = await Array.fromAsync(everyOf(client, 'listTransfers', { perPage: 2 }))
  expect(transfers.map(({ id }) => id)).toEqual(leaving.toReversed())
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { trainWith } from '../../../test/api/reports.ts'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import {
  ada,
  ben,
  freshChangeId,
  joiner,
  mary,
  personOf,
  recorded,
  smallWorld,
  tutorOf,
  type SmallWorld,
} from '../../../test/database/small-world.ts'
import { addProviderPerson, signedInForProvider } from '../../../test/provider-pages.ts'
import { serverOf } from '../../../test/school-pages.ts'
import type { Shown, Visitor } from '../../../test/visitor.ts'
import { day, type Instant } from '../../core/calendar.ts'
import { challengePartnership } from '../../core/changes/challenge-partnership/challenge-partnership.ts'
import { chooseProgramme } from '../../core/changes/choose-programme/choose-programme.ts'
import { register } from '../../core/changes/register/register.ts'
import { undo } from '../../core/changes/undo/undo.ts'
import type { PersonId, Trn } from '../../core/identity.ts'
import type { Server } from '../../http/server.ts'
import { newId } from '../../ids.ts'
import { confirm } from '../../operations/confirm.ts'
import { sql } from '../../store/database.ts'
import { personEverSeen } from '../../store/read/people-seen.ts'
import { answerView } from './not-seen-view.ts'

/*
 * Ambition sees Ada. It saw Ben, whose registration was undone, and Mary, until its partnership
 * with Birchwood was challenged. It never saw Cara, who trains with UCL, Dan, whose school trains
 * her itself, and Eve, whom nobody has registered.
 */
const [cara, dan, eve] = ['1000004', '1000005', '1000006'] as Trn[] as [Trn, Trn, Trn]
const born = { 'born-day': '5', 'born-month': '5', 'born-year': '1995' }

let world: SmallWorld
let server: Server
let ambition: Visitor

beforeAll(async () => {
  world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  const { ashfield, birchwood, database } = world
  for (const [trn, name] of [
    [cara, 'Cara Diaz'],
    [dan, 'Dan Eames'],
    [eve, 'Eve Frost'],
  ])
    await database.run(sql`
      insert into demonstration_teacher (trn, full_name, date_of_birth, qualified_on)
      values (${trn}, ${name}, '1995-05-05', '2020-07-01')
    `)
  await trainWith(world, ashfield, world.ambition)
  await trainWith(world, birchwood, world.ambition)
  const at = (school: typeof ashfield, trn: Trn) =>
    joiner(school, 'ect', { trn, start: '2023-09-04' })
  await recorded(world, register, at(ashfield, ada))
  const ofBen = await recorded(world, register, at(ashfield, ben))
  await recorded(world, register, at(birchwood, mary))
  world.clock.set('2023-09-11T09:00:00.000Z' as Instant)
  const request = { change: ofBen.id, reason: 'Wrong person' }
  await confirm(world, { change: undo, request, id: freshChangeId(), by: tutorOf(ashfield) })
  world.clock.set('2023-09-12T09:00:00.000Z' as Instant)
  const challenged = {
    school: birchwood,
    cohort: 2023,
    leadProvider: world.ambition.leadProvider,
    reason: 'mistake',
  }
  await recorded(world, challengePartnership, challenged)
  await trainWith(world, birchwood, world.ucl)
  await recorded(world, register, at(birchwood, cara))
  const own = { school: ashfield, cohort: 2023, appropriateBody: null } as const
  await recorded(world, chooseProgramme, { ...own, chosen: { route: 'diy' } })
  await recorded(world, register, at(ashfield, dan))
  server = await serverOf(world)
  ambition = await signedInForProvider(
    server,
    await addProviderPerson(world, world.ambition, 'Joy Ambition'),
  )
})

afterAll(() => server.close())

async function ask(fields: Readonly<Record<string, string>>, visitor = ambition): Promise<Shown> {
  await visitor.open('/provider/not-seen')
  return visitor.submit(fields)
}

test('somebody who is seen is shown, by TRN and date of birth, and by participant id', async () => {
  const person = await personOf(world.database, ada)
  for (const named of [{ trn: 'RP10/00001', ...born }, { participant: person.toUpperCase() }]) {
    const shown = await ask(named)
    expect([shown.status, shown.title.split(' – ')[0]]).toEqual([200, 'You can see this person'])
    expect(shown.html).toContain(`href="/provider/participants/${person}"`)
  }
})

test('of somebody in an early cohort only it is said how the API is asked for her', () => {
  const person = newId() as PersonId
  const page = answerView('Capita', { answer: 'seen-in-early-cohort', person, cohort: 2020 }, null)
  expect(page.paragraphs).toEqual([
    'You see this person in the cohort 2020 to 2021 only.',
    'Unless you ask for a cohort, the API lists those after 2020. Your software finds them with ' +
      'filter[cohort]=2020.',
  ])
  expect(page.links[0]?.href).toBe(`/provider/participants/${person}`)
})

test('somebody seen until a report was undone: the day is told, and no more', async () => {
  const shown = await ask({ trn: ben, ...born })
  expect(shown.text).toContain('You saw this person until 11 September 2023.')
  expect(shown.text).not.toMatch(/Ben|Ashfield|Wrong person/)
})

test('somebody seen until a challenge: the school, the cohort and the day are told', async () => {
  const shown = await ask({ trn: mary, ...born })
  expect(shown.text).toContain(
    'You saw this person through your partnership with Birchwood Academy for the cohort 2023 to ' +
      '2024. The school challenged it on 12 September 2023',
  )
  expect(shown.text).not.toMatch(/Mary|UCL/)
  const listed = await ambition.open('/provider/partnerships?cohort=2023')
  expect(listed.text).toContain(
    'Challenged Challenged on 12 September 2023 The school says that it was a mistake ( mistake )',
  )
})

test('NS-5, NS-6: of everybody else one page is shown, the same to the byte', async () => {
  const { database } = world
  const named = {
    'another provider’s': { trn: cara, ...born },
    'another provider’s, by id': { participant: await personOf(database, cara) },
    'a school’s own': { trn: dan, ...born },
    'a school’s own, by id': { participant: await personOf(database, dan) },
    'not registered': { trn: eve, ...born },
    'no such person': { trn: '9999999', ...born },
    'no such id': { participant: newId() },
    'seen, with another date of birth': { trn: ada, ...born, 'born-day': '6' },
    'once seen, with another date of birth': { trn: ben, ...born, 'born-year': '1994' },
  }
  const pages = new Map<string, string>()
  for (const [name, fields] of Object.entries(named))
    pages.set(name, withoutMarks((await ask(fields)).html))
  const [first = ''] = pages.values()
  expect(first).toContain('We have nothing to tell you about this person')
  expect([...pages].filter(([, page]) => page !== first).map(([name]) => name)).toEqual([])
})

test('NS-5: of whom the provider never saw nothing is looked up, whether she is there or not', async () => {
  const { leadProvider } = world.ambition
  const dateOfBirth = day('1995-05-05')
  for (const trn of [cara, dan, eve, '9999999' as Trn])
    expect(await personEverSeen(world.database, leadProvider, { trn, dateOfBirth })).toBeNull()
  const trn = mary
  expect(await personEverSeen(world.database, leadProvider, { trn, dateOfBirth })).not.toBeNull()
  const another = { trn, dateOfBirth: day('1995-05-06') }
  expect(await personEverSeen(world.database, leadProvider, another)).toBeNull()
})

/** Every page has marks of its own in its forms, so that nobody else can make them. */
const withoutMarks = (html: string) => html.replaceAll(/name="_csrf" value="[^"]*"/g, '')

test.each([
  [{}, ['Enter a TRN and date of birth, or a participant ID']],
  [{ trn: ada }, ['Enter the date of birth']],
  [born, ['Enter the TRN']],
  [{ trn: '12', ...born }, ['TRN must be 7 digits']],
  [
    { trn: '12', 'born-day': '1' },
    ['TRN must be 7 digits', 'Date of birth must include a month and a year'],
  ],
  [{ trn: ada, ...born, 'born-month': '13' }, ['Date of birth must be a real date']],
  [{ participant: 'ada' }, ['Participant ID must be like 01990000-0000-7000-8000-000000000000']],
  [
    { participant: 'ada', trn: ada },
    ['Enter a participant ID, or a TRN and date of birth, not both'],
  ],
])('%o: %o', async (fields, problems) => {
  const shown = await ask(fields)
  expect([shown.status, shown.problems]).toEqual([422, problems])
})

test('somebody who asks more than 30 times a minute is asked to wait, and nobody else is', async () => {
  const eager = await signedInForProvider(
    server,
    await addProviderPerson(world, world.ambition, 'Eager Ambition'),
  )
  await eager.open('/provider/not-seen')
  const statuses: number[] = []
  for (let times = 0; times < 31; times++)
    statuses.push((await eager.submit({ trn: '9999999', ...born })).status)
  expect(statuses).toEqual([...Array<number>(30).fill(200), 429])
  expect((await ask({ trn: ada, ...born })).status).toBe(200)
})

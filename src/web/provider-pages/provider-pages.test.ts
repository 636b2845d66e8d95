import { afterAll, beforeAll, expect, test } from 'vitest'
import { ada, ben, mary, personOf } from '../../../test/database/small-world.ts'
import { addProviderPerson, signedInForProvider } from '../../../test/provider-pages.ts'
import { cara, serverOf, signedInAs, tutors, twoSchools } from '../../../test/school-pages.ts'
import { visitor, type Visitor } from '../../../test/visitor.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Server } from '../../http/server.ts'
import { newId } from '../../ids.ts'
import { createTokenOf } from '../../operations/create-token.ts'
import { sql } from '../../store/database.ts'

let server: Server
let production: Server
let ambition: Visitor
let ucl: Visitor
let joy: string
let tokenOfAmbition: string
let people: Readonly<Record<'ada' | 'ben' | 'cara' | 'mary', PersonId>>
let written: () => Promise<unknown>

beforeAll(async () => {
  const world = await twoSchools()
  const { database } = world
  server = await serverOf(world)
  production = await serverOf(world, { isDemonstration: false })
  joy = await addProviderPerson(world, world.ambition, 'Joy Ambition')
  ambition = await signedInForProvider(server, joy)
  ucl = await signedInForProvider(server, await addProviderPerson(world, world.ucl, 'Una Ucl'))
  tokenOfAmbition = newId()
  const { leadProvider } = world.ambition
  await createTokenOf(world, { id: tokenOfAmbition, leadProvider, description: 'Nightly import' })
  people = {
    ada: await personOf(database, ada),
    ben: await personOf(database, ben),
    cara: await personOf(database, cara),
    mary: await personOf(database, mary),
  }
  written = () => database.rows(sql`select token.revoked_at from api_token as token`)
})

afterAll(async () => {
  await server.close()
  await production.close()
})

test('the sign-in page leads to that of lead providers, and signing in to their home', async () => {
  const newcomer = visitor(server)
  const schools = await newcomer.open('/sign-in')
  expect(schools.html).toContain('href="/sign-in/provider"')
  expect(schools.text).not.toContain('Joy Ambition')
  const providers = await newcomer.open('/sign-in/provider')
  expect(providers.text).toContain('Joy Ambition Ambition Institute. Looks after participants.')
  expect(providers.text).not.toContain('Tara Ashfield')
  const shown = await newcomer.submit({ user: joy })
  expect([shown.path, shown.status]).toEqual(['/provider', 200])
  expect(shown.text).toContain('Lead provider Ambition Institute')
  expect(shown.text).toContain('4 people you see through the API')
  expect((await newcomer.open('/schools')).path).toBe('/provider')
})

test.each([
  ['nobody', () => ''],
  ['somebody unknown', () => newId()],
  ['a tutor', () => tutors.ashfield],
])('signing in for a lead provider as %s is a problem on the page', async (_, user) => {
  const newcomer = visitor(server)
  await newcomer.open('/sign-in/provider')
  const shown = await newcomer.submit({ user: user() })
  expect([shown.status, shown.problems]).toEqual([422, ['Select who to sign in as']])
  expect((await newcomer.open('/provider')).path).toBe('/sign-in/provider')
})

test('in production nobody signs in for a lead provider', async () => {
  const newcomer = visitor(production)
  expect((await newcomer.open('/sign-in/provider')).text).toContain('No sign-in is configured yet')
  expect((await newcomer.open('/provider')).path).toBe('/sign-in/provider')
})

const pages = [
  '/provider',
  '/provider/tokens',
  '/provider/tokens/make',
  '/provider/partnerships',
  '/provider/participants',
  '/provider/not-seen',
] as const

test.each(pages)('%s: for the people of providers, and for nobody else', async page => {
  expect((await ambition.open(page)).status).toBe(200)
  expect((await (await signedInAs(server, tutors.both)).open(page)).status).toBe(404)
  expect((await visitor(server).open(page)).path).toBe('/sign-in/provider')
})

test('a provider opens no page of a school', async () => {
  const paths = ['', '/ects', '/register', `/ects/${people.ada}`]
  for (const path of paths) expect((await ambition.open(`/schools/100001${path}`)).status).toBe(403)
  expect((await ambition.open('/schools/999999')).status).toBe(404)
})

test('nobody of another provider, and no token of one, is there to be found', async () => {
  const before = await written()
  for (const path of [
    `/provider/participants/${people.ben}`,
    `/provider/participants/${people.mary}`,
    `/provider/participants/${newId()}`,
    '/provider/participants/nonsense',
    `/provider/tokens/${tokenOfAmbition}/revoke`,
    `/provider/tokens/${tokenOfAmbition}/revoked`,
    '/provider/tokens/nonsense/revoke',
  ])
    expect([path, (await ucl.open(path)).status]).toEqual([path, 404])
  expect((await ucl.open(`/provider/participants/${people.ada}`)).status).toBe(200)
  expect((await ambition.open(`/provider/tokens/${tokenOfAmbition}/revoked`)).status).toBe(404)

  await ucl.open('/provider/tokens/make')
  const refused = await ucl.post(`/provider/tokens/${tokenOfAmbition}/revoke`)
  expect(refused.status).toBe(404)
  expect(await written()).toEqual(before)
})

test.each([
  ['', 'Ada Obi, Ben Cole, Cara Diaz, Mary Hart', 'Showing 1 to 4 of 4 participants.'],
  ['?search=ada', 'Ada Obi', 'Showing 1 to 1 of 1 participant.'],
  ['?search=OBI+ada', 'Ada Obi', 'Showing 1 to 1 of 1 participant.'],
  ['?search=1000002', 'Ben Cole', 'Showing 1 to 1 of 1 participant.'],
  ['?search=RP10%2F00002', 'Ben Cole', 'Showing 1 to 1 of 1 participant.'],
  ['?search=ben+2', '', 'No participants found.'],
  ['?search=%25', '', 'No participants found.'],
  ['?search=nobody', '', 'No participants found.'],
  ['?cohort=2023', 'Ada Obi, Ben Cole, Cara Diaz, Mary Hart', 'Showing 1 to 4 of 4 participants.'],
  ['?status=deferred', '', 'No participants found.'],
  ['?status=active&cohort=2023&search=cara', 'Cara Diaz', 'Showing 1 to 1 of 1 participant.'],
  ['?status=nonsense&cohort=2022&page=0', 'Ada Obi, Ben Cole, Cara Diaz, Mary Hart', ''],
  ['?page=2', '', 'There is no such page.'],
])('the participants asked for with “%s” are: %s', async (query, expected, result) => {
  const shown = await ambition.open(`/provider/participants${query}`)
  expect(shown.status).toBe(200)
  expect(namesOf(shown.html).join(', ')).toBe(expected)
  expect(shown.text).toContain(result)
})

test('a participant is found by her id, and by another provider’s she is not', async () => {
  const shown = await ambition.open(`/provider/participants?search=${people.ben.toUpperCase()}`)
  expect(namesOf(shown.html)).toEqual(['Ben Cole'])
  const others = await ucl.open(`/provider/participants?search=${people.ben}`)
  expect([namesOf(others.html), others.text.includes('Ben Cole')]).toEqual([[], false])
})

const namesOf = (html: string) =>
  [...html.matchAll(/<a class="govuk-link" href="\/provider\/participants\/[^"]*">([^<]*)</g)].map(
    ([, name]) => name,
  )

test('partnerships are listed by cohort with their school, and found by it', async () => {
  const shown = await ambition.open('/provider/partnerships')
  expect(shown.text).toContain('2023 to 2024 (1)')
  expect(shown.text).toContain('Ashfield Primary URN 100001')
  expect(shown.text).toContain('Active Confirmed on 4 September 2023')
  expect(shown.text).not.toContain('Birchwood')
  const none = await ambition.open('/provider/partnerships?search=birch&cohort=2023')
  expect(none.text).toContain('No partnerships found.')
  expect((await ambition.open('/provider/partnerships?search=100001')).text).toContain(
    '1 to 1 of 1',
  )
})

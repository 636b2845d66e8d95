import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/ids.ts'
import { createTokenOf } from '../../src/operations/create-token.ts'
import { readPolicies } from '../../src/operations/policies.ts'
import type { Server } from '../../src/http/server.ts'
import { sql } from '../../src/store/database.ts'
import { pagesOf } from '../../src/web/routes.ts'
import { addProviderPerson } from '../provider-pages.ts'
import { peopleOfAmbition, type PeopleOfAmbition } from '../provider-people.ts'
import { openProductOn } from './besieged.ts'
import { formOf, guestOf, type Guest } from './guest.ts'
import { anyText, leaking, nonsense, partsOfNowhere } from './nonsense.ts'

const { world, people } = await peopleOfAmbition()
const { server, faults }: { readonly server: Server; readonly faults: readonly string[] } =
  await openProductOn(world)

const routes = pagesOf({ world, policies: readPolicies(), isDemonstration: true }).filter(
  ({ path }) => /^\/provider(\/|$)/.test(path),
)
const pathsOf = (wanted: string) =>
  routes.flatMap(({ method, path }) => (method === wanted ? [path] : []))

const tokens = { ambition: newId(), ucl: newId() }
let joy: Guest
let una: Guest

beforeAll(async () => {
  joy = await signedIn(await addProviderPerson(world, world.ambition, 'Joy Ambition'))
  una = await signedIn(await addProviderPerson(world, world.ucl, 'Una Ucl'))
  for (const provider of ['ambition', 'ucl'] as const) {
    const { leadProvider } = world[provider]
    await createTokenOf(world, { id: tokens[provider], leadProvider, description: 'Import' })
  }
})

afterAll(() => server.close())

async function signedIn(user: string) {
  const guest = guestOf(server)
  await guest.ask('GET', '/sign-in/provider')
  await guest.send('/sign-in/provider', { user })
  await guest.ask('GET', '/accessibility')
  return guest
}

const at = (path: string, own: keyof typeof tokens, person: keyof PeopleOfAmbition['people']) =>
  path.replace(':token', tokens[own]).replace(':person', people[person])

const written = () =>
  world.database.rows(sql`
    select token.id, token.revoked_at from api_token as token order by token.id
  `)

test('these are the ways in that take a form', () => {
  expect(pathsOf('POST')).toEqual([
    '/provider/tokens/make',
    '/provider/tokens/:token/revoke',
    '/provider/not-seen',
  ])
})

describe.each(pathsOf('POST'))('%s', path => {
  test('without the token of its own session nothing is done', async () => {
    const address = at(path, 'ambition', 'ada')
    const page = await joy.ask('GET', address)
    const fields = { description: 'Forged', token: page.hidden('token') }
    const before = await written()
    for (const mark of [
      {},
      { _csrf: 'forged' },
      { _csrf: una.token() },
      { '_csrf[]': joy.token() },
    ])
      expect((await joy.ask('POST', address, formOf({ ...fields, ...mark }))).status).toBe(403)
    expect(await written()).toEqual(before)
  })

  test('somebody who is not signed in is asked to, and nothing is done', async () => {
    const address = at(path, 'ambition', 'ada')
    const stranger = guestOf(server)
    await stranger.ask('GET', '/sign-in/provider')
    const before = await written()
    const told = await stranger.send(address, { description: 'Mine', token: newId() })
    expect([told.status, told.location]).toEqual([303, '/sign-in/provider'])
    expect(await written()).toEqual(before)
  })

  test('nonsense in every field is answered, and nothing of it is shown unharmed', async () => {
    const address = at(path, 'ucl', 'ada')
    for (const text of Object.values(nonsense)) {
      const fields = ['description', 'token', 'trn', 'born-day', 'participant', 'fingerprint']
      const told = await joy.send(address, Object.fromEntries(fields.map(name => [name, text])))
      expect(told.status).toBeOneOf([200, 303, 404, 413, 422, 429])
      expect(leaking.exec(told.body)).toBeNull()
    }
  })
})

test('nobody revokes another provider’s token', async () => {
  const before = await written()
  await una.ask('GET', '/provider/tokens/make')
  expect((await una.send(`/provider/tokens/${tokens.ambition}/revoke`)).status).toBe(404)
  expect(await written()).toEqual(before)
})

describe.each(pathsOf('GET'))('%s', path => {
  test('with a part that names nothing, or what is another provider’s, there is no such page', async () => {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const { leadProvider } = world.ambition
    const parts = [...partsOfNowhere, newId(), leadProvider, tokens.ambition, people.ben]
    for (const name of names)
      for (const part of parts) {
        const told = await una.ask('GET', path.replace(`:${name}`, part))
        expect([part, told.status]).toEqual([part, 404])
        expect(leaking.exec(told.body)).toBeNull()
      }
  })

  test('with a query that means nothing', async () => {
    const address = at(path, 'ambition', 'ada')
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const [search, page] = [one, other].map(text => encodeURIComponent(text.toWellFormed()))
        const query = `search=${search}&cohort=${page}&status=${page}&page=${page}&search[]=x`
        const told = await joy.ask('GET', `${address}?${query}`)
        expect(told.status).toBeOneOf([200, 404, 422])
        expect(leaking.exec(told.body)).toBeNull()
      }),
      { seed: 20261122, numRuns: 25 },
    )
  })
})

test('nothing of all this was a fault of ours', () => {
  expect(faults).toEqual([])
})

import { afterAll, describe, expect, test } from 'vitest'
import { providerApiRoutes } from '../../src/api/v3/routes.ts'
import { newId } from '../../src/ids.ts'
import { ada, ben, mary, personOf } from '../database/small-world.ts'
import { besieged } from './besieged.ts'
import { guestOf } from './guest.ts'
import { leaking, nonsense, partsOfNowhere } from './nonsense.ts'

const siege = await besieged()
const { server, world, ashfield, birchwood } = siege
const drafts = await Promise.all(
  Object.entries(siege.answers).map(async ([journey, typed]) => siege.draftOf(journey, typed)),
)
const people = await Promise.all([ada, ben, mary].map(trn => personOf(world.database, trn)))
const before = await siege.written()

afterAll(async () => {
  await server.close()
  expect(siege.faults).toEqual([])
})

const readable = [...siege.routes, ...providerApiRoutes({ world, isProduction: false })].flatMap(
  ({ method, path }) => (method === 'GET' ? [path] : []),
)

const asked = ['search', 'school', 'cohort', 'kind', 'participant', '__proto__', 'page[page]']

/** Every part of an address that a path leaves open, filled by turns. */
const fillings = [
  ...partsOfNowhere,
  newId(),
  world.ashfield,
  world.ambition.leadProvider,
  siege.undoable,
  ...people,
  ...drafts,
].map(String)

/** Each way of filling one part badly while the others are as they should be. */
const badly = (path: string) => {
  const open = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const right: Readonly<Record<string, string>> = {
    urn: '100001',
    page: 'check-answers',
    draft: drafts[0] ?? '',
    change: siege.undoable,
    person: people[1] ?? '',
    id: people[1] ?? '',
  }
  const filled = (with_: Readonly<Record<string, string>>) =>
    path.replaceAll(/:(\w+)/g, (_, name: string) => with_[name] ?? right[name] ?? 'x')
  return open.flatMap(name => fillings.map(part => filled({ [name]: part })))
}

const expectHarmless = (address: string, told: { status: number; body: string }) => {
  expect([address, told.status]).toEqual([
    address,
    expect.toBeOneOf([200, 303, 401, 403, 404, 422]),
  ])
  expect(told.body).not.toMatch(/<script>alert|\bat .*\.ts:\d+|node_modules|select .* from /)
}

describe.each(readable)('%s', path => {
  test('with a part that names nothing, or what is not the reader’s', async () => {
    for (const address of badly(path)) {
      expectHarmless(address, await ashfield.ask('GET', address))
      const told = await birchwood.ask('GET', address)
      expectHarmless(address, told)
      if (address.startsWith('/schools/100001'))
        expect([address, told.status]).toEqual([address, expect.toBeOneOf([403, 404])])
    }
  })

  test('with a query that means nothing', async () => {
    const address = path.replaceAll(/:(\w+)/g, 'x').replace('/schools/x', '/schools/100001')
    for (const text of Object.values(nonsense)) {
      const value = encodeURIComponent(text.slice(0, 2000))
      const query = asked.map(name => `${name}=${value}`).join('&')
      expectHarmless(address, await ashfield.ask('GET', `${address}?${query}`))
      const twice = `kind=${value}&kind=ect&participant[]=${value}&cohort=1&cohort=2`
      expectHarmless(address, await ashfield.ask('GET', `${address}?${twice}`))
    }
  })

  test('asked by nobody', async () => {
    const stranger = guestOf(server)
    for (const address of [path.replace(':urn', '100001'), ...badly(path).slice(0, 3)]) {
      const told = await stranger.ask('GET', address)
      expectHarmless(address, told)
      if (!/^\/(schools|api)\/./.test(path)) continue
      expect(told.status).toBeOneOf([303, 401, 404])
      expect(/Ben Cole|Mary Hart/.test(told.body)).toBe(false)
    }
  })
})

test('a page is the same page with a slash at its end', async () => {
  const draft = await siege.draftOf('change-details', siege.answers['change-details'] ?? {})
  const address = `/schools/100001/change-details/${draft}`
  const page = await ashfield.ask('GET', `${address}/check-answers/`)
  expect(page.status).toBe(200)
  expect(page.body.includes(`href="${address}/full-name?change`)).toBe(true)
  const told = await ashfield.send(`${address}/full-name/`, { fullName: 'Ben Bell' })
  expect(told.location).toBe(`${address}/check-answers`)
})

test('reading wrote nothing to any history', async () => {
  const after = (await siege.written()) as object
  expect(after).toMatchObject({ ...(before as object), drafts: expect.anything() as unknown })
})

import { afterAll, describe, expect, test } from 'vitest'
import { providerApiRoutes } from '../../src/api/v3/routes.ts'
import { newId } from '../../src/ids.ts'
import { ada, ben, mary, personOf } from '../database/small-world.ts'
import { besieged } from './besieged.ts'
import { guestOf, type Told } from './guest.ts'
import { leaking, nonsense, partsOfNowhere } from './nonsense.ts'

const siege = await besieged()
const { server, world, ashfield, birchwood } = siege
const drafts = await Promise.all(
  Object.entries(siege.answers).map(async ([journey, typed]) => siege.draftOf(journey, typed)),
)
const people = await Promise.all([ada, ben, mary].map(trn => personOf(world.database, trn)))
const before = (await siege.written()) as Readonly<Record<string, unknown>>

afterAll(() => server.close())

const readable = [...siege.routes, ...providerApiRoutes({ world, isProduction: false })].flatMap(
  ({ method, path }) => (method === 'GET' ? [path] : []),
)

const asked = [
  'search',
  'school',
  'cohort',
  'kind',
  'participant',
  'known-day',
  'known-month',
  'known-year',
  '__proto__',
  'page[page]',
]

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
  const filled = (chosen: Readonly<Record<string, string>>) =>
    path.replaceAll(/:(\w+)/g, (_, name: string) => chosen[name] ?? right[name] ?? 'x')
  return open.flatMap(name => fillings.map(part => filled({ [name]: part })))
}

/** What is wrong with an answer: nothing, if it is one of a few and tells no secret. */
function faultOf(address: string, { status, body }: Told, allowed: readonly number[]) {
  const [leak] = leaking.exec(body) ?? []
  return allowed.includes(status) && leak === undefined ? [] : [{ address, status, leak }]
}

const harmless = [200, 303, 401, 403, 404, 422]

describe.each(readable)('%s', path => {
  test('with a part that names nothing, or what is not the reader’s', async () => {
    const faults: object[] = []
    for (const address of badly(path)) {
      const isOfAshfield = address.startsWith('/schools/100001')
      const forOthers = isOfAshfield ? [403, 404] : harmless
      faults.push(
        ...faultOf(address, await ashfield.ask('GET', address), harmless),
        ...faultOf(address, await birchwood.ask('GET', address), forOthers),
      )
    }
    expect(faults).toEqual([])
  })

  test('with a query that means nothing', async () => {
    const address = path.replaceAll(/:(\w+)/g, 'x').replace('/schools/x', '/schools/100001')
    const faults: object[] = []
    for (const text of Object.values(nonsense)) {
      const value = encodeURIComponent(text.slice(0, 2000))
      const once = asked.map(name => `${name}=${value}`).join('&')
      const twice = `kind=${value}&kind=ect&participant[]=${value}&cohort=1&cohort=2`
      for (const query of [once, twice])
        faults.push(...faultOf(query, await ashfield.ask('GET', `${address}?${query}`), harmless))
    }
    expect(faults).toEqual([])
  })
})

/** What the API says of itself says nothing of anybody, and is for everybody. */
const forEverybody = '/api/v3/openapi.json'

test.each(readable.filter(path => /^\/(schools|api)\/./.test(path) && path !== forEverybody))(
  '%s: whoever is nobody sees nobody',
  async path => {
    const stranger = guestOf(server)
    const faults: object[] = []
    for (const address of [path.replace(':urn', '100001'), ...badly(path).slice(0, 3)]) {
      const told = await stranger.ask('GET', address)
      faults.push(...faultOf(address, told, [303, 401, 404]))
      if (/Ben Cole|Mary Hart/.test(told.body)) faults.push({ address })
    }
    expect(faults).toEqual([])
  },
)

test('a page is the same page with a slash at its end', async () => {
  const draft = await siege.draftOf('change-details', siege.answers['change-details'] ?? {})
  const address = `/schools/100001/change-details/${draft}`
  const page = await ashfield.ask('GET', `${address}/check-answers/`)
  expect(page.status).toBe(200)
  expect(page.body.includes(`href="${address}/full-name?change`)).toBe(true)
  const told = await ashfield.send(`${address}/full-name/`, { fullName: 'Ben Bell' })
  expect(told.location).toBe(`${address}/check-answers`)
})

test('nothing of all this was a fault of ours, or wrote to any history', async () => {
  const { position, notices } = before
  expect(await siege.written()).toMatchObject({ position, notices })
  expect(siege.faults).toEqual([])
})

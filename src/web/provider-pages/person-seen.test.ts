import { afterAll, beforeAll, expect, test } from 'vitest'
import { listeningApi, type ListeningApi } from '../../../test/api/listening-api.ts'
import { addProviderPerson, signedInForProvider } from '../../../test/provider-pages.ts'
import { peopleOfAmbition, type PeopleOfAmbition } from '../../../test/provider-people.ts'
import { serverOf } from '../../../test/school-pages.ts'
import type { Visitor } from '../../../test/visitor.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Server } from '../../http/server.ts'

let server: Server
let api: ListeningApi
let ambition: Visitor
let ucl: Visitor
let people: PeopleOfAmbition['people']

beforeAll(async () => {
  const ofAmbition = await peopleOfAmbition()
  const { world } = ofAmbition
  people = ofAmbition.people
  server = await serverOf(world)
  api = await listeningApi(world)
  ambition = await signedInForProvider(
    server,
    await addProviderPerson(world, world.ambition, 'Joy Ambition'),
  )
  ucl = await signedInForProvider(server, await addProviderPerson(world, world.ucl, 'Una Ucl'))
})

afterAll(async () => {
  await server.close()
  await api.close()
})

const pageOf = async (visitor: Visitor, person: PersonId) => {
  const shown = await visitor.open(`/provider/participants/${person}`)
  expect(shown.status).toBe(200)
  return shown
}

test('every value that the API shows stands on the page under the name of its field', async () => {
  const client = await api.clientOf('Ambition Institute')
  for (const person of Object.values(people)) {
    const shown = await pageOf(ambition, person)
    const { body } = await client(`/participants/ecf/${person}`)
    const { data } = body as { readonly data: { readonly attributes: Attributes } }
    const { ecf_enrolments: enrolments, ...own } = data.attributes
    const [enrolment, ...others] = enrolments
    expect(others).toEqual([])
    expect(fieldsOn(shown.html)).toMatchObject(
      Object.fromEntries(Object.entries({ ...own, ...enrolment }).map(asOnPage)),
    )
  }
})

test('of transfers every value stands there, both sides with both providers’ names', async () => {
  const client = await api.clientOf('UCL Institute of Education')
  const { body } = await client(`/participants/ecf/${people.ada}/transfers`)
  const { data } = body as { readonly data: { readonly attributes: { transfers: Transfers } } }
  const [transfer] = data.attributes.transfers
  const { leaving, joining, ...own } = transfer ?? {}
  const shown = await pageOf(ucl, people.ada)
  const sides = Object.entries({ leaving, joining }).flatMap(([side, values]) =>
    Object.entries(values as object).map(([name, value]) => [`${side}.${name}`, value] as const),
  )
  const [, part = ''] = shown.html.split('id="transfers"')
  expect(fieldsOn(part)).toEqual(
    Object.fromEntries([...Object.entries(own), ...sides].map(asOnPage)),
  )
})

interface Attributes {
  readonly [name: string]: unknown
  readonly ecf_enrolments: readonly object[]
}
type Transfers = readonly { readonly leaving: object; readonly joining: object }[]

const asOnPage = ([name, value]: readonly [string, unknown]) => [
  name,
  typeof value === 'string' ? value : JSON.stringify(value),
]

/** The fields of the API on a page, each with the last code beside it: the value. */
const fieldsOn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/summary-list__row">(.*?)<\/div>/gs)].map(([, row = '']) => {
      const codes = [...row.matchAll(/<code[^>]*>([^<]*)<\/code>/g)].map(([, code = '']) => code)
      return [codes.at(0) ?? '', (codes.at(-1) ?? '').replaceAll('&quot;', '"')] as const
    }),
  )

test('a former provider reads nothing of the next but its side of the transfer', async () => {
  const shown = await pageOf(ambition, people.ada)
  const [before = '', transfers = ''] = shown.html.split('id="transfers"')
  const [, main = ''] = before.split('<main')
  expect(main).not.toMatch(/Birchwood|UCL|Potentia|100002/i)
  expect(transfers).toContain('Birchwood Academy')
  const [, changes = ''] = transfers.split('id="changes"')
  expect(changes).not.toMatch(/Birchwood|UCL|Potentia|100002/)
  expect(shown.text).toContain('School Ashfield Primary 11 September 2023 to 31 January 2024')
})

test('a provider that somebody joins reads nothing of the one before but its side', async () => {
  const shown = await pageOf(ucl, people.ada)
  const [before = '', transfers = ''] = shown.html.split('id="transfers"')
  const [, main = ''] = before.split('<main')
  expect(main).not.toMatch(/Ashfield|Ambition|Inspiration|100001|Mary/)
  const [, changes = ''] = transfers.split('id="changes"')
  expect(changes).not.toMatch(/Ashfield|Ambition|Inspiration|100001|Mary/)
})

test('what changed in a provider’s view is told the latest first, by whom it may know', async () => {
  expect((await changesOf(ambition, people.ada)).trim()).toBe(
    'The latest stands first. Each says what read differently for you afterwards. ' +
      'Where they stand at the school changed from “Leaving” to “Left”. What you see of their ' +
      'transfers changed. On 1 February 2024, by the passing of days. ' +
      'Where they stand at the school changed from “At the school” to “Leaving”. A transfer that ' +
      'concerns you was reported. On 10 January 2024 at 9:30am, by somebody else. ' +
      'Where they stand at the school changed from “Joining” to “At the school”. On 11 September ' +
      '2023, by the passing of days. ' +
      'You began to see them as an ECT at Ashfield Primary, in the cohort 2023 to 2024. On ' +
      '4 September 2023 at 10:00am, by Ashfield Primary.',
  )
  expect(await changesOf(ambition, people.ben)).toContain(
    'Training status changed from “Active” to “Deferred, bereavement, from 6 November 2023”. On ' +
      '6 November 2023 at 9:00am, by you.',
  )
})

test('a change that is no business of the provider is not told', async () => {
  expect(await changesOf(ambition, people.ben)).toContain(
    'Mentor changed from nobody to Mary Hart. On 4 March 2024 at 3:05pm, by Ashfield Primary.',
  )
  const ofMary = await changesOf(ambition, people.mary)
  expect(ofMary).not.toMatch(/Ada|Ben/)
  expect(ofMary.match(/ On \d+ \w+ \d{4}/g)).toHaveLength(2)
})

const changesOf = async (visitor: Visitor, person: PersonId) =>
  (await pageOf(visitor, person)).text.split('What changed in your view').at(-1) ?? ''

test('the reason that a school gave for somebody who leaves is not told', async () => {
  const shown = await pageOf(ambition, people.mary)
  expect(shown.text).toContain('School Ashfield Primary 4 September 2023 to 30 June 2024')
  expect(shown.html).not.toMatch(/absence/i)
})

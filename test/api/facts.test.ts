import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentOf, type JsonValue } from '../../src/api/v3/openapi.ts'
import { operations } from '../../src/api/v3/operations.ts'
import { deliberate } from './deliberate.ts'
import { described } from './described.ts'

/*
 * What the service that providers know says of its operations: names, types and values. Ours says
 * the same, but for what is deliberate.
 */
interface Facts {
  readonly resources: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly operations: Readonly<Record<string, OperationKnown>>
}

interface OperationKnown {
  readonly answers: string
  readonly query: Readonly<Record<string, string>>
  readonly sends?: {
    readonly type: string
    readonly attributes: Readonly<Record<string, string>>
  }
}

const facts = JSON.parse(readFileSync(new URL('./facts.json', import.meta.url), 'utf8')) as Facts
const ours = described(documentOf(operations) as Readonly<Record<string, JsonValue>>)

/** Those that are still to come. */
const notYet = new Set([
  'GET /participant-declarations',
  'POST /participant-declarations',
  'GET /participant-declarations/{id}',
  'PUT /participant-declarations/{id}/void',
  'GET /statements',
  'GET /statements/{id}',
])

/** Each name of something with what is said of it, as one text that says where it stands. */
const placed = (where: string, said: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(said).map(([name, type]) => [`${where} ${name}`, type]))

const knownLines: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.entries(facts.operations).flatMap(([name, { answers, query, sends }]) =>
    notYet.has(name)
      ? []
      : [
          { [`${name} answers`]: answers },
          placed(name, query),
          sends ? { [`${name} sends`]: sends.type } : {},
          sends ? placed(`${name} sends`, sends.attributes) : {},
          placed(
            answers.replace('a list of ', ''),
            facts.resources[answers.replace('a list of ', '')] ?? {},
          ),
        ],
  ),
)

test('there are 24 operations, and we have those that are not still to come', () => {
  expect(Object.keys(facts.operations)).toHaveLength(24)
  const here = Object.keys(facts.operations).filter(name => name in ours.operations)
  expect([...here, ...notYet].toSorted()).toEqual(Object.keys(facts.operations).toSorted())
})

test('names, types and values are those that providers know, but for what is deliberate', () => {
  const asKnown = Object.keys(facts.operations).filter(name => !notYet.has(name))
  const ourLines = Object.assign({}, ...asKnown.map(name => ours.operations[name] ?? {})) as object
  const expected = { ...knownLines }
  for (const [name, { instead }] of Object.entries(deliberate))
    if (instead === null) delete expected[name]
    else expected[name] = instead
  expect(ourLines).toEqual(expected)
})

test('what is said to be deliberate differs from what providers know, and says why', () => {
  for (const [name, { instead, why }] of Object.entries(deliberate)) {
    expect([name, instead]).not.toEqual([name, knownLines[name] ?? null])
    expect(why).toMatch(/A-\d\d|ruling \d+|issue 4|contract \d+/)
  }
})

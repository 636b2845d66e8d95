import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentOf } from '../../src/api/v3/openapi.ts'
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
const ours = described(documentOf(operations))

/** Each name of something with what is said of it, as one text that says where it stands. */
const placed = (where: string, said: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(said).map(([name, type]) => [`${where} ${name}`, type]))

const knownLines = Object.fromEntries(
  Object.entries(facts.operations).flatMap(([name, operation]) =>
    Object.entries(linesKnown(name, operation)),
  ),
)

function linesKnown(name: string, { answers, query, sends }: OperationKnown) {
  const type = answers.replace('a list of ', '')
  return {
    [`${name} answers`]: answers,
    ...placed(name, query),
    ...(sends && { [`${name} sends`]: sends.type, ...placed(`${name} sends`, sends.attributes) }),
    ...placed(type, facts.resources[type] ?? {}),
  }
}

test('there are 24 operations, and we have them all', () => {
  const known = Object.keys(facts.operations)
  expect(known).toHaveLength(24)
  expect(known.filter(name => !(name in ours.operations))).toEqual([])
})

test('names, types and values are those that providers know, but for what is deliberate', () => {
  const ourLines = Object.fromEntries(
    Object.keys(facts.operations).flatMap(name => Object.entries(ours.operations[name] ?? {})),
  )
  const expected: Record<string, string> = { ...knownLines }
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

import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { documentOf, type JsonValue } from '../../src/api/v3/openapi.ts'
import { operations } from '../../src/api/v3/operations.ts'
import type { Answer } from './listening-api.ts'
import { checkAgainstErrors } from './registered.ts'

type JsonObject = Readonly<Record<string, JsonValue>>

const document = documentOf(operations)

/**
 * Throws unless the API's own description has an answer with this status, type and body, and each
 * of its errors a page in the reference.
 */
export function checkAgainstDocument(method: string, asked: string, answer: Answer) {
  const operation = operationFor(method, pathIn(asked))
  if (operation === null) {
    if (answer.status < 400) throw new Error(`${method} ${asked} is not described`)
    return
  }
  const said = (problem: string) =>
    new Error(`${method} ${asked}: ${answer.status} ${answer.text.slice(0, 1000)}: ${problem}`)
  const described = within(operation, 'responses', String(answer.status))
  if (described === undefined) throw said('no such status is described')
  const { content = null } = followed(described)
  if (content === null) {
    if (answer.text !== '') throw said('it is described as empty')
    return
  }
  const schema = within(content, answer.headers.get('content-type') ?? '', 'schema')
  if (schema === undefined) throw said('no such type of content is described')
  const sent = answer.body ?? answer.text
  const closed = closedSchema(schema) as unknown as TSchema
  const [first] = Value.Check(closed, sent) ? [] : Value.Errors(closed, sent)
  if (first) throw said(`${first.instancePath} ${first.message}`)
  if (answer.status >= 400) checkAgainstErrors(operation['operationId'] as string, answer)
}

/** The path as it is described: without query, `.json` and a slash at its end. */
const pathIn = (asked: string) =>
  (asked.split('?', 1)[0] ?? '').replace(/(?<=.)\/$/, '').replace(/\.json$/, '')

/** The operation of a path; one that is written out wins over one that leaves a part open. */
function operationFor(method: string, path: string): JsonObject | null {
  const paths = Object.keys(objectIn(document['paths']))
  const matching =
    paths.find(each => each === path) ??
    paths.find(each => new RegExp(`^${each.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
  const operation = matching && within(document, 'paths', matching, method.toLowerCase())
  return operation === undefined || operation === '' ? null : objectIn(operation)
}

function within(value: JsonValue, ...names: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = value
  for (const name of names) found = objectIn(found ?? null)[name]
  return found
}

const objectIn = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

/** What is referred to, where something is. */
function followed(value: JsonValue): JsonObject {
  const { $ref } = objectIn(value)
  if (typeof $ref !== 'string') return objectIn(value)
  const found = within(document, ...$ref.replace('#/', '').split('/'))
  if (found === undefined) throw new Error(`${$ref} is not in the document`)
  return objectIn(found)
}

/** A schema with all that it refers to, of which nothing may be sent that it does not name. */
function closedSchema(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(closedSchema)
  if (typeof value !== 'object' || value === null) return value
  const whole = followed(value)
  const closed = Object.fromEntries(
    Object.entries(whole).map(([name, each]) => [name, closedSchema(each)]),
  )
  return 'properties' in whole && !('additionalProperties' in whole)
    ? { ...closed, additionalProperties: false }
    : closed
}

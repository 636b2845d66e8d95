import type { JsonValue } from '../../src/api/v3/openapi.ts'

type JsonObject = Readonly<Record<string, JsonValue>>

/** What a document says of its operations, as one text for each name of something. */
export interface Described {
  /** By method and path: what it answers, reads and is sent, and what the resource looks like. */
  readonly operations: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Says each name of a document with its type and values, so that two can be compared. */
export function described(document: JsonObject): Described {
  const follow = (value: JsonValue | undefined): JsonObject => {
    const { $ref } = objectIn(value)
    if (typeof $ref !== 'string') return objectIn(value)
    const names = $ref.replace('#/', '').split('/')
    return objectIn(names.reduce<JsonValue>((at, name) => objectIn(at)[name] ?? null, document))
  }
  const operations = Object.entries(objectIn(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(objectIn(methods)).map(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path.replace('/api/v3', '')}`
      return [name, linesOf(name, objectIn(operation), follow)] as const
    }),
  )
  return { operations: Object.fromEntries(operations) }
}

type Follow = (value: JsonValue | undefined) => JsonObject

function linesOf(name: string, operation: JsonObject, follow: Follow) {
  const lines: Record<string, string> = {}
  for (const each of listIn(operation['parameters'])) {
    const { name: parameter, in: place, schema, required } = follow(each)
    if (place !== 'query') continue
    flatten(follow, schema, `${name} ${textIn(parameter)}`, (where, said) => {
      lines[where] = `${said}${required === true ? ', required' : ''}`
    })
  }
  const answer = within(follow, operation, ['responses', '200', 'content', jsonApi, 'schema'])
  const data = within(follow, answer, ['properties', 'data'])
  const resource = data['type'] === 'array' ? follow(data['items']) : data
  const type = textIn(within(follow, resource, ['properties', 'type'])['const'])
  lines[`${name} answers`] = `${data['type'] === 'array' ? 'a list of ' : ''}${type}`
  const attributes = within(follow, resource, ['properties', 'attributes'])
  flatten(follow, attributes, type, (where, said) => (lines[where] = said))
  addBody(follow, name, operation, lines)
  delete lines[type]
  return lines
}

const jsonApi = 'application/vnd.api+json'

function addBody(
  follow: Follow,
  name: string,
  operation: JsonObject,
  lines: Record<string, string>,
) {
  if (operation['requestBody'] === undefined) return
  const schema = ['requestBody', 'content', 'application/json', 'schema']
  const sent = within(follow, operation, [...schema, 'properties', 'data', 'properties'])
  const attributes = follow(sent['attributes'])
  flatten(follow, attributes, `${name} sends`, (where, said) => (lines[where] = said))
  lines[`${name} sends`] = textIn(listIn(follow(sent['type'])['enum'])[0])
}

/** Says a schema and all within it: `participant ecf_enrolments[].mentor_id` is a text. */
function flatten(
  follow: Follow,
  schema: JsonValue | undefined,
  where: string,
  say: (where: string, said: string) => void,
) {
  const { of, orNull } = withoutNull(follow, follow(schema))
  const never = orNull ? ' or null' : ''
  if (of['type'] === 'array') return flatten(follow, of['items'], `${where}[]`, say)
  if (of['properties'] === undefined) return say(where, typeOf(of) + never)
  say(where, `object${never}`)
  for (const [name, each] of Object.entries(objectIn(of['properties'])))
    flatten(
      follow,
      each,
      where.includes(' ') && !where.endsWith(' sends') ? `${where}.${name}` : `${where} ${name}`,
      say,
    )
}

function withoutNull(follow: Follow, schema: JsonObject) {
  const either = listIn(schema['anyOf']).map(follow)
  const [of, ...others] = either.filter(({ type }) => type !== 'null')
  return of !== undefined && others.length === 0
    ? { of, orNull: either.length > 1 }
    : { of: schema, orNull: false }
}

function typeOf({ type, format, enum: values, const: only }: JsonObject): string {
  const known = only === undefined ? listIn(values) : [only]
  if (known.length > 0) return `one of ${known.map(textIn).toSorted().join(', ')}`
  return typeof format === 'string' ? `${textIn(type)} ${format}` : textIn(type)
}

const within = (follow: Follow, value: JsonObject, names: readonly string[]) =>
  names.reduce<JsonObject>((at, name) => follow(at[name]), value)

const objectIn = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

const listIn = (value: JsonValue | undefined) =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : []

const textIn = (value: JsonValue | undefined) => (typeof value === 'string' ? value : '')

import { Type, type TSchema } from 'typebox'
import type { Sent } from './body.ts'
import { withMeanings } from './field-meanings.ts'
import type { Operation } from './operation.ts'
import type { DescribedParameter } from './parameter.ts'
import {
  everywhere,
  whereSomethingIsNamed,
  whereSomethingIsWritten,
  type SharedAnswer,
} from './shared-answers.ts'

/** A value of JSON. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

type JsonObject = Readonly<Record<string, JsonValue>>

const jsonApi = 'application/vnd.api+json'

/** The document of all operations. A schema with a title stands there once, under that name. */
export function documentOf(operations: readonly Operation[]): JsonObject {
  const named = new Map<string, JsonValue>()
  const schema = (of: TSchema) => asJson(of, named)
  const paths: Record<string, Record<string, JsonValue>> = {}
  for (const operation of operations) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}')
    const { method, alsoAs, operationId } = operation
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: operationOf(operation, operationId, schema),
      ...(alsoAs && {
        [alsoAs.toLowerCase()]: operationOf(operation, `${operationId}As${alsoAs}`, schema),
      }),
    }
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/', description: 'The service that serves this document.' }],
    security: [{ bearerAuth: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map(name => ({ name })),
    paths,
    components: {
      securitySchemes: {
        bearerAuth: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of a lead provider.',
        },
      },
      parameters: { XWithServerDate: withServerDate, IdempotencyKey: idempotencyKey },
      responses: sharedResponses(schema),
      schemas: Object.fromEntries([...named].toSorted(([one], [other]) => (one < other ? -1 : 1))),
    },
  }
}

const info = {
  title: 'Lead provider API',
  version: '3.0.0',
  description:
    'What lead providers read and report of the training of early career teachers and mentors.',
}

const withServerDate = {
  name: 'X-With-Server-Date',
  in: 'header',
  description:
    'Outside production, the moment at which this one request is answered; in production it is' +
    ' ignored.',
  schema: { type: 'string', format: 'date-time' },
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'A key of your own: 1 to 255 visible ASCII characters. A request that comes again under the' +
    ' same key within 30 days is done once, and answered as the first time. Another request under' +
    ' the same key is refused. What was refused is not kept: the key can be used again.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
}

type ToJson = (schema: TSchema) => JsonValue

function operationOf(operation: Operation, operationId: string, schema: ToJson): JsonObject {
  const { path, tag, summary, description, parameters, sends, isWrite } = operation
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description && { description }),
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => inPath(name)),
      ...parameters.map(each => inQuery(each, schema)),
      ...(isWrite ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
      { $ref: '#/components/parameters/XWithServerDate' },
    ],
    ...(sends && { requestBody: bodyOf(sends, schema) }),
    responses: responsesOf(operation, schema),
  }
}

const inPath = (name: string): JsonObject => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
})

const inQuery = (
  { name, description, schema, required = false }: DescribedParameter,
  toJson: ToJson,
): JsonObject => ({
  name,
  in: 'query',
  description,
  required,
  schema: toJson(schema),
  ...('items' in schema && { style: 'form', explode: false }),
})

const bodyOf = ({ type, attributes }: Sent, schema: ToJson): JsonObject => ({
  required: true,
  content: {
    'application/json': {
      schema: schema(Type.Object({ data: Type.Object({ type: Type.Enum([type]), attributes }) })),
    },
  },
})

function responsesOf(operation: Operation, schema: ToJson): JsonObject {
  const { canBeMissing, isWrite, answers, alsoAnswers = {} } = operation
  const shared = {
    ...everywhere,
    ...(canBeMissing ? whereSomethingIsNamed : {}),
    ...(isWrite ? whereSomethingIsWritten : {}),
  }
  return {
    200: { description: 'Done.', content: { [jsonApi]: { schema: schema(answers) } } },
    ...Object.fromEntries(
      Object.entries(shared).map(([status, { name }]) => [
        status,
        { $ref: `#/components/responses/${name}` },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(alsoAnswers).map(([status, { description, schema: of }]) => [
        status,
        { description, content: { [jsonApi]: { schema: schema(of) } } },
      ]),
    ),
  }
}

const sharedResponses = (schema: ToJson): JsonObject =>
  Object.fromEntries(
    [everywhere, whereSomethingIsNamed, whereSomethingIsWritten].flatMap(answers =>
      Object.values(answers).map(answer => [answer.name, responseOf(answer, schema)]),
    ),
  )

const responseOf = (
  { description, contentType, schema: of }: SharedAnswer,
  schema: ToJson,
): JsonObject => ({
  description,
  ...(contentType && of && { content: { [contentType]: { schema: schema(of) } } }),
})

/** A schema as JSON; whatever in it has a title is kept aside under it, and referred to. */
function asJson(schema: TSchema, named: Map<string, JsonValue>): JsonValue {
  return referring(JSON.parse(JSON.stringify(schema)) as JsonValue, named)
}

function referring(value: JsonValue, named: Map<string, JsonValue>): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(each => referring(each, named))
  const whole = Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, referring(each, named)]),
  )
  const { title } = whole
  if (typeof title !== 'string') return whole
  named.set(title, withMeanings(title, whole))
  return { $ref: `#/components/schemas/${title}` }
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)

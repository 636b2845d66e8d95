import { documentOf, type JsonValue } from '../../src/api/v3/openapi.ts'
import { operations } from '../../src/api/v3/operations.ts'

/* What the generated document says can be asked for: nothing here knows any operation. */

export type JsonObject = { readonly [name: string]: JsonValue }

/** A parameter or field, with the schema of its values. */
export interface Described {
  readonly name: string
  readonly required: boolean
  readonly schema: JsonObject
}

/** An operation as a stranger reads of it. */
export interface DescribedOperation {
  readonly operationId: string
  readonly method: string
  /** With `{id}` where an id belongs. */
  readonly path: string
  readonly query: readonly Described[]
  readonly takesKey: boolean
  readonly sends: { readonly type: string; readonly attributes: readonly Described[] } | null
}

const objectIn = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

const listIn = (value: JsonValue | undefined) =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : []

const textIn = (value: JsonValue | undefined) => (typeof value === 'string' ? value : '')

/** Every operation of the document. */
export const describedOperations: readonly DescribedOperation[] = Object.entries(
  objectIn(documentOf(operations)['paths']),
).flatMap(([path, methods]) =>
  Object.entries(objectIn(methods)).map(([method, operation]) =>
    operationIn(method.toUpperCase(), path, objectIn(operation)),
  ),
)

function operationIn(method: string, path: string, operation: JsonObject): DescribedOperation {
  const parameters = listIn(operation['parameters']).map(objectIn)
  return {
    operationId: textIn(operation['operationId']),
    method,
    path,
    query: parameters
      .filter(({ in: place }) => place === 'query')
      .map(({ name, required, schema }) => ({
        name: textIn(name),
        required: required === true,
        schema: objectIn(schema),
      })),
    takesKey: parameters.some(({ $ref }) => textIn($ref).endsWith('IdempotencyKey')),
    sends: sentIn(operation['requestBody']),
  }
}

function sentIn(body: JsonValue | undefined): DescribedOperation['sends'] {
  const content = objectIn(objectIn(objectIn(body)['content'])['application/json'])
  const data = objectIn(objectIn(objectIn(content['schema'])['properties'])['data'])
  const { type, attributes } = objectIn(data['properties'])
  if (attributes === undefined) return null
  const required = listIn(objectIn(attributes)['required'])
  return {
    type: textIn(listIn(objectIn(type)['enum'])[0]),
    attributes: Object.entries(objectIn(objectIn(attributes)['properties'])).map(
      ([name, schema]) => ({ name, required: required.includes(name), schema: objectIn(schema) }),
    ),
  }
}

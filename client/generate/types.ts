import { compile, type JSONSchema } from 'json-schema-to-typescript'

/*
 * The types of the client follow from the published description. A kept library makes TypeScript of
 * JSON Schema; what is done here is only to lay each operation out as one schema.
 */

/** As much of OpenAPI as the description of this API uses. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly schemas: Readonly<Record<string, JSONSchema>>
  }
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: JSONSchema
}

type Content = Readonly<Record<string, { readonly schema: JSONSchema }>>

const heading = '/* Made from docs/generated/openapi.json by `npm run client:write`. */'

/** The types of all operations, and their addresses, as a file of TypeScript. */
export async function typesOf(document: OpenApi): Promise<string> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const schema: JSONSchema = {
    title: 'Operations',
    description: 'What each operation is asked with, and what it answers.',
    ...allOf(
      operations.map(({ operation }) => [
        operation.operationId,
        operationSchema(document, operation),
      ]),
    ),
    components: document.components,
  }
  const types = await compile(schema, 'Operations', {
    additionalProperties: false,
    bannerComment: heading,
    style: { semi: false, singleQuote: true, printWidth: 100, arrowParens: 'avoid' },
  })
  const addresses = operations.map(
    ({ path, method, operation }) =>
      `  ${operation.operationId}: { method: '${method.toUpperCase()}', path: '${path}' },\n`,
  )
  return `${types}
/** How each operation is asked. */
export const addresses = {
${addresses.join('')}} as const
`
}

function operationSchema(document: OpenApi, operation: Operation): JSONSchema {
  const parameters = operation.parameters.map(each =>
    '$ref' in each ? followed(document, each.$ref) : each,
  )
  const given = (place: string) => parametersIn(parameters, place)
  const body = schemaIn(operation.requestBody?.content)
  const answer = schemaIn(operation.responses['200']?.content)
  return {
    description: operation.summary,
    ...allOf([
      ...given('path'),
      ...given('query'),
      ...(body ? [['body', body] as const] : []),
      ['answer', answer ?? { type: 'null' }],
    ]),
  }
}

function parametersIn(parameters: readonly Parameter[], place: string) {
  const here = parameters.filter(each => each.in === place)
  if (here.length === 0) return []
  const properties = here.map(
    ({ name, description, schema }) =>
      [name, { ...schema, ...(description && { description }) }] as const,
  )
  const required = here.filter(each => each.required).map(({ name }) => name)
  return [
    [place, { type: 'object', properties: Object.fromEntries(properties), required }] as const,
  ]
}

/** An object with these properties and no others; a query may be left out. */
const allOf = (properties: readonly (readonly [string, unknown])[]): JSONSchema => ({
  type: 'object',
  properties: Object.fromEntries(properties) as Record<string, JSONSchema>,
  required: properties.map(([name]) => name).filter(name => name !== 'query'),
})

const schemaIn = (content: Content | undefined) => Object.values(content ?? {}).at(0)?.schema

function followed({ components }: OpenApi, ref: string): Parameter {
  const parameter = components.parameters[ref.replace('#/components/parameters/', '')]
  if (parameter === undefined) throw new Error(`${ref} is not in the document`)
  return parameter
}

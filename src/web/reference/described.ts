/* What the reference documentation is given of the API; it knows nothing else of it. */

/** A schema of the published description, as far as the reference reads it. */
export interface SchemaDescribed {
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly SchemaDescribed[]
  readonly items?: SchemaDescribed
  readonly properties?: Readonly<Record<string, SchemaDescribed>>
  readonly required?: readonly string[]
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly pattern?: string
}

/** Something that a request can bring, in its path, its query or its headers. */
export interface ParameterDescribed {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description?: string
  readonly required?: boolean
  readonly schema: SchemaDescribed
}

interface Referring {
  readonly $ref: string
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: SchemaDescribed }>>
}

interface OperationPublished {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly parameters: readonly (ParameterDescribed | Referring)[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

/** The published description, as far as the reference reads it. */
export interface DocumentDescribed {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationPublished>>>>
  readonly components: {
    readonly parameters: Readonly<Record<string, ParameterDescribed>>
    readonly schemas: Readonly<Record<string, SchemaDescribed>>
  }
}

/** An error that the API can answer, and which operations do. */
export interface ErrorDescribed {
  readonly id: string
  readonly status: number
  readonly title: string | null
  readonly text: string
  readonly means: string
  readonly remedy: string
  readonly operations: readonly string[]
}

/** A request, as a client would send it. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** What came back. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** The API as the reference knows it. */
export interface ApiDescribed {
  readonly document: object
  readonly errors: readonly ErrorDescribed[]
  /** Asks the API as any client could; `null` in production, where nothing is tried. */
  readonly ask: ((asked: Asked) => Promise<Answered>) | null
}

/** An operation with its path and method, and with what it refers to in place. */
export interface OperationDescribed {
  readonly id: string
  readonly tag: string
  readonly method: Asked['method']
  /** Another method that does the same. */
  readonly alsoAs: string | null
  readonly path: string
  readonly summary: string
  readonly description: string | null
  readonly parameters: readonly ParameterDescribed[]
  readonly body: SchemaDescribed | null
  readonly answer: SchemaDescribed | null
}

/** The description as the API publishes it: its shape is proved where it is made. */
export const documentIn = ({ document }: Pick<ApiDescribed, 'document'>) =>
  document as DocumentDescribed

/** Every operation, in the order of the description. */
export function operationsIn(document: DocumentDescribed): readonly OperationDescribed[] {
  return Object.entries(document.paths).flatMap(([path, methods]) => {
    const published = Object.entries(methods)
    return published.flatMap(([method, operation]) => {
      const ofSameName = ({ operationId }: OperationPublished) =>
        operationId !== operation.operationId && operation.operationId.startsWith(operationId)
      if (published.some(([, other]) => ofSameName(other))) return []
      const also = published.find(
        ([, { operationId }]) =>
          operationId !== operation.operationId && operationId.startsWith(operation.operationId),
      )
      return [
        {
          id: operation.operationId,
          tag: operation.tags[0] ?? '',
          method: method.toUpperCase() as Asked['method'],
          alsoAs: also?.[0].toUpperCase() ?? null,
          path,
          summary: operation.summary,
          description: operation.description ?? null,
          parameters: operation.parameters.map(each =>
            '$ref' in each ? parameterNamed(document, each.$ref) : each,
          ),
          body: schemaOf(operation.requestBody),
          answer: schemaOf(operation.responses['200']),
        },
      ]
    })
  })
}

const schemaOf = (content: Content | undefined) =>
  Object.values(content?.content ?? {})[0]?.schema ?? null

function parameterNamed({ components }: DocumentDescribed, ref: string): ParameterDescribed {
  const found = components.parameters[lastPart(ref)]
  if (found === undefined) throw new Error(`The description has no ${ref}`)
  return found
}

const lastPart = (ref: string) => ref.split('/').at(-1) ?? ''

/** The name of the schema that is referred to, if one is. */
export const nameReferred = ({ $ref }: SchemaDescribed) =>
  $ref === undefined ? null : lastPart($ref)

/** What a schema refers to, or the schema itself. */
export function followed(document: DocumentDescribed, schema: SchemaDescribed): SchemaDescribed {
  const name = nameReferred(schema)
  if (name === null) return schema
  const found = document.components.schemas[name]
  if (found === undefined) throw new Error(`The description has no ${name}`)
  return found
}

import { resourcePage } from './addresses.ts'
import {
  followed,
  nameReferred,
  type DocumentDescribed,
  type SchemaDescribed,
} from './described.ts'
import { partsOf, type Part } from './words.ts'

/** A row of a table of fields. */
export interface FieldRow {
  readonly name: string
  /** What can stand there, in words; with a link where it is described on a page of its own. */
  readonly kind: string
  readonly kindPage: { readonly text: string; readonly href: string } | null
  readonly values: readonly string[]
  /** What else holds of it: that it may be null, or left out. */
  readonly notes: readonly string[]
  readonly meaning: readonly Part[]
}

/** The fields of a schema, those within its own objects under their whole names. */
export function fieldsOf(
  document: DocumentDescribed,
  schema: SchemaDescribed,
  { within = '', expand = false } = {},
): readonly FieldRow[] {
  const { properties = {}, required = [] } = followed(document, schema)
  return Object.entries(properties).flatMap(([name, field]) => {
    const whole = within + name
    const isOwn = nameReferred(field) === null || expand
    if (isOwn && followed(document, field).properties)
      return fieldsOf(document, field, { within: `${whole}.`, expand: false })
    const isOptional = !required.includes(name)
    return [rowOf(field, { name: whole, isOptional })]
  })
}

function rowOf(
  field: SchemaDescribed,
  { name, isOptional }: { name: string; isOptional: boolean },
) {
  const { schema, isNullable } = withoutNull(field)
  const ofList = schema.items ?? schema
  const referred = nameReferred(ofList)
  const values = ofList.enum ?? ('const' in ofList ? [ofList.const] : [])
  const notes = [isNullable ? 'or null' : '', isOptional ? 'optional' : ''].filter(Boolean)
  const kind = referred === null ? kindOf(ofList) : ''
  return {
    name,
    kind: schema.items ? `list of ${kind}`.trim() : kind,
    kindPage: referred === null ? null : { text: referred, href: resourcePage(referred) },
    values: values.map(String),
    notes,
    meaning: partsOf(field.description ?? schema.description ?? ''),
  }
}

/** A schema that can be null, as what it is otherwise. */
export function withoutNull(field: SchemaDescribed) {
  const others = field.anyOf?.filter(({ type }) => type !== 'null') ?? []
  const [only] = others
  return only !== undefined && others.length === 1
    ? { schema: only, isNullable: true }
    : { schema: field, isNullable: false }
}

const kinds: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  integer: 'whole number',
  number: 'number',
  string: 'text',
  object: 'object',
  array: 'list',
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'UUID',
  date: 'date',
  'date-time': 'date and time',
}

/** What can stand in a field, in words. */
export function kindOf({ type, format, enum: values, const: only }: SchemaDescribed): string {
  if (only !== undefined || values?.length === 1) return 'always'
  if (values !== undefined) return 'one of'
  return formats[format ?? ''] ?? kinds[type ?? ''] ?? 'anything'
}

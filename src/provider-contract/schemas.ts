import { Type, type TProperties, type TSchema } from 'typebox'

/* What the API's values look like: one description for the types here and for the published one. */

export const uuid = Type.String({ format: 'uuid' })

/** UTC, in whole seconds: `2024-09-02T09:30:00Z`. */
export const dateTime = Type.String({ format: 'date-time' })
export const plainDate = Type.String({ format: 'date' })

/** A text that is one of some. */
export const among = (known: readonly string[]) => Type.String({ enum: [...known] })

/** The schedules that providers know, by their names within a cohort. */
export const scheduleIdentifier = among(
  ['standard', 'reduced', 'extended', 'replacement'].flatMap(kind =>
    ['september', 'january', 'april'].map(month => `ecf-${kind}-${month}`),
  ),
)

export const nullable = <Schema extends TSchema>(schema: Schema) =>
  Type.Union([schema, Type.Null()])

/** A resource object: an id, a type and attributes, and nothing else. (Contract 4.) */
export const resource = <Name extends string, Attributes extends TProperties>(
  type: Name,
  attributes: Attributes,
) =>
  Type.Object(
    { id: uuid, type: Type.Literal(type), attributes: Type.Object(attributes) },
    { title: titleOf(type) },
  )

/** The name of a resource in the published description: `ParticipantTransfer`. */
const titleOf = (type: string) =>
  type
    .split('-')
    .map(([first = '', ...rest]) => first.toUpperCase() + rest.join(''))
    .join('')

/** The answer that is one resource. */
export const oneOf = <Resource extends TSchema>(of: Resource) => Type.Object({ data: of })

/** The answer that is a page of resources. There is no count and no link to the next. */
export const pageOf = <Resource extends TSchema>(of: Resource) =>
  Type.Object({ data: Type.Array(of) })

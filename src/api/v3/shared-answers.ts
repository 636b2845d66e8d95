import { Type, type TSchema } from 'typebox'

/** An answer as the reference documentation has it; without a schema, its body is empty. */
export interface SharedAnswer {
  readonly name: string
  readonly description: string
  readonly contentType?: string
  readonly schema?: TSchema
}

const json = 'application/vnd.api+json'

/** The answer that is one text: whose fault it is, and no more. */
const errorSchema = Type.Object({ error: Type.String() }, { title: 'Error' })

/** The answer that lists what is wrong. */
const errorsSchema = Type.Object(
  {
    errors: Type.Array(
      Type.Object(
        {
          title: Type.String({ description: 'The field, or what kind of error it is.' }),
          detail: Type.String({ description: 'What is wrong; several texts with commas between.' }),
        },
        { title: 'ErrorDetail' },
      ),
    ),
  },
  { title: 'Errors' },
)

const error = (name: string, description: string): SharedAnswer => ({
  name,
  description,
  contentType: json,
  schema: errorSchema,
})

const errors = (name: string, description: string): SharedAnswer => ({
  ...error(name, description),
  schema: errorsSchema,
})

/** What can come of any request. (Contract 5.1.) */
export const everywhere: Readonly<Record<number, SharedAnswer>> = {
  400: errors('BadRequest', 'A filter, a page, a header or the body cannot be read.'),
  401: error('Unauthorised', 'There is no token, or nobody knows it.'),
  403: { name: 'NotForThisToken', description: "The token is no lead provider's." },
  429: {
    name: 'TooManyRequests',
    description: 'More than 1000 requests in five minutes with one token.',
    contentType: 'text/plain',
    schema: Type.Literal('Retry later\n'),
  },
  500: error('InternalServerError', 'A fault of ours, which we have been told of.'),
  503: error('ServiceUnavailable', 'The database is away: ask again.'),
}

/** What can come of a request for one thing. */
export const whereSomethingIsNamed: Readonly<Record<number, SharedAnswer>> = {
  404: error('NotFound', 'There is nothing, or it is not for you to see: never told apart.'),
}

/** What can come of a write. */
export const whereSomethingIsWritten: Readonly<Record<number, SharedAnswer>> = {
  413: error('TooLarge', 'The body is longer than a megabyte.'),
  422: errors('Unprocessable', 'What is asked for cannot be: one entry for each field.'),
}

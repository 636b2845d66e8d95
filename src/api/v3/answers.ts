import type { Told } from '../../http/failures.ts'
import { json, text, type Json, type Response, type Text } from '../../http/responses.ts'

/** Every JSON answer of this API has this type, and no charset. (Contract 3.) */
const headers = { 'content-type': 'application/vnd.api+json' }

/** A success with this body. */
export const jsonApi = (body: unknown): Json => json(body, { headers })

/** One resource, or a page of them. */
export const data = (content: unknown): Json => jsonApi({ data: content })

/** A success whose body is JSON already. */
export const jsonApiText = (body: string): Text => text(body, { headers })

/** One resource, as a text of JSON. */
export const dataText = (resource: string) => jsonApiText(`{"data":${resource}}`)

/** A page of resources, each a text of JSON. */
export const pageText = (resources: readonly string[]) =>
  jsonApiText(`{"data":[${resources.join()}]}`)

/** An error as clients read it: they match on texts, so they are part of the contract. */
export interface ErrorSaid {
  readonly title: string
  readonly detail: string
}

const errors = (status: 400 | 422, said: readonly ErrorSaid[]) =>
  json({ errors: said }, { status, headers })

export const badRequest = (detail: string) => errors(400, [{ title: 'Bad request', detail }])
export const badParameter = (detail: string) => errors(400, [{ title: 'Bad parameter', detail }])

/**
 * What was asked for cannot be: one entry a field, in the order in which the fields first failed,
 * and several texts about one field joined in one. (Contract 5.1.)
 */
export const unprocessable = (said: readonly ErrorSaid[]): Json =>
  errors(
    422,
    [...Map.groupBy(said, ({ title }) => title)].map(([title, same]) => ({
      title,
      detail: [...new Set(same.map(({ detail }) => detail))].join(', '),
    })),
  )

/** Nothing is known by this id, or it is not for this provider to see: never told apart. */
export const notFound = json({ error: 'Resource not Found' }, { status: 404, headers })

export const unauthorised = json(
  { error: 'HTTP Token: Access denied' },
  { status: 401, headers: { ...headers, 'www-authenticate': 'Token realm="Application"' } },
)

/** The token is known, and is no lead provider's. */
export const notForThisToken: Response = text('', { status: 403 })

const failures: Readonly<Record<Told['status'], string>> = {
  403: 'Forbidden',
  404: 'Resource not Found',
  413: 'Request too large',
  422: 'Unprocessable request',
  500: 'Internal server error',
  503: 'Service unavailable',
}

/** How a machine is told of what no handler answered: an unknown address, a fault of ours. */
export const failureAsApiJson = ({ status }: Pick<Told, 'status'>) =>
  json({ error: failures[status] }, { status, headers })

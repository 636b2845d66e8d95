import type { Told } from '../../http/failures.ts'
import { json, text, type Json, type Response, type Text } from '../../http/responses.ts'
import { errorAnswered, type ErrorId } from './errors/registry.ts'

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

declare const registered: unique symbol

/**
 * An error as clients read it: they match on texts, so they are part of the contract. Only
 * `errorSaid` makes one, so each text is in the registry, and has a page of the reference.
 */
export interface ErrorSaid {
  readonly title: string
  readonly detail: string
  readonly [registered]: true
}

/** An error of the registry, with `values` for what its text leaves open. */
export function errorSaid(id: ErrorId, values: Readonly<Record<string, string>> = {}): ErrorSaid {
  const { title, text: detail } = errorAnswered(id, values)
  if (title === null) throw new Error(`The error ${id} is no entry in a list of errors`)
  return { title, detail } as ErrorSaid
}

const errors = (status: 400 | 422, said: readonly Pick<ErrorSaid, 'title' | 'detail'>[]) =>
  json({ errors: said }, { status, headers })

/** What was sent cannot be read. */
export const badRequest = (...[id, values]: Parameters<typeof errorSaid>) =>
  errors(400, [errorSaid(id, values)])

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
export const notFound = json({ error: errorAnswered('not-found').text }, { status: 404, headers })

export const unauthorised = json(
  { error: errorAnswered('access-denied').text },
  { status: 401, headers: { ...headers, 'www-authenticate': 'Token realm="Application"' } },
)

/** The token is known, and is no lead provider's. */
export const notForThisToken: Response = text(errorAnswered('not-for-this-token').text, {
  status: 403,
})

const failures: Readonly<Record<Told['status'], ErrorId>> = {
  403: 'forbidden',
  404: 'not-found',
  413: 'request-too-large',
  422: 'unprocessable-request',
  500: 'internal-server-error',
  503: 'service-unavailable',
}

/** How a machine is told of what no handler answered: an unknown address, a fault of ours. */
export const failureAsApiJson = ({ status }: Pick<Told, 'status'>) =>
  json({ error: errorAnswered(failures[status]).text }, { status, headers })

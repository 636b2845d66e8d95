import type { Told } from '../../http/failures.ts'
import { json, text, type Response } from '../../http/responses.ts'

/** Every JSON answer of this API has this type, and no charset. (Contract 3.) */
const headers = { 'content-type': 'application/vnd.api+json' }

/** One resource, or a page of them. */
export const data = (content: unknown) => json({ data: content }, { headers })

/** One error with a title and a text; clients match on texts, so they are part of the contract. */
const badRequestTitled = (title: string) => (detail: string) =>
  json({ errors: [{ title, detail }] }, { status: 400, headers })

export const badRequest = badRequestTitled('Bad request')
export const badParameter = badRequestTitled('Bad parameter')

/** Nothing is known by this id, or it is not for this provider to see: never told apart. */
export const notFound = json({ error: 'Resource not Found' }, { status: 404, headers })

export const unauthorised = json(
  { error: 'HTTP Token: Access denied' },
  { status: 401, headers: { ...headers, 'www-authenticate': 'Token realm="Application"' } },
)

/** The token is known, and is no lead provider's. */
export const notForThisToken: Response = text('', { status: 403 })

const errors: Readonly<Record<Told['status'], string>> = {
  403: 'Forbidden',
  404: 'Resource not Found',
  413: 'Request too large',
  422: 'Unprocessable request',
  500: 'Internal server error',
  503: 'Service unavailable',
}

/** How a machine is told of what no handler answered: an unknown address, a fault of ours. */
export const failureAsApiJson = ({ status }: Pick<Told, 'status'>) =>
  json({ error: errors[status] }, { status, headers })

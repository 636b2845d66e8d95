import { json } from '../../http/responses.ts'
import type { Route } from '../../http/route.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import type { ProviderApi } from './reading.ts'
import { apiReference } from './reference.ts'

/** Every way in for lead providers, and the description of them all. */
export const providerApiRoutes = (api: ProviderApi): readonly Route[] => [
  ...operations.flatMap(operation => routesOf(api, operation)),
  describedHere,
]

/** The ways in to an operation: with each of its methods, with and without `.json`. */
function routesOf(api: ProviderApi, { path, method, alsoAs, respond }: Operation) {
  const paths = path.endsWith(':id') ? [path] : [path, `${path}.json`]
  const methods = alsoAs === null ? [method] : [method, alsoAs]
  return methods.flatMap(method =>
    paths.map((path): Route => ({ method, path, handler: request => respond(api, request) })),
  )
}

/** What can be asked, and what is answered, in OpenAPI 3.1: for anybody, without a token. */
const describedHere: Route = {
  method: 'GET',
  path: '/api/v3/openapi.json',
  handler: () => json(apiReference.document),
}

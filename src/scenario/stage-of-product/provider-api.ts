import { providerApiRoutes } from '../../api/v3/routes.ts'
import { textsOf, type Request } from '../../http/request.ts'
import { createToken } from '../../operations/create-token.ts'
import type { World as ProductWorld } from '../../operations/world.ts'
import type { Json } from '../compare.ts'

/** A resource as the API lists it. */
export interface Listed {
  readonly id: string
  readonly attributes: { readonly [name: string]: Json }
}

/** Reads a whole list, page after page, as that lead provider. */
export type ReadAsProvider = (provider: string, path: string) => Promise<readonly Listed[]>

const perPage = 100

/** The API as lead providers ask it, each with a token of its own; only the network is left out. */
export function providerApi(product: ProductWorld): ReadAsProvider {
  const tokens = new Map<string, string>()
  const routes = providerApiRoutes({ world: product, isProduction: false })
  return async (provider, path) => {
    const token = tokens.get(provider) ?? (await tokenFor(product, provider))
    tokens.set(provider, token)
    const route = routes.find(each => each.path === path)
    if (!route) throw new Error(`The API does not have ${path}`)
    const listed: Listed[] = []
    for (let page = 1; ; page++) {
      const answer = await route.handler(requestWith(token, path, page))
      if ((answer.kind !== 'json' && answer.kind !== 'text') || answer.status !== 200)
        throw new Error(`The API answered ${JSON.stringify(answer)}`)
      // A page of kept documents is put together as text.
      const body: unknown = answer.kind === 'text' ? JSON.parse(answer.body) : answer.body
      const { data } = body as { readonly data: readonly Listed[] }
      listed.push(...data)
      if (data.length < perPage) return listed
    }
  }
}

export async function tokenFor(product: ProductWorld, provider: string): Promise<string> {
  const made = await createToken(product, provider, 'Made for a scenario')
  if (!made.ok) throw new Error(`There is no lead provider ${provider}`)
  return made.value.token
}

const requestWith = (token: string, path: string, page: number): Request => ({
  id: 'scenario',
  method: 'GET',
  path,
  params: {},
  query: textsOf({ 'page[page]': String(page), 'page[per_page]': String(perPage) }),
  typed: textsOf(undefined),
  header: name => (name === 'authorization' ? `Bearer ${token}` : undefined),
  body: undefined,
  session: {
    get: () => undefined,
    set: () => undefined,
    renew: () => Promise.resolve(),
    end: () => Promise.resolve(),
  },
})

import { apiOf, type Api } from '../../client/api.ts'
import type { LeadProviderId } from '../../src/core/identity.ts'
import { createToken } from '../../src/operations/create-token.ts'
import type { Tally } from './tally.ts'
import type { LoadedWorld } from './world.ts'

/** With one token no more than 1,000 requests in five minutes are answered. */
const requestsWithToken = 900

/**
 * The API as each provider asks it. The limit of requests stays as it is: a new token is made
 * before one is used up, as many as the load needs.
 */
export function clientsOf(
  world: LoadedWorld,
  url: string,
  tally: Tally,
): (provider: LeadProviderId) => Api {
  const clients = new Map(
    world.providers.map(({ id, name }) => [id, clientOf(world, url, { name, tally })] as const),
  )
  return provider => {
    const client = clients.get(provider)
    if (client === undefined) throw new Error(`There is no provider ${provider}`)
    return client
  }
}

function clientOf(
  world: LoadedWorld,
  url: string,
  { name, tally }: { readonly name: string; readonly tally: Tally },
): Api {
  const tokens: Promise<string>[] = []
  let asked = 0
  const nextToken = () => {
    const number = Math.floor(asked++ / requestsWithToken)
    return (tokens[number] ??= tokenOf(world, name))
  }
  return apiOf({
    url,
    token: 'put in with each request',
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('authorization', `Bearer ${await nextToken()}`)
      return answered(tally, input, { ...init, headers })
    },
  })
}

async function tokenOf(world: LoadedWorld, name: string) {
  const created = await createToken(world, name)
  if (!created.ok) throw new Error(`Nobody is called ${name}`)
  return created.value.token
}

/** The client asks again after a fault; here each one counts. */
async function answered(
  tally: Tally,
  input: string | URL | Request,
  init: RequestInit,
): Promise<Response> {
  const from = performance.now()
  const answer = await fetch(input, init)
  const text = await answer.text()
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  if (pathname === '/api/v3/changes') tally.time('feed poll', performance.now() - from)
  if (answer.status >= 500 || answer.status === 429)
    tally.fault(`${init.method} ${pathname} answered ${answer.status}: ${text.slice(0, 200)}`)
  return new Response(text, answer)
}

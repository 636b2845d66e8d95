import { onTestFinished } from 'vitest'
import { failureAsApiJson } from '../../src/api/v3/answers.ts'
import { providerRateLimit } from '../../src/api/v3/rate-limit.ts'
import { providerApiRoutes } from '../../src/api/v3/routes.ts'
import type { RateLimit } from '../../src/http/rate-limit.ts'
import { startServer } from '../../src/http/server.ts'
import { templatesIn } from '../../src/http/templates.ts'
import { newId } from '../../src/ids.ts'
import { noTeacherRecords } from '../../src/integrations/teacher-records/none-configured.ts'
import { createToken } from '../../src/operations/create-token.ts'
import type { World } from '../../src/operations/world.ts'
import { isDatabaseUnavailable } from '../../src/store/faults.ts'
import { checkAgainstDocument } from './declared.ts'

const pages = new URL('../../src/http/examples', import.meta.url).pathname

/** An answer, as a client reads it. */
export interface Answer {
  readonly status: number
  readonly headers: globalThis.Headers
  readonly text: string
  /** The body as JSON; `undefined` if it is none. */
  readonly body: unknown
}

type Headers = Readonly<Record<string, string>>

/**
 * A provider's client: asks under `/api/v3` over a real connection, with one token. Every answer is
 * checked against what the API says of itself.
 */
export interface Client {
  (path: string, headers?: Headers): Promise<Answer>
  /** Sends these attributes; without any, no body. */
  put(path: string, attributes?: object | null, headers?: Headers): Promise<Answer>
  post(path: string, attributes?: object | null, headers?: Headers): Promise<Answer>
  patch(path: string, attributes?: object | null, headers?: Headers): Promise<Answer>
  /** Sends whatever it is given. */
  send(method: string, path: string, sent: { body?: string; headers?: Headers }): Promise<Answer>
}

/** The API on a port of its own, until the test or the file that asked for it is over. */
export interface ListeningApi {
  readonly url: string
  readonly faults: readonly object[]
  clientOf(provider: string): Promise<Client>
  clientWith(headers: Readonly<Record<string, string>>): Client
  close(): Promise<void>
}

/** How it is served; without a `limit`, anybody may ask as often as they like. */
interface Serving {
  readonly isProduction?: boolean
  readonly limit?: RateLimit | null
}

export async function listeningApi(
  {
    teacherRecords = noTeacherRecords,
    ...asked
  }: Pick<World, 'database' | 'clock'> & Partial<World>,
  { isProduction = false, limit = providerRateLimit(asked.clock) }: Serving = {},
): Promise<ListeningApi> {
  const world: World = { ...asked, teacherRecords }
  const faults: object[] = []
  const server = await startServer({
    routes: providerApiRoutes({ world, isProduction }),
    templates: templatesIn(pages),
    assets: { versioned: [{ folder: pages, files: ['example.css'] }], steady: `${pages}/steady` },
    failurePages: everyFailure('failure.njk'),
    frame: () => ({}),
    machines: { under: '/api/', told: failureAsApiJson, ...(limit && { limit }) },
    sessions: { store: noSessions, secrets: ['s'.repeat(32)], minutes: 1, secure: false },
    listen: { host: '127.0.0.1', port: 0 },
    behindProxy: false,
    log: { info: () => {}, error: entry => faults.push(entry) },
    newId,
    isHealthy: async () => true,
    isUnavailable: isDatabaseUnavailable,
  })
  const clientWith = (own: Readonly<Record<string, string>>) => clientOn(server.url, faults, own)
  return {
    url: server.url,
    faults,
    clientWith,
    clientOf: async provider => clientWith(bearer(await tokenOf(world, provider))),
    close: () => server.close(),
  }
}

/** The API for the length of one test. */
export async function apiForThisTest(...asked: Parameters<typeof listeningApi>) {
  const api = await listeningApi(...asked)
  onTestFinished(() => api.close())
  return api
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

export async function tokenOf(world: Pick<World, 'database' | 'clock'>, provider: string) {
  const created = await createToken(world, provider)
  if (!created.ok) throw new Error(`Nobody is called ${created.refusal.name}`)
  return created.value.token
}

function clientOn(url: string, faults: readonly object[], own: Headers): Client {
  const send: Client['send'] = async (method, path, { body, headers }) => {
    const answer = await fetch(`${url}/api/v3${path}`, {
      method,
      headers: { ...own, ...headers },
      ...(body === undefined ? {} : { body }),
    })
    if (answer.status === 500) throw new Error(`${method} ${path} failed`, { cause: faults.at(-1) })
    return answerOf(method, `/api/v3${path}`, answer)
  }
  const sending =
    (method: string): Client['put'] =>
    (path, attributes = null, headers = {}) =>
      attributes === null
        ? send(method, path, { headers })
        : send(method, path, {
            body: JSON.stringify({ data: { attributes } }),
            headers: { 'content-type': 'application/json', ...headers },
          })
  return Object.assign((path: string, headers: Headers = {}) => send('GET', path, { headers }), {
    put: sending('PUT'),
    post: sending('POST'),
    patch: sending('PATCH'),
    send,
  })
}

async function answerOf(method: string, path: string, answered: globalThis.Response) {
  const text = await answered.text()
  const isJson = answered.headers.get('content-type')?.includes('json')
  const answer: Answer = {
    status: answered.status,
    headers: answered.headers,
    text,
    body: isJson ? (JSON.parse(text) as unknown) : undefined,
  }
  checkAgainstDocument(method, path, answer)
  return answer
}

const noSessions = { get: async () => null, set: async () => {}, destroy: async () => {} }

const everyFailure = (page: string) => ({
  403: page,
  404: page,
  413: page,
  422: page,
  500: page,
  503: page,
})

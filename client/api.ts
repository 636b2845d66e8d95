import { randomUUID } from 'node:crypto'
import { setTimeout as waiting } from 'node:timers/promises'
import { addresses, type Operations } from './generated.ts'

/*
 * A thin caller of the lead provider API: one typed call for each operation of its description.
 * Nothing here but what `fetch` leaves open: the address, the token, and asking again.
 */

export type OperationName = keyof Operations

type Given<Part extends string, Name extends OperationName> = Part extends keyof Operations[Name]
  ? Operations[Name][Part]
  : never

/** What an operation is asked with. */
export type Asked<Name extends OperationName> = ('path' extends keyof Operations[Name]
  ? { readonly path: Given<'path', Name> }
  : object) &
  ('query' extends keyof Operations[Name] ? { readonly query?: Given<'query', Name> } : object) &
  ('body' extends keyof Operations[Name] ? { readonly body: Given<'body', Name> } : object) & {
    /** Of a write: a key of your own, for a request that outlives this process. */
    readonly idempotencyKey?: string
    /** In the sandbox: the moment at which this one request is answered. */
    readonly serverDate?: string
  }

export type Answer<Name extends OperationName> = Operations[Name]['answer']

/** Every operation as a function: `api.showParticipant({ path: { id } })`. */
export type Api = {
  readonly [Name in OperationName]: object extends Asked<Name>
    ? (asked?: Asked<Name>) => Promise<Answer<Name>>
    : (asked: Asked<Name>) => Promise<Answer<Name>>
}

export interface Connection {
  /** Where the service is, without `/api/v3`. */
  readonly url: string
  readonly token: string
  /** How often something is asked before it is given up. */
  readonly attempts?: number
  readonly fetch?: typeof fetch
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

/** An answer that is no success, as the cause of the error that is thrown. */
export interface Refused {
  readonly status: number
  readonly text: string
}

/** The answer that an error is about; `null` if it is about something else. */
export function refusalIn(error: unknown): Refused | null {
  const cause: unknown = error instanceof Error ? error.cause : null
  return typeof cause === 'object' && cause !== null && 'status' in cause && 'text' in cause
    ? (cause as Refused)
    : null
}

/** The API as a provider asks it. */
export const apiOf = (connection: Connection): Api =>
  Object.fromEntries(
    Object.keys(addresses).map(name => [
      name,
      (asked: AskedAnyhow = {}) => called(connection, name as OperationName, asked),
    ]),
  ) as unknown as Api

interface AskedAnyhow {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | readonly string[]>>
  readonly body?: object
  readonly idempotencyKey?: string
  readonly serverDate?: string
}

/** The key of a write is made once, so that what is asked again is done once. */
async function called(
  { url, token, attempts = 6, fetch: ask = fetch, wait = waiting }: Connection,
  name: OperationName,
  asked: AskedAnyhow,
): Promise<unknown> {
  const { method, path } = addresses[name]
  const { body, idempotencyKey = randomUUID(), serverDate } = asked
  const init = {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(method === 'GET' ? {} : { 'idempotency-key': idempotencyKey }),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(serverDate ? { 'x-with-server-date': serverDate } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }
  const address = `${url}${addressOf(path, asked)}`
  for (let attempt = 1; ; attempt += 1) {
    const answer = await answerOrFault(() => ask(address, init))
    if (answer instanceof Response && answer.ok) return answer.json()
    const isLast = attempt >= attempts || !isWorthAnother(answer)
    if (isLast) throw await faultOf(`${method} ${address}`, answer)
    await wait(pauseAfter(answer, attempt))
  }
}

function addressOf(path: string, { path: parts = {}, query = {} }: AskedAnyhow) {
  const whole = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? ''),
  )
  const texts = Object.entries(query).map(([name, value]) => [name, String(value)])
  return texts.length > 0 ? `${whole}?${new URLSearchParams(texts).toString()}` : whole
}

/** A line that breaks is an answer of its own: whether the request arrived is not known. */
const answerOrFault = (ask: () => Promise<Response>): Promise<Response | Error> =>
  ask().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))

const isWorthAnother = (answer: Response | Error) =>
  answer instanceof Error || answer.status === 429 || answer.status >= 500

/** As long as the service asks for; else half a second, and twice as long each time. */
function pauseAfter(answer: Response | Error, attempt: number) {
  const asked = answer instanceof Error ? null : answer.headers.get('retry-after')
  const seconds = asked !== null && /^\d{1,4}$/.test(asked) ? Number(asked) : 0
  return Math.max(seconds * 1000, 500 * 2 ** (attempt - 1))
}

async function faultOf(asked: string, answer: Response | Error): Promise<Error> {
  if (answer instanceof Error) return new Error(`${asked} got no answer`, { cause: answer })
  const refused: Refused = { status: answer.status, text: await answer.text() }
  return new Error(`${asked} answered ${refused.status}: ${refused.text}`, { cause: refused })
}

import { Agent, request, type IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Answer } from '../api/listening-api.ts'
import type { FuzzWorld } from './fuzz-world.ts'
import type { Asked } from './requests.ts'

/** A request as it goes over the wire, with the ids of the world in it. */
export interface OnWire {
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string | null
}

/** An answer that does not come in this time does not come. */
const longestWait = 5000

/** Puts ids of the world, or ids of nobody, for the texts that stand for them. */
export function onWire(
  { by, sent, ...asked }: Asked,
  { tokens, pools }: Pick<FuzzWorld, 'tokens' | 'pools'>,
  nobodys?: (pool: string) => string | null,
): OnWire {
  const idsIn = (text: string) =>
    text.replaceAll(/«([\w.]+)(?::(\d+))?»/g, (_, pool: string, number = '0') => {
      if (pool === 'token') return tokens[by]
      const ids =
        pools[pool] ?? pools[pool.replace(/^\w+/, 'ambition')] ?? pools['any.school'] ?? []
      return nobodys?.(pool) ?? ids[Number(number) % ids.length] ?? 'nothing'
    })
  const type = sent?.type ?? null
  return {
    method: asked.method,
    target: idsIn(asked.target),
    headers: [
      ...asked.headers.map(([name, value]) => [name, idsIn(value)] as const),
      ...(type === null ? [] : [['content-type', type] as const]),
    ],
    body: sent === null ? null : idsIn(sent.text),
  }
}

/** Asks over a real connection, without anything being put right on the way. */
export function clientOn(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { hostname, port } = new URL(url)
  const exchange = ({ method, target, headers, body }: OnWire): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const bytes = Buffer.from(body ?? '')
      const length = body === null ? [] : ['content-length', String(bytes.length)]
      const asking = request({
        agent,
        hostname,
        port,
        method,
        path: target,
        headers: ['host', `${hostname}:${port}`, ...headers.flat(), ...length],
        signal: AbortSignal.timeout(longestWait),
      })
      asking.on('error', error =>
        asking.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
          ? resolve('closed before')
          : reject(error),
      )
      asking.on('response', answer => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => resolve({ message: answer, bytes: Buffer.concat(chunks) }))
      })
      asking.end(bytes)
    })
  return {
    send: async (asked: OnWire): Promise<Answer> => {
      const first = await exchange(asked)
      const answered = first === 'closed before' ? await exchange(asked) : first
      if (answered === 'closed before') throw new Error('Two connections were closed')
      return answerOf(answered)
    },
    close: () => agent.destroy(),
  }
}

/** An answer; or else a kept connection was closed before it was used again. */
type Answered = 'closed before' | { readonly message: IncomingMessage; readonly bytes: Buffer }

function answerOf({ message, bytes }: Exclude<Answered, string>): Answer {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(message.headersDistinct))
    for (const value of values) headers.append(name, value)
  const text = decompressed(headers.get('content-encoding'), bytes).toString()
  const isJson = (headers.get('content-type') ?? '').includes('json') && text !== ''
  const body = isJson ? (JSON.parse(text) as unknown) : undefined
  return { status: message.statusCode ?? 0, headers, text, body }
}

function decompressed(encoding: string | null, bytes: Buffer) {
  if (bytes.length === 0) return bytes
  if (encoding === 'gzip') return gunzipSync(bytes)
  return encoding === 'br' ? brotliDecompressSync(bytes) : bytes
}

/** The same request for a shell. */
export function curlOf(url: string, { method, target, headers, body }: OnWire): string {
  return [
    `curl -sS --globoff --path-as-is -X ${method}`,
    ...headers.map(
      ([name, value]) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`,
    ),
    ...(body === null ? [] : [`--data-binary ${quoted(shortened(body))}`]),
    quoted(url + target),
  ].join(' ')
}

const quoted = (text: string) => `$'${text.replaceAll(/[^ -~]|['\\]/g, inShell)}'`

const inShell = (character: string) =>
  /['\\]/.test(character)
    ? `\\${character}`
    : [...Buffer.from(character)].map(byte => `\\x${byte.toString(16).padStart(2, '0')}`).join('')

const shortened = (body: string) =>
  body.length > 5000 ? `${body.slice(0, 200)}…${body.length} characters…${body.slice(-200)}` : body

import { createHash } from 'node:crypto'
import rateLimit, {
  type FastifyRateLimitStore,
  type FastifyRateLimitStoreCtor,
} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Writer } from './answer.ts'
import { text } from './responses.ts'
import type { Request } from './request.ts'

/** How often a machine may ask, counted for each value of its `Authorization` header. */
export interface RateLimit {
  readonly requests: number
  readonly milliseconds: number
  /** The time, in milliseconds since whenever. */
  readonly now: () => number
}

interface Limiting {
  readonly under: string
  readonly limit: RateLimit
  readonly write: Writer
  readonly requestOf: (raw: FastifyRequest) => Request
}

/** How many askers are remembered; among more, who has not asked for longest begins anew. */
const askersKept = 10_000

const retryLater = text('Retry later\n', { status: 429, headers: { 'content-type': 'text/plain' } })

/** Asks those who ask for paths under `under` too often to come back later. */
export async function limitMachines(
  server: FastifyInstance,
  { under, limit, write, requestOf }: Limiting,
) {
  await server.register(rateLimit, {
    global: false,
    max: limit.requests,
    timeWindow: limit.milliseconds,
    keyGenerator: ({ headers }) => digestOf(headers.authorization ?? ''),
    allowList: ({ headers }) => headers.authorization === undefined,
    store: windowsBy(limit.now),
  })
  const asked = server.createRateLimit()
  server.addHook('onRequest', async (raw, reply) => {
    if (!decodeURI(raw.url.split('?', 1)[0] ?? '').startsWith(under)) return
    const count = await asked(raw)
    if (!count.isAllowed && count.isExceeded) return write(retryLater, requestOf(raw), reply)
  })
}

/** Short however long the header is, and nothing to find a token in. */
const digestOf = (header: string) => createHash('sha256').update(header).digest('base64')

/** The package's own store asks the machine for the time; this one a clock that it is given. */
function windowsBy(now: RateLimit['now']) {
  const windows = new Map<string, { readonly since: number; readonly asked: number }>()
  const counts: FastifyRateLimitStore = {
    incr: (asker, done, length) => {
      const open = windows.get(asker)
      const isOver = open === undefined || open.since + length <= now()
      const { since, asked } = isOver ? { since: now(), asked: 0 } : open
      windows.delete(asker)
      windows.set(asker, { since, asked: asked + 1 })
      for (const longestAgo of windows.keys())
        if (windows.size > askersKept) windows.delete(longestAgo)
        else break
      done(null, { current: asked + 1, ttl: since + length - now() })
    },
    child: () => counts,
  }
  function Windows() {
    return counts
  }
  return Windows as unknown as FastifyRateLimitStoreCtor
}

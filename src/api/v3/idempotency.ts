import { accept, refuse, type Result } from '../../core/result.ts'
import type { Request } from '../../http/request.ts'
import type { Response } from '../../http/responses.ts'
import { answerOnce } from '../../operations/answer-once.ts'
import type { World } from '../../operations/world.ts'
import { badRequest, errorSaid, jsonApiText, unprocessable } from './answers.ts'
import type { ProviderApi, ProviderAsking } from './reading.ts'

/** A write that a provider asks for. */
interface Asked {
  readonly api: ProviderApi
  /** The world as the request meets it. */
  readonly world: World
  readonly provider: ProviderAsking
  readonly request: Request
}

/**
 * Writes in one transaction. A request that comes again under its Idempotency-Key, at the same time
 * or later, is given the answer of the first. What is no success writes nothing, so that the key
 * stays free.
 */
export async function writeOnce(
  { api, world, provider, request }: Asked,
  write: (held: World) => Promise<Response>,
): Promise<Response> {
  const key = keyIn(request)
  if (!key.ok) return key.refusal
  const { method, path, body, typed } = request
  const form = typed.names.map(name => [name, typed.all(name)])
  const once = await answerOnce(world, {
    key:
      key.value === null
        ? null
        : {
            leadProvider: provider.id,
            key: key.value,
            request: [method, path.replace(/\.json$/, ''), body ?? null, form],
            at: api.world.clock.now(),
          },
    work: write,
    toKeep: bodyOfSuccess,
  })
  if (once.outcome === 'answered') return once.answer
  return once.outcome === 'kept' ? jsonApiText(once.body) : usedOtherwise
}

function bodyOfSuccess(answer: Response): string | null {
  if (answer.kind === 'json' && answer.status === 200) return JSON.stringify(answer.body)
  return answer.kind === 'text' && answer.status === 200 ? answer.body : null
}

const usedOtherwise = unprocessable([errorSaid('idempotency-key-reused')])

/** The key that a request brings: `null` if none. */
function keyIn(request: Request): Result<string | null, Response> {
  const key = request.header('idempotency-key')
  if (key === undefined) return accept(null)
  return /^[\x21-\x7e]{1,255}$/.test(key)
    ? accept(key)
    : refuse(badRequest('idempotency-key-unreadable'))
}

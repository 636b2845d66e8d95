import type { Instant } from '../core/calendar.ts'
import type { LeadProviderId } from '../core/identity.ts'
import { digestOf } from '../store/digest.ts'
import { keptAnswer } from '../store/read/idempotency-keys.ts'
import { holdKey, keepAnswer } from '../store/write/idempotency-keys.ts'
import { isLostRace } from './confirm.ts'
import type { World } from './world.ts'

/** A key that a provider chose for a request, so that it is done once however often it comes. */
export interface KeyOfRequest {
  readonly leadProvider: LeadProviderId
  readonly key: string
  /** What makes it this request and no other. */
  readonly request: unknown
  readonly at: Instant
}

interface ToAnswer<Answer> {
  readonly key: KeyOfRequest | null
  readonly work: (held: World) => Promise<Answer>
  /** What is kept of an answer; `null` for one after which nothing may have been written. */
  readonly toKeep: (answer: Answer) => string | null
}

export type AnsweredOnce<Answer> =
  | { readonly outcome: 'answered'; readonly answer: Answer }
  /** It was done before; this was the body of the answer. */
  | { readonly outcome: 'kept'; readonly body: string }
  | { readonly outcome: 'key-of-another-request' }

/**
 * Answers in one transaction, in which all is written and the answer kept under its key, or
 * nothing. Whoever asks under the same key meanwhile waits. After a lost race all is done again.
 */
export async function answerOnce<Answer>(
  world: World,
  { key, work, toKeep }: ToAnswer<Answer>,
): Promise<AnsweredOnce<Answer>> {
  const digest = digestOf(key?.request ?? null)
  try {
    return await world.database.transaction(
      async database => {
        if (key) await holdKey(database, key)
        const kept = key && (await keptAnswer(database, key))
        if (kept)
          return kept.digest === digest
            ? { outcome: 'kept', body: kept.body }
            : { outcome: 'key-of-another-request' }
        const answer = await work({ ...world, database })
        const body = toKeep(answer)
        if (body === null) throw turnedDown(answer)
        if (key) await keepAnswer(database, { ...key, digest, body })
        return { outcome: 'answered', answer }
      },
      { plannedOnce: true, againAfter: isLostRace },
    )
  } catch (error) {
    if (isTurnedDown<Answer>(error)) return { outcome: 'answered', answer: error.answer }
    throw error
  }
}

/** Thrown so that nothing of the transaction stays; it never leaves this file. */
interface TurnedDown<Answer> extends Error {
  readonly fault: 'turned-down'
  readonly answer: Answer
}

const turnedDown = <Answer>(answer: Answer): TurnedDown<Answer> =>
  Object.assign(new Error('What was asked for is turned down'), {
    fault: 'turned-down',
    answer,
  } as const)

const isTurnedDown = <Answer>(error: unknown): error is TurnedDown<Answer> =>
  error instanceof Error && 'fault' in error && error.fault === 'turned-down'

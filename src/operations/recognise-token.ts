import { timingSafeEqual } from 'node:crypto'
import type { Instant } from '../core/calendar.ts'
import type { LeadProviderId } from '../core/identity.ts'
import { apiTokenWith } from '../store/read/api-tokens.ts'
import { noteTokenUsed } from '../store/write/api-tokens.ts'
import { digestOfToken } from './create-token.ts'
import type { World } from './world.ts'

/** Whose a token is; `leadProvider` is `null` for a token of another kind. */
export interface RecognisedToken {
  readonly leadProvider: { readonly id: LeadProviderId; readonly name: string } | null
}

/**
 * Whose token this is, or `null` if it is nobody's or has been revoked: asked anew each time, so
 * that one that is revoked stops at once. That it was used is kept to the minute, so that a client
 * that asks for page after page does not make us write as often as it reads.
 */
export async function recogniseToken(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  token: string,
): Promise<RecognisedToken | null> {
  const digest = digestOfToken(token)
  const onFile = await apiTokenWith(database, digest)
  if (onFile === null || !isSameDigest(onFile.digest, digest)) return null
  const now = clock.now()
  if (onFile.lastUsedAt === null || minuteOf(onFile.lastUsedAt) !== minuteOf(now))
    await noteTokenUsed(database, onFile.id, now)
  return { leadProvider: onFile.leadProvider }
}

const minuteOf = (moment: Instant) => moment.slice(0, 'YYYY-MM-DDTHH:MM'.length)

/** Takes as long whether they differ early or late. */
const isSameDigest = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

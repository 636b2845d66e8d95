import { createHash, randomBytes } from 'node:crypto'
import type { LeadProviderId } from '../core/identity.ts'
import { accept, refuse, type Result } from '../core/result.ts'
import { newId } from '../ids.ts'
import { leadProviderNamed } from '../store/read/api-tokens.ts'
import { addApiToken } from '../store/write/api-tokens.ts'
import type { World } from './world.ts'

/** A token, in the only moment in which anybody can read it. */
export interface CreatedToken {
  readonly token: string
  readonly leadProvider: { readonly id: LeadProviderId; readonly name: string }
}

/** No lead provider has this name. */
export interface NoSuchProvider {
  readonly reason: 'no-such-provider'
  readonly name: string
}

/** Makes a token with which a lead provider reads the API. What is kept of it cannot be used. */
export async function createToken(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  providerName: string,
  description = 'Made by the command line',
): Promise<Result<CreatedToken, NoSuchProvider>> {
  const leadProvider = await leadProviderNamed(database, providerName)
  if (leadProvider === null) return refuse({ reason: 'no-such-provider', name: providerName })
  const wanted = { id: newId(), leadProvider: leadProvider.id, description }
  const token = await createTokenOf({ database, clock }, wanted)
  if (token === null) throw new Error('An id was made twice')
  return accept({ token, leadProvider })
}

/** A token that a lead provider's person asks for, under an id that its form brought along. */
export interface TokenWanted {
  readonly id: string
  readonly leadProvider: LeadProviderId
  readonly description: string
}

/** Makes a token of a lead provider; `null` if the same form made one, which was shown then. */
export async function createTokenOf(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  wanted: TokenWanted,
): Promise<string | null> {
  const token = randomBytes(24).toString('base64url')
  const toKeep = { ...wanted, digest: digestOfToken(token), madeAt: clock.now() }
  return (await addApiToken(database, toKeep)) ? token : null
}

/** What is kept of a token: enough to know it again, and no way back to it. */
export const digestOfToken = (token: string) => createHash('sha256').update(token).digest('hex')

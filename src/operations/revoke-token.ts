import type { LeadProviderId } from '../core/identity.ts'
import { endApiToken } from '../store/write/api-tokens.ts'
import type { World } from './world.ts'

/** Takes a token out of use at once; `false` if the provider has none in use with this id. */
export const revokeToken = (
  { database, clock }: Pick<World, 'database' | 'clock'>,
  { id, leadProvider }: { readonly id: string; readonly leadProvider: LeadProviderId },
): Promise<boolean> => endApiToken(database, { id, leadProvider, at: clock.now() })

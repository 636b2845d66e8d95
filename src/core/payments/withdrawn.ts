import { byFrom, dayInLondon, type Instant } from '../calendar.ts'
import type { LeadProviderId } from '../identity.ts'
import type { ParticipantProfile, Situation } from '../situation.ts'
import { of, trainingStatusOn } from '../timeline.ts'
import type { Books } from './books.ts'

interface DeclaredFor {
  readonly profile: ParticipantProfile
  readonly leadProvider: LeadProviderId
  readonly at: Instant
}

/**
 * When the provider said that it had withdrawn her, if that is its last word, said at or before the
 * declared moment, and holds on that day; otherwise `null`. (DE-3)
 */
export function withdrawalBefore(
  situation: Situation,
  { withdrawals }: Books,
  { profile, leadProvider, at }: DeclaredFor,
): Instant | null {
  const said = of(situation, 'training-status', profile.id)
    .filter(word => word.leadProvider === leadProvider)
    .toSorted(byFrom)
    .at(-1)
  if (said?.status !== 'withdrawn') return null
  const saidAt = withdrawals.find(
    each =>
      each.profile === profile.id &&
      each.leadProvider === leadProvider &&
      each.reason === said.reason &&
      each.from === said.from,
  )?.saidAt
  if (saidAt === undefined) throw new Error(`Nobody said that ${profile.id} was withdrawn`)
  const then = trainingStatusOn(situation, profile.id, leadProvider, dayInLondon(at))
  return saidAt <= at && then.status !== 'active' ? saidAt : null
}

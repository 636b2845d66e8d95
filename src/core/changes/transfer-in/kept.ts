import { laterOf, type CalendarDate } from '../../calendar.ts'
import { withEffects } from '../../decision.ts'
import type { SchoolId } from '../../identity.ts'
import { leadProviderOf } from '../../notices.ts'
import type { WantedOffer } from '../../offers.ts'
import type { Result } from '../../result.ts'
import { settle } from '../../settle.ts'
import type { ParticipantProfile, Situation } from '../../situation.ts'
import { timelineOf, trainingStatusOn, type Entry } from '../../timeline.ts'
import { offerKept, type KeepRefusal } from './keep.ts'
import { claimsGivenUp } from './move.ts'

/** What somebody would leave to join a school, and what it would be there. */
export interface Kept {
  readonly left: Entry
  readonly offer: Result<WantedOffer, KeepRefusal>
  /** Her provider has paused her training: with that provider, the pause goes on. */
  readonly isDeferred: boolean
}

/** What to keep would mean, as a transfer would decide it; `null` of nobody's record. */
export function keptOn(
  situation: Situation,
  profile: ParticipantProfile,
  { school, joiningOn }: { readonly school: SchoolId; readonly joiningOn: CalendarDate },
  today: CalendarDate,
): Kept | null {
  const given = claimsGivenUp(situation, profile, { joiningOn, email: null }, today)
  const cleared = settle(withEffects(situation, given.effects))
  const left = timelineOf(cleared, profile.id).entries.at(-1)
  if (left === undefined) return null
  const day = laterOf(joiningOn, today)
  const provider = leadProviderOf(cleared, left.programme.id)
  return {
    left,
    offer: offerKept(cleared, left, school, day),
    isDeferred:
      provider !== null &&
      trainingStatusOn(cleared, profile.id, provider, day).status === 'deferred',
  }
}

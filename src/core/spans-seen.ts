import type { Span } from './calendar.ts'
import type { DeliveryPartnerId, LeadProviderId, SchoolId } from './identity.ts'
import type { ParticipantProfile, Situation } from './situation.ts'
import { timelineOf } from './timeline.ts'
import { unchallengedPartnershipOf } from './visibility.ts'

/** Some days on which a provider trains a participant at a school. */
export interface SpanSeen extends Span {
  readonly school: SchoolId
  readonly deliveryPartner: DeliveryPartnerId | null
}

/**
 * The days on which a provider trains a participant, oldest first: those of the records through
 * which it sees her, and no others. Where somebody else trained her in between, there is a gap.
 */
export const spansSeen = (
  situation: Situation,
  provider: LeadProviderId,
  profile: ParticipantProfile,
): readonly SpanSeen[] =>
  timelineOf(situation, profile.id).entries.flatMap(entry => {
    const { programme, schoolCohort, from, until } = entry
    if (unchallengedPartnershipOf(situation, entry)?.leadProvider !== provider) return []
    const { offer } = programme
    const deliveryPartner = offer.route === 'provider-led' ? offer.deliveryPartner : null
    return [{ from, until, school: schoolCohort.school, deliveryPartner }]
  })

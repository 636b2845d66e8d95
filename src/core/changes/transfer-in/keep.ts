import type { CalendarDate } from '../../calendar.ts'
import type { LeadProviderId, SchoolId } from '../../identity.ts'
import { confirmedPartnership, type WantedOffer } from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { the, type Situation } from '../../situation.ts'
import { trainingStatusOn, type Entry } from '../../timeline.ts'

export interface KeepRefusal {
  readonly reason: 'withdrawn-by-provider'
  readonly leadProvider: LeadProviderId
}

/**
 * What the programme that somebody leaves is at the next school: the same provider and delivery
 * partner, the same materials, the same route. Whoever waits for a provider takes the one that the
 * next school has, or goes on waiting. (Ruling 4.)
 */
export function offerKept(
  situation: Situation,
  { programme: { offer }, record, schoolCohort: { cohort } }: Entry,
  school: SchoolId,
  today: CalendarDate,
): Result<WantedOffer, KeepRefusal> {
  if (offer.route !== 'provider-led') return accept(offer)
  if (offer.partnership === null) {
    const confirmed = confirmedPartnership(situation, school, cohort, today)
    return accept({
      route: 'provider-led',
      leadProvider: confirmed?.leadProvider ?? null,
      deliveryPartner: confirmed?.deliveryPartner ?? null,
    })
  }
  const { leadProvider } = the(situation.partnerships, offer.partnership)
  const { status } = trainingStatusOn(situation, record.profile, leadProvider, today)
  if (status === 'withdrawn') return refuse({ reason: 'withdrawn-by-provider', leadProvider })
  return accept({
    route: 'provider-led',
    leadProvider,
    deliveryPartner: offer.deliveryPartner,
  })
}

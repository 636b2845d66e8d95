import type { CalendarDate } from '../../calendar.ts'
import { defaultProgrammeAt } from '../../choices.ts'
import type { Cohort, LeadProviderId, SchoolId } from '../../identity.ts'
import { partnershipsIn, type WantedOffer } from '../../offers.ts'
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
 * next school has, or goes on waiting. What counts is how things stand on her first day there, or
 * today if that has gone by.
 */
export function offerKept(
  situation: Situation,
  { programme: { offer }, record, schoolCohort: { cohort } }: Entry,
  school: SchoolId,
  day: CalendarDate,
): Result<WantedOffer, KeepRefusal> {
  if (offer.route !== 'provider-led') return accept(offer)
  if (offer.partnership === null) return accept(offerToWhoWaits(situation, school, cohort, day))
  const { leadProvider } = the(situation.partnerships, offer.partnership)
  const { status } = trainingStatusOn(situation, record.profile, leadProvider, day)
  if (status === 'withdrawn') return refuse({ reason: 'withdrawn-by-provider', leadProvider })
  return accept({
    route: 'provider-led',
    leadProvider,
    deliveryPartner: offer.deliveryPartner,
  })
}

/** The school's default, where its provider has confirmed; else she goes on waiting. (Ruling 4.) */
function offerToWhoWaits(
  situation: Situation,
  school: SchoolId,
  cohort: Cohort,
  day: CalendarDate,
): WantedOffer {
  const proposed = defaultProgrammeAt(situation, school, cohort, day)
  const offer = proposed && the(situation.programmes, proposed).offer
  const confirmed = partnershipsIn(situation, school, cohort).find(
    ({ partnership, status }) =>
      status === 'confirmed' &&
      offer?.route === 'provider-led' &&
      offer.partnership === partnership,
  )
  return {
    route: 'provider-led',
    leadProvider: confirmed?.leadProvider ?? null,
    deliveryPartner: confirmed?.deliveryPartner ?? null,
  }
}

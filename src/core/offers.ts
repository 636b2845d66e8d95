import type { CalendarDate } from './calendar.ts'
import { defaultProgrammeAt } from './choices.ts'
import { establish, state, type Circumstances, type Effect } from './decision.ts'
import type { PartnershipStanding } from './facts.ts'
import type {
  Cohort,
  DeliveryPartnerId,
  FactId,
  LeadProviderId,
  PartnershipId,
  ProgrammeId,
  SchoolCohortId,
  SchoolId,
  SupplierId,
} from './identity.ts'
import { sameOffer, type Offer, type SchoolCohort } from './induction-programme.ts'
import { accept, refuse, type Result } from './result.ts'
import { factsOf, schoolCohortAt, the, type Situation } from './situation.ts'

/** An offer as a school names it: by provider, not by partnership. */
export type WantedOffer =
  | {
      readonly route: 'provider-led'
      /** Nobody named: the provider is to be confirmed. */
      readonly leadProvider: LeadProviderId | null
      readonly deliveryPartner: DeliveryPartnerId | null
    }
  | { readonly route: 'accredited-materials'; readonly supplier: SupplierId }
  | { readonly route: 'diy' }
  | { readonly route: 'school-funded'; readonly providerName: string | null }

export type OfferRefusal =
  | { readonly reason: 'not-eligible-for-funding'; readonly school: SchoolId }
  | { readonly reason: 'cohort-unknown'; readonly cohort: Cohort }
  | { readonly reason: 'provider-does-not-train-the-cohort'; readonly cohort: Cohort }
  | { readonly reason: 'providers-do-not-work-together'; readonly cohort: Cohort }

/** A programme that is there, or comes about by the effects. */
export interface Placed {
  readonly programme: ProgrammeId
  readonly effects: readonly Effect[]
}

/** The cohort of a school: the one that is there, or a new one. */
export function schoolCohortFor(
  situation: Situation,
  school: SchoolId,
  cohort: Cohort,
  { newId }: Pick<Circumstances, 'newId'>,
): { readonly schoolCohort: SchoolCohort; readonly effects: readonly Effect[] } {
  const there = schoolCohortAt(situation, school, cohort)
  if (there) return { schoolCohort: there, effects: [] }
  const schoolCohort = { id: newId() as SchoolCohortId, school, cohort }
  return { schoolCohort, effects: [establish({ thing: 'school-cohort', ...schoolCohort })] }
}

/** Finds or makes the programme that an offer means in one cohort of a school. */
export function placeOffer(
  situation: Situation,
  { school, cohort, wanted }: { school: SchoolId; cohort: Cohort; wanted: WantedOffer },
  circumstances: Pick<Circumstances, 'newId'>,
): Result<Placed, OfferRefusal> {
  const refusal = offerRefusal(situation, school, cohort, wanted)
  if (refusal) return refuse(refusal)
  const { schoolCohort, effects } = schoolCohortFor(situation, school, cohort, circumstances)
  const meant = offerMeant(situation, schoolCohort, wanted, circumstances)
  const placed = programmeFor(situation, schoolCohort, meant.offer, circumstances)
  return accept({
    programme: placed.programme,
    effects: [...effects, ...meant.effects, ...placed.effects],
  })
}

/** Why an offer may not be made there, if it may not. */
export function offerRefusal(
  { schools, reference }: Situation,
  school: SchoolId,
  cohort: Cohort,
  wanted: WantedOffer,
): OfferRefusal | null {
  if (!reference.cohorts.includes(cohort)) return { reason: 'cohort-unknown', cohort }
  if (wanted.route !== 'provider-led') return null
  if (!the(schools, school).eligibleForFunding)
    return { reason: 'not-eligible-for-funding', school }
  const { leadProvider, deliveryPartner } = wanted
  if (leadProvider === null) return null
  if (!reference.leadProviders.find(({ id }) => id === leadProvider)?.cohorts.includes(cohort))
    return { reason: 'provider-does-not-train-the-cohort', cohort }
  const pairing = reference.pairings.some(
    pair =>
      pair.leadProvider === leadProvider &&
      pair.deliveryPartner === deliveryPartner &&
      pair.cohort === cohort,
  )
  return deliveryPartner === null || pairing
    ? null
    : { reason: 'providers-do-not-work-together', cohort }
}

/** The programme of a school cohort with this offer: the one that is there, or a new one. */
export function programmeFor(
  situation: Situation,
  schoolCohort: SchoolCohort,
  offer: Offer,
  { newId }: Pick<Circumstances, 'newId'>,
): Placed {
  const there = [...situation.programmes.values()].find(
    programme => programme.schoolCohort === schoolCohort.id && sameOffer(programme.offer, offer),
  )
  if (there) return { programme: there.id, effects: [] }
  const programme = { id: newId() as ProgrammeId, schoolCohort: schoolCohort.id, offer }
  return {
    programme: programme.id,
    effects: [establish({ thing: 'induction-programme', ...programme })],
  }
}

/** A partnership of a school cohort, and how it stands. */
export interface StandingPartnership extends PartnershipStanding {
  readonly leadProvider: LeadProviderId
}

export const partnershipsIn = (
  situation: Situation,
  school: SchoolId,
  cohort: Cohort,
): readonly StandingPartnership[] =>
  factsOf(situation, 'partnership-standing').flatMap(standing => {
    const partnership = the(situation.partnerships, standing.partnership)
    return partnership.school === school && partnership.cohort === cohort
      ? [{ ...standing, leadProvider: partnership.leadProvider }]
      : []
  })

/** The one that a provider confirmed there, if one did; of several, the default of the day. */
export function confirmedPartnership(
  situation: Situation,
  school: SchoolId,
  cohort: Cohort,
  day: CalendarDate,
): StandingPartnership | null {
  const confirmed = partnershipsIn(situation, school, cohort).filter(
    ({ status }) => status === 'confirmed',
  )
  const proposed = defaultProgrammeAt(situation, school, cohort, day)
  const offer = proposed && the(situation.programmes, proposed).offer
  const isProposed = ({ partnership }: StandingPartnership) =>
    offer?.route === 'provider-led' && offer.partnership === partnership
  return confirmed.find(isProposed) ?? confirmed.at(0) ?? null
}

function offerMeant(
  situation: Situation,
  schoolCohort: SchoolCohort,
  wanted: WantedOffer,
  circumstances: Pick<Circumstances, 'newId'>,
): { readonly offer: Offer; readonly effects: readonly Effect[] } {
  if (wanted.route !== 'provider-led') return { offer: wanted, effects: [] }
  const { leadProvider, deliveryPartner } = wanted
  if (leadProvider === null)
    return {
      offer: { route: 'provider-led', partnership: null, deliveryPartner: null },
      effects: [],
    }
  const live = partnershipsIn(situation, schoolCohort.school, schoolCohort.cohort).filter(
    standing => standing.leadProvider === leadProvider && standing.status !== 'challenged',
  )
  const there =
    live.find(standing => standing.deliveryPartner === deliveryPartner) ??
    (deliveryPartner === null ? live.find(({ status }) => status === 'confirmed') : undefined)
  if (there)
    return {
      offer: {
        route: 'provider-led',
        partnership: there.partnership,
        deliveryPartner: there.deliveryPartner,
      },
      effects: [],
    }
  return partnershipMade(schoolCohort, leadProvider, deliveryPartner, circumstances)
}

/** A partnership for the persons who named or kept the provider, until it confirms. (Ruling 3.) */
function partnershipMade(
  { school, cohort }: SchoolCohort,
  leadProvider: LeadProviderId,
  deliveryPartner: DeliveryPartnerId | null,
  { newId }: Pick<Circumstances, 'newId'>,
): { readonly offer: Offer; readonly effects: readonly Effect[] } {
  const partnership = newId() as PartnershipId
  return {
    offer: { route: 'provider-led', partnership, deliveryPartner },
    effects: [
      establish({ thing: 'partnership', id: partnership, school, cohort, leadProvider }),
      state({
        facet: 'partnership-standing',
        id: newId() as FactId,
        partnership,
        deliveryPartner,
        status: 'made-for-persons',
        confirmedOn: null,
        challengeReason: null,
      }),
    ],
  }
}

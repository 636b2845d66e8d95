import type {
  Cohort,
  DeliveryPartnerId,
  LeadProviderId,
  PartnershipId,
  ProgrammeId,
  SchoolCohortId,
  SchoolId,
  SupplierId,
} from './identity.ts'

/** One school in one cohort. */
export interface SchoolCohort {
  readonly id: SchoolCohortId
  readonly school: SchoolId
  readonly cohort: Cohort
}

/** A lead provider at a school in a cohort. With which delivery partner is a fact that changes. */
export interface Partnership {
  readonly id: PartnershipId
  readonly school: SchoolId
  readonly cohort: Cohort
  readonly leadProvider: LeadProviderId
}

/**
 * What a school may offer: a route, and whatever else the route needs to be said. What an offer is
 * never changes in place: a different offer is a different programme.
 */
export type Offer = ProviderLed | AccreditedMaterials | DesignedBySchool | SchoolFunded

/** Training by a provider, paid for by DfE. Without a partnership, it waits for a provider. */
export interface ProviderLed {
  readonly route: 'provider-led'
  readonly partnership: PartnershipId | null
  /** Left to the provider while it is not known. */
  readonly deliveryPartner: DeliveryPartnerId | null
}

export interface AccreditedMaterials {
  readonly route: 'accredited-materials'
  readonly supplier: SupplierId
}

/** The route that the guidance calls DIY: the school designs and delivers the training itself. */
export interface DesignedBySchool {
  readonly route: 'diy'
}

/** Training by a provider that the school pays for; its name is only a text. */
export interface SchoolFunded {
  readonly route: 'school-funded'
  readonly providerName: string | null
}

export type Route = Offer['route']

/** One concrete offer inside a school cohort, which has as many of them as it needs. */
export interface InductionProgramme {
  readonly id: ProgrammeId
  readonly schoolCohort: SchoolCohortId
  readonly offer: Offer
}

export const sameOffer = (one: Offer, other: Offer) => offerKey(one) === offerKey(other)

function offerKey(offer: Offer) {
  switch (offer.route) {
    case 'provider-led':
      return `${offer.route} ${offer.partnership} ${offer.deliveryPartner}`
    case 'accredited-materials':
      return `${offer.route} ${offer.supplier}`
    case 'school-funded':
      return `${offer.route} ${offer.providerName}`
    case 'diy':
      return offer.route
  }
}

import type { AppropriateBodyAnswer, SchoolCohortChoice } from '../../core/facts.ts'
import type { PartnershipId, ProgrammeId } from '../../core/identity.ts'
import type { Offer, Route } from '../../core/induction-programme.ts'
import type { WantedOffer } from '../../core/offers.ts'
import { the, type Situation } from '../../core/situation.ts'

/** What each route is called. */
export const routeNames: Readonly<Record<Route, string>> = {
  'provider-led': 'Training by a provider, funded by DfE',
  'accredited-materials': 'Your own training, with DfE-accredited materials',
  diy: 'Training designed and delivered by the school',
  'school-funded': 'Training by a provider, paid for by the school',
}

/** The parts of a programme that a page may show under each other. */
export interface ProgrammeParts {
  readonly route: string
  readonly leadProvider: string | null
  readonly deliveryPartner: string | null
  readonly supplier: string | null
}

/** The parts of what a programme offers, by their names. */
export function partsOfOffer(situation: Situation, offer: Offer): ProgrammeParts {
  const { reference } = situation
  const none = { leadProvider: null, deliveryPartner: null, supplier: null }
  const route = routeNames[offer.route]
  switch (offer.route) {
    case 'provider-led':
      return {
        ...none,
        route,
        leadProvider: providerOf(situation, offer.partnership),
        deliveryPartner: named(reference.deliveryPartners, offer.deliveryPartner),
      }
    case 'accredited-materials':
      return { ...none, route, supplier: named(reference.suppliers, offer.supplier) }
    case 'school-funded':
      return { ...none, route, leadProvider: offer.providerName }
    case 'diy':
      return { ...none, route }
  }
}

/** What a programme offers, in as few words as tell it from others. */
export const programmeName = (situation: Situation, programme: ProgrammeId) =>
  offerName(situation, the(situation.programmes, programme).offer)

/** An offer in a few words: the provider and its partner, the materials, or the route. */
export function offerName(situation: Situation, offer: Offer): string {
  const { leadProvider, deliveryPartner, supplier } = partsOfOffer(situation, offer)
  switch (offer.route) {
    case 'provider-led':
      return withPartner(leadProvider, deliveryPartner)
    case 'accredited-materials':
      return `${supplier} materials, delivered by the school`
    case 'school-funded':
      return leadProvider === null
        ? 'A provider that the school pays for'
        : `${leadProvider}, paid for by the school`
    case 'diy':
      return 'Designed and delivered by the school'
  }
}

/** An offer as a school asks for it, by provider and not by partnership, in a few words. */
export function wantedOfferName(situation: Situation, wanted: WantedOffer): string {
  if (wanted.route !== 'provider-led') return offerName(situation, wanted)
  const { leadProviders, deliveryPartners } = situation.reference
  return withPartner(
    named(leadProviders, wanted.leadProvider),
    named(deliveryPartners, wanted.deliveryPartner),
  )
}

function withPartner(leadProvider: string | null, deliveryPartner: string | null) {
  if (leadProvider === null) return 'A provider, to be confirmed'
  return deliveryPartner === null ? leadProvider : `${leadProvider} with ${deliveryPartner}`
}

/** What a school chose for a cohort, in a few words. */
export function choiceName(situation: Situation, choice: SchoolCohortChoice | null): string | null {
  if (choice === null || choice.choice === 'not-yet-known') return null
  if (choice.defaultProgramme === null) return 'No ECTs this year'
  return programmeName(situation, choice.defaultProgramme)
}

/** What a school answered about the appropriate body. */
export function appropriateBodyName(
  { reference }: Situation,
  answer: AppropriateBodyAnswer | null,
): string {
  if (answer === null) return 'Not reported'
  switch (answer.answer) {
    case 'named':
      return named(reference.appropriateBodies, answer.body) ?? 'Not reported'
    case 'not-listed':
      return 'Another body, not on our list'
    case 'not-appointed-yet':
      return 'Not appointed yet'
  }
}

function providerOf(situation: Situation, partnership: PartnershipId | null) {
  if (partnership === null) return null
  return named(
    situation.reference.leadProviders,
    the(situation.partnerships, partnership).leadProvider,
  )
}

/** The name behind an id, in one of the lists that hold for everybody. */
export const named = <Id extends string>(
  list: readonly { readonly id: Id; readonly name: string }[],
  id: Id | null,
) => list.find(entry => entry.id === id)?.name ?? null

import type { WantedOffer } from '../../src/core/offers.ts'
import type {
  DeliveryPartner,
  LeadProvider,
  MaterialsSupplier,
} from '../../src/core/organisations.ts'

/** Without a provider, it is to be confirmed; without a partner, it is left to the provider. */
export const providerLed = (
  leadProvider: LeadProvider | null = null,
  deliveryPartner: DeliveryPartner | null = null,
): WantedOffer => ({
  route: 'provider-led',
  leadProvider: leadProvider?.id ?? null,
  deliveryPartner: deliveryPartner?.id ?? null,
})

export const materialsFrom = ({ id }: MaterialsSupplier): WantedOffer => ({
  route: 'accredited-materials',
  supplier: id,
})

export const ownDesign: WantedOffer = { route: 'diy' }

export const schoolFunded = (providerName: string | null = null): WantedOffer => ({
  route: 'school-funded',
  providerName,
})

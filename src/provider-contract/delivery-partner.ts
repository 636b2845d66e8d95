import { Type, type Static } from 'typebox'
import type { Instant } from '../core/calendar.ts'
import type { Cohort, DeliveryPartnerId } from '../core/identity.ts'
import { inWholeSeconds } from './moments.ts'
import { dateTime, resource } from './schemas.ts'

/** A delivery partner that a lead provider works with. (Contract 14.2.) */
export const deliveryPartnerSchema = resource('delivery-partner', {
  name: Type.String(),
  cohort: Type.Array(Type.String()),
  created_at: dateTime,
  updated_at: dateTime,
})

export type DeliveryPartnerJson = Static<typeof deliveryPartnerSchema>

/** What is shown of a delivery partner to one lead provider. */
export interface DeliveryPartnerShown {
  readonly partner: DeliveryPartnerId
  readonly name: string
  /** All cohorts in which the two work together, the first one first. */
  readonly cohorts: readonly Cohort[]
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** A delivery partner, as the lead provider that works with it reads it. */
export const deliveryPartnerJson = (shown: DeliveryPartnerShown): DeliveryPartnerJson => ({
  id: shown.partner,
  type: 'delivery-partner',
  attributes: {
    name: shown.name,
    cohort: shown.cohorts.map(String),
    created_at: inWholeSeconds(shown.createdAt),
    updated_at: inWholeSeconds(shown.updatedAt),
  },
})

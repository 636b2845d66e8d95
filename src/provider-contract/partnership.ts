import { Type, type Static } from 'typebox'
import type { Instant } from '../core/calendar.ts'
import { challengeReasons } from '../core/changes/challenge-partnership/challenge-partnership.ts'
import type { Cohort, DeliveryPartnerId, PartnershipId, SchoolId } from '../core/identity.ts'
import { inWholeSeconds } from './moments.ts'
import { dateTime, nullable, resource, uuid } from './schemas.ts'

/** A partnership that a lead provider confirmed. (Contract 14.3.) */
export const partnershipSchema = resource('partnership', {
  cohort: Type.String(),
  urn: Type.String(),
  school_id: uuid,
  delivery_partner_id: uuid,
  delivery_partner_name: nullable(Type.String()),
  status: Type.Enum(['active', 'challenged']),
  challenged_reason: nullable(Type.Enum([...challengeReasons])),
  /** The only moment that is shown with its milliseconds. (Contract 8.) */
  challenged_at: nullable(dateTime),
  induction_tutor_name: nullable(Type.String()),
  induction_tutor_email: nullable(Type.String()),
  updated_at: dateTime,
  created_at: dateTime,
})

export type PartnershipJson = Static<typeof partnershipSchema>

/** What is shown of a partnership, to the lead provider that confirmed it. */
export interface PartnershipShown {
  readonly partnership: PartnershipId
  readonly cohort: Cohort
  readonly school: SchoolId
  readonly urn: string
  readonly deliveryPartner: DeliveryPartnerId
  readonly deliveryPartnerName: string | null
  /** `null` unless the school has challenged it. */
  readonly challengedReason: PartnershipJson['attributes']['challenged_reason']
  readonly challengedAt: Instant | null
  readonly tutorName: string | null
  /** The school's own address where it has no tutor. */
  readonly tutorEmail: string | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** A partnership, as its lead provider reads it. */
export const partnershipJson = (shown: PartnershipShown): PartnershipJson => ({
  id: shown.partnership,
  type: 'partnership',
  attributes: {
    cohort: String(shown.cohort),
    urn: shown.urn,
    school_id: shown.school,
    delivery_partner_id: shown.deliveryPartner,
    delivery_partner_name: shown.deliveryPartnerName,
    status: shown.challengedReason === null ? 'active' : 'challenged',
    challenged_reason: shown.challengedReason,
    challenged_at: shown.challengedAt,
    induction_tutor_name: shown.tutorName,
    induction_tutor_email: shown.tutorEmail,
    updated_at: inWholeSeconds(shown.updatedAt),
    created_at: inWholeSeconds(shown.createdAt),
  },
})

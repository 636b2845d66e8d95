import type { ChangeDeliveryPartnerRefusal } from '../../core/changes/change-delivery-partner/change-delivery-partner.ts'
import type { ConfirmPartnershipRefusal } from '../../core/changes/confirm-partnership/refusals.ts'
import { errorSaid, type ErrorSaid } from './answers.ts'

/* What lead providers are told of partnerships that cannot be: contract 14.4 and 14.5. */

export const cohortMissing = errorSaid('cohort-missing')
export const cohortUnknown = errorSaid('cohort-unknown')
export const schoolMissing = errorSaid('school-missing')
export const schoolUnknown = errorSaid('school-unknown')
export const partnerMissing = errorSaid('delivery-partner-missing')
export const partnerUnknown = errorSaid('delivery-partner-unknown')
const notPaired = errorSaid('not-working-together')

export const whyNotConfirmed: Readonly<Record<ConfirmPartnershipRefusal['reason'], ErrorSaid>> = {
  'cohort-unknown': cohortUnknown,
  'not-registered-for-funded-training': errorSaid('school-not-registered'),
  'not-eligible-for-funding': errorSaid('school-not-eligible'),
  'already-confirmed': errorSaid('already-confirmed'),
  'another-provider-confirmed': errorSaid('another-provider-confirmed'),
  'school-has-not-confirmed-training': errorSaid('school-has-not-confirmed-training'),
  'provider-does-not-train-the-cohort': notPaired,
  'providers-do-not-work-together': notPaired,
}

/** `null` where there is nothing to refuse: the same partner again is a success. */
export const whyPartnerStays: Readonly<
  Record<ChangeDeliveryPartnerRefusal['reason'], ErrorSaid | null>
> = {
  'no-partnership-of-this-provider': null,
  'providers-do-not-work-together': notPaired,
  'partnership-challenged': errorSaid('partnership-challenged'),
  'nothing-would-change': null,
  'made-for-persons-with-this-partner': errorSaid('partner-already-with-persons'),
}

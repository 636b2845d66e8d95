import type { ChangeDeliveryPartnerRefusal } from '../../core/changes/change-delivery-partner/change-delivery-partner.ts'
import type { ConfirmPartnershipRefusal } from '../../core/changes/confirm-partnership/refusals.ts'
import type { ErrorSaid } from './answers.ts'

/* What lead providers are told of partnerships that cannot be: contract 14.4 and 14.5. */

const saidOf =
  (title: string) =>
  (detail: string): ErrorSaid => ({ title, detail })

const ofCohort = saidOf('cohort')
const ofSchool = saidOf('school_id')
const ofPartner = saidOf('delivery_partner_id')

export const cohortMissing = ofCohort("Enter a '#/cohort'.")
export const cohortUnknown = ofCohort(
  "The '#/cohort' you have entered is invalid. Check cohort details and try again.",
)
export const schoolMissing = ofSchool("Enter a '#/school_id'.")
export const schoolUnknown = ofSchool(
  "The '#/school_id' you have entered is invalid. Check school details and try again." +
    " Contact the DfE for support if you are unable to find the '#/school_id'.",
)
export const partnerMissing = ofPartner("Enter a '#/delivery_partner_id'.")
export const partnerUnknown = ofPartner(
  "The '#/delivery_partner_id' you have entered is invalid." +
    ' Check delivery partner details and try again.',
)
const notPaired = ofPartner(
  'The entered delivery partner is not recognised to be working in partnership with you for the' +
    ' given cohort. Contact the DfE for more information.',
)

export const whyNotConfirmed: Readonly<Record<ConfirmPartnershipRefusal['reason'], ErrorSaid>> = {
  'cohort-unknown': cohortUnknown,
  'not-registered-for-funded-training': ofSchool(
    'The school you have entered has not registered to deliver DfE-funded training.' +
      ' Contact the school for more information.',
  ),
  'not-eligible-for-funding': ofSchool(
    'The school you have entered is currently ineligible for DfE funding.' +
      ' Contact the school for more information.',
  ),
  'already-confirmed': ofSchool(
    'You are already in a confirmed partnership with this school for the entered cohort.',
  ),
  'another-provider-confirmed': ofSchool(
    'Another provider is in a confirmed partnership with the school for the cohort you entered.' +
      ' Contact the school for more information.',
  ),
  'school-has-not-confirmed-training': ofSchool(
    'The school you have entered has not yet confirmed they will deliver DfE-funded training.' +
      ' Contact the school for more information.',
  ),
  'provider-does-not-train-the-cohort': notPaired,
  'providers-do-not-work-together': notPaired,
}

/** `null` where there is nothing to refuse: the same partner again is a success. */
export const whyPartnerStays: Readonly<
  Record<ChangeDeliveryPartnerRefusal['reason'], ErrorSaid | null>
> = {
  'no-partnership-of-this-provider': null,
  'providers-do-not-work-together': notPaired,
  'partnership-challenged': ofPartner(
    'Your update cannot be made as this partnership has been challenged by the school. If this' +
      ' partnership has been challenged in error, submit a new partnership confirmation using the' +
      ' endpoint POST /api/v3/partnerships/ecf.',
  ),
  'nothing-would-change': null,
  'made-for-persons-with-this-partner': ofPartner(
    'We are unable to process this request. You are already confirmed to be in partnership with' +
      ' the entered delivery partner. Contact the DfE for support.',
  ),
}

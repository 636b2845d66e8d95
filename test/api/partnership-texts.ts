/* The texts that clients match on, as contract 14.4 and 14.5 spell them. */

export const cohortMissing = { title: 'cohort', detail: "Enter a '#/cohort'." }
export const cohortUnknown = {
  title: 'cohort',
  detail: "The '#/cohort' you have entered is invalid. Check cohort details and try again.",
}
export const schoolMissing = { title: 'school_id', detail: "Enter a '#/school_id'." }
export const schoolUnknown = {
  title: 'school_id',
  detail:
    "The '#/school_id' you have entered is invalid. Check school details and try again." +
    " Contact the DfE for support if you are unable to find the '#/school_id'.",
}
export const notRegistered = {
  title: 'school_id',
  detail:
    'The school you have entered has not registered to deliver DfE-funded training.' +
    ' Contact the school for more information.',
}
export const notEligible = {
  title: 'school_id',
  detail:
    'The school you have entered is currently ineligible for DfE funding. Contact the' +
    ' school for more information.',
}
export const alreadyConfirmed = {
  title: 'school_id',
  detail: 'You are already in a confirmed partnership with this school for the entered cohort.',
}
export const anotherConfirmed = {
  title: 'school_id',
  detail:
    'Another provider is in a confirmed partnership with the school for the cohort you' +
    ' entered. Contact the school for more information.',
}
export const notConfirmedYet = {
  title: 'school_id',
  detail:
    'The school you have entered has not yet confirmed they will deliver DfE-funded' +
    ' training. Contact the school for more information.',
}
export const partnerMissing = {
  title: 'delivery_partner_id',
  detail: "Enter a '#/delivery_partner_id'.",
}
export const partnerUnknown = {
  title: 'delivery_partner_id',
  detail:
    "The '#/delivery_partner_id' you have entered is invalid. Check delivery partner" +
    ' details and try again.',
}
export const notPaired = {
  title: 'delivery_partner_id',
  detail:
    'The entered delivery partner is not recognised to be working in partnership with you' +
    ' for the given cohort. Contact the DfE for more information.',
}
export const challenged = {
  title: 'delivery_partner_id',
  detail:
    'Your update cannot be made as this partnership has been challenged by the school. If' +
    ' this partnership has been challenged in error, submit a new partnership' +
    ' confirmation using the endpoint POST /api/v3/partnerships/ecf.',
}
export const madeForPersons = {
  title: 'delivery_partner_id',
  detail:
    'We are unable to process this request. You are already confirmed to be in' +
    ' partnership with the entered delivery partner. Contact the DfE for support.',
}

import type { ErrorText } from './error-text.ts'

const about = (title: string, ...operations: readonly string[]) =>
  ({ status: 422, title, givenBy: { operations } }) as const

const confirming = 'confirmPartnership'
const changing = 'changeDeliveryPartner'
const cohort = about('cohort', confirming)
const school = about('school_id', confirming)
const partner = about('delivery_partner_id', confirming, changing)

/** What can stand in the way of a partnership. */
export const errorsOfPartnerships = {
  'cohort-missing': {
    ...cohort,
    text: "Enter a '#/cohort'.",
    means: 'The request does not say for which cohort you confirm the partnership.',
    remedy: 'Add cohort: the year in which the cohort starts, such as 2025.',
  },
  'cohort-unknown': {
    ...cohort,
    text: "The '#/cohort' you have entered is invalid. Check cohort details and try again.",
    means: 'There is no such cohort.',
    remedy: 'Send the year in which a cohort starts, such as 2025.',
  },
  'school-missing': {
    ...school,
    text: "Enter a '#/school_id'.",
    means: 'The request does not say with which school you confirm the partnership.',
    remedy: 'Add school_id: the id that the list of schools has, not the URN.',
  },
  'school-unknown': {
    ...school,
    text:
      "The '#/school_id' you have entered is invalid. Check school details and try again." +
      " Contact the DfE for support if you are unable to find the '#/school_id'.",
    means: 'There is no school with this id.',
    remedy: 'Find the school with filter[urn] in the list of schools, and send its id.',
  },
  'school-not-registered': {
    ...school,
    text:
      'The school you have entered has not registered to deliver DfE-funded training.' +
      ' Contact the school for more information.',
    means: 'The school is of a type that DfE does not pay training for, unless it registers.',
    remedy: 'Ask the school. You cannot confirm a partnership with it until it is eligible.',
  },
  'school-not-eligible': {
    ...school,
    text:
      'The school you have entered is currently ineligible for DfE funding.' +
      ' Contact the school for more information.',
    means: 'The school is closed, not in England, or of a type that DfE does not pay training for.',
    remedy: 'Ask the school. A school that was replaced by another has a new id and URN.',
  },
  'already-confirmed': {
    ...school,
    text: 'You are already in a confirmed partnership with this school for the entered cohort.',
    means: 'You confirmed this partnership before, and the school has not challenged it.',
    remedy: 'You need do nothing. To change the delivery partner, update the partnership.',
  },
  'another-provider-confirmed': {
    ...school,
    text:
      'Another provider is in a confirmed partnership with the school for the cohort you entered.' +
      ' Contact the school for more information.',
    means: 'Another provider trains this cohort of the school, and the school has not named you.',
    remedy:
      'Ask the school. It can challenge the other partnership, or name you for the cohort or for' +
      ' a person; then you can confirm.',
  },
  'school-has-not-confirmed-training': {
    ...school,
    text:
      'The school you have entered has not yet confirmed they will deliver DfE-funded training.' +
      ' Contact the school for more information.',
    means: 'The school had a provider for the cohort before, and has chosen nothing for this one.',
    remedy: 'Ask the school’s induction tutor to choose how the cohort is trained.',
  },
  'delivery-partner-missing': {
    ...partner,
    text: "Enter a '#/delivery_partner_id'.",
    means: 'The request does not name a delivery partner.',
    remedy: 'Add delivery_partner_id: an id from your list of delivery partners.',
  },
  'delivery-partner-unknown': {
    ...partner,
    text:
      "The '#/delivery_partner_id' you have entered is invalid." +
      ' Check delivery partner details and try again.',
    means: 'There is no delivery partner with this id.',
    remedy: 'Send an id from your list of delivery partners.',
  },
  'not-working-together': {
    ...partner,
    text:
      'The entered delivery partner is not recognised to be working in partnership with you for' +
      ' the given cohort. Contact the DfE for more information.',
    means: 'You and the delivery partner are not registered together for this cohort.',
    remedy: 'Use filter[cohort] in your list of delivery partners to see who you may work with.',
  },
  'partnership-challenged': {
    ...about('delivery_partner_id', changing),
    text:
      'Your update cannot be made as this partnership has been challenged by the school. If this' +
      ' partnership has been challenged in error, submit a new partnership confirmation using the' +
      ' endpoint POST /api/v3/partnerships/ecf.',
    means: 'The school has reported that you do not train this cohort.',
    remedy: 'If the school agrees that it was a mistake, confirm the partnership again.',
  },
  'partner-already-with-persons': {
    ...about('delivery_partner_id', changing),
    text:
      'We are unable to process this request. You are already confirmed to be in partnership with' +
      ' the entered delivery partner. Contact the DfE for support.',
    means:
      'The school has named you with this delivery partner for some of its people, beside the' +
      ' partnership that you want to change.',
    remedy: 'Contact us. We can see both partnerships.',
  },
} as const satisfies Record<string, ErrorText>

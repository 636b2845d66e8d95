import type { Cohort } from '../../core/identity.ts'
import type { WantedOffer } from '../../core/offers.ts'
import type { Known } from './steps.ts'

/* The programmes of the stories, by the names that the lists have. */

export const ambition = 'Ambition Institute'
export const teachFirst = 'Teach First'
export const ucl = 'UCL Institute of Education'
export const developmentTrust = 'Education Development Trust'
export const nationalInstitute = 'National Institute of Teaching'
export const bestPractice = 'Best Practice Network'

export const trainedBy =
  (leadProvider: string, cohort: Cohort) =>
  (known: Known): WantedOffer => ({ route: 'provider-led', ...known.pair(leadProvider, cohort) })

/** Training by a provider, of which nobody knows yet which one it will be. */
export const toBeConfirmed = (): WantedOffer => ({
  route: 'provider-led',
  leadProvider: null,
  deliveryPartner: null,
})

export const materialsOf =
  (supplier: string) =>
  (known: Known): WantedOffer => ({
    route: 'accredited-materials',
    supplier: known.supplier(supplier),
  })

export const ownDesign = (): WantedOffer => ({ route: 'diy' })

/** Training that the school pays for itself, by somebody who is no lead provider. */
export const paidBySchool = (): WantedOffer => ({
  route: 'school-funded',
  providerName: 'Wharfedale Teacher Development',
})

import type {
  Cohort,
  DeliveryPartnerId,
  LeadProviderId,
  SupplierId,
} from '../../../core/identity.ts'
import type { Route } from '../../../core/induction-programme.ts'
import type { OfferRefusal, WantedOffer } from '../../../core/offers.ts'
import type { School } from '../../../core/organisations.ts'
import type { Words } from '../../../core/refusals.ts'
import type { Situation } from '../../../core/situation.ts'
import { beside } from '../../journey/journey.ts'
import { text } from '../../journey/questions.ts'
import { academicYear } from '../../words/days.ts'
import { routeNames } from '../../words/programmes.ts'
import { choice, type Option } from './options.ts'

/** What has to be known to ask what a school offers. */
export interface OfferFacts {
  readonly situation: Situation
  readonly school: School
  readonly cohort: Cohort
  /** The lead provider chosen so far: its partners are offered. */
  readonly providerChosen: string | undefined
}

export interface OfferAnswers {
  readonly route: Option<Route>
  readonly leadProvider: Option<LeadProviderId | null>
  readonly deliveryPartner: Option<DeliveryPartnerId | null>
  readonly supplier: Option<SupplierId>
  readonly providerName: string
}

const routeHints: Readonly<Record<Route, string>> = {
  'provider-led': 'A lead provider and its delivery partner train your ECTs and mentors.',
  'accredited-materials': 'Your school trains them, with materials that DfE has accredited.',
  diy: 'Your school designs its own materials and trains them.',
  'school-funded': 'A provider trains your ECTs and mentors, and your school pays for it.',
}

/** The routes that are open to a school, most common first. (Ruling 8.) */
export const routesFor = ({ eligibleForFunding }: School): readonly Option<Route>[] => {
  const routes: readonly Route[] = eligibleForFunding
    ? ['provider-led', 'accredited-materials', 'diy']
    : ['accredited-materials', 'school-funded', 'diy']
  return routes.map(route => ({
    key: route,
    text: routeNames[route],
    hint: routeHints[route],
    value: route,
  }))
}

/** The questions after the route: what else an offer needs to be said. */
export const offerDetails = {
  leadProvider: choice<LeadProviderId | null, OfferFacts>('Which lead provider?', {
    row: 'Lead provider',
    hint: ({ cohort }) =>
      `Those listed train people who start in ${academicYear(cohort)}. ` +
      'Choose the one your school has agreed this with.',
    missing: 'Select a lead provider, or select that you do not know yet',
    from: ({ situation, cohort }) => [
      ...situation.reference.leadProviders
        .filter(({ cohorts }) => cohorts.includes(cohort))
        .map(({ id, name }) => ({ key: id, text: name, value: id })),
      {
        key: 'to-be-confirmed',
        text: 'We do not know yet',
        hint: 'When a lead provider confirms that it works with your school, we record it here.',
        apart: true,
        value: null,
      },
    ],
  }),
  deliveryPartner: choice<DeliveryPartnerId | null, OfferFacts>('Which delivery partner?', {
    row: 'Delivery partner',
    hint: ({ cohort }) => `Those listed work with this lead provider in ${academicYear(cohort)}.`,
    missing: 'Select a delivery partner, or leave it to the lead provider',
    from: facts => [
      ...partnersOf(facts).map(({ id, name }) => ({ key: id, text: name, value: id })),
      { key: 'left-to-provider', text: 'Leave it to the lead provider', apart: true, value: null },
    ],
  }),
  supplier: choice<SupplierId, OfferFacts>('Whose accredited materials?', {
    row: 'Materials',
    missing: 'Select whose materials you will use',
    from: ({ situation }) =>
      situation.reference.suppliers.map(({ id, name }) => ({ key: id, text: name, value: id })),
  }),
  providerName: text<OfferFacts>('What is the name of the provider?', {
    row: 'Provider',
    hint: 'The provider your school pays. We do not tell it anything.',
    missing: 'Enter the name of the provider',
    wrong: 'Name of the provider must be 100 characters or less',
    longest: 100,
  }),
} as const

/** The question of the route, where a programme is certain. */
export const routeQuestion = choice<Route, OfferFacts>('How will they be trained?', {
  row: 'How they will be trained',
  missing: 'Select how they will be trained',
  from: ({ school }) => routesFor(school),
})

function partnersOf({ situation: { reference }, cohort, providerChosen }: OfferFacts) {
  const partners = new Set(
    reference.pairings
      .filter(pair => pair.leadProvider === providerChosen && pair.cohort === cohort)
      .map(({ deliveryPartner }) => deliveryPartner),
  )
  return reference.deliveryPartners.filter(({ id }) => partners.has(id))
}

/** The answers on which the steps after the route depend. */
interface Routed {
  readonly answers: {
    readonly route?: { readonly value: string }
    readonly leadProvider?: OfferAnswers['leadProvider']
  }
}

const isRoute =
  (route: Route) =>
  ({ answers }: Routed) =>
    answers.route?.value === route

const isProviderKnown = ({ answers }: Routed) =>
  answers.route?.value === 'provider-led' && Boolean(answers.leadProvider?.value)

/** The steps after the route. */
export const offerSteps = [
  { asks: 'leadProvider', when: isRoute('provider-led'), because: 'a provider, funded by DfE' },
  { asks: 'deliveryPartner', when: isProviderKnown, because: 'the lead provider is known' },
  { asks: 'supplier', when: isRoute('accredited-materials'), because: 'accredited materials' },
  { asks: 'providerName', when: isRoute('school-funded'), because: 'the school pays' },
] as const

/** The offer that the answers mean. */
export function offerOf(route: Route, answers: Partial<Omit<OfferAnswers, 'route'>>): WantedOffer {
  switch (route) {
    case 'provider-led':
      return {
        route,
        leadProvider: answers.leadProvider?.value ?? null,
        deliveryPartner: answers.deliveryPartner?.value ?? null,
      }
    case 'accredited-materials':
      if (answers.supplier === undefined) throw new Error('Materials have a supplier')
      return { route, supplier: answers.supplier.value }
    case 'school-funded':
      return { route, providerName: answers.providerName ?? null }
    case 'diy':
      return { route }
  }
}

/** Why an offer may not be made, as a school is told it. */
export const offerRefusals = {
  'not-eligible-for-funding': () =>
    beside('route', 'Select another way: DfE does not fund training by a provider at your school'),
  'cohort-unknown': ({ cohort }: { readonly cohort: Cohort }) => ({
    heading: `The service does not cover ${academicYear(cohort)} yet`,
    paragraphs: ['You can come back when that year has been opened. Nothing has been recorded.'],
  }),
  'provider-does-not-train-the-cohort': ({ cohort }: { readonly cohort: Cohort }) =>
    beside(
      'leadProvider',
      `Select a lead provider that trains people who start in ${academicYear(cohort)}`,
    ),
  'providers-do-not-work-together': () =>
    beside('deliveryPartner', 'Select a delivery partner that works with this lead provider'),
} satisfies Words<OfferRefusal, unknown>

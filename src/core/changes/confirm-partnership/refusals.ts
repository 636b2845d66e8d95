import { choicesFor, recordsIn } from '../../choices.ts'
import type { Cohort, DeliveryPartnerId, SchoolId } from '../../identity.ts'
import { partnershipsIn } from '../../offers.ts'
import { schoolCohortAt, the, type Situation } from '../../situation.ts'
import type { ConfirmPartnership } from './confirm-partnership.ts'

/** Looked for in this order; the first that holds is the answer. */
export type ConfirmPartnershipRefusal =
  | { readonly reason: 'cohort-unknown'; readonly cohort: Cohort }
  | { readonly reason: 'not-registered-for-funded-training'; readonly school: SchoolId }
  | { readonly reason: 'not-eligible-for-funding'; readonly school: SchoolId }
  | { readonly reason: 'already-confirmed'; readonly cohort: Cohort }
  | { readonly reason: 'another-provider-confirmed'; readonly cohort: Cohort }
  | { readonly reason: 'school-has-not-confirmed-training'; readonly cohort: Cohort }
  | { readonly reason: 'provider-does-not-train-the-cohort'; readonly cohort: Cohort }
  | { readonly reason: 'providers-do-not-work-together'; readonly cohort: Cohort }

/** A request of which something may be missing, or be nothing that we know: `null` there. */
export type PartlyKnown<Request> = {
  readonly [Field in keyof Request]: Request[Field] | null
}

/**
 * Everything that stands in the way of a confirmation, in the order in which it is looked for. What
 * is missing stands in no way of its own, and what can only be said with it is not said.
 */
export function refusalsOf(
  situation: Situation,
  request: PartlyKnown<ConfirmPartnership> & Pick<ConfirmPartnership, 'leadProvider'>,
): readonly ConfirmPartnershipRefusal[] {
  const { leadProvider, school, cohort: asked, deliveryPartner } = request
  const cohort = asked !== null && situation.reference.cohorts.includes(asked) ? asked : null
  return [
    ...(asked === null || asked === cohort
      ? []
      : [{ reason: 'cohort-unknown', cohort: asked } as const]),
    ...(school === null ? [] : refusalsOfSchool(situation, school)),
    ...(school === null || cohort === null
      ? []
      : refusalsOfStanding(situation, { leadProvider, school, cohort })),
    ...(cohort === null
      ? []
      : refusalsOfPair(situation, { leadProvider, cohort, deliveryPartner })),
  ]
}

/** PC-2 */
function refusalsOfSchool(
  { schools }: Situation,
  school: SchoolId,
): readonly ConfirmPartnershipRefusal[] {
  const { eligibleForFunding, ownProgrammeOnly } = the(schools, school)
  if (eligibleForFunding) return []
  return ownProgrammeOnly
    ? [{ reason: 'not-registered-for-funded-training', school }]
    : [{ reason: 'not-eligible-for-funding', school }]
}

/** PC-3 to PC-5 */
function refusalsOfStanding(
  situation: Situation,
  { leadProvider, school, cohort }: Omit<ConfirmPartnership, 'deliveryPartner'>,
): readonly ConfirmPartnershipRefusal[] {
  const confirmed = partnershipsIn(situation, school, cohort).filter(
    ({ status }) => status === 'confirmed',
  )
  const own = confirmed.some(other => other.leadProvider === leadProvider)
  const beside = confirmed.length > 0 && !own
  if (own) return [{ reason: 'already-confirmed', cohort }]
  if (beside && !isNamed(situation, { leadProvider, school, cohort }))
    return [{ reason: 'another-provider-confirmed', cohort }]
  return hadProviderBeforeAndSaysNothing(situation, school, cohort)
    ? [{ reason: 'school-has-not-confirmed-training', cohort }]
    : []
}

/** PC-6 */
function refusalsOfPair(
  { reference }: Situation,
  {
    leadProvider,
    cohort,
    deliveryPartner,
  }: Pick<ConfirmPartnership, 'leadProvider' | 'cohort'> & {
    readonly deliveryPartner: DeliveryPartnerId | null
  },
): readonly ConfirmPartnershipRefusal[] {
  const provider = reference.leadProviders.find(({ id }) => id === leadProvider)
  if (!provider?.cohorts.includes(cohort))
    return [{ reason: 'provider-does-not-train-the-cohort', cohort }]
  const together = reference.pairings.some(
    pair =>
      pair.leadProvider === leadProvider &&
      pair.deliveryPartner === deliveryPartner &&
      pair.cohort === cohort,
  )
  return together || deliveryPartner === null
    ? []
    : [{ reason: 'providers-do-not-work-together', cohort }]
}

/** The school has named the provider, for the cohort or for any person. (Ruling 2.) */
const isNamed = (
  situation: Situation,
  { leadProvider, school, cohort }: Omit<ConfirmPartnership, 'deliveryPartner'>,
) =>
  partnershipsIn(situation, school, cohort).some(
    other => other.leadProvider === leadProvider && other.status === 'made-for-persons',
  )

function hadProviderBeforeAndSaysNothing(situation: Situation, school: SchoolId, cohort: Cohort) {
  const schoolCohort = schoolCohortAt(situation, school, cohort)
  const saysNothing =
    schoolCohort === null ||
    (choicesFor(situation, schoolCohort.id).length === 0 &&
      recordsIn(situation, school, cohort).length === 0)
  return (
    saysNothing &&
    partnershipsIn(situation, school, cohort - 1).some(({ status }) => status === 'confirmed')
  )
}

import { choiceOn, choose } from '../../choices.ts'
import {
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Notice,
} from '../../decision.ts'
import type { Cohort, LeadProviderId, ProgrammeId, SchoolId } from '../../identity.ts'
import { leadProviderOf, notice, toProvider } from '../../notices.ts'
import {
  partnershipsIn,
  programmeFor,
  schoolCohortFor,
  type StandingPartnership,
} from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { the, type Situation } from '../../situation.ts'

export interface AcceptPartnership {
  readonly school: SchoolId
  readonly cohort: Cohort
  readonly leadProvider: LeadProviderId
}

/** Looked for in this order; the first that holds is the answer. */
export type AcceptPartnershipRefusal =
  | { readonly reason: 'cohort-unknown'; readonly cohort: Cohort }
  | { readonly reason: 'not-eligible-for-funding'; readonly school: SchoolId }
  | { readonly reason: 'no-partnership-to-accept'; readonly cohort: Cohort }
  | { readonly reason: 'nothing-would-change' }

export const acceptPartnership: Change<
  'accept-partnership',
  AcceptPartnership,
  AcceptPartnershipRefusal
> = {
  name: 'accept-partnership',
  concerns: ({ school, cohort }) => ({ schools: [school], everybodyIn: { school, cohort } }),
  rules: {
    'cohort-unknown': 'AP-1',
    'not-eligible-for-funding': 'AP-2',
    'no-partnership-to-accept': 'AP-3',
    'nothing-would-change': 'AP-4',
  },
  decide: decideAcceptPartnership,
}

export function decideAcceptPartnership(
  situation: Situation,
  request: AcceptPartnership,
  circumstances: Circumstances,
): Result<Decision, AcceptPartnershipRefusal> {
  const { school, cohort, leadProvider } = request
  const { today, newId } = circumstances
  const confirmed = partnershipToAccept(situation, request) // AP-1 to AP-3
  if (!confirmed.ok) return confirmed

  const { partnership, deliveryPartner } = confirmed.value
  const { schoolCohort } = schoolCohortFor(situation, school, cohort, circumstances)
  const placed = programmeFor(
    situation,
    schoolCohort,
    { route: 'provider-led', partnership, deliveryPartner },
    circumstances,
  )
  const grown = withEffects(situation, placed.effects)
  const { programme } = placed
  const choosing = choose(
    grown,
    schoolCohort.id,
    { choice: 'programme', programme, from: today },
    newId,
  )
  if (choosing.length === 0) return refuse({ reason: 'nothing-would-change' }) // AP-4
  const before = choiceOn(situation, schoolCohort.id, today)?.defaultProgramme ?? null
  return accept({
    effects: [...placed.effects, ...choosing], // AP-5
    notices: noticesOf(situation, { school, leadProvider }, before), // AP-6
    effectiveOn: today,
    nature: 'circumstance',
  })
}

/** The partnership that a school may accept, or why there is none. */
export function partnershipToAccept(
  situation: Situation,
  { school, cohort, leadProvider }: AcceptPartnership,
): Result<StandingPartnership, AcceptPartnershipRefusal> {
  if (!situation.reference.cohorts.includes(cohort))
    return refuse({ reason: 'cohort-unknown', cohort }) // AP-1
  if (!the(situation.schools, school).eligibleForFunding)
    return refuse({ reason: 'not-eligible-for-funding', school }) // AP-2
  const confirmed = partnershipsIn(situation, school, cohort).find(
    other => other.leadProvider === leadProvider && other.status === 'confirmed',
  )
  return confirmed === undefined
    ? refuse({ reason: 'no-partnership-to-accept', cohort }) // AP-3
    : accept(confirmed)
}

function noticesOf(
  situation: Situation,
  { school, leadProvider }: Pick<AcceptPartnership, 'school' | 'leadProvider'>,
  before: ProgrammeId | null,
): readonly Notice[] {
  const providerBefore = leadProviderOf(situation, before)
  return [
    notice('partnership-accepted', toProvider(leadProvider), { school }),
    ...(providerBefore === null || providerBefore === leadProvider
      ? []
      : [notice('programme-chosen', toProvider(providerBefore), { school })]),
  ]
}

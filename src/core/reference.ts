import type { Cohort } from './identity.ts'

/*
 * The lists that hold for everybody come from files. One of them, who may work with whom, is not
 * public; what stands here makes a likely one.
 */

/** A delivery partner, with the lead provider that public pages name for it, if they name one. */
export interface PartnerToPair {
  readonly name: string
  readonly knownLeadProvider: string | null
}

/** The lead providers that train people who start in a cohort. */
export interface ActiveProviders {
  readonly cohort: Cohort
  readonly leadProviders: readonly string[]
}

/** Two names that may work together in a cohort. */
export interface NamedPairing {
  readonly cohort: Cohort
  readonly leadProvider: string
  readonly deliveryPartner: string
}

/**
 * A pairing for demonstration. In each cohort every delivery partner works with one lead provider
 * that is active in it: the one of the cohort before; else the one that public pages name; else
 * the one that has the fewest partners so far, the first by name among equals.
 */
export function pairForDemonstration(
  partners: readonly PartnerToPair[],
  cohorts: readonly ActiveProviders[],
): readonly NamedPairing[] {
  let earlier: readonly NamedPairing[] = []
  return cohorts
    .toSorted((one, other) => one.cohort - other.cohort)
    .flatMap(cohort => (earlier = pairInCohort(partners, cohort, earlier)))
}

function pairInCohort(
  partners: readonly PartnerToPair[],
  { cohort, leadProviders }: ActiveProviders,
  earlier: readonly NamedPairing[],
) {
  const before = new Map(earlier.map(pair => [pair.deliveryPartner, pair.leadProvider]))
  const settled = partners.map(({ name, knownLeadProvider }) => ({
    deliveryPartner: name,
    leadProvider: [before.get(name), knownLeadProvider].find(
      provider => provider && leadProviders.includes(provider),
    ),
  }))
  const partnersOf = new Map(leadProviders.toSorted().map(provider => [provider, 0]))
  const count = (provider: string) => {
    partnersOf.set(provider, (partnersOf.get(provider) ?? 0) + 1)
    return provider
  }
  for (const { leadProvider } of settled) if (leadProvider) count(leadProvider)
  return settled.flatMap(({ deliveryPartner, leadProvider }) => {
    const paired = leadProvider ?? leastOf(partnersOf)
    if (!paired) return []
    return { cohort, leadProvider: leadProvider ?? count(paired), deliveryPartner }
  })
}

/** The name with the smallest number; the first of several. */
function leastOf(numbers: ReadonlyMap<string, number>) {
  return [...numbers].toSorted(([, one], [, other]) => one - other).at(0)?.[0]
}

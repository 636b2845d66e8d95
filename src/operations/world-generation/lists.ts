import type {
  AppropriateBodyId,
  Cohort,
  DeliveryPartnerId,
  LeadProviderId,
  SupplierId,
} from '../../core/identity.ts'
import type { Reference } from '../../core/organisations.ts'
import type { CohortOpening } from '../../store/read/cohort-openings.ts'
import { numberOf, type DayNumber } from './days.ts'
import { providers, type Shares } from './england.ts'

/** The lists that hold for everybody, as a world is told from them. */
export interface Lists {
  readonly reference: Reference
  /** The cohorts that have begun, oldest first. */
  readonly cohorts: readonly OpenCohort[]
  readonly suppliers: readonly [SupplierId, ...SupplierId[]]
  readonly nameOf: ReadonlyMap<LeadProviderId, string>
}

/** A cohort for which schools have had time to choose. */
export interface OpenCohort {
  readonly cohort: Cohort
  readonly opens: DayNumber
  readonly providers: Shares<Trainer>
  readonly bodies: readonly [AppropriateBodyId, ...AppropriateBodyId[]]
}

/** A lead provider in a cohort, and whom it delivers with. */
export interface Trainer {
  readonly leadProvider: LeadProviderId
  readonly partners: readonly [DeliveryPartnerId, ...DeliveryPartnerId[]]
}

/** So many days after a cohort opens, schools have chosen and their providers have confirmed. */
export const daysToSettle = 50

export function listsOf(
  reference: Reference,
  openings: readonly CohortOpening[],
  today: DayNumber,
): Lists {
  const cohorts = openings
    .map(({ cohort, opensOn }) => ({ cohort, opens: numberOf(opensOn) }))
    .filter(({ cohort, opens }) => cohort >= 2021 && opens + daysToSettle <= today)
    .map(opened => ({
      ...opened,
      providers: trainersIn(reference, opened.cohort),
      bodies: filled(bodiesFor(reference, opened.cohort), 'appropriate body'),
    }))
  return {
    reference,
    cohorts,
    suppliers: filled(
      reference.suppliers.map(({ id }) => id),
      'materials supplier',
    ),
    nameOf: new Map(reference.leadProviders.map(({ id, name }) => [id, name])),
  }
}

const trainersIn = (reference: Reference, cohort: Cohort): Shares<Trainer> =>
  providers.flatMap(([name, share]) => {
    const provider = reference.leadProviders.find(other => other.name === name)
    if (!provider?.cohorts.includes(cohort)) return []
    const partners = reference.pairings
      .filter(pair => pair.leadProvider === provider.id && pair.cohort === cohort)
      .map(({ deliveryPartner }) => deliveryPartner)
      .toSorted()
    const [first, ...others] = partners
    return first === undefined
      ? []
      : [[{ leadProvider: provider.id, partners: [first, ...others] }, share] as const]
  })

/** Those that take on inductions throughout the two years of a cohort's. */
const bodiesFor = ({ appropriateBodies }: Reference, cohort: Cohort) =>
  appropriateBodies
    .filter(({ noNewInductionsFrom: until }) => until === null || until > cohort + 1)
    .map(({ id }) => id)

function filled<Item>([first, ...others]: readonly Item[], what: string): [Item, ...Item[]] {
  if (first === undefined) throw new Error(`The lists have no ${what} to choose`)
  return [first, ...others]
}

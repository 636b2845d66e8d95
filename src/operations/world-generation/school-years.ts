import { challengePartnership } from '../../core/changes/challenge-partnership/challenge-partnership.ts'
import {
  chooseProgramme,
  type Chosen,
} from '../../core/changes/choose-programme/choose-programme.ts'
import { confirmPartnership } from '../../core/changes/confirm-partnership/confirm-partnership.ts'
import type { AppropriateBodyAnswer } from '../../core/facts.ts'
import type { AppropriateBodyId, DeliveryPartnerId, LeadProviderId } from '../../core/identity.ts'
import type { Actor } from '../../core/situation.ts'
import { chanceOf, chosenAt, type Chance } from './chance.ts'
import type { DayNumber } from './days.ts'
import { changesProviderInAYear, partnershipsBecome, routes, takesPartInAYear } from './england.ts'
import type { Lists, OpenCohort, Trainer } from './lists.ts'
import { report, type KeyedPlan, type Planned } from './report.ts'
import type { SchoolInWorld } from './schools.ts'

/** What a school does about a cohort before anybody is registered in it. */
export interface SchoolYear {
  readonly school: SchoolInWorld
  readonly cohort: OpenCohort
  /** People are registered in it. */
  readonly takesPart: boolean
  /** Who trains those on its default in the end. */
  readonly provider: LeadProviderId | null
  readonly partner: DeliveryPartnerId | null
  /** From this day on all is settled. */
  readonly settled: DayNumber
  readonly plans: readonly Planned[]
}

/** The plans of a year, each with a key: the same wherever the year is told. */
export const keyedPlans = ({ cohort: { cohort }, plans }: SchoolYear): readonly KeyedPlan[] =>
  plans.map((plan, step) => ({ ...plan, key: `${cohort} ${step}` }))

/** What is drawn by chance, each from a seed of its own, so that one may be told without others. */
const draws = { years: 1, provider: 2, cohort: 3 } as const

/** The years of a school, oldest first: the same whoever asks, and whatever else is told of it. */
export function yearsOf(
  lists: Lists,
  school: SchoolInWorld,
  seed: number,
): readonly [SchoolYear, ...SchoolYear[]] {
  const chance = chanceOf(seed, school.number, draws.years)
  const surely = chance.whole(0, lists.cohorts.length - 1)
  const points = providerPoints(lists, chanceOf(seed, school.number, draws.provider))
  const [first, ...others] = lists.cohorts.map((cohort, at) => {
    const takesPart = chance.happens(takesPartInAYear) || at === surely
    const own = chanceOf(seed, school.number, draws.cohort, cohort.cohort)
    return takesPart
      ? yearWithEcts(lists, school, cohort, points[at] ?? 0, own)
      : yearWithout(school, cohort, own)
  })
  if (first === undefined) throw new Error('No cohort has begun')
  return [first, ...others]
}

/** Where a school lies among the shares of the providers: mostly where it lay the year before. */
function providerPoints({ cohorts }: Lists, chance: Chance) {
  let point = chance.part()
  return cohorts.map(() => {
    const [changes, other] = [chance.happens(changesProviderInAYear), chance.part()]
    if (changes) point = other
    return point
  })
}

export const tutorOf = ({ id, tutor }: SchoolInWorld): Actor => ({
  role: 'school',
  school: id,
  name: tutor,
})

export const providerAsActor = ({ nameOf }: Lists, leadProvider: LeadProviderId): Actor => ({
  role: 'lead-provider',
  leadProvider,
  name: nameOf.get(leadProvider) ?? '',
})

function yearWithout(school: SchoolInWorld, cohort: OpenCohort, chance: Chance): SchoolYear {
  const settled = cohort.opens + chance.whole(0, 40)
  const route = chance.shared([
    ['no-ects', 0.5],
    ['not-yet-known', 0.1],
    ['nothing', 0.4],
  ] as const)
  const year: SchoolYear = {
    school,
    cohort,
    takesPart: false,
    provider: null,
    partner: null,
    settled,
    plans: [],
  }
  return route === 'nothing' ? year : { ...year, plans: [choosing(year, settled, { route }, null)] }
}

function yearWithEcts(
  lists: Lists,
  school: SchoolInWorld,
  cohort: OpenCohort,
  point: number,
  chance: Chance,
): SchoolYear {
  const chosen = cohort.opens + chance.whole(0, 15)
  const route = chance.shared(routes)
  const trainer = chosenAt(cohort.providers, point)
  const partner = trainer.partners[school.number % trainer.partners.length] ?? trainer.partners[0]
  const body: AppropriateBodyAnswer | null = chance.happens(0.9)
    ? { answer: 'named', body: bodyNear(school, cohort.bodies) }
    : null
  const year = {
    school,
    cohort,
    takesPart: true,
    provider: null,
    partner: null,
    settled: chosen,
    plans: [],
  }
  switch (route) {
    case 'provider-led':
      return providerLed(lists, year, { trainer, partner, body, chosen }, chance)
    case 'accredited-materials': {
      const supplier = chance.oneOf(lists.suppliers)
      return { ...year, plans: [choosing(year, chosen, { route, supplier }, body)] }
    }
    case 'diy':
      return { ...year, plans: [choosing(year, chosen, { route }, body)] }
    case 'school-funded': {
      const wanted = { route, providerName: 'A provider that the school pays' } as const
      return { ...year, plans: [choosing(year, chosen, wanted, body)] }
    }
  }
}

/** A school's body is that of its neighbours, here those next to it in the register. */
const bodyNear = (
  { neighbourhood }: SchoolInWorld,
  bodies: readonly [AppropriateBodyId, ...AppropriateBodyId[]],
) => bodies[Math.floor(neighbourhood * bodies.length)] ?? bodies[0]

interface Training {
  readonly trainer: Trainer
  readonly partner: DeliveryPartnerId
  readonly body: AppropriateBodyAnswer | null
  readonly chosen: DayNumber
}

function providerLed(
  lists: Lists,
  year: SchoolYear,
  { trainer, partner, body, chosen }: Training,
  chance: Chance,
): SchoolYear {
  const becomes = chance.shared(partnershipsBecome)
  const confirmed = chosen + chance.whole(12, 30)
  const named = { leadProvider: trainer.leadProvider, deliveryPartner: partner }
  const nobody = { leadProvider: null, deliveryPartner: null }
  const names = becomes === 'named-and-confirmed' || becomes === 'challenged-and-replaced'
  const choice = choosing(
    year,
    chosen,
    { route: 'provider-led', ...(names ? named : nobody) },
    body,
  )
  if (becomes === 'never-confirmed') return { ...year, plans: [choice] }
  const mistaken = year.cohort.providers.find(([other]) => other !== trainer)?.[0]
  const before =
    becomes === 'challenged-and-replaced' && mistaken
      ? mistake(lists, year, mistaken, chosen)
      : [choice]
  return {
    ...year,
    provider: trainer.leadProvider,
    partner,
    settled: confirmed,
    plans: [...before, confirming(lists, year, confirmed, named)],
  }
}

/** The school waits for a provider, and one that it does not know says that it trains there. */
const mistake = (
  lists: Lists,
  year: SchoolYear,
  { leadProvider, partners: [deliveryPartner] }: Trainer,
  chosen: DayNumber,
): readonly Planned[] => [
  choosing(
    year,
    chosen,
    { route: 'provider-led', leadProvider: null, deliveryPartner: null },
    null,
  ),
  confirming(lists, year, chosen + 3, { leadProvider, deliveryPartner }),
  planned(year, chosen + 6, () =>
    report(
      challengePartnership,
      {
        school: year.school.id,
        cohort: year.cohort.cohort,
        leadProvider,
        reason: 'do_not_recognise',
      },
      tutorOf(year.school),
    ),
  ),
]

const planned = (year: SchoolYear, on: DayNumber, told: Planned['report']): Planned => ({
  on,
  about: [],
  at: [year],
  report: told,
})

const choosing = (
  year: SchoolYear,
  on: DayNumber,
  chosen: Chosen,
  appropriateBody: AppropriateBodyAnswer | null,
) =>
  planned(year, on, () =>
    report(
      chooseProgramme,
      { school: year.school.id, cohort: year.cohort.cohort, chosen, appropriateBody },
      tutorOf(year.school),
    ),
  )

const confirming = (
  lists: Lists,
  year: SchoolYear,
  on: DayNumber,
  pair: { readonly leadProvider: LeadProviderId; readonly deliveryPartner: DeliveryPartnerId },
) =>
  planned(year, on, () =>
    report(
      confirmPartnership,
      { school: year.school.id, cohort: year.cohort.cohort, ...pair },
      providerAsActor(lists, pair.leadProvider),
    ),
  )

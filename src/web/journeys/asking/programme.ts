import type { CalendarDate } from '../../../core/calendar.ts'
import { defaultProgrammeAt, defaultsToFollow } from '../../../core/choices.ts'
import type { InductionProgramme } from '../../../core/induction-programme.ts'
import type { WantedProgramme } from '../../../core/joining.ts'
import type { WantedOffer } from '../../../core/offers.ts'
import { factsOf, schoolCohortAt, the, type Situation } from '../../../core/situation.ts'
import { academicYear, longDate } from '../../words/days.ts'
import { programmeName } from '../../words/programmes.ts'
import type { OfferFacts } from './offer.ts'
import type { Option } from './options.ts'

/** What somebody may join: the default, another programme of the school, or one to be described. */
export type ProgrammeChoice = WantedProgramme | { readonly choose: 'another' }

type Where = Pick<OfferFacts, 'situation' | 'school' | 'cohort'>

/** Where somebody joins, and the day whose default she is offered. */
export interface Joining extends Where {
  readonly proposedOn: CalendarDate
}

/** The default that somebody is offered, and what follows it where the school has planned that. */
export function defaultOffered({ situation, school, cohort, proposedOn }: Joining) {
  const proposed = defaultProgrammeAt(situation, school.id, cohort, proposedOn)
  const schoolCohort = schoolCohortAt(situation, school.id, cohort)
  const planned = schoolCohort ? defaultsToFollow(situation, schoolCohort.id, proposedOn) : []
  return proposed
    ? {
        programme: proposed,
        text: programmeName(situation, proposed),
        later: planned
          .filter(({ programme }, at) => programme !== (planned[at - 1]?.programme ?? proposed))
          .map(
            ({ programme, from }) =>
              `From ${longDate(from)}: ${programmeName(situation, programme)}`,
          ),
      }
    : null
}

/** The programmes that a school has in a cohort, its default first, and another one. */
export function programmeOptions(where: Joining): readonly Option<ProgrammeChoice>[] {
  const { situation, cohort } = where
  const proposed = defaultOffered(where)
  const others = programmesIn(where).filter(({ id }) => id !== proposed?.programme)
  return [
    ...(proposed
      ? [
          {
            key: 'default',
            text: proposed.text,
            hint: [
              `What your school chose for those who start in ${academicYear(cohort)}`,
              ...proposed.later,
            ].join('. '),
            value: { choose: 'default' } as const,
          },
        ]
      : []),
    ...others.map(({ id, offer }) => ({
      key: id,
      text: programmeName(situation, id),
      hint: 'Somebody at your school trains like this already',
      value: { choose: 'offer', offer: wantedOf(situation, offer) } as const,
    })),
    {
      key: 'another',
      text: 'Another programme',
      apart: true,
      value: { choose: 'another' },
    },
  ]
}

/** Those that the school may still offer: no challenged provider, and none that is not funded. */
const programmesIn = ({ situation, school, cohort }: Where) => {
  const schoolCohort = schoolCohortAt(situation, school.id, cohort)
  return [...situation.programmes.values()].filter(
    programme =>
      programme.schoolCohort === schoolCohort?.id &&
      (programme.offer.route !== 'provider-led' ||
        (school.eligibleForFunding && !isChallenged(situation, programme))),
  )
}

const isChallenged = (situation: Situation, { offer }: InductionProgramme) =>
  offer.route === 'provider-led' &&
  factsOf(situation, 'partnership-standing').some(
    ({ partnership, status }) => partnership === offer.partnership && status === 'challenged',
  )

/** An offer as a school would name it: by its provider, not by the partnership. */
export function wantedOf(situation: Situation, offer: InductionProgramme['offer']): WantedOffer {
  if (offer.route !== 'provider-led') return offer
  if (offer.partnership === null)
    return { route: 'provider-led', leadProvider: null, deliveryPartner: null }
  return {
    route: 'provider-led',
    leadProvider: the(situation.partnerships, offer.partnership).leadProvider,
    deliveryPartner: offer.deliveryPartner,
  }
}

/** Whether there is more to choose from than another programme. */
export const hasProgrammes = (where: Joining) => programmeOptions(where).length > 1

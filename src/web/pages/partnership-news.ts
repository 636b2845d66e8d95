import type { CalendarDate } from '../../core/calendar.ts'
import { partnershipToAccept } from '../../core/changes/accept-partnership/accept-partnership.ts'
import { partnershipToChallenge } from '../../core/changes/challenge-partnership/challenge-partnership.ts'
import { choiceOn, recordsIn } from '../../core/choices.ts'
import type { Cohort, LeadProviderId } from '../../core/identity.ts'
import { partnershipsIn, type StandingPartnership } from '../../core/offers.ts'
import type { School } from '../../core/organisations.ts'
import { schoolCohortAt, the, type Situation } from '../../core/situation.ts'
import { academicYear } from '../words/days.ts'
import { named } from '../words/programmes.ts'

/** A link, and what it is about for whoever does not see where it stands. */
export interface LinkAbout {
  readonly text: string
  readonly about: string
  readonly href: string
}

/** A year of a school, on a day. */
export interface YearOfSchool {
  readonly situation: Situation
  readonly school: School
  readonly cohort: Cohort
  readonly today: CalendarDate
}

/** What a school is told of a provider, and what it can do about it. */
export interface News {
  readonly text: string
  readonly links: readonly LinkAbout[]
}

/** What providers said of a year that is not what the school chose. */
export function newsOf(year: YearOfSchool): readonly News[] {
  const { situation, school, cohort, today } = year
  const schoolCohort = schoolCohortAt(situation, school.id, cohort)
  const programme = schoolCohort && choiceOn(situation, schoolCohort.id, today)?.defaultProgramme
  const chosen = programme ? the(situation.programmes, programme).offer : null
  return partnershipsIn(situation, school.id, cohort)
    .filter(({ status }) => status === 'confirmed')
    .filter(
      ({ partnership }) => chosen?.route !== 'provider-led' || chosen.partnership !== partnership,
    )
    .map(standing => newsOfPartnership(year, standing))
}

function newsOfPartnership(
  year: YearOfSchool,
  { partnership, leadProvider, deliveryPartner }: StandingPartnership,
): News {
  const { situation, school, cohort } = year
  const { reference } = situation
  const provider = named(reference.leadProviders, leadProvider)
  const partner = named(reference.deliveryPartners, deliveryPartner)
  const isOurs = recordsIn(situation, school.id, cohort).some(record => {
    const { offer } = the(situation.programmes, record.programme)
    return offer.route === 'provider-led' && offer.partnership === partnership
  })
  const mayAccept = partnershipToAccept(situation, { school: school.id, cohort, leadProvider }).ok
  return {
    text:
      `${provider} says that it trains people at your school in ${academicYear(cohort)}, with ` +
      `${partner}. ` +
      (isOurs
        ? 'It trains some of your people. Those who join are offered what you chose for all.'
        : 'This is not the training you chose. Nobody is moved unless you say so.'),
    links: [
      ...(mayAccept ? [linkTo(year, 'accept-partnership', leadProvider, 'Accept')] : []),
      ...challengeLink(year, leadProvider, 'Say that this is wrong'),
    ],
  }
}

/** The way to say that a provider never trained there, while that is possible. */
export function challengeLink(
  year: YearOfSchool,
  leadProvider: LeadProviderId,
  text: string,
): readonly LinkAbout[] {
  const { situation, school, cohort, today } = year
  const asked = { school: school.id, cohort, leadProvider, reason: 'mistake' }
  return partnershipToChallenge(situation, asked, today).ok
    ? [linkTo(year, 'challenge-partnership', leadProvider, text)]
    : []
}

const linkTo = (
  { situation, school, cohort }: YearOfSchool,
  journey: string,
  leadProvider: LeadProviderId,
  text: string,
): LinkAbout => ({
  text,
  about: `${named(situation.reference.leadProviders, leadProvider)}, ${academicYear(cohort)}`,
  href: `/schools/${school.urn}/${journey}?cohort=${cohort}&provider=${leadProvider}`,
})

import { bodiesOfCohort, type AppropriateBodyStep } from '../../core/bodies.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import { choiceOn, recordsIn } from '../../core/choices.ts'
import type { Cohort } from '../../core/identity.ts'
import { cohortOfStart } from '../../core/bounds.ts'
import type { Offer } from '../../core/induction-programme.ts'
import type { School } from '../../core/organisations.ts'
import { factsOf, schoolCohortAt, the, type Kind, type Situation } from '../../core/situation.ts'
import { view } from '../../http/responses.ts'
import { comingAtSchool, together } from '../coming-at-school.ts'
import { sectionsOf } from '../people-of-school.ts'
import { academicYear, longDate } from '../words/days.ts'
import { sectionNames } from '../words/standings.ts'
import { bodyRows } from './body-rows.ts'
import { challengeLink, newsOf, type YearOfSchool } from './partnership-news.ts'
import { programmeRows, row } from './programme-rows.ts'
import { schoolPage } from './school-page.ts'

/** Where a tutor begins: what was chosen for each year, how many people there are, what to do. */
export const schoolHome = schoolPage('GET', '', async ({ service, school, today }) => {
  const coming = await comingAtSchool(service.world.database, school.id, today)
  return view('pages/school-home.njk', {
    ...schoolHomeView(coming.situation, school, today),
    toCome: { count: together(coming.things).length, gone: coming.gone.length },
  })
})

/** What the home of a school shows. */
export function schoolHomeView(situation: Situation, school: School, today: CalendarDate) {
  const home = `/schools/${school.urn}`
  const cohorts = cohortsOf(situation, school, today)
  const earliest = Math.min(...goingOn(today))
  const cards = (isShown: (cohort: Cohort) => boolean) =>
    cohorts.filter(isShown).map(cohort => cohortCard({ situation, school, cohort, today }))
  return {
    heading: school.name,
    caption: `URN ${school.urn}`,
    home,
    isOwnProgrammeOnly: school.ownProgrammeOnly,
    actions: [
      { text: 'Register an ECT or mentor', href: `${home}/register` },
      { text: 'Report somebody joining from another school', href: `${home}/transfer-in` },
      { text: 'Report that somebody is leaving', href: `${home}/report-leaving` },
      { text: 'Assign a mentor', href: `${home}/assign-mentor` },
    ],
    people: (['ect', 'mentor'] as const).map(kind => peopleIn(situation, school, kind, today)),
    cohorts: cards(cohort => cohort >= earliest),
    earlier: cards(cohort => cohort < earliest),
    news: cohorts.flatMap(cohort => newsOf({ situation, school, cohort, today })),
  }
}

function peopleIn(situation: Situation, school: School, kind: Kind, today: CalendarDate) {
  const sections = sectionsOf(situation, { kind, school: school.id, today })
  const path = kind === 'ect' ? 'ects' : 'mentors'
  return {
    heading: kind === 'ect' ? 'ECTs' : 'Mentors',
    href: `/schools/${school.urn}/${path}`,
    all: kind === 'ect' ? 'See all ECTs' : 'See all mentors',
    sections: sections.map(({ standing, people }) => ({
      name: sectionNames[standing],
      href: `/schools/${school.urn}/${path}#${standing}`,
      count: people.length,
    })),
  }
}

/** Whose training goes on now, and each year that the school said something of: latest first. */
function cohortsOf(situation: Situation, school: School, today: CalendarDate): readonly Cohort[] {
  const { cohorts } = situation.reference
  const spokenOf = [...situation.schoolCohorts.values()]
    .filter(schoolCohort => schoolCohort.school === school.id)
    .map(({ cohort }) => cohort)
  const all = new Set([...spokenOf, ...goingOn(today).filter(year => cohorts.includes(year))])
  return [...all].toSorted((one, other) => other - one)
}

/** Induction takes two years: those who start now, and those who started the year before. */
const goingOn = (today: CalendarDate): readonly Cohort[] => {
  const now = cohortOfStart(today)
  return [now, now - 1]
}

function cohortCard(card: YearOfSchool) {
  const { situation, school, cohort, today } = card
  const href = `/schools/${school.urn}/choose-programme?cohort=${cohort}`
  const schoolCohort = schoolCohortAt(situation, school.id, cohort)
  const choice = schoolCohort && choiceOn(situation, schoolCohort.id, today)
  const year = academicYear(cohort)
  const title = `Training for ECTs who start in ${year}`
  const bodies = schoolCohort ? bodiesOfCohort(situation, schoolCohort.id) : []
  const body = bodyRowsOf(card, bodies)
  if (!schoolCohort || choice === null || choice.choice === 'not-yet-known')
    return {
      title,
      year,
      href,
      isChosen: false,
      isPutOff: choice !== null,
      rows: bodies.length === 0 ? [] : body,
    }
  return {
    title,
    year,
    href,
    isChosen: true,
    isPutOff: false,
    change: `/schools/${school.urn}/change-programme?cohort=${cohort}`,
    hasPeople: recordsIn(situation, school.id, cohort).some(
      ({ until }) => until === null || until > today,
    ),
    rows: [
      ...(choice.defaultProgramme === null
        ? [row('Training', 'No ECTs this year')]
        : chosenRows(card, the(situation.programmes, choice.defaultProgramme).offer)),
      ...(choice.defaultProgramme === null && bodies.length === 0 ? [] : body),
    ],
  }
}

const chosenRows = (card: YearOfSchool, offer: Offer) => [
  ...programmeRows(card.situation, offer),
  ...confirmationRow(card, offer),
]

/** The appropriate body of a year and those to come, with the way to change them. */
function bodyRowsOf(
  { situation, school, cohort, today }: YearOfSchool,
  bodies: readonly AppropriateBodyStep[],
) {
  const [now, ...toCome] = bodyRows(situation, bodies, today)
  const items = [
    {
      href: `/schools/${school.urn}/appoint-appropriate-body?cohort=${cohort}`,
      text: bodies.length === 0 ? 'Report' : 'Change',
      visuallyHiddenText: 'the appropriate body',
    },
  ]
  return [{ ...now, actions: { items } }, ...toCome]
}

/** Whether the provider that was chosen has confirmed. */
function confirmationRow(card: YearOfSchool, offer: Offer) {
  if (offer.route !== 'provider-led' || offer.partnership === null) return []
  const { situation } = card
  const standing = factsOf(situation, 'partnership-standing').find(
    ({ partnership }) => partnership === offer.partnership,
  )
  const { confirmedOn = null } = standing ?? {}
  const { leadProvider } = the(situation.partnerships, offer.partnership)
  const said = confirmedOn === null ? 'Not yet' : `Yes, on ${longDate(confirmedOn)}`
  const [link = null] = challengeLink(
    card,
    leadProvider,
    'Report that this provider does not train your people',
  )
  return [{ ...row('Confirmed by the lead provider', said), link }]
}

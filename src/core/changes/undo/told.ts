import { bodyOfEct } from '../../bodies.ts'
import type { Notice, Recipient } from '../../decision.ts'
import type { Fact, InductionRecord } from '../../facts.ts'
import type { AppropriateBodyId, LeadProviderId, PersonId, SchoolId } from '../../identity.ts'
import {
  bodiesNamed,
  leadProviderOf,
  notice,
  toBody,
  toPerson,
  toProvider,
  toSchool,
} from '../../notices.ts'
import { schoolCohortOf, the, type Situation, type Trace } from '../../situation.ts'

/**
 * Everybody who is told that a change was undone: of each person whom it was about, she and her
 * providers and appropriate bodies; her mentor, or whom she mentors; and the schools. Of a change
 * about no one person, or about several, a school and what is named for it are told of the school.
 */
export function noticesOfUndoing(situation: Situation, { change, touched }: Trace) {
  const facts = touched
    .flatMap(({ before, after }) => [before, after])
    .filter(fact => fact !== null)
  const on = change.effectiveOn
  const people = peopleIn(situation, facts)
  const { by } = change
  const schools = new Set([
    ...facts.flatMap(fact => schoolOf(situation, fact) ?? []),
    ...(by.role === 'school' ? [by.school] : []),
  ])
  const [only, ...others] = people
  const ofSchools = [...schools].map(school =>
    only !== undefined && others.length === 0
      ? notice('change-undone', toSchool(school), { about: only, on })
      : notice('change-at-school-undone', toSchool(school), { school, on }),
  )
  const ofPeople = people.flatMap(about =>
    recipientsBeside(situation, facts, about).map(([to, school]) =>
      notice('change-undone', to, { about, school, on }),
    ),
  )
  return [...ofSchools, ...ofPeople, ...noticesOfStandings(situation, facts, on)]
}

/** Whom a change was about: whose facts it touched, else the ECTs whose mentorship it touched. */
function peopleIn({ profiles }: Situation, facts: readonly Fact[]): readonly PersonId[] {
  const own = facts.flatMap(fact =>
    'profile' in fact
      ? [the(profiles, fact.profile).person]
      : fact.facet === 'person-details'
        ? [fact.person]
        : [],
  )
  const mentored = facts.flatMap(fact =>
    fact.facet === 'mentorship' ? [the(profiles, fact.ect).person] : [],
  )
  return [...new Set(own.length > 0 ? own : mentored)]
}

function schoolOf(situation: Situation, fact: Fact): SchoolId | null {
  switch (fact.facet) {
    case 'induction-record':
      return schoolCohortOf(situation, fact.programme).school
    case 'school-cohort-choice':
    case 'appropriate-body-of-cohort':
      return the(situation.schoolCohorts, fact.schoolCohort).school
    case 'partnership-standing':
      return the(situation.partnerships, fact.partnership).school
    case 'leaving-report':
    case 'mentorship':
    case 'mentor-at-school':
      return fact.school
    default:
      return null
  }
}

/** She herself, her mentor or mentees, her providers and bodies, as far as it concerned them. */
function recipientsBeside(
  situation: Situation,
  facts: readonly Fact[],
  about: PersonId,
): readonly (readonly [Recipient, SchoolId | null])[] {
  const { profiles } = situation
  const isHers = (fact: Fact) => 'profile' in fact && the(profiles, fact.profile).person === about
  const hers = facts.filter(isHers)
  const beside = facts.flatMap((fact): readonly (readonly [PersonId, SchoolId])[] => {
    if (fact.facet !== 'mentorship') return []
    const both = [fact.ect, fact.mentor].map(profile => the(profiles, profile).person)
    if (!both.includes(about)) return []
    return both.filter(person => person !== about).map(person => [person, fact.school])
  })
  const providers = hers.flatMap(fact => providersOf(situation, fact))
  const bodies = hers.flatMap(fact => bodiesOf(situation, fact))
  return [
    [toPerson(about), null],
    ...[...new Map(beside)].map(([person, school]) => [toPerson(person), school] as const),
    ...[...new Set(providers)].map(provider => [toProvider(provider), null] as const),
    ...[...new Set(bodies)].map(body => [toBody(body), null] as const),
  ]
}

function providersOf(situation: Situation, fact: Fact): readonly LeadProviderId[] {
  if ('leadProvider' in fact) return fact.leadProvider === null ? [] : [fact.leadProvider]
  const provider =
    fact.facet === 'induction-record' ? leadProviderOf(situation, fact.programme) : null
  return provider === null ? [] : [provider]
}

function bodiesOf(situation: Situation, fact: Fact): readonly AppropriateBodyId[] {
  if (fact.facet === 'appropriate-body-of-ect') return bodiesNamed(fact.appropriateBody)
  return fact.facet === 'induction-record' ? bodiesDuring(situation, fact) : []
}

const bodiesDuring = (situation: Situation, { profile, from }: InductionRecord) =>
  the(situation.profiles, profile).kind === 'ect'
    ? bodiesNamed(bodyOfEct(situation, profile, from))
    : []

/** The providers and bodies of a school's choice or partnership, which are told of the school. */
function noticesOfStandings(
  situation: Situation,
  facts: readonly Fact[],
  on: Notice['on'],
): readonly Notice[] {
  const told = facts.flatMap((fact): readonly (readonly [string, Recipient, SchoolId])[] => {
    const school = schoolOf(situation, fact)
    if (school === null) return []
    if (fact.facet === 'partnership-standing') {
      const { leadProvider } = the(situation.partnerships, fact.partnership)
      return [[`${leadProvider} ${school}`, toProvider(leadProvider), school]]
    }
    if (fact.facet === 'school-cohort-choice') {
      const provider = leadProviderOf(situation, fact.defaultProgramme)
      return provider === null ? [] : [[`${provider} ${school}`, toProvider(provider), school]]
    }
    if (fact.facet === 'appropriate-body-of-cohort')
      return bodiesNamed(fact.appropriateBody).map(body => [
        `${body} ${school}`,
        toBody(body),
        school,
      ])
    return []
  })
  const once = new Map(told.map(([key, to, school]) => [key, { to, school }]))
  return [...once.values()].map(({ to, school }) =>
    notice('change-at-school-undone', to, { school, on }),
  )
}

import { day } from '../../core/calendar.ts'
import type { Cohort } from '../../core/identity.ts'
import type { Days } from './days.ts'
import {
  ambition,
  bestPractice,
  developmentTrust,
  materialsOf,
  nationalInstitute,
  ownDesign,
  paidBySchool,
  teachFirst,
  toBeConfirmed,
  trainedBy,
  ucl,
} from './offers.ts'
import { chooses, confirms } from './reports.ts'
import type { SchoolKey } from './schools.ts'
import type { Step } from './steps.ts'

const body = 'Alban Teaching School Hub (Sandringham School)'

/** How each school trains each cohort: what it chose, and which provider confirmed it. */
export function programmes(days: Days): readonly Step[] {
  const { cohorts, current, previous, earlier } = days
  const before = cohorts.filter(cohort => cohort < previous)
  return [
    ...cohorts.flatMap(everyYear),
    ...before.flatMap(cohort => [
      ...trains('princeHenrys', developmentTrust, cohort),
      ...trains('crossleyStreet', teachFirst, cohort),
      ...trains('morley', ambition, cohort),
      ...trains('carrManor', ucl, cohort),
    ]),
    ...trains('greenside', bestPractice, earlier),
    ...trains('crossleyStreet', teachFirst, previous),
    ...trains('princeHenrys', developmentTrust, previous),
    ...trains('morley', ambition, current),
    ...waiting(days),
    chooses({ ...inMay('cavendish', 2021), chosen: materialsOf(teachFirst) }),
    chooses({ ...inMay('cavendish', 2022), chosen: materialsOf(teachFirst) }),
    chooses({ ...inMay('morley', previous), chosen: () => ({ route: 'not-yet-known' }) }),
    chooses({ ...inMay('crossleyStreet', current), chosen: () => ({ route: 'no-ects' }) }),
    ...noLongerUnknown(days),
  ]
}

/** Those who train every cohort in the same way. */
const everyYear = (cohort: Cohort): readonly Step[] => [
  ...trains('sevenHills', ambition, cohort),
  ...trains('robinHood', teachFirst, cohort),
  ...trains('lawnswood', ucl, cohort),
  ...trains('allertonGrange', developmentTrust, cohort),
  chooses({ ...inMay('westOaks', cohort), chosen: ownDesign }),
  chooses({ ...inMay('stMarys', cohort), chosen: materialsOf(ucl) }),
  chooses({ ...inMay('gateways', cohort), chosen: paidBySchool }),
  ...(cohort < 2023 ? [] : trains('cavendishAcademy', teachFirst, cohort)),
]

/** A school names its provider in May, with the body of its ECTs; the provider confirms it. */
const trains = (school: SchoolKey, leadProvider: string, cohort: Cohort): readonly Step[] => [
  chooses({ ...inMay(school, cohort), chosen: trainedBy(leadProvider, cohort), body }),
  confirms({ on: day(`${cohort}-05-28`), leadProvider, school, cohort }),
]

const inMay = (school: SchoolKey, cohort: Cohort) => ({
  on: day(`${cohort}-05-20`),
  school,
  cohort,
})

/** A provider that is to be confirmed: one was in the end, one is waited for. */
const waiting = ({ previous, current, ahead }: Days): readonly Step[] => [
  chooses({ ...inMay('carrManor', previous), chosen: toBeConfirmed }),
  confirms({
    on: ahead(-120),
    leadProvider: nationalInstitute,
    school: 'carrManor',
    cohort: previous,
  }),
  chooses({ ...inMay('carrManor', current), chosen: toBeConfirmed }),
]

/** A school that did not know is taken by the provider that confirms; one with materials is not. */
const noLongerUnknown = ({ current, previous }: Days): readonly Step[] => [
  chooses({ ...inMay('princeHenrys', current), chosen: () => ({ route: 'not-yet-known' }) }),
  confirms({
    on: day(`${current}-06-10`),
    leadProvider: developmentTrust,
    school: 'princeHenrys',
    cohort: current,
  }),
  confirms({
    on: day(`${previous}-06-10`),
    leadProvider: teachFirst,
    school: 'stMarys',
    cohort: previous,
  }),
]

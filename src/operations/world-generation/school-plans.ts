import type { Cohort } from '../../core/identity.ts'
import { chanceOf, type Chance } from './chance.ts'
import { dayIn, type DayNumber } from './days.ts'
import { lifeOfEct } from './ects.ts'
import { ectsByCohort, groups, happens } from './england.ts'
import type { Lists } from './lists.ts'
import { lifeOfMentor, mentorComes } from './mentors.ts'
import type { Character, KeyedPlan, Planned } from './report.ts'
import { keyedPlans, yearsOf, type SchoolYear } from './school-years.ts'
import type { SchoolInWorld } from './schools.ts'
import type { Telling } from './telling.ts'

/** The world that is told: its lists, its schools, and up to which day. */
export interface Plot {
  readonly lists: Lists
  readonly schools: readonly SchoolInWorld[]
  readonly seed: number
  readonly today: DayNumber
}

/** Everything that will be reported of a school and of who comes to it, day after day. */
export interface SchoolPlans {
  readonly years: readonly SchoolYear[]
  readonly plans: readonly KeyedPlan[]
}

/** What is drawn by chance for the people of a school. */
const people = 4

export function plansOf(plot: Plot, school: SchoolInWorld): SchoolPlans {
  const { lists, seed, today } = plot
  const chance = chanceOf(seed, school.number, people)
  const years = yearsOf(lists, school, seed)
  const [first, ...others] = years.filter(({ takesPart }) => takesPart)
  if (first === undefined) throw new Error(`School ${school.id} takes part in no cohort`)
  let known = 0
  const telling: Telling = {
    lists,
    chance,
    today,
    years: [first, ...others],
    elsewhere: cohort => elsewhere(plot, school, cohort, chance),
    newcomer: ([youngest, oldest]) => ({
      number: school.before + known++,
      age: chance.whole(youngest, oldest),
      isQualified: !chance.happens(happens.notYetQualified),
      completedOn: null,
    }),
  }
  const lives: Planned[] = []
  for (let left = school.participants; left > 0;) {
    const group = groupTold(telling, left)
    lives.push(...group.plans)
    left -= group.participants
  }
  const plans = [
    ...years.flatMap(keyedPlans),
    ...lives.map((plan, at) => ({ ...plan, key: `life ${at}` })),
  ]
  return { years, plans: plans.toSorted((one, other) => one.on - other.on) }
}

const triesToFind = 6

function elsewhere(
  { lists, schools, seed }: Plot,
  here: SchoolInWorld,
  cohort: Cohort,
  chance: Chance,
): SchoolYear | null {
  for (let tried = 0; tried < triesToFind; tried += 1) {
    const school = schools[chance.whole(0, schools.length - 1)]
    if (school === undefined || school === here) continue
    const found = yearsOf(lists, school, seed).find(year => year.cohort.cohort === cohort)
    if (found?.takesPart) return found
  }
  return null
}

interface Group {
  readonly plans: readonly Planned[]
  readonly participants: number
}

const agesOfEcts = [21, 34] as const
const agesOfMentors = [25, 58] as const

/** ECTs of one or more years who share their mentors; as many as there is room for. */
function groupTold(telling: Telling, room: number): Group {
  const { chance, years, newcomer } = telling
  const drawn = chance.shared(groups)
  const mentorsWanted = room === 1 ? 0 : Math.min(drawn.mentors, Math.max(1, room - drawn.ects))
  const ectsWanted = Math.min(drawn.ects, room - mentorsWanted)
  const begins = chance.shared(sharesOf(years))
  const ectYears = Array.from({ length: ectsWanted }, (_, at) =>
    at === 0 || chance.happens(0.85) ? begins : laterYear(telling, begins),
  )
  const coming = Array.from({ length: mentorsWanted }, () =>
    mentorComes(telling, newcomer(agesOfMentors), begins),
  )
  const mentors = coming.map(({ mentor }) => mentor)
  const ects = ectYears.map(year => {
    const who = newcomer(agesOfEcts)
    return { who, ...lifeOfEct(telling, who, year, mentors) }
  })
  const mentees = ects.map(({ who }) => who)
  const others = mentors.map(({ character }) => character)
  const used = mentorsWanted + ectsWanted
  const later = ects.flatMap(({ who, completed }) =>
    completed !== null && chance.happens(happens.mentorsLater)
      ? mentorsLater(telling, who, completed)
      : [],
  )
  const thereIsRoomFor = later.slice(0, room - used)
  return {
    plans: [
      ...coming.flatMap(({ plans }) => plans),
      ...ects.flatMap(({ plans }) => plans),
      ...mentors.flatMap(mentor => lifeOfMentor(telling, mentor, [...mentees, ...others])),
      ...thereIsRoomFor,
    ],
    participants: used + thereIsRoomFor.length,
  }
}

const sharesOf = (years: readonly SchoolYear[]) =>
  years.map(
    year =>
      [year, ectsByCohort.find(([cohort]) => cohort === year.cohort.cohort)?.[1] ?? 0] as const,
  )

function laterYear({ chance, years }: Telling, begins: SchoolYear): SchoolYear {
  const later = years.filter(({ cohort }) => cohort.cohort > begins.cohort.cohort)
  return later.length === 0 ? begins : chance.shared(sharesOf(later))
}

/** Somebody who has completed induction mentors others at her school from a later year on. */
function mentorsLater(telling: Telling, who: Character, completed: DayNumber): readonly Planned[] {
  const year = telling.years.find(
    ({ cohort }) => dayIn(cohort.cohort, '09-01') > completed && cohort.opens <= telling.today,
  )
  return year ? mentorComes(telling, who, year, { after: completed }).plans : []
}

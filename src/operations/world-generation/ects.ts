import { assignMentor } from '../../core/changes/assign-mentor/assign-mentor.ts'
import { complete } from '../../core/changes/complete/complete.ts'
import type { LeadProviderId } from '../../core/identity.ts'
import { dateOf, dayIn, type DayNumber } from './days.ts'
import { happens, startsIn } from './england.ts'
import { lifeInTraining } from './ects-in-training.ts'
import type { Mentor } from './mentors.ts'
import { comesFromElsewhere } from './moves.ts'
import { report, type Character, type Planned } from './report.ts'
import { tutorOf, type SchoolYear } from './school-years.ts'
import { registering, reportedOn, type Telling } from './telling.ts'

/** An ECT at the school where her group is, however she came there. */
export interface Settled {
  readonly who: Character
  readonly year: SchoolYear
  readonly start: DayNumber
  /** Her first day at the school. */
  readonly from: DayNumber
  /** The last day on which something was reported of her so far. */
  readonly told: DayNumber
  readonly hasMoved: boolean
  readonly provider: LeadProviderId | null
  readonly mentors: readonly Character[]
}

/** What is told of an ECT; and when she had completed, if she did and stayed. */
export interface LifeOfEct {
  readonly plans: readonly Planned[]
  readonly completed: DayNumber | null
}

/** One ECT from her first day of induction on, with the mentors of her group. */
export function lifeOfEct(
  telling: Telling,
  who: Character,
  year: SchoolYear,
  mentors: readonly Mentor[],
): LifeOfEct {
  const start = firstDay(telling, year)
  const mentor = mentors[telling.chance.whole(0, Math.max(0, mentors.length - 1))] ?? null
  const coming =
    comesFromElsewhere(telling, who, year, start, mentor) ??
    comesFirst(telling, who, year, start, mentor)
  const { settled, plans } = coming
  const another = mentors.find(other => other !== mentor) ?? null
  const swapped = another && changesMentor(telling, settled, another)
  const now = swapped
    ? { ...settled, told: swapped.on, mentors: [...settled.mentors, swapped.mentor] }
    : settled
  const later = lifeInTraining(telling, now)
  const done = later.ends ? null : completion(telling, now)
  return {
    plans: [
      ...plans,
      ...(swapped ? swapped.plans : []),
      ...later.plans,
      ...(done ? done.plans : []),
    ],
    completed: done && done.recorded,
  }
}

function firstDay({ chance }: Telling, { cohort: { cohort } }: SchoolYear): DayNumber {
  switch (chance.shared(startsIn)) {
    case 'autumn':
      return dayIn(cohort, '09-01') + chance.whole(0, 5)
    case 'spring':
      return dayIn(cohort + 1, '01-03') + chance.whole(0, 7)
    case 'summer':
      return dayIn(cohort + 1, '04-15') + chance.whole(0, 7)
  }
}

/** How somebody comes to the school where her group is. */
export interface Coming {
  readonly settled: Settled
  readonly plans: readonly Planned[]
}

function comesFirst(
  telling: Telling,
  who: Character,
  year: SchoolYear,
  start: DayNumber,
  mentor: Mentor | null,
): Coming {
  const { chance, today } = telling
  const isLater = mentor !== null && chance.happens(happens.isAssignedLater)
  const named = isLater ? null : mentor
  const told = reportedOn(telling, start, Math.max(year.settled + 1, mentor?.registered ?? 0))
  const body = chance.happens(happens.ownAppropriateBody)
    ? { answer: 'named' as const, body: chance.oneOf(year.cohort.bodies) }
    : null
  const assigned = told + chance.whole(1, 60)
  const assigns = isLater && assigned <= today
  if (named) named.namedUntil = Math.max(named.namedUntil, told, start)
  if (assigns) mentor.namedUntil = Math.max(mentor.namedUntil, assigned, start)
  return {
    settled: {
      who,
      year,
      start,
      from: start,
      told: assigns ? assigned : told,
      hasMoved: false,
      provider: year.provider,
      mentors: mentor && (named || assigns) ? [mentor.character] : [],
    },
    plans: [
      registering({
        on: told,
        who,
        kind: 'ect',
        year,
        start,
        mentor: named && named.character,
        body,
      }),
      ...(assigns ? [assigning(who, year, mentor.character, assigned, [mentor.character])] : []),
    ],
  }
}

const assigning = (
  who: Character,
  year: SchoolYear,
  mentor: Character,
  on: DayNumber,
  mentors: readonly Character[],
): Planned => ({
  on,
  about: [who, ...mentors],
  at: [year],
  report: ({ person }) =>
    report(
      assignMentor,
      { school: year.school.id, participant: person(who), mentor: person(mentor), from: null },
      tutorOf(year.school),
    ),
})

function changesMentor({ chance, today }: Telling, settled: Settled, other: Mentor) {
  const on = Math.max(settled.told, settled.from) + chance.whole(30, 300)
  if (!chance.happens(happens.changesMentor) || on > today) return null
  other.namedUntil = Math.max(other.namedUntil, on)
  const { who, year, mentors } = settled
  const mentor = other.character
  return { on, mentor, plans: [assigning(who, year, mentor, on, [...mentors, mentor])] }
}

/** Six terms after she began, the appropriate body says that she has completed induction. */
function completion({ chance, today }: Telling, { who, start, told, year, mentors }: Settled) {
  const { cohort } = year.cohort
  const due =
    start < dayIn(cohort, '12-31')
      ? dayIn(cohort + 2, '07-21')
      : start < dayIn(cohort + 1, '03-31')
        ? dayIn(cohort + 2, '12-20')
        : dayIn(cohort + 3, '04-10')
  const recorded = Math.max(due + chance.whole(1, 20), told + 1)
  if (!chance.happens(happens.completes) || recorded > today) return null
  who.completedOn = due
  const plan: Planned = {
    on: recorded,
    about: [who, ...mentors],
    at: [],
    report: ({ person }) =>
      report(
        complete,
        { participant: person(who), completedOn: dateOf(due) },
        { role: 'dfe', name: 'Department for Education' },
      ),
  }
  return { recorded, plans: [plan] }
}

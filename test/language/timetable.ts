import { day } from '../../src/core/calendar.ts'
import type { DeclarationType, Milestone, Timetable } from '../../src/core/declarations.ts'
import type { ScheduleId } from '../../src/core/identity.ts'

/*
 * The schedules of the stories: a standard one with a term for each type, one a term later, one
 * that is extended and open, and one for mentors. The payments of 2021 and 2022 are closed as they
 * were in the world outside.
 */
type Window = readonly [type: DeclarationType, first: string, last: string | null]

const scheduleNamed = (name: string, cohort: number) => `${name} ${cohort}` as ScheduleId

const milestonesOf = (name: string, cohort: number, windows: readonly Window[]) =>
  windows.map(([type, first, last]): Milestone => ({
    schedule: scheduleNamed(name, cohort),
    type,
    firstDay: day(first),
    lastDay: last === null ? null : day(last),
  }))

const standard = (cohort: number): readonly Window[] => [
  ['started', `${cohort}-06-01`, `${cohort}-12-31`],
  ['retained-1', `${cohort + 1}-01-01`, `${cohort + 1}-03-31`],
  ['completed', `${cohort + 2}-04-01`, `${cohort + 2}-07-31`],
]

const aTermLater = (cohort: number): readonly Window[] => [
  ['started', `${cohort + 1}-01-01`, `${cohort + 1}-03-31`],
  ['retained-1', `${cohort + 1}-04-01`, `${cohort + 1}-07-31`],
  ['completed', `${cohort + 2}-08-01`, `${cohort + 2}-12-31`],
]

const open = (cohort: number): readonly Window[] => [
  ['started', `${cohort}-09-01`, null],
  ['retained-1', `${cohort}-09-01`, null],
  ['extended-1', `${cohort}-09-01`, null],
  ['completed', `${cohort}-09-01`, null],
]

export const timetableOf = (cohorts: readonly number[]): Timetable => ({
  milestones: cohorts.flatMap(cohort => [
    ...milestonesOf('standard', cohort, standard(cohort)),
    ...milestonesOf('january', cohort, aTermLater(cohort)),
    ...milestonesOf('extended', cohort, open(cohort)),
    ...milestonesOf('replacement', cohort, open(cohort).slice(0, 2)),
  ]),
  forMentorsOnly: new Set(cohorts.map(cohort => scheduleNamed('replacement', cohort))),
  frozen: new Map([
    [2021, day('2024-06-18')],
    [2022, day('2025-06-16')],
  ]),
})

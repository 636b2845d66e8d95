import { addDays, addMonths } from '../../../core/calendar.ts'
import type { Cohort } from '../../../core/identity.ts'
import { ordinaryTeachers } from '../crowd.ts'
import { startOf, type Days } from '../days.ts'
import type { InventedTeacher } from '../people.ts'
import { leaves, movesOut, registers } from '../reports.ts'
import type { SchoolKey } from '../schools.ts'
import type { Step } from '../steps.ts'
import { begins } from './beginning.ts'

/** How many begin at a school in each of its cohorts, and how many mentors there are for them. */
interface Staff {
  readonly school: SchoolKey
  readonly ects: number
  readonly mentors: number
  readonly cohorts: readonly Cohort[]
}

const staffs = ({ cohorts, current, previous, earlier }: Days): readonly Staff[] => [
  { school: 'lawnswood', ects: 6, mentors: 6, cohorts },
  { school: 'sevenHills', ects: 1, mentors: 2, cohorts },
  { school: 'robinHood', ects: 1, mentors: 2, cohorts },
  { school: 'allertonGrange', ects: 3, mentors: 3, cohorts: [earlier, previous, current] },
  { school: 'westOaks', ects: 1, mentors: 1, cohorts: [earlier, previous, current] },
  { school: 'stMarys', ects: 2, mentors: 2, cohorts: [earlier, previous, current] },
  { school: 'gateways', ects: 1, mentors: 1, cohorts: [previous, current] },
  { school: 'carrManor', ects: 3, mentors: 2, cohorts: [earlier, previous, current] },
  { school: 'princeHenrys', ects: 2, mentors: 2, cohorts: [earlier, previous, current] },
  { school: 'crossleyStreet', ects: 2, mentors: 1, cohorts: [earlier, previous] },
  { school: 'morley', ects: 3, mentors: 2, cohorts: [earlier, current] },
  { school: 'greenside', ects: 2, mentors: 1, cohorts: [earlier] },
]

/** The invented people who make a school look like one. */
export function ordinary(days: Days): {
  readonly teachers: readonly InventedTeacher[]
  readonly steps: readonly Step[]
} {
  const groups = staffs(days).map((staff, index) => {
    const count = staff.mentors + staff.ects * staff.cohorts.length
    return { staff, teachers: ordinaryTeachers(1001 + 100 * index, count) }
  })
  return {
    teachers: groups.flatMap(({ teachers }) => teachers),
    steps: groups.flatMap(({ staff, teachers }) => lives(staff, teachers, days)),
  }
}

function lives(
  { school, ects, mentors, cohorts }: Staff,
  teachers: readonly InventedTeacher[],
  { earlier }: Days,
): readonly Step[] {
  const mentoring = teachers.slice(0, mentors)
  const training = teachers.slice(mentors)
  const first = cohorts.slice(0, 1)
  return [
    ...first.flatMap(cohort => mentoring.map(who => begins(who, school, cohort, { as: 'mentor' }))),
    ...training.flatMap((who, index) => {
      const mentor = mentoring[index % mentors]
      const cohort = cohorts[Math.floor(index / ects)]
      return cohort === undefined || mentor === undefined
        ? []
        : life(who, { school, cohort, mentor, index, leavesBy: earlier })
    }),
  ]
}

interface Life {
  readonly school: SchoolKey
  readonly cohort: Cohort
  readonly mentor: InventedTeacher
  readonly index: number
  /** Those of this cohort, and of cohorts before it, may have left. */
  readonly leavesBy: Cohort
}

/** Some begin in January, and every other one has gone when induction is over. */
function life(
  who: InventedTeacher,
  { school, cohort, mentor, index, leavesBy }: Life,
): readonly Step[] {
  const start = index % 5 === 4 ? addMonths(startOf(cohort), 4) : startOf(cohort)
  const leavesOn = addMonths(start, 23)
  const gone = { who, school, leavesOn, on: addDays(leavesOn, -30) }
  return [
    registers({ who, school, mentor, start, on: addDays(start, 3) }),
    ...(cohort > leavesBy || index % 2 === 0
      ? []
      : index % 4 === 1
        ? [movesOut(gone)]
        : [leaves({ ...gone, because: 'left-teaching-profession' })]),
  ]
}

import { transferIn } from '../../core/changes/transfer-in/transfer-in.ts'
import { transferOut } from '../../core/changes/transfer-out/transfer-out.ts'
import { dateOf, type DayNumber } from './days.ts'
import type { Coming } from './ects.ts'
import { happens } from './england.ts'
import type { Mentor } from './mentors.ts'
import { report, type Character, type Planned } from './report.ts'
import { tutorOf, type SchoolYear } from './school-years.ts'
import { registering, reportedOn, within, type Telling } from './telling.ts'

/** She began at another school, and her group's school says that she joins it. */
export function comesFromElsewhere(
  telling: Telling,
  who: Character,
  year: SchoolYear,
  start: DayNumber,
  mentor: Mentor | null,
): Coming | null {
  const { chance, today } = telling
  if (!chance.happens(happens.movesSchool)) return null
  const joins = start + chance.whole(60, 500)
  const old = telling.elsewhere(year.cohort.cohort)
  const told = reportedOn(telling, start, Math.max(old?.settled ?? 0, year.settled) + 1)
  const moved = Math.max(told + 2, mentor?.registered ?? 0, joins + chance.whole(-30, 14))
  if (old === null || moved > today) return null
  const keeps = old.provider === year.provider || chance.happens(happens.keepsProvider)
  if (mentor) mentor.namedUntil = Math.max(mentor.namedUntil, moved, joins)
  const reported = within(joins - chance.whole(5, 60), told + 1, moved - 1)
  const said = chance.happens(happens.oldSchoolReports)
    ? [leavesOld(who, old, reported, joins)]
    : []
  return {
    settled: {
      who,
      year,
      start,
      from: joins,
      told: moved,
      hasMoved: true,
      provider: keeps ? old.provider : year.provider,
      mentors: mentor ? [mentor.character] : [],
    },
    plans: [
      registering({ on: told, who, kind: 'ect', year: old, start, mentor: null, body: null }),
      ...said,
      joining(who, { old, year, mentor, joins, moved, keeps }),
    ],
  }
}

interface Move {
  readonly old: SchoolYear
  readonly year: SchoolYear
  readonly mentor: Mentor | null
  readonly joins: DayNumber
  readonly moved: DayNumber
  readonly keeps: boolean
}

const joining = (who: Character, { old, year, mentor, joins, moved, keeps }: Move): Planned => ({
  on: moved,
  about: mentor ? [who, mentor.character] : [who],
  at: [old, year],
  report: ({ person }) =>
    report(
      transferIn,
      {
        school: year.school.id,
        participant: person(who),
        kind: 'ect',
        joiningOn: dateOf(joins),
        programme: { choose: keeps ? 'keep' : 'default' },
        email: null,
        mentor: mentor && person(mentor.character),
      },
      tutorOf(year.school),
    ),
})

const leavesOld = (who: Character, old: SchoolYear, on: DayNumber, leaves: DayNumber): Planned => ({
  on,
  about: [who],
  at: [old],
  report: ({ person }) =>
    report(
      transferOut,
      {
        school: old.school.id,
        participant: person(who),
        kind: 'ect',
        leavesOn: dateOf(leaves),
      },
      tutorOf(old.school),
    ),
})

import { reportLeaving } from '../../core/changes/report-leaving/report-leaving.ts'
import { dateOf, dayIn, type DayNumber } from './days.ts'
import { happens, leavingReasons } from './england.ts'
import { report, type Character, type Planned } from './report.ts'
import { tutorOf, type SchoolYear } from './school-years.ts'
import { registering, withdrawing, within, type Telling } from './telling.ts'

/** A mentor whom ECTs of her school may have. */
export interface Mentor {
  readonly character: Character
  readonly year: SchoolYear
  readonly registered: DayNumber
  readonly from: DayNumber
  /** The last day on or from which she was named as anybody's mentor. */
  namedUntil: DayNumber
}

/** Somebody is registered as a mentor, for the beginning of a school year. */
export function mentorComes(
  { chance, today }: Telling,
  character: Character,
  year: SchoolYear,
  { after }: { readonly after: DayNumber } = { after: 0 },
): { readonly mentor: Mentor; readonly plans: readonly Planned[] } {
  const from = dayIn(year.cohort.cohort, '09-01')
  const first = Math.max(year.settled, after) + 1
  const registered = within(from - chance.whole(0, 40), first, Math.min(today, from + 10))
  return {
    mentor: { character, year, registered, from, namedUntil: Math.max(registered, from) },
    plans: [
      registering({
        on: registered,
        who: character,
        kind: 'mentor',
        year,
        start: from,
        mentor: null,
        body: null,
      }),
    ],
  }
}

/** What becomes of a mentor later; her mentees are looked at when she leaves. */
export function lifeOfMentor(
  telling: Telling,
  mentor: Mentor,
  mentees: readonly Character[],
): readonly Planned[] {
  const { lists, chance, today } = telling
  const { character: who, year, from, namedUntil } = mentor
  const [leaves, isWithdrawn, elsewhereToo] = [
    chance.happens(happens.mentorLeaves),
    chance.happens(happens.mentorIsWithdrawn),
    chance.happens(happens.mentorsElsewhereToo),
  ]
  const said = Math.max(namedUntil + 20, from + chance.whole(100, 1500))
  const withdrawn = Math.max(mentor.registered, from) + chance.whole(60, 800)
  const plans = [
    ...(leaves
      ? [leaving(mentor, mentees, said, chance.whole(-15, 30), chance.shared(leavingReasons))]
      : []),
    ...(isWithdrawn && year.provider
      ? [
          withdrawing(lists, withdrawn, {
            who,
            kind: 'mentor',
            leadProvider: year.provider,
            reason: 'mentor-no-longer-being-mentor',
          }),
        ]
      : []),
    ...(elsewhereToo && !leaves ? mentorsElsewhere(telling, mentor) : []),
  ]
  return plans.filter(({ on }) => on <= today)
}

const leaving = (
  { character: who, year, namedUntil }: Mentor,
  mentees: readonly Character[],
  on: DayNumber,
  later: number,
  reason: string,
): Planned => ({
  on,
  about: [who, ...mentees],
  at: [year],
  report: ({ person }) =>
    report(
      reportLeaving,
      {
        school: year.school.id,
        participant: person(who),
        kind: 'mentor',
        leavesOn: dateOf(Math.max(on + later, namedUntil + 1)),
        reason,
      },
      tutorOf(year.school),
    ),
})

/** She may be chosen at a second school, and trains where she trained. */
function mentorsElsewhere(
  { chance, elsewhere }: Telling,
  { character, year, registered, from }: Mentor,
): readonly Planned[] {
  const other = elsewhere(year.cohort.cohort)
  if (other === null) return []
  const on = Math.max(registered, from) + chance.whole(30, 400)
  return [
    registering({
      on,
      who: character,
      kind: 'mentor',
      year: other,
      start: on + chance.whole(-5, 30),
      mentor: null,
      body: null,
    }),
  ]
}

import { byFrom, covers, type CalendarDate } from './calendar.ts'
import type { Dated } from './coming.ts'
import type { Mentorship } from './facts.ts'
import type { ProfileId, SchoolId } from './identity.ts'
import type { Life } from './lives-at-school.ts'
import { factsOf, type Situation } from './situation.ts'

interface Looking {
  readonly school: SchoolId
  readonly today: CalendarDate
  readonly lives: readonly Life[]
  /** Who joins and leaves, and which fact says so. */
  readonly goings: readonly Dated[]
}

/** Mentors who begin and end at a school, and the days from which an ECT there has none. */
export function mentoringToCome(situation: Situation, looking: Looking): readonly Dated[] {
  const { school, lives } = looking
  const ofEach = Map.groupBy(
    factsOf(situation, 'mentorship')
      .filter(mentorship => mentorship.school === school)
      .toSorted(byFrom),
    ({ ect }) => ect,
  )
  return lives
    .filter(({ profile }) => profile.kind === 'ect')
    .flatMap(life => mentoringOf(life, ofEach.get(life.profile.id) ?? [], looking))
}

function mentoringOf(
  life: Life,
  mentorships: readonly Mentorship[],
  { today, goings }: Looking,
): readonly Dated[] {
  const begins = mentorships.map(({ ect, mentor, from, id }): Dated => {
    const before = mentorships.find(({ until }) => until === from)
    return {
      thing: 'mentor-begins',
      ect,
      mentor,
      instead: before?.mentor ?? null,
      on: from,
      fact: id,
    }
  })
  const ends = mentorships.flatMap((mentorship): readonly Dated[] => {
    const { ect, mentor, until } = mentorship
    if (until === null || !isWithout(life, mentorships, until)) return []
    const fact = saysThatItEnds(mentorship, goings)
    return [{ thing: 'mentor-ends', ect, mentor, on: until, fact }]
  })
  return [...begins, ...ends, ...withoutMentor(life, mentorships, today, [...goings, ...ends])]
}

/** At the school on that day, with nobody to mentor her, and not done with induction. */
const isWithout = (life: Life, mentorships: readonly Mentorship[], day: CalendarDate) =>
  life.times.some(time => covers(time, day)) &&
  !mentorships.some(mentorship => covers(mentorship, day)) &&
  !life.facts.some(fact => fact.facet === 'completion' && fact.completedOn <= day)

/** A school took the mentor away, or the mentor leaves. */
function saysThatItEnds({ id, mentor, until, unassignedOn }: Mentorship, goings: readonly Dated[]) {
  if (unassignedOn === until) return id
  const leaving = goings.find(
    going => going.thing === 'leaves' && going.profile === mentor && going.on === until,
  )
  return leaving?.fact ?? id
}

/** The days on which an ECT joins without a mentor, or is left without one. */
function withoutMentor(
  life: Life,
  mentorships: readonly Mentorship[],
  today: CalendarDate,
  turns: readonly Dated[],
): readonly Dated[] {
  const ect = life.profile.id
  const begin = turns.filter(turn => turn.on > today && concerns(turn, ect))
  return begin
    .filter(({ on }) => isWithout(life, mentorships, on))
    .map(({ on, fact }) => ({
      thing: 'has-no-mentor' as const,
      ect,
      until: mentorships.find(({ from }) => from > on)?.from ?? null,
      on,
      fact,
    }))
}

const concerns = (turn: Dated, ect: ProfileId) =>
  (turn.thing === 'joins' && turn.profile === ect) ||
  (turn.thing === 'mentor-ends' && turn.ect === ect)

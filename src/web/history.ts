import type { CalendarDate, Span } from '../core/calendar.ts'
import type { SchoolId } from '../core/identity.ts'
import { factsOf, the, type ParticipantProfile, type Situation } from '../core/situation.ts'
import { mentorTimeAt, spanOf, staysOf } from '../core/settle.ts'
import { namesOtherSchools, seenOf, type Sight } from '../core/sight-of-school.ts'
import { timelineOf } from '../core/timeline.ts'
import { nameOfProfile } from './at-school.ts'
import { longDate } from './words/days.ts'
import { programmeName } from './words/programmes.ts'

/** Some days in a history on which one thing was so. */
export interface Bar extends Span {
  readonly text: string
  /** Whether it was so at the school that looks. */
  readonly isHere: boolean
}

/** One kind of thing through the time. The picture and the table are made of the same lanes. */
export interface Lane {
  readonly name: string
  readonly bars: readonly Bar[]
}

/** The lane in which each bar is a training record. */
export const recordsLane = 'Programme and provider'

/** Who looks, on which day, and how far she may see. */
export interface Looking {
  readonly school: SchoolId
  readonly today: CalendarDate
  readonly sight: Sight
}

/** Somebody's history as a school may see it: schools, programmes, and mentors at that school. */
export function lanesOf(
  situation: Situation,
  profile: ParticipantProfile,
  { school, sight }: Looking,
): readonly Lane[] {
  const seen = (bars: readonly Bar[]) => bars.flatMap(bar => seenOf(bar, sight) ?? [])
  const lanes = [
    { name: 'School', bars: seen(schoolBars(situation, profile, school)) },
    { name: recordsLane, bars: seen(programmeBars(situation, profile, school)) },
    profile.kind === 'ect'
      ? { name: 'Mentor', bars: seen(mentorBars(situation, profile, school)) }
      : { name: 'ECTs they mentor', bars: seen(mentorBars(situation, profile, school)) },
  ]
  return lanes.filter(({ bars }) => bars.length > 0)
}

function schoolBars(situation: Situation, profile: ParticipantProfile, school: SchoolId) {
  const nameOf = (other: SchoolId) =>
    other === school || namesOtherSchools(profile.kind)
      ? the(situation.schools, other).name
      : 'Another school'
  const stays = staysOf(situation, profile.id).map(stay =>
    bar(spanOf(stay), nameOf(stay.school), stay.school === school),
  )
  const further = mentorTimeAt(situation, profile.id, school)
    .filter(({ stay }) => stay === null)
    .map(time => bar(time, the(situation.schools, school).name, true))
  return [...stays, ...further].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

const programmeBars = (situation: Situation, profile: ParticipantProfile, school: SchoolId) =>
  timelineOf(situation, profile.id).entries.map(({ record, schoolCohort, ...span }) =>
    bar(span, programmeName(situation, record.programme), schoolCohort.school === school),
  )

const mentorBars = (situation: Situation, profile: ParticipantProfile, school: SchoolId) =>
  factsOf(situation, 'mentorship')
    .filter(({ ect, mentor }) => ect === profile.id || mentor === profile.id)
    .filter(mentorship => mentorship.school === school)
    .map(({ ect, mentor, ...span }) =>
      bar(span, nameOfProfile(situation, profile.kind === 'ect' ? mentor : ect), true),
    )
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))

const bar = ({ from, until }: Span, text: string, isHere: boolean): Bar => ({
  from,
  until,
  text,
  isHere,
})

/** The same of what was known earlier: what was at the school itself is seen as it was believed. */
export const lanesBelieved = (
  situation: Situation,
  profile: ParticipantProfile,
  { school, today, sight }: Looking,
): readonly Lane[] =>
  lanesOf(situation, profile, { school, today, sight: { until: null, movedOn: null } }).flatMap(
    ({ name, bars }) => {
      const seen = bars.flatMap(one => (one.isHere ? one : (seenOf(one, sight) ?? [])))
      return seen.length === 0 ? [] : [{ name, bars: seen }]
    },
  )

/** What follows the last day that a former school sees. */
export const afterwards = ({ movedOn }: Sight) =>
  movedOn === null ? null : `They joined another school on ${longDate(movedOn)}.`

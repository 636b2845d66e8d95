import { addDays, covers, type CalendarDate } from '../core/calendar.ts'
import type { InductionRecord, LeavingReport, Mentorship } from '../core/facts.ts'
import type { ProfileId, SchoolId } from '../core/identity.ts'
import { timeAt } from '../core/settle.ts'
import { factsOf, the, type ParticipantProfile, type Situation } from '../core/situation.ts'
import { entryOn, timelineOf } from '../core/timeline.ts'
import type { AtSchool } from './at-school.ts'

/** What a school reported of somebody's latest time there, while she has not left. */
export function reportAt(
  situation: Situation,
  { profile, time }: AtSchool,
  school: SchoolId,
  today: CalendarDate,
): LeavingReport | null {
  if (time.until !== null && time.until <= today) return null
  return lastReport(situation, { profile, time }, school)
}

/** What a school reported of somebody's latest time there, before or after she left. */
export const lastReport = (
  situation: Situation,
  { profile, time }: Pick<AtSchool, 'profile' | 'time'>,
  school: SchoolId,
): LeavingReport | null =>
  factsOf(situation, 'leaving-report').findLast(
    report =>
      report.profile === profile.id && report.school === school && report.leavesOn > time.from,
  ) ?? null

/** The record at a school with which somebody leaves it; none where she trains elsewhere. */
export function lastRecordAt(
  situation: Situation,
  { profile, time }: AtSchool,
  school: SchoolId,
): InductionRecord | null {
  if (time.until === null) return null
  const entry = entryOn(timelineOf(situation, profile.id), addDays(time.until, -1))
  return entry?.schoolCohort.school === school ? entry.record : null
}

/** Whether somebody may mentor at a school besides this one on some day from now on. */
export const mentorsElsewhere = (
  situation: Situation,
  { id }: Pick<ParticipantProfile, 'id'>,
  school: SchoolId,
  today: CalendarDate,
) =>
  factsOf(situation, 'mentor-at-school').some(
    time =>
      time.mentor === id && time.school !== school && (time.until === null || time.until > today),
  )

/** An ECT whom nobody mentors from a day on. */
export interface LeftWithout {
  readonly ect: ParticipantProfile
  readonly from: CalendarDate
}

/** The ECTs who have nobody once these mentorships end, though they are at the school. */
export const leftWithout = (
  situation: Situation,
  ended: readonly Mentorship[],
): readonly LeftWithout[] =>
  ended.flatMap(({ ect, school, until: from }) =>
    from !== null && isThere(situation, ect, school, from) && !isMentored(situation, ect, from)
      ? [{ ect: the(situation.profiles, ect), from }]
      : [],
  )

/** The day after today from which nobody mentors an ECT, though somebody does on the day before. */
export const mentorlessFrom = (
  situation: Situation,
  { mentorships }: Pick<AtSchool, 'mentorships'>,
  today: CalendarDate,
): CalendarDate | null =>
  leftWithout(situation, mentorships).find(({ from }) => from > today)?.from ?? null

const isThere = (situation: Situation, ect: ProfileId, school: SchoolId, day: CalendarDate) =>
  timeAt(situation, ect, school).some(time => covers(time, day))

const isMentored = (situation: Situation, ect: ProfileId, day: CalendarDate) =>
  factsOf(situation, 'mentorship').some(other => other.ect === ect && covers(other, day))

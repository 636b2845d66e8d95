import { covers, type CalendarDate, type Span } from '../core/calendar.ts'
import type { Mentorship } from '../core/facts.ts'
import type { SchoolId } from '../core/identity.ts'
import { factsOf, the, type ParticipantProfile, type Situation } from '../core/situation.ts'
import { whyStandingAt, type Standing, type StandingFound } from '../core/standing/standing.ts'
import { entryOn, lastDayOf, nameOf, timelineOf, timesAt, type Entry } from '../core/timeline.ts'

/** How somebody is at one school on a day: all that its lists and her page say of her there. */
export interface AtSchool {
  readonly profile: ParticipantProfile
  readonly fullName: string
  readonly trn: string
  readonly standing: Standing
  /** The rule and the fact that it follows from. */
  readonly why: StandingFound
  /** The latest time at the school. */
  readonly time: Span
  /** What she trains on there, on the day or the nearest that she is there; none elsewhere. */
  readonly entry: Entry | null
  /** Who mentors her, or whom she mentors, on that day or from a later one. */
  readonly mentorships: readonly Mentorship[]
}

/** How somebody is at a school, or `null` if the school has nothing to do with her. */
export function atSchool(
  situation: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
  today: CalendarDate,
): AtSchool | null {
  const why = whyStandingAt(situation, profile, school, today)
  const time = timesAt(situation, profile, school).at(-1)
  if (why === null || time === undefined) return null
  const day = dayWithin(time, today)
  const entry = entryOn(timelineOf(situation, profile.id), day)
  return {
    profile,
    fullName: nameOf(situation, profile.person),
    trn: the(situation.people, profile.person).trn,
    standing: why.standing,
    why,
    time,
    entry: entry?.schoolCohort.school === school ? entry : null,
    mentorships: factsOf(situation, 'mentorship').filter(
      mentorship =>
        (mentorship.ect === profile.id || mentorship.mentor === profile.id) &&
        mentorship.school === school &&
        (covers(mentorship, day) || mentorship.from > day),
    ),
  }
}

/** The day itself if the span covers it; otherwise the nearest day of the span. */
function dayWithin(span: Span, day: CalendarDate): CalendarDate {
  if (day < span.from) return span.from
  return covers(span, day) ? day : (lastDayOf(span) ?? day)
}

/** The name behind a profile. */
export const nameOfProfile = (situation: Situation, profile: ParticipantProfile['id']) =>
  nameOf(situation, the(situation.profiles, profile).person)

/** The address of a person's page at a school. */
export const personPath = (urn: string, { person, kind }: ParticipantProfile) =>
  `/schools/${urn}/${kind === 'ect' ? 'ects' : 'mentors'}/${person}`

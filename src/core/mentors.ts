import { covers, type CalendarDate } from './calendar.ts'
import { retract, state, type Effect } from './decision.ts'
import type { FactId, PersonId, ProfileId, RecordId, SchoolId } from './identity.ts'
import { begunOn, mentorTimeAt, reportsAbout, type Stay } from './settle.ts'
import { factsOf, profileOf, type Situation } from './situation.ts'

export type MentorRefusal =
  | { readonly reason: 'mentor-is-the-ect' }
  | { readonly reason: 'mentor-not-at-this-school'; readonly from: CalendarDate }

/** Why somebody may not mentor an ECT at a school from a day on, if they may not. */
export function mentorRefusal(
  situation: Situation,
  { mentor, ect, school, from }: MentorWanted & { ect: PersonId | null },
): MentorRefusal | null {
  if (mentor === ect) return { reason: 'mentor-is-the-ect' }
  const profile = profileOf(situation, mentor, 'mentor')
  return profile && mentorTimeAt(situation, profile.id, school).some(time => covers(time, from))
    ? null
    : { reason: 'mentor-not-at-this-school', from }
}

export interface MentorWanted {
  readonly mentor: PersonId
  readonly school: SchoolId
  readonly from: CalendarDate
}

/** The mentor of an ECT from a day on, until the next; in place of one of the same day. */
export function assign(
  situation: Situation,
  ect: ProfileId,
  { mentor, school, from }: MentorWanted,
  newId: () => string,
): readonly Effect[] {
  const same = begunOn(
    factsOf(situation, 'mentorship').filter(mentorship => mentorship.ect === ect),
    from,
  )
  const profile = profileOf(situation, mentor, 'mentor')
  if (profile === null) throw new Error(`Person ${mentor} is no mentor`)
  return [
    ...(same ? [retract(same.id)] : []),
    state({
      facet: 'mentorship',
      id: newId() as FactId,
      ect,
      mentor: profile.id,
      school,
      from,
      until: null,
      unassignedOn: null,
    }),
  ]
}

/**
 * A mentor may be chosen at a school from a day on. Where she may already, because it was a further
 * school of hers and her training comes there now, her time there ends with the stay from now on,
 * and with it when the school said that she leaves.
 */
export function mayMentorAt(
  situation: Situation,
  {
    profile,
    school,
    stay,
    from,
  }: { profile: ProfileId; school: SchoolId; stay: RecordId | null; from: CalendarDate },
  newId: () => string,
): readonly Effect[] {
  const already = mentorTimeAt(situation, profile, school).find(time => covers(time, from))
  if (already) {
    if (stay === null || already.stay !== null) return []
    const report = reportsAbout(situation, already)
      .toSorted((one, other) => (one.leavesOn < other.leavesOn ? -1 : 1))
      .at(0)
    return [state({ ...already, stay }), ...(report ? [state({ ...report, stay })] : [])]
  }
  return [
    state({
      facet: 'mentor-at-school',
      id: newId() as FactId,
      mentor: profile,
      school,
      stay,
      from,
      until: null,
    }),
  ]
}

/**
 * A mentor's training moves on from a school on a day, and she goes on mentoring there: her time
 * there becomes one at a further school. (Ruling 27.)
 */
export const goesOnMentoring = (
  situation: Situation,
  { profile, school, from }: { profile: ProfileId; school: SchoolId; from: CalendarDate },
): readonly Effect[] =>
  mentorTimeAt(situation, profile, school)
    .filter(time => time.stay !== null && covers(time, from))
    .map(time => state({ ...time, stay: null }))

/** Her training stays after all: her time at the school ends with the stay there again. */
export const mentorsWhileThere = (
  situation: Situation,
  profile: ProfileId,
  { school, records: [{ id, from }] }: Stay,
): readonly Effect[] =>
  mentorTimeAt(situation, profile, school)
    .filter(time => time.stay === null && covers(time, from))
    .map(time => state({ ...time, stay: id }))

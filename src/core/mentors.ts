import { covers, type CalendarDate } from './calendar.ts'
import { retract, state, type Effect } from './decision.ts'
import type { FactId, PersonId, ProfileId, RecordId, SchoolId } from './identity.ts'
import { begunOn, mentorTimeAt } from './settle.ts'
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
 * school of hers and her training comes there now, her time there ends with the stay from now on.
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
  if (already) return stay === null || already.stay !== null ? [] : [state({ ...already, stay })]
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

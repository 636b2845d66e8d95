import { laterOf, type CalendarDate } from '../../calendar.ts'
import { retract, state, type Effect } from '../../decision.ts'
import type { MentorAtSchool, Mentorship } from '../../facts.ts'
import type { ProfileId } from '../../identity.ts'
import { mentorTimeAt, presenceAround, timeAt } from '../../settle.ts'
import { factsOf, type Situation } from '../../situation.ts'
import type { RecordMeant } from './record-meant.ts'
import type { Move } from './steps-moved.ts'

/** Who mentors whom at the school of a stay that began on another day. */
export function mentorshipsMoved(
  situation: Situation,
  { record: { profile }, stay: { school } }: RecordMeant,
  { time, ...move }: Move & { readonly time: MentorAtSchool | null },
): readonly Effect[] {
  const mayMentorBefore = time !== null && time.from < move.from
  const hers = factsOf(situation, 'mentorship').filter(
    ({ ect, mentor, ...fact }) =>
      fact.school === school && (ect === profile || (mentor === profile && !mayMentorBefore)),
  )
  return move.to < move.from
    ? hers
        .filter(({ from }) => from === move.from)
        .map(mentorship => movedBack(situation, profile, mentorship, move.to))
    : hers
        .filter(({ from }) => from >= move.from && from < move.to)
        .map(mentorship => clipped(situation, mentorship, move.to))
}

/** Earlier, but not before the other of the two is there and whoever mentored the ECT has ended. */
function movedBack(
  situation: Situation,
  profile: ProfileId,
  mentorship: Mentorship,
  to: CalendarDate,
): Effect {
  const { ect, mentor, school, from } = mentorship
  const timeOfOther =
    ect === profile ? mentorTimeAt(situation, mentor, school) : timeAt(situation, ect, school)
  const ended = factsOf(situation, 'mentorship').flatMap(other =>
    other.ect === ect && other.school === school && other.until !== null && other.until <= from
      ? [other.until]
      : [],
  )
  const earliest = [to, presenceAround(timeOfOther, from)?.from ?? from, ...ended].reduce(laterOf)
  return state({ ...mentorship, from: earliest })
}

/** From the new start, unless it has ended by then or another mentor has followed. */
function clipped(situation: Situation, mentorship: Mentorship, to: CalendarDate): Effect {
  const { ect, from, id, unassignedOn } = mentorship
  const followed = factsOf(situation, 'mentorship').some(
    other => other.ect === ect && other.from > from && other.from <= to,
  )
  const ended = unassignedOn !== null && unassignedOn <= to
  return followed || ended ? retract(id) : state({ ...mentorship, from: to })
}

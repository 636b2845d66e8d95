import { dayRefusal, type DayRefusal } from '../../bounds.ts'
import { covers, type CalendarDate } from '../../calendar.ts'
import type { Change, Circumstances, Decision } from '../../decision.ts'
import type { PersonId, SchoolId } from '../../identity.ts'
import { presenceAt } from '../../joining.ts'
import { assign, mentorRefusal, type MentorRefusal } from '../../mentors.ts'
import { notice, toPerson } from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { factsOf, profileOf, the, type Situation } from '../../situation.ts'
import { timesAt } from '../../timeline.ts'

export interface AssignMentor {
  readonly school: SchoolId
  readonly participant: PersonId
  readonly mentor: PersonId
  /** Without a day: today, or the ECT's first day if she has not begun. */
  readonly from: CalendarDate | null
}

/** Looked for in this order; the first that holds is the answer. */
export type AssignMentorRefusal =
  | DayRefusal
  | { readonly reason: 'not-at-this-school' }
  | MentorRefusal
  | { readonly reason: 'nothing-would-change' }

export const assignMentor: Change<'assign-mentor', AssignMentor, AssignMentorRefusal> = {
  name: 'assign-mentor',
  concerns: ({ school, participant, mentor }) => ({
    schools: [school],
    people: [participant, mentor],
  }),
  rules: {
    'day-too-far-ahead': 'AM-1',
    'day-before-service-began': 'AM-1',
    'not-at-this-school': 'AM-2',
    'mentor-is-the-ect': 'AM-3',
    'mentor-not-at-this-school': 'AM-4',
    'nothing-would-change': 'AM-5',
  },
  decide: decideAssignMentor,
}

export function decideAssignMentor(
  situation: Situation,
  { school, participant, mentor, from: wanted }: AssignMentor,
  { today, newId }: Circumstances,
): Result<Decision, AssignMentorRefusal> {
  const ect = profileOf(situation, participant, 'ect')
  const time = ect && timesAt(situation, ect, school).at(-1)
  const from = wanted ?? (time && time.from > today ? time.from : today)

  const outOfBounds = dayRefusal(from, today)
  if (outOfBounds) return refuse(outOfBounds) // AM-1
  if (ect === null || presenceAt(situation, ect.id, school, from) === null)
    return refuse({ reason: 'not-at-this-school' }) // AM-2
  const unfit = mentorRefusal(situation, { mentor, ect: participant, school, from })
  if (unfit) return refuse(unfit) // AM-3, AM-4
  const before = factsOf(situation, 'mentorship').find(
    mentorship => mentorship.ect === ect.id && covers(mentorship, from),
  )
  const mentorBefore = before && the(situation.profiles, before.mentor).person
  if (mentorBefore === mentor) return refuse({ reason: 'nothing-would-change' }) // AM-5

  const about = { about: participant, school, on: from }
  return accept({
    effects: assign(situation, ect.id, { mentor, school, from }, newId), // AM-6
    notices: [
      notice('mentor-assigned', toPerson(mentor), about),
      notice('mentor-assigned-to-ect', toPerson(participant), about),
      ...(mentorBefore ? [notice('mentor-unassigned', toPerson(mentorBefore), about)] : []),
    ], // AM-7
    effectiveOn: from,
    nature: 'circumstance',
  })
}

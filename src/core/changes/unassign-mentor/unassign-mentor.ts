import { dayRefusal, type DayRefusal } from '../../bounds.ts'
import { byFrom, covers, type CalendarDate } from '../../calendar.ts'
import {
  retract,
  state,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
} from '../../decision.ts'
import type { Mentorship } from '../../facts.ts'
import type { PersonId, SchoolId } from '../../identity.ts'
import { presenceAt } from '../../joining.ts'
import { notice, toPerson } from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { factsOf, profileOf, the, type Situation } from '../../situation.ts'

export interface UnassignMentor {
  readonly school: SchoolId
  /** The ECT who is to have no mentor. */
  readonly participant: PersonId
  /** Without a day: today, or the first day of a mentorship that has not begun. */
  readonly from: CalendarDate | null
  /** Why, in the school's own words. */
  readonly reason: string
}

/** Looked for in this order; the first that holds is the answer. */
export type UnassignMentorRefusal =
  | DayRefusal
  | { readonly reason: 'not-at-this-school' }
  | { readonly reason: 'no-mentor-on-the-day'; readonly from: CalendarDate }
  | { readonly reason: 'reason-missing' }

export const unassignMentor: Change<'unassign-mentor', UnassignMentor, UnassignMentorRefusal> = {
  name: 'unassign-mentor',
  concerns: ({ school, participant }) => ({ schools: [school], people: [participant] }),
  rules: {
    'day-too-far-ahead': 'UM-1',
    'day-before-service-began': 'UM-1',
    'not-at-this-school': 'UM-2',
    'no-mentor-on-the-day': 'UM-3',
    'reason-missing': 'UM-4',
  },
  decide: decideUnassignMentor,
}

export function decideUnassignMentor(
  situation: Situation,
  { school, participant, from: wanted, reason }: UnassignMentor,
  { today }: Circumstances,
): Result<Decision, UnassignMentorRefusal> {
  const ect = profileOf(situation, participant, 'ect')
  const mentorships = factsOf(situation, 'mentorship')
    .filter(mentorship => mentorship.ect === ect?.id && mentorship.school === school)
    .toSorted(byFrom)
  const from = wanted ?? dayMeant(mentorships, today)

  const outOfBounds = dayRefusal(from, today)
  if (outOfBounds) return refuse(outOfBounds) // UM-1
  if (ect === null || presenceAt(situation, ect.id, school, from) === null)
    return refuse({ reason: 'not-at-this-school' }) // UM-2
  const ending = mentorships.find(mentorship => covers(mentorship, from))
  if (ending === undefined) return refuse({ reason: 'no-mentor-on-the-day', from }) // UM-3
  if (reason.trim() === '') return refuse({ reason: 'reason-missing' }) // UM-4

  const about = { about: participant, school, on: from }
  const mentor = the(situation.profiles, ending.mentor).person
  return accept({
    effects: endsOn(from, ending, mentorships), // UM-5, UM-6
    notices: [
      notice('mentor-unassigned', toPerson(mentor), about),
      notice('mentor-unassigned-from-ect', toPerson(participant), { ...about, about: mentor }),
    ], // UM-7
    effectiveOn: from,
    nature: 'circumstance',
  })
}

function dayMeant(mentorships: readonly Mentorship[], today: CalendarDate) {
  if (mentorships.some(mentorship => covers(mentorship, today))) return today
  return mentorships.find(({ from }) => from > today)?.from ?? today
}

/** The mentor before was hers until this mentorship began, and stays so where it never did. */
function endsOn(
  day: CalendarDate,
  ending: Mentorship,
  mentorships: readonly Mentorship[],
): readonly Effect[] {
  if (ending.from < day) return [state({ ...ending, unassignedOn: day })]
  const before = mentorships.find(({ until }) => until === day)
  return [retract(ending.id), ...(before ? [state({ ...before, unassignedOn: day })] : [])]
}

import { earliest, type CalendarDate } from '../../calendar.ts'
import { retract, state, withEffects, type Effect } from '../../decision.ts'
import type { InductionRecord, MentorAtSchool } from '../../facts.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { mentorshipsOutOfPlace, mentorTimeAt, settle } from '../../settle.ts'
import type { Situation } from '../../situation.ts'
import { mentorshipsMoved } from './mentorships-moved.ts'
import type { RecordMeant } from './record-meant.ts'
import { stepsMoved } from './steps-moved.ts'

export type DatesRefusal =
  | { readonly reason: 'would-overlap'; readonly with: CalendarDate }
  | { readonly reason: 'would-be-empty' }

/**
 * The record began on another day, and with it all that began with it. The record before ends on
 * that day, unless it had ended already, also at another school.
 */
export function beginOn(
  situation: Situation,
  meant: RecordMeant,
  day: CalendarDate,
): Result<readonly Effect[], DatesRefusal> {
  const { record, before, stay, beginsStay } = meant
  const move = { from: record.from, to: day }
  const time = beginsStay ? timeWith(situation, record, stay.school) : null
  const shared = earliest(
    endOfRegisteredElsewhere(meant, day),
    endOfOtherTime(situation, time, day),
  )
  if (shared) return refuse({ reason: 'would-overlap', with: shared })
  const isEmpty = record.until !== null && day >= record.until
  if (isEmpty || (before && day <= before.from)) return refuse({ reason: 'would-be-empty' })

  return accept(
    withoutMentorshipsOutOfPlace(situation, [
      state({ ...record, from: day }),
      ...stepsMoved(situation, meant, move),
      ...(time ? timeMoved(time, move) : []),
      ...(beginsStay ? mentorshipsMoved(situation, meant, { ...move, time }) : []),
    ]),
  )
}

/** A registration ends nothing: whoever was registered anew had left before. (Ruling 13.) */
const endOfRegisteredElsewhere = ({ record, before }: RecordMeant, day: CalendarDate) =>
  record.begunBy === 'registration' && before?.until && day < before.until ? before.until : null

/** A mentor may be chosen at the school for another reason until then. */
const endOfOtherTime = (situation: Situation, time: MentorAtSchool | null, day: CalendarDate) =>
  (time &&
    mentorTimeAt(situation, time.mentor, time.school).find(
      other => other.from < time.from && other.until !== null && other.until > day,
    )?.until) ??
  null

const timeWith = (
  situation: Situation,
  { id, profile }: InductionRecord,
  school: MentorAtSchool['school'],
) => mentorTimeAt(situation, profile, school).find(({ stay }) => stay === id) ?? null

/** Whoever could be chosen there before her training came could be so from the same day still. */
const timeMoved = (
  time: MentorAtSchool,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): readonly Effect[] => (time.from === from || to < time.from ? [state({ ...time, from: to })] : [])

/** Without the mentorships that would begin when either of the two is not there. */
export function withoutMentorshipsOutOfPlace(
  situation: Situation,
  effects: readonly Effect[],
): readonly Effect[] {
  const after = settle(withEffects(situation, effects))
  return [...effects, ...mentorshipsOutOfPlace(after).map(({ id }) => retract(id))]
}

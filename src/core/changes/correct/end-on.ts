import type { CalendarDate } from '../../calendar.ts'
import { retract, state, type Effect } from '../../decision.ts'
import type { LeavingReason } from '../../facts.ts'
import type { FactId } from '../../identity.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { schoolCohortOf, type Situation } from '../../situation.ts'
import { beginOn, withoutMentorshipsOutOfPlace, type DatesRefusal } from './begin-on.ts'
import { recordMeant, type RecordMeant } from './record-meant.ts'

/** The record ended on another day, or has no end. */
export function endOn(
  situation: Situation,
  meant: RecordMeant,
  until: CalendarDate | 'none',
  newId: () => string,
): Result<readonly Effect[], DatesRefusal> {
  const { record, after, endsStay } = meant
  if (until === record.until) return accept([])
  if (until === 'none') return endless(meant)
  if (after === null || endsStay) return leavesOn(situation, meant, until, newId)

  const next = recordMeant(situation, record.profile, after.from)
  return next ? beginOn(situation, next, until) : accept([])
}

/** Whoever was transferred leaves for the joining day then; nothing else leaves room for no end. */
function endless({
  stay: { report },
  after,
  endsStay,
}: RecordMeant): Result<readonly Effect[], DatesRefusal> {
  if (after && (!endsStay || after.begunBy === 'registration'))
    return refuse({ reason: 'would-overlap', with: after.from })
  return accept(report ? [retract(report.id)] : [])
}

/** The school's report of leaving says that day, and the mentorships after it fall away. */
function leavesOn(
  situation: Situation,
  { record, stay, after }: RecordMeant,
  day: CalendarDate,
  newId: () => string,
): Result<readonly Effect[], DatesRefusal> {
  if (after && day > after.from) return refuse({ reason: 'would-overlap', with: after.from })
  if (day <= record.from) return refuse({ reason: 'would-be-empty' })
  const { report, school } = stay
  const isElsewhere = after !== null && schoolCohortOf(situation, after.programme).school !== school
  const reason: LeavingReason = isElsewhere ? 'moving-school' : 'other'
  return accept(
    withoutMentorshipsOutOfPlace(situation, [
      state({
        facet: 'leaving-report',
        id: report?.id ?? (newId() as FactId),
        profile: record.profile,
        school,
        stay: stay.records[0].id,
        leavesOn: day,
        reason: report?.reason ?? reason,
      }),
    ]),
  )
}

import { byFrom, type CalendarDate, type Span } from '../../calendar.ts'
import { retract, state, type Effect } from '../../decision.ts'
import type { Fact } from '../../facts.ts'
import { leadProviderOf } from '../../notices.ts'
import { schedulesSaid } from '../../schedules.ts'
import { schoolCohortOf, type Situation } from '../../situation.ts'
import { of } from '../../timeline.ts'
import type { RecordMeant } from './record-meant.ts'

export interface Move {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

type Step = Extract<Fact, Span>

/** E-mail, schedule, appropriate body and training status, as they begin with a record. */
export const stepsMoved = (
  situation: Situation,
  meant: RecordMeant,
  move: Move,
): readonly Effect[] => [
  ...statusesMoved(situation, meant, move),
  ...othersBegunWith(situation, meant).flatMap(steps =>
    move.to < move.from ? movedBack(steps, move) : clipped(steps, move),
  ),
]

function othersBegunWith(
  situation: Situation,
  { record, before, beginsStay }: RecordMeant,
): readonly (readonly Step[])[] {
  const sayers = new Set([null, leadProviderOf(situation, record.programme)])
  const schedules = [...sayers].map(said => schedulesSaid(situation, record.profile, said))
  if (beginsStay)
    return [
      ...schedules,
      of(situation, 'email-in-use', record.profile),
      of(situation, 'appropriate-body-of-ect', record.profile),
    ]
  const [cohort, cohortBefore] = [record, before].map(
    other => other && schoolCohortOf(situation, other.programme).cohort,
  )
  return cohort === cohortBefore ? [] : schedules
}

/** A provider that trained her before goes on from its own day; another began with the record. */
function statusesMoved(
  situation: Situation,
  { record, before }: RecordMeant,
  move: Move,
): readonly Effect[] {
  const provider = leadProviderOf(situation, record.programme)
  const statuses = of(situation, 'training-status', record.profile).filter(
    ({ leadProvider }) => leadProvider === provider,
  )
  if (move.to < move.from) return movedBack(statuses, move)
  const goesOn =
    before !== null &&
    before.until === record.from &&
    leadProviderOf(situation, before.programme) === provider &&
    !statuses.some(({ from }) => from === move.from)
  return goesOn ? [] : clipped(statuses, move)
}

/** What began with the record begins earlier, in place of what was said for the days between. */
function movedBack(steps: readonly Step[], { from, to }: Move): readonly Effect[] {
  const begun = steps.find(step => step.from === from)
  if (begun === undefined) return []
  return [
    ...steps.filter(step => step.from >= to && step.from < from).map(({ id }) => retract(id)),
    state({ ...begun, from: to }),
  ]
}

/** What was said for days before the new start is said from it; of several the latest holds. */
function clipped(steps: readonly Step[], { from, to }: Move): readonly Effect[] {
  const between = steps.filter(step => step.from >= from && step.from <= to).toSorted(byFrom)
  const latest = between.at(-1)
  if (latest === undefined) return []
  return [...between.map(({ id }) => retract(id)), state({ ...latest, from: to })]
}

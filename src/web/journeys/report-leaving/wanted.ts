import { addDays, type CalendarDate } from '../../../core/calendar.ts'
import { correct } from '../../../core/changes/correct/correct.ts'
import { reportLeaving } from '../../../core/changes/report-leaving/report-leaving.ts'
import { transferOut } from '../../../core/changes/transfer-out/transfer-out.ts'
import { undo } from '../../../core/changes/undo/undo.ts'
import type { LeavingReason } from '../../../core/facts.ts'
import type { Wanted } from '../../journey/journey.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import type { Option } from '../asking/options.ts'
import type { Participant } from '../asking/people.ts'
import type { LeavingFacts } from './facts.ts'

/** What may come of a report: two ways to leave, and two to cancel what was reported. */
export const leavingChanges = [transferOut, reportLeaving, undo, correct] as const

type LeavingWanted = Wanted<(typeof leavingChanges)[number]>

interface Answers {
  readonly participant: Option<Participant>
  readonly reason?: Option<LeavingReason>
  readonly lastDay?: CalendarDate
  readonly whyNot?: Option<string>
}

/** What the answers ask for. Schools name the last day; the changes speak of the day after it. */
export function leavingWanted(
  { participant, reason, lastDay, whyNot }: Answers,
  { cancelling, today }: LeavingFacts,
  { school }: Pick<SchoolVisit, 'school'>,
): LeavingWanted {
  const { person, kind } = participant.value
  const who = { school: school.id, participant: person, kind }
  if (whyNot && cancelling) return cancelled(who, cancelling, whyNot.value)
  const leavesOn = addDays(lastDay ?? today, 1)
  return reason === undefined || reason.value === 'moving-school'
    ? { change: 'transfer-out', request: { ...who, leavesOn } }
    : { change: 'report-leaving', request: { ...who, leavesOn, reason: reason.value } }
}

type Who = Pick<Participant, 'kind'> & {
  readonly school: SchoolVisit['school']['id']
  readonly participant: Participant['person']
}

function cancelled(
  who: Who,
  cancelling: NonNullable<LeavingFacts['cancelling']>,
  reason: string,
): LeavingWanted {
  if (cancelling.by === 'undo')
    return { change: 'undo', request: { change: cancelling.change, reason } }
  const set = { from: null, until: 'none', programme: null } as const
  return { change: 'correct', request: { ...who, record: cancelling.record, set, reason } }
}

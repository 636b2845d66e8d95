import type { DayKind, NoLongerSeen } from './feed.ts'
import type { ParticipantJson } from './participant.ts'

/** What was read of a person before or after a change: two of the documents, as they are served. */
export interface DocumentsRead {
  readonly participant: string | null
  readonly transfers: string | null
}

const reasons: Readonly<Record<string, NoLongerSeen>> = {
  'challenge-partnership': 'partnership-challenged',
  undo: 'change-undone',
  correct: 'record-corrected',
}

/** Ruling 22: a provider whose every span was superseded is told so, and why. */
export const whyNoLongerSeen = (change: string, wasParticipant: boolean): NoLongerSeen =>
  reasons[change] ?? (wasParticipant ? 'plan-superseded' : 'no-longer-mentors')

/** The name of the change; of a day that passed, what fell due on it. */
export const happened = (
  change: string,
  before: DocumentsRead | null,
  after: DocumentsRead,
): string => (change === 'the-day' ? fallenDue(before, after) : change)

function fallenDue(before: DocumentsRead | null, after: DocumentsRead): DayKind {
  const [were, are] = [enrolmentsIn(before), enrolmentsIn(after)]
  const now = (status: string, was: readonly string[]) =>
    are.some((enrolment, at) => {
      const earlier = were[at]?.participant_status
      return (
        enrolment.participant_status === status && earlier !== undefined && was.includes(earlier)
      )
    })
  if (now('left', ['joining', 'active', 'leaving'])) return 'left'
  if (now('active', ['joining']) || now('leaving', ['joining'])) return 'joined'
  if (are.some((enrolment, at) => endsAnew(enrolment, were[at]))) return 'induction-completed'
  return before?.transfers === after.transfers ? 'came-into-effect' : 'transfer-completed'
}

type Enrolments = ParticipantJson['attributes']['ecf_enrolments']

function enrolmentsIn(read: DocumentsRead | null): Enrolments {
  const text = read?.participant ?? null
  return text === null ? [] : (JSON.parse(text) as ParticipantJson).attributes.ecf_enrolments
}

const endsAnew = (now: Enrolments[number], before: Enrolments[number] | undefined) =>
  (now.induction_end_date !== null && !before?.induction_end_date) ||
  (now.mentor_funding_end_date !== null && !before?.mentor_funding_end_date)

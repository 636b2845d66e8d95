import type { CalendarDate } from '../../../core/calendar.ts'
import type { LeavingReport } from '../../../core/facts.ts'
import type { ChangeId } from '../../../core/identity.ts'
import type { ChangeEntry } from '../../../core/situation.ts'
import { lastRecordAt, reportAt } from '../../leaving.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { schoolFacts, type SchoolFacts } from '../asking/participants.ts'
import { participantNamed, type Participant } from '../asking/people.ts'
import type { LookUp } from '../asking/typed.ts'
import type { Find } from '../binding/find.ts'

/** How a report is taken back whole: as if never made, or because the record has no end. */
export type Cancelling =
  | { readonly by: 'undo'; readonly change: ChangeId }
  | { readonly by: 'correct'; readonly record: CalendarDate }

/** What the journey of somebody who leaves knows. */
export interface LeavingFacts extends SchoolFacts {
  /** Whom a link or an answer names. */
  readonly leaver: Participant | null
  /** What the school reported before of her time there, and is still to happen. */
  readonly report: LeavingReport | null
  readonly cancelling: Cancelling | null
}

/** Reads who is at a school, and what was reported of whoever is named. */
export async function leavingFacts(
  visit: SchoolVisit & { readonly typed: LookUp },
  find: Find,
): Promise<LeavingFacts | null> {
  const facts = await schoolFacts(visit, find)
  if (facts === null) return null
  const leaver = participantNamed(facts.participants, visit.typed)
  const report = leaver && reportAt(facts.situation, leaver, facts.school.id, visit.today)
  const cancelling = leaver && report && (await cancellingOf(facts, leaver, report, find))
  return { ...facts, leaver, report, cancelling }
}

/**
 * A report as it was first made is undone, and what fell away for it comes back. One that was
 * changed since, or that somebody else made, is corrected: an undoing would bring the earlier back.
 */
async function cancellingOf(
  { situation, school }: SchoolFacts,
  leaver: Participant,
  report: LeavingReport,
  find: Find,
): Promise<Cancelling | null> {
  const author = await find.authorOf(report.id)
  const isOwn = author?.by.role === 'school' && author.by.school === school.id
  const record = lastRecordAt(situation, leaver, school.id)
  if (author && isOwn && (record === null || (await isFirst(author, report, find))))
    return { by: 'undo', change: author.id }
  return record && { by: 'correct', record: record.from }
}

async function isFirst({ id }: ChangeEntry, report: LeavingReport, find: Find) {
  const { traces } = await find.situation({ changes: [id] })
  const touched = traces.get(id)?.touched ?? []
  return touched.some(({ before, after }) => before === null && after?.id === report.id)
}

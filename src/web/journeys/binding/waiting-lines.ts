import type { CalendarDate } from '../../../core/calendar.ts'
import type { InductionRecord } from '../../../core/facts.ts'
import type { Situation } from '../../../core/situation.ts'
import { nameOfProfile } from '../../at-school.ts'
import { namesInLine } from '../../words/lists.ts'
import type { Changed } from './lines.ts'

/** Whether a decision says of a partnership that it never was so. */
export const isChallenge = (changed: readonly Changed[]) =>
  changed.some(({ is }) => is?.facet === 'partnership-standing' && is.status === 'challenged')

/** Who waits for a lead provider again once a partnership is challenged, by name. */
export function waitingLines(
  changed: readonly Changed[],
  after: Situation,
  today: CalendarDate,
): readonly string[] {
  if (!isChallenge(changed)) return []
  const records = changed.flatMap(({ is }) => (is?.facet === 'induction-record' ? [is] : []))
  const isOver = ({ until }: InductionRecord) => until !== null && until <= today
  const waiting = namesOf(
    records.filter(record => !isOver(record)),
    after,
  )
  const waited = namesOf(records.filter(isOver), after).filter(name => !waiting.includes(name))
  return [
    ...(waiting.length + waited.length === 0 ? ['Nobody trains with it, so nobody is moved.'] : []),
    ...(waiting.length === 0
      ? []
      : [`Waiting for a lead provider again, for the same days: ${namesInLine(waiting)}.`]),
    ...(waited.length === 0
      ? []
      : [`The history says that they waited for a lead provider: ${namesInLine(waited)}.`]),
  ]
}

const namesOf = (records: readonly InductionRecord[], situation: Situation) => [
  ...new Set(records.map(({ profile }) => nameOfProfile(situation, profile))),
]

import type { FactId } from '../../../core/identity.ts'
import type { InductionRecord } from '../../../core/facts.ts'
import { schoolCohortOf, type Situation } from '../../../core/situation.ts'
import type { SchoolId } from '../../../core/identity.ts'
import { nameOfProfile } from '../../at-school.ts'
import { longDate } from '../../words/days.ts'
import { namesInLine } from '../../words/lists.ts'
import { programmeName } from '../../words/programmes.ts'
import type { Changed } from './lines.ts'

/** Records of people who go on at a school with another programme, with the ones that those end. */
export function goingOn(
  changed: readonly Changed[],
  after: Situation,
  school: SchoolId,
): readonly InductionRecord[] {
  const records = changed.flatMap(({ is, was }) =>
    is?.facet === 'induction-record' ? [{ is, was }] : [],
  )
  return records
    .filter(({ is }) => schoolCohortOf(after, is.programme).school === school)
    .filter(
      ({ is, was }) =>
        (was === null && is.begunBy === 'change-programme') ||
        (was?.facet === 'induction-record' && was.programme !== is.programme),
    )
    .map(({ is }) => is)
}

/** The facts that `trainingLines` speaks of: those records, and the ones that they end. */
export function spokenOf(
  changed: readonly Changed[],
  onward: readonly InductionRecord[],
): ReadonlySet<FactId> {
  const ended = changed.flatMap(({ was, is }) =>
    was !== null &&
    is?.facet === 'induction-record' &&
    onward.some(({ profile, from }) => profile === is.profile && from === is.until)
      ? [is.id]
      : [],
  )
  return new Set([...onward.map(({ id }) => id), ...ended])
}

/** Who trains on what from which day: a sentence for all who come to one programme on one day. */
export function trainingLines(
  onward: readonly InductionRecord[],
  after: Situation,
): readonly string[] {
  const together = Map.groupBy(onward, ({ programme, from }) => `${programme} ${from}`)
  return [...together.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const names = [first, ...others].map(({ profile }) => nameOfProfile(after, profile))
    const programme = `from ${longDate(first.from)}: ${programmeName(after, first.programme)}`
    return others.length === 0
      ? [`The training of ${names[0]} ${programme}.`]
      : [`The training of ${names.length} people ${programme}. They are ${namesInLine(names)}.`]
  })
}

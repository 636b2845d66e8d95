import { addDays } from '../../../core/calendar.ts'
import type { InductionRecord } from '../../../core/facts.ts'
import type { SchoolId } from '../../../core/identity.ts'
import { leadProviderOf } from '../../../core/notices.ts'
import { schoolCohortOf, type Situation } from '../../../core/situation.ts'
import { timelineOf, trainingStatusOn } from '../../../core/timeline.ts'
import { nameOfProfile } from '../../at-school.ts'
import { longDate } from '../../words/days.ts'
import { named } from '../../words/programmes.ts'
import type { Changed } from './lines.ts'

/** Of whoever comes to a school: days on which she was at none, and a pause that goes on. */
export const joiningLines = (
  changed: readonly Changed[],
  after: Situation,
  school: SchoolId,
): readonly string[] =>
  changed
    .flatMap(({ was, is }) => (was === null && is?.facet === 'induction-record' ? [is] : []))
    .filter(({ programme }) => schoolCohortOf(after, programme).school === school)
    .flatMap(record => [...gapLine(record, after), ...pauseLine(record, after)])

function gapLine({ profile, from }: InductionRecord, after: Situation): readonly string[] {
  const before = timelineOf(after, profile).entries.findLast(entry => entry.from < from)
  if (!before?.until || before.until >= from) return []
  return [
    `${nameOfProfile(after, profile)} was at no school from ${longDate(before.until)} ` +
      `to ${longDate(addDays(from, -1))}. Their history shows these days as a gap.`,
  ]
}

function pauseLine({ profile, programme, from }: InductionRecord, after: Situation) {
  const provider = leadProviderOf(after, programme)
  if (provider === null) return []
  return trainingStatusOn(after, profile, provider, from).status === 'deferred'
    ? [
        `The training of ${nameOfProfile(after, profile)} stays paused until ` +
          `${named(after.reference.leadProviders, provider)} goes on with it.`,
      ]
    : []
}

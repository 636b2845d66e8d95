import { laterOf } from '../../../core/calendar.ts'
import type { RecordMeant } from '../../../core/changes/correct/record-meant.ts'
import { defaultProgrammeAt } from '../../../core/choices.ts'
import type { WantedOffer } from '../../../core/offers.ts'
import { namesOtherSchools } from '../../../core/sight-of-school.ts'
import { schoolCohortOf, the } from '../../../core/situation.ts'
import { lastDayOf } from '../../../core/timeline.ts'
import { longDate } from '../../words/days.ts'
import { programmeName } from '../../words/programmes.ts'
import type { Option } from '../asking/options.ts'
import { programmeOptions, wantedOf } from '../asking/programme.ts'
import type { CorrectFacts } from './facts.ts'

/** What of a record was never so. */
export type Wrong = 'first-day' | 'last-day' | 'no-end' | 'programme'

const recorded = (words: string) => `Recorded: ${words}`

/** What may be wrong with a record, each with what is recorded. */
export function wrongOptions({ situation, meant }: CorrectFacts): readonly Option<Wrong>[] {
  if (meant === null) return []
  const { record } = meant
  const last = lastDayOf(record)
  return [
    {
      key: 'first-day',
      text: 'The first day',
      hint: recorded(longDate(record.from)),
      value: 'first-day',
    },
    ...(last
      ? [
          {
            key: 'last-day',
            text: 'The last day',
            hint: recorded(longDate(last)),
            value: 'last-day' as const,
          },
        ]
      : []),
    ...(hasNoEndPerhaps(meant)
      ? [
          {
            key: 'no-end',
            text: meant.after
              ? 'They did not leave before they joined the next school'
              : 'There is no last day: they have not left',
            hint: 'Your school’s report that they leave is taken back',
            value: 'no-end' as const,
          },
        ]
      : []),
    {
      key: 'programme',
      text: 'The training',
      hint: recorded(programmeName(situation, record.programme)),
      value: 'programme',
    },
  ]
}

/** Where a report of leaving ends the record, and it would not end there without that. */
const hasNoEndPerhaps = ({ endsStay, stay: { report }, after }: RecordMeant) =>
  endsStay &&
  report !== null &&
  (after === null || (after.begunBy !== 'registration' && report.leavesOn < after.from))

/** Other programmes that the school has for the cohort of the record, and one to be described. */
export function otherProgrammes(facts: CorrectFacts): readonly Option<WantedOffer | null>[] {
  const { situation, school, cohort, meant, today } = facts
  if (meant === null) return []
  const proposedOn = laterOf(meant.record.from, today)
  const proposed = defaultProgrammeAt(situation, school.id, cohort, proposedOn)
  return programmeOptions({ situation, school, cohort, proposedOn }).flatMap(
    ({ value: { choose }, ...option }): readonly Option<WantedOffer | null>[] => {
      if (choose === 'another') return [{ ...option, value: null }]
      const id = choose === 'default' ? proposed : option.key
      const programme = [...situation.programmes.values()].find(other => other.id === id)
      return programme === undefined || programme.id === meant.record.programme
        ? []
        : [{ ...option, value: wantedOf(situation, programme.offer) }]
    },
  )
}

/** What moves with the first day, in words for its question. */
export function movesWithFirstDay({ situation, school, meant, one }: CorrectFacts): string {
  const before = meant?.before
  if (!meant || before?.until !== meant.record.from) return ''
  const from = schoolCohortOf(situation, before.programme).school
  if (from === school.id) return ' The record before it ends on the day before.'
  const isNamed = one !== null && namesOtherSchools(one.kind)
  const name = isNamed ? the(situation.schools, from).name : 'another school'
  return ` They came from ${name}: their last day there moves too.`
}

/** What moves with the last day, in words for its question. */
export const movesWithLastDay = ({ meant }: CorrectFacts): string =>
  meant?.endsStay === false ? ' The next record begins on the day after.' : ''

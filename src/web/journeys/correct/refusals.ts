import { addDays, type CalendarDate } from '../../../core/calendar.ts'
import type { CorrectRefusal } from '../../../core/changes/correct/correct.ts'
import type { Words } from '../../../core/refusals.ts'
import { lastDayOf } from '../../../core/timeline.ts'
import { beside, stopping, type Said } from '../../journey/journey.ts'
import { longDate } from '../../words/days.ts'
import { dayRefusals, lastDayRefusals } from '../asking/days.ts'
import { offerRefusals } from '../asking/offer.ts'
import type { CorrectFacts } from './facts.ts'
import { otherProgrammes } from './wrong.ts'

type Question =
  'firstDay' | 'lastDay' | 'programme' | 'route' | 'leadProvider' | 'deliveryPartner' | 'reason'

const besideFirst = (text: string) => beside<Question>('firstDay', text)
const besideLast = (text: string) => beside<Question>('lastDay', text)
const besideDay = ({ what }: CorrectFacts, text: string) =>
  what === 'last-day' ? besideLast(`Last day ${text}`) : besideFirst(`First day ${text}`)

const first = dayRefusals('First day', besideFirst)
const last = lastDayRefusals('Last day', besideLast)

const stop = (heading: string, ...paragraphs: readonly string[]) =>
  stopping(heading, ...paragraphs, 'Nothing has been recorded.')

/** Why a record may not be corrected so, and what to do. */
export const correctRefusals: Words<CorrectRefusal, Said<Question>, [CorrectFacts]> = {
  ...offerRefusals,
  'day-before-service-began': (refusal, facts) =>
    (facts.what === 'last-day' ? last : first)['day-before-service-began'](refusal, facts),
  'day-too-far-ahead': (refusal, facts) =>
    (facts.what === 'last-day' ? last : first)['day-too-far-ahead'](refusal, facts),
  'record-unknown': () =>
    stop(
      'This record is no longer as it was',
      'Look at their page, and correct what is there now.',
    ),
  'reason-missing': () => beside('reason', 'Enter why the record is wrong'),
  'would-overlap': ({ with: day }, facts) => overlapping(day, facts),
  'would-be-empty': (_, facts) => besideDay(facts, boundsOf(facts)),
  'email-in-use': () =>
    stop(
      'Their email address belonged to somebody else then',
      'On the days that this would add, another person used the email address that we have.',
      'Change the email address on their page first, and then correct the record.',
    ),
  'completed-before-it-began': ({ completedOn }) =>
    besideFirst(`First day must be before ${longDate(completedOn)}, when they completed induction`),
  'nothing-would-change': (_, facts) => sameAsRecorded(facts),
}

function overlapping(day: CalendarDate, facts: CorrectFacts): Said<Question> {
  const { what, meant } = facts
  if (what === 'no-end')
    return stop(
      'They have to have left',
      `They are registered again from ${longDate(day)}, so the record before that has a last day.`,
    )
  if (what === 'last-day')
    return besideLast(
      meant?.after?.from === day
        ? `Last day must be before ${longDate(day)}, when their next record begins`
        : 'Last day must be another day: somebody is recorded for two things at once on it',
    )
  return besideFirst(
    meant?.before?.until === day || (meant && day < meant.record.from)
      ? `First day must be on or after ${longDate(day)}: until then something else is recorded`
      : 'First day must be another day: somebody is recorded for two things at once on it',
  )
}

/** The days between which the day has to lie, so that no record is left without one. */
function boundsOf({ what, meant }: CorrectFacts): string {
  if (meant === null) return 'must be another day'
  const { record, before, after } = meant
  if (what === 'last-day') {
    const lastAfter = after && lastDayOf(after)
    return lastAfter === null || meant.endsStay
      ? `must be on or after ${longDate(record.from)}, the first day`
      : `must be between ${longDate(record.from)} and ${longDate(addDays(lastAfter, -1))}, ` +
          'so that the next record keeps a day'
  }
  const lastDay = lastDayOf(record)
  if (before && lastDay)
    return (
      `must be between ${longDate(addDays(before.from, 1))} and ${longDate(lastDay)}, ` +
      'so that each record keeps a day'
    )
  return before
    ? `must be after ${longDate(before.from)}, when the record before it begins`
    : `must be on or before ${longDate(lastDay ?? record.from)}, the last day`
}

function sameAsRecorded(facts: CorrectFacts): Said<Question> {
  const { what } = facts
  if (what === 'first-day' || what === 'last-day')
    return besideDay(facts, 'must be another day: this one is recorded already')
  if (what === 'no-end') return stop('There is no last day recorded already')
  return beside(
    otherProgrammes(facts).length > 1 ? 'programme' : 'route',
    'Select another training: this one is recorded already',
  )
}

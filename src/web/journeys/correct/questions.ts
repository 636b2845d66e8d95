import type { RecordMeant } from '../../../core/changes/correct/record-meant.ts'
import type { Route } from '../../../core/induction-programme.ts'
import type { WantedOffer } from '../../../core/offers.ts'
import { lastDayOf } from '../../../core/timeline.ts'
import type { Question } from '../../journey/question.ts'
import { calendarDate, text } from '../../journey/questions.ts'
import { fromTo, longDate } from '../../words/days.ts'
import { programmeName } from '../../words/programmes.ts'
import { routesFor } from '../asking/offer.ts'
import { choice } from '../asking/options.ts'
import { inRole, linked, optionInRole, type Participant } from '../asking/people.ts'
import { recordsAt, type CorrectFacts } from './facts.ts'
import {
  movesWithFirstDay,
  movesWithLastDay,
  otherProgrammes,
  wrongOptions,
  type Wrong,
} from './wrong.ts'

const nameOf = ({ one }: CorrectFacts) => one?.fullName ?? 'this person'

const neverSo =
  'Correct what was never right. If it was right until something changed, report that instead.'

/** Says what a correction is not, and leads to the journey that is meant then. */
const orItChanged = <Value>(
  question: Question<Value, CorrectFacts>,
): Question<Value, CorrectFacts> => ({
  ...question,
  otherwise: ({ one, home }) =>
    one === null || one.entry === null || one.standing === 'left' || one.standing === 'completed'
      ? null
      : {
          text: 'Did it change on a day? Report that instead',
          href: `${home}/change-programme?participant=${one.person}&kind=${one.kind}`,
        },
})

export const participantQuestion = linked(
  choice<Participant, CorrectFacts>('Whose record is wrong?', {
    row: 'Who',
    hint: neverSo,
    missing: 'Select whose record is wrong',
    from: ({ situation, school, participants }) =>
      participants.filter(one => recordsAt(situation, one, school.id).length > 0).map(optionInRole),
  }),
  inRole,
)

export const whichQuestion = orItChanged(
  choice<RecordMeant, CorrectFacts>(facts => `Which record of ${nameOf(facts)} is wrong?`, {
    row: 'Record',
    hint: neverSo,
    missing: 'Select which record is wrong',
    played: ({ text: days, hint }) => [days, hint].join('\n'),
    from: ({ situation, records }) =>
      records.map(meant => ({
        key: meant.record.from,
        text: fromTo(meant.record),
        hint: programmeName(situation, meant.record.programme),
        value: meant,
      })),
  }),
)

export const whatQuestion = orItChanged(
  choice<Wrong, CorrectFacts>(facts => `What is wrong in the record of ${nameOf(facts)}?`, {
    row: 'What is wrong',
    hint: neverSo,
    missing: 'Select what is wrong in the record',
    played: ({ text: words, value, hint }) =>
      value === 'no-end' ? words : [words, hint].join('\n'),
    from: wrongOptions,
  }),
)

const recorded = (words: string | null) => (words === null ? '' : `Recorded: ${words}.`)

export const firstDayQuestion = calendarDate<CorrectFacts>('What is the right first day?', {
  row: 'Right first day',
  hint: facts => {
    const first = recorded(facts.meant && longDate(facts.meant.record.from))
    return `${first}${movesWithFirstDay(facts)} For example, 8 1 2026`
  },
  missing: 'Enter the right first day',
  wrong: 'First day must be a real date',
  played: longDate,
})

export const lastDayQuestion = calendarDate<CorrectFacts>('What is the right last day?', {
  row: 'Right last day',
  hint: facts => {
    const last = facts.meant && lastDayOf(facts.meant.record)
    return `${recorded(last && longDate(last))}${movesWithLastDay(facts)} For example, 31 12 2025`
  },
  missing: 'Enter the right last day',
  wrong: 'Last day must be a real date',
  played: longDate,
})

const ownProgramme =
  'If you correct it, they have a programme of their own: changes for everybody leave them out.'

const trainingNow = ({ situation, meant }: CorrectFacts) =>
  `${recorded(meant && programmeName(situation, meant.record.programme))} ${ownProgramme}`

export const programmeQuestion = choice<WantedOffer | null, CorrectFacts>(
  'Which training was it?',
  {
    row: 'Right training',
    hint: trainingNow,
    missing: 'Select which training it was',
    from: otherProgrammes,
  },
)

export const routeQuestion = choice<Route, CorrectFacts>('How were they trained?', {
  row: 'How they were trained',
  hint: trainingNow,
  missing: 'Select how they were trained',
  from: ({ school }) => routesFor(school),
})

export const reasonQuestion = text<CorrectFacts>('Why is the record wrong?', {
  row: 'Reason',
  hint:
    'For example, a wrong date was typed. Your school and the Department for Education keep this ' +
    'reason. Other schools and lead providers are not told it.',
  missing: 'Enter why the record is wrong',
  wrong: 'Reason must be 200 characters or less',
})

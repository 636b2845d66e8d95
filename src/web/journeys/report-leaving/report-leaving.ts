import { addDays } from '../../../core/calendar.ts'
import type { LeavingReason } from '../../../core/facts.ts'
import { calendarDate } from '../../journey/questions.ts'
import { longDate } from '../../words/days.ts'
import { choice, type Option } from '../asking/options.ts'
import { inRole, linked, optionInRole, type Participant } from '../asking/people.ts'
import { dayTyped, prefilled } from '../asking/prefilled.ts'
import { journey } from '../binding/binding.ts'
import { afterLeaving } from './afterwards.ts'
import { leavingFacts, type LeavingFacts } from './facts.ts'
import { leavingRefusals } from './refusals.ts'
import { leavingChanges, leavingWanted } from './wanted.ts'

const reasons: readonly Option<LeavingReason>[] = [
  {
    key: 'moving-school',
    text: 'They are moving to another school',
    hint: 'They go on with their induction, or with mentoring, there.',
    value: 'moving-school',
  },
  {
    key: 'left-teaching-profession',
    text: 'They are leaving teaching',
    value: 'left-teaching-profession',
  },
  {
    key: 'long-term-absence',
    text: 'They will be away for a long time',
    hint:
      'For example, parental leave or sick leave. ' +
      'You can register them again when they return.',
    value: 'long-term-absence',
  },
  { key: 'other', text: 'Another reason', value: 'other' },
]

type Known = {
  readonly answers: { readonly what?: { readonly value: 'change' | 'cancel' } }
}

const cancels = ({ answers }: Known) => answers.what?.value === 'cancel'

const nameOf = ({ leaver }: LeavingFacts) => leaver?.fullName ?? 'They'

export const reportLeaving = journey('report-leaving', 'Report that somebody is leaving', {
  about: ['participant', 'kind'],
})
  .reads(leavingFacts)
  .asks({
    participant: linked(
      choice<Participant, LeavingFacts>('Who is leaving?', {
        row: 'Who',
        missing: 'Select who is leaving',
        from: ({ participants }) =>
          participants.filter(({ standing }) => standing !== 'left').map(optionInRole),
      }),
      inRole,
    ),
    what: choice<'change' | 'cancel', LeavingFacts>(
      facts => `What do you want to do about ${nameOf(facts)} leaving?`,
      {
        row: 'What you want to do',
        hint: ({ report }) =>
          report === null
            ? ''
            : `You reported ${longDate(addDays(report.leavesOn, -1))} as the last day.`,
        missing: 'Select whether you want to change the report or to cancel it',
        from: facts => [
          { key: 'change', text: 'Change the last day or the reason', value: 'change' },
          { key: 'cancel', text: `Cancel it: ${nameOf(facts)} is staying`, value: 'cancel' },
        ],
      },
    ),
    reason: prefilled(
      choice<LeavingReason, LeavingFacts>(facts => `Why is ${nameOf(facts)} leaving?`, {
        row: 'Reason',
        hint: 'Other schools are not told why, unless they are moving to another school.',
        missing: 'Select why they are leaving',
        from: () => reasons,
      }),
      ({ report }, name) => (report === null ? {} : { [name]: report.reason }),
    ),
    lastDay: prefilled(
      calendarDate<LeavingFacts>(facts => `What is ${nameOf(facts)}’s last day at your school?`, {
        row: 'Last day at your school',
        hint:
          'From the next day on they are no longer there. It can be in the past. ' +
          'For example, 31 12 2025',
        missing: 'Enter their last day at your school',
        wrong: 'Last day at your school must be a real date',
        played: longDate,
      }),
      ({ report }, name) => (report === null ? {} : dayTyped(name, addDays(report.leavesOn, -1))),
    ),
    whyNot: choice<string, LeavingFacts>('Why are you cancelling the report?', {
      row: 'Why you cancel it',
      missing: 'Select why you are cancelling the report',
      from: facts =>
        [`${nameOf(facts)} has decided to stay`, 'It was reported by mistake'].map((text, at) => ({
          key: at === 0 ? 'stays' : 'mistake',
          text,
          value: text,
        })),
    }),
  })
  .walks([
    { asks: 'participant' },
    {
      asks: 'what',
      when: ({ facts }) => facts.cancelling !== null,
      because: 'reported as leaving already',
    },
    { asks: 'reason', when: known => !cancels(known), because: 'they leave' },
    { asks: 'lastDay', when: known => !cancels(known), because: 'they leave' },
    { asks: 'whyNot', when: cancels, because: 'the report is cancelled' },
  ])
  .decidesAmong(leavingChanges, leavingWanted)
  .says(leavingRefusals, { button: 'Confirm', done: afterLeaving })

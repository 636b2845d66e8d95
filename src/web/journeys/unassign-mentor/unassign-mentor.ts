import { unassignMentor as change } from '../../../core/changes/unassign-mentor/unassign-mentor.ts'
import type { CalendarDate } from '../../../core/calendar.ts'
import { beside, stopping } from '../../journey/journey.ts'
import { calendarDate, text } from '../../journey/questions.ts'
import { longDate } from '../../words/days.ts'
import { dayRefusals } from '../asking/days.ts'
import { choice } from '../asking/options.ts'
import { linked, ofKind, type Participant } from '../asking/people.ts'
import { journey } from '../binding/binding.ts'
import { requestIn } from '../binding/recorded.ts'
import { ectsWithMentor, unassignFacts, type UnassignFacts } from './facts.ts'

/** Why a mentor is taken away: the words are kept, so that they say it kindly. */
const reasons = {
  unavailable: 'The mentor is not available any more',
  'no-match': 'Another mentor would suit them both better',
  'ect-asked': 'The ECT asked for another mentor',
} as const

export const unassignMentor = journey('unassign-mentor', 'Remove a mentor from an ECT', {
  about: ['participant', 'kind'],
})
  .reads(unassignFacts)
  .asks({
    ect: linked(
      choice<Participant, UnassignFacts>(
        ({ mentor }) =>
          mentor
            ? `Whom will ${mentor.fullName} no longer mentor?`
            : 'Whose mentor do you want to remove?',
        { row: 'ECT', missing: 'Select whose mentor you want to remove', from: ectsWithMentor },
      ),
      ofKind('ect'),
    ),
    why: choice<string | null, UnassignFacts>(
      ({ ect, mentorName }) =>
        `Why will ${mentorName} no longer mentor ${ect?.fullName ?? 'them'}?`,
      {
        row: 'Reason',
        missing: 'Select why the mentor is removed',
        from: () => [
          ...Object.entries(reasons).map(([key, words]) => ({ key, text: words, value: words })),
          { key: 'other', text: 'Another reason', value: null },
        ],
      },
    ),
    otherReason: text<UnassignFacts>('What is the reason?', {
      row: 'What the reason is',
      hint: 'It is kept in the change history. Do not write anything about anybody’s health.',
      missing: 'Enter the reason',
      wrong: 'Reason must be 200 characters or less',
      longest: 200,
    }),
    since: choice<CalendarDate | null, UnassignFacts>('From which day have they no mentor?', {
      row: 'When',
      missing: 'Select from which day they have no mentor',
      from: ({ soonest, today }) => [
        soonest === today
          ? { key: 'soonest', text: `From today, ${longDate(today)}`, value: soonest }
          : {
              key: 'soonest',
              text: `From ${longDate(soonest)}`,
              hint: 'The day on which the mentor would start',
              value: soonest,
            },
        { key: 'another-day', text: 'From another day', value: null },
      ],
    }),
    from: calendarDate<UnassignFacts>('From which day?', {
      row: 'Day',
      hint: 'The first day without this mentor. It can be in the past. For example, 8 1 2026',
      missing: 'Enter the day from which they have no mentor',
      wrong: 'The day from which they have no mentor must be a real date',
      played: longDate,
    }),
  })
  .walks([
    {
      stops: 'nobody-mentored',
      when: ({ facts }) => ectsWithMentor(facts).length === 0,
      because: 'nobody has a mentor',
    },
    { asks: 'ect' },
    { asks: 'why' },
    {
      asks: 'otherReason',
      when: ({ answers }) => answers.why?.value === null,
      because: 'another reason',
    },
    { asks: 'since' },
    {
      asks: 'from',
      when: ({ answers }) => answers.since?.value === null,
      because: 'another day',
    },
  ])
  .decides(change, ({ ect, why, otherReason, since, from }, { soonest }, { school }) => ({
    school: school.id,
    participant: ect.value.person,
    from: since.value ?? from ?? soonest,
    reason: why.value ?? otherReason ?? '',
  }))
  .says(
    {
      ...dayRefusals('The day', text => beside('from', text)),
      'not-at-this-school': (_, { ect }) =>
        beside('from', `Enter a day on which ${ect?.fullName ?? 'the ECT'} is at your school`),
      'no-mentor-on-the-day': (_, { ect }) =>
        beside('from', `Enter a day on which ${ect?.fullName ?? 'the ECT'} has a mentor`),
      'reason-missing': () =>
        stopping('Say why the mentor is removed', 'Nothing has been recorded.'),
    },
    {
      button: 'Confirm and remove the mentor',
      done: (recorded, { home }) => {
        const { from } = requestIn(recorded, 'unassign-mentor')
        const { name, person, page } = recorded
        return {
          heading: `The mentor of ${name} is removed`,
          ...(from ? { text: `From ${longDate(from)}` } : {}),
          next: ['Every ECT must have a mentor: assign another as soon as you can.'],
          told: recorded.told,
          links: [
            {
              text: `Assign another mentor to ${name}`,
              href: `${home}/assign-mentor?participant=${person}&kind=ect`,
            },
            { text: `See the training of ${name}`, href: page },
            { text: 'Go to the school’s home page', href: home },
          ],
        }
      },
    },
  )

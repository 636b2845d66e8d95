import { assignMentor as change } from '../../../core/changes/assign-mentor/assign-mentor.ts'
import type { CalendarDate } from '../../../core/calendar.ts'
import type { PersonId } from '../../../core/identity.ts'
import { beside } from '../../journey/journey.ts'
import { calendarDate } from '../../journey/questions.ts'
import { longDate } from '../../words/days.ts'
import { dayRefusals } from '../asking/days.ts'
import { choice } from '../asking/options.ts'
import {
  linked,
  mentorOptions,
  mentorRefusals,
  ofKind,
  type Participant,
} from '../asking/people.ts'
import { prefilled } from '../asking/prefilled.ts'
import { journey } from '../binding/binding.ts'
import { requestIn } from '../binding/recorded.ts'
import {
  ectsToMentor,
  mayMentor,
  mentorFacts,
  mentorOf,
  startOptions,
  type MentorFacts,
} from './facts.ts'

export const assignMentor = journey('assign-mentor', 'Assign a mentor', {
  about: ['participant', 'kind'],
})
  .reads(mentorFacts)
  .asks({
    ect: linked(
      choice<Participant, MentorFacts>(
        ({ mentor }) => (mentor ? `Whom will ${mentor.fullName} mentor?` : 'Who needs a mentor?'),
        {
          row: 'ECT',
          hint: 'Those without a mentor come first.',
          missing: 'Select the ECT who needs a mentor',
          from: ectsToMentor,
        },
      ),
      ofKind('ect'),
    ),
    mentor: {
      ...prefilled(
        linked(
          choice<PersonId, MentorFacts>(
            ({ ect }) => `Who will mentor ${ect?.fullName ?? 'them'}?`,
            {
              row: 'Mentor',
              hint: facts => mentorOf(facts, facts.ect),
              missing: 'Select who will mentor them',
              from: ({ situation, school, soonest, ect }) =>
                mentorOptions(situation, {
                  school: school.id,
                  from: soonest,
                  ect: ect?.person ?? null,
                }),
            },
          ),
          ofKind('mentor'),
        ),
        ({ mentorNow, mentor }, name) =>
          mentorNow === null || mentor ? {} : { [name]: mentorNow.person },
      ),
      otherwise: ({ home }) => ({
        text: 'Register another mentor',
        href: `${home}/register?kind=mentor`,
      }),
    },
    since: choice<CalendarDate | null, MentorFacts>('When does the mentor start?', {
      row: 'When',
      missing: 'Select when the mentor starts',
      from: startOptions,
    }),
    from: calendarDate<MentorFacts>('From which day?', {
      row: 'Day',
      hint: 'The first day with this mentor. It can be in the past. For example, 8 1 2026',
      missing: 'Enter the day from which they have this mentor',
      wrong: 'The day from which they have this mentor must be a real date',
      played: longDate,
    }),
  })
  .walks([
    {
      stops: 'no-mentors',
      when: ({ facts }) => !facts.participants.some(mayMentor),
      because: 'the school has no mentor',
    },
    {
      stops: 'no-ects',
      when: ({ facts }) => facts.ect === null && ectsToMentor(facts).length === 0,
      because: 'there is no ECT to mentor',
    },
    { asks: 'ect' },
    { asks: 'mentor' },
    { asks: 'since' },
    {
      asks: 'from',
      when: ({ answers }) => answers.since?.value === null,
      because: 'another day',
    },
  ])
  .decides(change, ({ ect, mentor, from, since }, { soonest }, { school }) => ({
    school: school.id,
    participant: ect.value.person,
    mentor: mentor.value,
    from: since.value ?? from ?? soonest,
  }))
  .says(
    {
      ...dayRefusals('The day', text => beside('from', text)),
      ...mentorRefusals(text => beside('mentor', text)),
      'not-at-this-school': (_, { ect }) =>
        beside(
          'from',
          `Enter a day on which ${ect?.fullName ?? 'the ECT'} is at your school` +
            (ect ? `: from ${longDate(ect.time.from)}` : ''),
        ),
      'nothing-would-change': (_, { ect }) =>
        beside(
          'mentor',
          `Select somebody else: ${ect?.fullName ?? 'the ECT'} has this mentor on that day already`,
        ),
    },
    {
      button: 'Confirm the mentor',
      done: (recorded, { home }) => {
        const { from } = requestIn(recorded, 'assign-mentor')
        const { name, mentorName, page } = recorded
        return {
          heading: `${mentorName} mentors ${name}`,
          ...(from ? { text: `From ${longDate(from)}` } : {}),
          next: [
            'Their training goes on as it is: a change of mentor changes nothing else.',
            'You can change the mentor again at any time.',
          ],
          told: recorded.told,
          links: [
            { text: `See the training of ${name}`, href: page },
            { text: 'Assign another mentor', href: `${home}/assign-mentor` },
            { text: 'Go to the school’s home page', href: home },
          ],
        }
      },
    },
  )

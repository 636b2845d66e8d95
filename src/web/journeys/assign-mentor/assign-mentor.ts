import { assignMentor as change } from '../../../core/changes/assign-mentor/assign-mentor.ts'
import type { CalendarDate } from '../../../core/calendar.ts'
import { beside, stopping } from '../../journey/journey.ts'
import { calendarDate } from '../../journey/questions.ts'
import { longDate } from '../../words/days.ts'
import { nameOfProfile } from '../../at-school.ts'
import { dayRefusals } from '../asking/days.ts'
import { choice, type Option } from '../asking/options.ts'
import { schoolFacts, type SchoolFacts } from '../asking/participants.ts'
import {
  linked,
  mentorOptions,
  mentorRefusals,
  optionOf,
  type Participant,
} from '../asking/people.ts'
import type { PersonId } from '../../../core/identity.ts'
import { journey } from '../binding/binding.ts'
import { requestIn } from '../binding/recorded.ts'

interface Facts extends SchoolFacts {
  /** The ECT that was chosen or linked so far, and the mentor, for the words. */
  readonly ect: Participant | null
  readonly mentorName: string | null
  /** Today, or the first day of an ECT who has not begun. */
  readonly soonest: CalendarDate
}

const ofKind = (wanted: string) => (person: string, kind: string) =>
  kind === wanted ? person : undefined

export const assignMentor = journey('assign-mentor', 'Assign a mentor', {
  about: ['participant', 'kind'],
})
  .reads(async (visit, find): Promise<Facts | null> => {
    const facts = await schoolFacts(visit, find)
    if (facts === null) return null
    const { typed, today } = visit
    const chosen = (kind: string) =>
      typed(kind) || (typed('kind') === kind ? typed('participant') : undefined)
    const one = (kind: string) =>
      facts.participants.find(other => other.kind === kind && other.person === chosen(kind)) ?? null
    const ect = one('ect')
    return {
      ...facts,
      ect,
      mentorName: one('mentor')?.fullName ?? null,
      soonest: ect && ect.time.from > today ? ect.time.from : today,
    }
  })
  .asks({
    ect: linked(
      choice<Participant, Facts>(
        ({ mentorName }) =>
          mentorName ? `Whom will ${mentorName} mentor?` : 'Who needs a mentor?',
        {
          row: 'ECT',
          hint: 'Those without a mentor come first.',
          missing: 'Select the ECT who needs a mentor',
          from: ectOptions,
        },
      ),
      ofKind('ect'),
    ),
    mentor: linked(
      choice<PersonId, Facts>(({ ect }) => `Who will mentor ${ect?.fullName ?? 'them'}?`, {
        row: 'Mentor',
        hint: ({ ect, situation }) => mentorNow(situation, ect),
        missing: 'Select who will mentor them',
        from: ({ situation, school, soonest, ect }) =>
          mentorOptions(situation, {
            school: school.id,
            from: soonest,
            ect: ect?.person ?? null,
          }),
      }),
      ofKind('mentor'),
    ),
    since: choice<'soonest' | 'another-day', Facts>('When does the mentor start?', {
      row: 'From',
      missing: 'Select when the mentor starts',
      from: ({ soonest, today }) => [
        {
          key: 'soonest',
          text: soonest === today ? `From today, ${longDate(today)}` : `From ${longDate(soonest)}`,
          ...(soonest === today ? {} : { hint: 'Their first day at your school' }),
          value: 'soonest',
        },
        { key: 'another-day', text: 'From another day', value: 'another-day' },
      ],
    }),
    from: calendarDate<Facts>('From which day?', {
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
    { asks: 'ect' },
    { asks: 'mentor' },
    { asks: 'since' },
    {
      asks: 'from',
      when: ({ answers }) => answers.since?.value === 'another-day',
      because: 'another day',
    },
  ])
  .decides(change, ({ ect, mentor, from, since }, { soonest }, { school }) => ({
    school: school.id,
    participant: ect.value.person,
    mentor: mentor.value,
    from: since.value === 'soonest' ? soonest : (from ?? soonest),
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
        stopping(
          'They have this mentor already',
          `${ect?.fullName ?? 'The ECT'} has this mentor on that day. Nothing has been recorded.`,
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

const isThere = ({ standing }: Participant) => standing !== 'left' && standing !== 'completed'

const mayMentor = ({ kind, standing }: Participant) => kind === 'mentor' && standing !== 'left'

/** ECTs by name, those whom nobody mentors first, each with the mentor they have. */
function ectOptions({ situation, participants }: Facts): readonly Option<Participant>[] {
  const ects = participants.filter(one => one.kind === 'ect' && isThere(one))
  return ects
    .toSorted((one, other) => Number(hasMentor(one)) - Number(hasMentor(other)))
    .map(ect => ({ ...optionOf(ect), hint: mentorNow(situation, ect) }))
}

const hasMentor = ({ mentorships }: Participant) => mentorships.length > 0

function mentorNow(situation: Facts['situation'], ect: Participant | null) {
  const mentorship = ect?.mentorships[0]
  return mentorship === undefined
    ? 'No mentor yet'
    : `Mentor now: ${nameOfProfile(situation, mentorship.mentor)}`
}

import type { CalendarDate } from '../../../core/calendar.ts'
import { appointAppropriateBody as change } from '../../../core/changes/appoint-appropriate-body/appoint-appropriate-body.ts'
import type { AppropriateBodyAnswer } from '../../../core/facts.ts'
import type { AppropriateBody } from '../../../core/organisations.ts'
import { beside, stopping } from '../../journey/journey.ts'
import { calendarDate } from '../../journey/questions.ts'
import { academicYear, fromTo, longDate } from '../../words/days.ts'
import { appropriateBodyName } from '../../words/programmes.ts'
import { bodyQuestions, bodyRefusals } from '../asking/appropriate-body.ts'
import { dayRefusals } from '../asking/days.ts'
import { choice, type Option } from '../asking/options.ts'
import { journey } from '../binding/binding.ts'
import { requestIn, type Recorded } from '../binding/recorded.ts'
import { appointFacts, type AppointFacts } from './facts.ts'

/** An answer, or that the body is chosen from the list. */
type Chosen = AppropriateBodyAnswer | 'from-the-list'

const whoseIn = ({ ect, cohort }: Pick<AppointFacts, 'ect' | 'cohort'>) =>
  ect?.fullName ?? `ECTs who start in ${academicYear(cohort)}`

export const appointAppropriateBody = journey(
  'appoint-appropriate-body',
  'Appoint or change the appropriate body',
  { about: ['cohort', 'participant', 'kind'] },
)
  .reads(appointFacts)
  .asks({
    body: choice<Chosen, AppointFacts>(
      facts => `Who is the appropriate body for ${whoseIn(facts)}?`,
      {
        row: 'Appropriate body',
        hint: ({ situation, now }) =>
          (now === null ? '' : `Now: ${appropriateBodyName(situation, now)}. `) +
          'It assures the quality of statutory induction. Most are teaching school hubs.',
        missing: 'Select who the appropriate body is, or that you have not appointed one yet',
        from: bodyOptions,
      },
    ),
    namedBody: bodyQuestions.namedBody,
    since: choice<CalendarDate | null, AppointFacts>('From when?', {
      row: 'From',
      missing: 'Select from when this holds',
      from: startOptions,
    }),
    from: calendarDate<AppointFacts>('From which day?', {
      row: 'Day',
      hint:
        'The first day with this appropriate body. It can be in the past or up to a year ahead. ' +
        'For example, 1 9 2026',
      missing: 'Enter the day from which this holds',
      wrong: 'The day from which this holds must be a real date',
      played: longDate,
    }),
  })
  .walks([
    { asks: 'body' },
    {
      asks: 'namedBody',
      when: ({ answers }) => answers.body?.value === 'from-the-list',
      because: 'it is on the list',
    },
    { asks: 'since' },
    {
      asks: 'from',
      when: ({ answers }) => answers.since?.value === null,
      because: 'another day',
    },
  ])
  .decides(change, ({ body, namedBody, since, from }, { ect, cohort }, { school }) => ({
    school: school.id,
    whose: ect
      ? { of: 'ect' as const, participant: ect.person }
      : { of: 'cohort' as const, cohort },
    answer: answerOf(body.value, namedBody),
    from: since.value ?? from ?? null,
  }))
  .says(
    {
      ...dayRefusals('The day', text => beside('from', text)),
      'cohort-unknown': ({ cohort }) =>
        stopping(
          `Nobody can be registered for ${academicYear(cohort)} yet`,
          'Come back when that year has been opened. Nothing has been recorded.',
        ),
      'not-at-this-school': (_, { ect }) =>
        beside(
          'from',
          `Enter a day on which ${ect?.fullName ?? 'the ECT'} is at your school` +
            (ect ? `: ${lowered(fromTo(ect.time))}` : ''),
        ),
      ...bodyRefusals(text => beside('namedBody', text)),
      'nothing-would-change': (_, facts) =>
        stopping(
          `This is what we know of ${whoseIn(facts)} already`,
          'Nothing has to be recorded. Go back if you meant another body or another day.',
        ),
    },
    { button: 'Confirm the appropriate body', done: afterwards },
  )

const lowered = (days: string) => days.replace(/^From/, 'from')

function bodyOptions({ situation, cohort, asCohort }: AppointFacts): readonly Option<Chosen>[] {
  return [
    ...(asCohort === null
      ? []
      : [
          {
            key: 'as-cohort',
            text: appropriateBodyName(situation, asCohort),
            hint: `As for your other ECTs who start in ${academicYear(cohort)}`,
            value: asCohort,
          },
        ]),
    {
      key: 'from-the-list',
      text: asCohort === null ? 'One from the list' : 'Another one from the list',
      hint: 'You choose it on the next page.',
      value: 'from-the-list',
    },
    {
      key: 'not-listed',
      text: 'One that is not on the list',
      value: { answer: 'not-listed' },
    },
    {
      key: 'not-appointed-yet',
      text: 'We have not appointed one yet',
      apart: true,
      value: { answer: 'not-appointed-yet' },
    },
  ]
}

function startOptions({ soonest, today }: AppointFacts): readonly Option<CalendarDate | null>[] {
  const isToday = soonest === today
  return [
    {
      key: 'soonest',
      text: isToday ? `From today, ${longDate(today)}` : `From ${longDate(soonest)}`,
      ...(isToday ? {} : { hint: 'Their first day at your school' }),
      value: soonest,
    },
    { key: 'another-day', text: 'From another day', value: null },
  ]
}

function answerOf(chosen: Chosen, named: AppropriateBody | undefined): AppropriateBodyAnswer {
  if (chosen !== 'from-the-list') return chosen
  if (named === undefined) throw new Error('Whoever chooses from the list names a body')
  return { answer: 'named', body: named.id }
}

function afterwards(recorded: Recorded, { home, today }: { home: string; today: CalendarDate }) {
  const { whose, answer, from } = requestIn(recorded, 'appoint-appropriate-body')
  const { name, page, situation, change: made } = recorded
  const body = appropriateBodyName(situation, answer)
  const isOne = whose.of === 'ect'
  const isPlanned = from !== null && from > today
  return {
    heading: isOne
      ? `Appropriate body of ${name} recorded`
      : `Appropriate body for ${academicYear(whose.cohort)} recorded`,
    text: from === null ? body : `${body}, from ${longDate(from)}`,
    next: [
      ...nextOf(answer),
      ...(isOne ? [] : ['It is proposed for each ECT whom you register for that year.']),
      ...(isPlanned ? ['You can change this until that day, and afterwards.'] : []),
    ],
    told: recorded.told,
    links: [
      ...(isOne ? [{ text: `See the training of ${name}`, href: page }] : []),
      { text: 'Undo this', href: `${home}/undo/${made.id}` },
      { text: 'Go to the school’s home page', href: home },
    ],
  }
}

function nextOf({ answer }: AppropriateBodyAnswer): readonly string[] {
  switch (answer) {
    case 'named':
      return ['Agree with the appropriate body who tells it of each ECT.']
    case 'not-listed':
      return [
        'Tell the appropriate body yourself: it is not on our list, so we cannot write to it.',
      ]
    case 'not-appointed-yet':
      return ['Come back when you have appointed one. Induction needs an appropriate body.']
  }
}

import { changeProgramme as change } from '../../../core/changes/change-programme/change-programme.ts'
import type { WhoChanges } from '../../../core/changes/change-programme/request.ts'
import { beside, besidePart, stopping } from '../../journey/journey.ts'
import { academicYear, longDate } from '../../words/days.ts'
import { programmeName } from '../../words/programmes.ts'
import { dayRefusals } from '../asking/days.ts'
import { offerDetails, offerOf, offerRefusals, offerSteps, routesFor } from '../asking/offer.ts'
import { choice } from '../asking/options.ts'
import type { Route } from '../../../core/induction-programme.ts'
import { journey } from '../binding/binding.ts'
import { requestIn, type Recorded } from '../binding/recorded.ts'
import { changeProgrammeFacts, type ChangeProgrammeFacts, type Whom } from './facts.ts'
import { everyoneQuestion, exceptionsIn, namedBy, someQuestion } from './people.ts'
import { fromQuestion, whenQuestion } from './questions.ts'

interface Known {
  readonly facts: ChangeProgrammeFacts
}

const isAbout =
  (...those: readonly Whom[]) =>
  ({ facts }: Known) =>
    those.includes(facts.whom)

/** The page on which the day is asked for. */
const askedAt =
  ({ whom }: ChangeProgrammeFacts) =>
  (text: string) =>
    whom === 'everyone' ? besidePart('when', 'from', text) : beside('from', text)

export const changeProgramme = journey('change-programme', 'Change training', {
  about: ['cohort', 'whom', 'participant', 'kind'],
})
  .reads(changeProgrammeFacts)
  .asks({
    some: someQuestion,
    route: choice<Route, ChangeProgrammeFacts>(titleOf, {
      row: 'New training',
      hint: nowOf,
      missing: 'Select the new training',
      from: ({ school }) => routesFor(school),
    }),
    ...offerDetails,
    from: fromQuestion,
    when: whenQuestion,
    everyone: everyoneQuestion,
  })
  .walks([
    {
      stops: 'nobody',
      when: ({ facts }) => facts.whom !== 'one' && facts.members.length === 0,
      because: 'nobody is in the cohort',
    },
    { asks: 'some', when: isAbout('some'), because: 'some people change' },
    { asks: 'route' },
    ...offerSteps,
    { asks: 'from', when: isAbout('one', 'some'), because: 'people are named' },
    { asks: 'when', when: isAbout('everyone'), because: 'a whole cohort changes' },
    { asks: 'everyone', when: isAbout('everyone'), because: 'a whole cohort changes' },
  ])
  .decides(change, (answers, facts, { school }) => {
    const day = answers.when?.from ?? answers.from
    if (day === undefined) throw new Error('A change of programme has a day')
    return {
      school: school.id,
      whom: whoChanges(facts, answers.some ?? answers.everyone ?? new Set()),
      from: day,
      to: offerOf(answers.route.value, answers),
      makeDefault: answers.when?.makeDefault ?? false,
    }
  })
  .says(
    {
      ...dayRefusals<ReturnType<ReturnType<typeof askedAt>>, ChangeProgrammeFacts>(
        'The first day on the new programme',
        (text, facts) => askedAt(facts)(text),
      ),
      ...offerRefusals,
      'not-at-this-school': (_, facts) =>
        askedAt(facts)('Enter a day on which everybody who changes is at your school'),
      'changes-before-latest-record': ({ began }, facts) =>
        askedAt(facts)(
          `Enter a day after ${longDate(began)}: the training now recorded began on that day. ` +
            'If it never was as recorded, correct the record instead',
        ),
      'nothing-would-change': () =>
        stopping(
          'Nobody’s training would change',
          'Everybody this is about is on that programme already, or stays on their own. ' +
            'Nothing has been recorded.',
        ),
    },
    { button: 'Confirm the change', done: (recorded, { home }) => doneOf(recorded, home) },
  )

function whoChanges(facts: ChangeProgrammeFacts, chosen: ReadonlySet<string>): WhoChanges {
  if (facts.one) {
    const { person, kind } = facts.one
    return { who: 'named', participants: [{ person, kind }] }
  }
  return facts.whom === 'some'
    ? { who: 'named', participants: [...chosen].map(key => namedBy(key, facts)) }
    : { who: 'cohort', cohort: facts.cohort, ...exceptionsIn(facts, chosen) }
}

function titleOf({ one, whom, cohort }: ChangeProgrammeFacts): string {
  if (one) return `How will ${one.fullName} be trained?`
  return whom === 'some'
    ? 'How will they be trained?'
    : `How will those who started in ${academicYear(cohort)} be trained?`
}

function nowOf({ one, situation, cohort }: ChangeProgrammeFacts): string {
  return one?.entry
    ? `Now: ${programmeName(situation, one.entry.programme.id)}`
    : 'This changes the training of people who are registered already, and started in ' +
        `${academicYear(cohort)}.`
}

function doneOf(recorded: Recorded, home: string) {
  const { whom, from, makeDefault } = requestIn(recorded, 'change-programme')
  return {
    heading: 'Training changed',
    text: `From ${longDate(from)}`,
    next: [
      'Their mentors, email addresses and schedules go on as they are.',
      ...(makeDefault ? ['Those who join later are offered the new programme.'] : []),
      'You can undo this as one change, while nothing rests on it.',
    ],
    told: recorded.told,
    links: [
      ...(whom.who === 'named' && whom.participants.length === 1 && recorded.person
        ? [{ text: `See the training of ${recorded.name}`, href: recorded.page }]
        : []),
      { text: 'Undo this', href: `${home}/undo/${recorded.change.id}` },
      { text: 'See your ECTs and mentors', href: `${home}/ects` },
      { text: 'Go to the school’s home page', href: home },
    ],
  }
}

import { addDays, type CalendarDate } from '../../../core/calendar.ts'
import { correct as change, type Corrected } from '../../../core/changes/correct/correct.ts'
import type { Route } from '../../../core/induction-programme.ts'
import type { WantedOffer } from '../../../core/offers.ts'
import type { Confirmation } from '../../journey/journey.ts'
import { offerDetails, offerOf, offerSteps, type OfferAnswers } from '../asking/offer.ts'
import type { Option } from '../asking/options.ts'
import { journey } from '../binding/binding.ts'
import type { Recorded } from '../binding/recorded.ts'
import { correctFacts, type CorrectFacts } from './facts.ts'
import {
  firstDayQuestion,
  lastDayQuestion,
  participantQuestion,
  programmeQuestion,
  reasonQuestion,
  routeQuestion,
  whatQuestion,
  whichQuestion,
} from './questions.ts'
import { correctRefusals } from './refusals.ts'
import { otherProgrammes, type Wrong } from './wrong.ts'

interface Known {
  readonly facts: CorrectFacts
  readonly answers: Partial<Answers>
}

interface Answers extends Partial<Omit<OfferAnswers, 'route'>> {
  readonly what: Option<Wrong>
  readonly firstDay?: CalendarDate
  readonly lastDay?: CalendarDate
  readonly programme?: Option<WantedOffer | null>
  readonly route?: Option<Route>
}

const isWrong =
  (wrong: Wrong) =>
  ({ answers }: Known) =>
    answers.what?.value === wrong

/** Where the school has no other programme for the cohort, there is nothing to choose from. */
const hasOthers = ({ facts }: Known) => otherProgrammes(facts).length > 1

export const correct = journey('correct', 'Correct a record', {
  about: ['participant', 'kind', 'record'],
})
  .reads(correctFacts)
  .asks({
    participant: participantQuestion,
    which: whichQuestion,
    what: whatQuestion,
    firstDay: firstDayQuestion,
    lastDay: lastDayQuestion,
    programme: programmeQuestion,
    route: routeQuestion,
    ...offerDetails,
    reason: reasonQuestion,
  })
  .walks([
    {
      stops: 'no-record',
      when: ({ facts }) => facts.one !== null && facts.records.length === 0,
      because: 'they train at another school',
    },
    { asks: 'participant' },
    {
      asks: 'which',
      when: ({ facts }) => facts.isAskedWhich,
      because: 'there are several records',
    },
    { asks: 'what' },
    { asks: 'firstDay', when: isWrong('first-day'), because: 'the first day' },
    { asks: 'lastDay', when: isWrong('last-day'), because: 'the last day' },
    {
      asks: 'programme',
      when: known => isWrong('programme')(known) && hasOthers(known),
      because: 'the training, and the school has others',
    },
    {
      asks: 'route',
      when: known =>
        isWrong('programme')(known) &&
        (known.answers.programme?.value === null || !hasOthers(known)),
      because: 'a training that the school does not have yet',
    },
    ...offerSteps,
    { asks: 'reason' },
  ])
  .decides(change, ({ participant, reason, ...answers }, { meant }, { school }) => {
    if (meant === null) throw new Error('A correction is of a record')
    const { person, kind } = participant.value
    return {
      school: school.id,
      participant: person,
      kind,
      record: meant.record.from,
      set: correctedBy(answers),
      reason,
    }
  })
  .says(correctRefusals, { button: 'Confirm the correction', done: afterCorrecting })

/** Schools name the last day; the change speaks of the day after it. */
function correctedBy({ what, firstDay, lastDay, programme, route, ...offer }: Answers): Corrected {
  const none: Corrected = { from: null, until: null, programme: null }
  if (what.value === 'no-end') return { ...none, until: 'none' }
  return {
    from: firstDay ?? null,
    until: lastDay ? addDays(lastDay, 1) : null,
    programme: route ? offerOf(route.value, offer) : (programme?.value ?? null),
  }
}

function afterCorrecting(
  { name, page, told }: Recorded,
  { home }: { readonly home: string },
): Confirmation {
  return {
    heading: 'Record corrected',
    text: name,
    next: [
      'Pages and lead providers show the record as it is now. What was recorded before is kept.',
      'You can undo this on their page, while nothing rests on it.',
    ],
    told,
    links: [
      { text: `See the training of ${name}`, href: page },
      { text: 'See what was known on an earlier day', href: `${page}/as-known` },
      { text: 'Go to the school’s home page', href: home },
    ],
  }
}

import { bodyOfCohort } from '../../../core/bodies.ts'
import {
  chooseProgramme as change,
  type Chosen,
} from '../../../core/changes/choose-programme/choose-programme.ts'
import { choiceOn } from '../../../core/choices.ts'
import type { Route } from '../../../core/induction-programme.ts'
import { schoolCohortAt } from '../../../core/situation.ts'
import { beside, stopping } from '../../journey/journey.ts'
import { academicYear } from '../../words/days.ts'
import { choiceName } from '../../words/programmes.ts'
import {
  bodyOf,
  bodyQuestions,
  bodyRefusals,
  isNamed,
  type BodyFacts,
} from '../asking/appropriate-body.ts'
import {
  offerDetails,
  offerOf,
  offerRefusals,
  offerSteps,
  routesFor,
  type OfferFacts,
} from '../asking/offer.ts'
import { choice, type Option } from '../asking/options.ts'
import { cohortTyped } from '../asking/typed.ts'
import { journey } from '../binding/binding.ts'
import { requestIn } from '../binding/recorded.ts'

type Training = Route | 'no-ects' | 'not-yet-known'

interface Facts extends OfferFacts, BodyFacts {
  readonly chosenBefore: string | null
}

const withoutOffer: readonly Option<Training>[] = [
  {
    key: 'no-ects',
    text: 'We do not expect any ECTs to start',
    apart: true,
    value: 'no-ects',
  },
  { key: 'not-yet-known', text: 'We do not know yet', value: 'not-yet-known' },
]

const isOffer = (training: Training): training is Route =>
  training !== 'no-ects' && training !== 'not-yet-known'

export const chooseProgramme = journey('choose-programme', 'Choose how you train ECTs', {
  about: ['cohort'],
})
  .reads(async ({ school, today, typed }, find): Promise<Facts | null> => {
    const situation = await find.situation({ schools: [school.id] })
    const cohort = cohortTyped(situation, typed, today)
    if (cohort === null) return null
    const schoolCohort = schoolCohortAt(situation, school.id, cohort)
    return {
      situation,
      school,
      cohort,
      providerChosen: typed('leadProvider'),
      bodyBefore: schoolCohort && bodyOfCohort(situation, schoolCohort.id, today),
      chosenBefore:
        schoolCohort && choiceName(situation, choiceOn(situation, schoolCohort.id, today)),
    }
  })
  .asks({
    route: choice<Training, Facts>(
      ({ cohort }) => `How will you train ECTs who start in ${academicYear(cohort)}?`,
      {
        row: 'Training',
        hint: ({ chosenBefore }) =>
          chosenBefore === null
            ? 'This is what you offer to those who join. It can be different for each of them.'
            : `You chose: ${chosenBefore}. Another choice moves nobody who is registered already.`,
        missing: 'Select how you will train ECTs, or that you do not expect any',
        from: ({ school }) => [...routesFor(school), ...withoutOffer],
      },
    ),
    ...offerDetails,
    ...bodyQuestions,
  })
  .walks([
    { asks: 'route' },
    ...offerSteps,
    {
      asks: 'appropriateBody',
      when: ({ answers }) => answers.route !== undefined && isOffer(answers.route.value),
      because: 'there will be ECTs, or may be',
    },
    { asks: 'namedBody', when: isNamed, because: 'one is appointed' },
  ])
  .decides(change, (answers, { cohort }, { school }) => ({
    school: school.id,
    cohort,
    chosen: chosenIn(answers.route.value, answers),
    appropriateBody: bodyOf(answers),
  }))
  .says(
    {
      ...offerRefusals,
      'has-ects': ({ cohort }) =>
        beside(
          'route',
          `Select how you train ECTs: some are registered for ${academicYear(cohort)} already`,
        ),
      ...bodyRefusals(text => beside('namedBody', text)),
      'nothing-would-change': (_, { cohort }) =>
        stopping(
          `This is what you chose for ${academicYear(cohort)} already`,
          'Nothing has to be recorded. Go back if you meant to choose something else.',
        ),
    },
    {
      button: 'Confirm this choice',
      done: (recorded, { home }) => {
        const { cohort, chosen } = requestIn(recorded, 'choose-programme')
        return {
          heading: `Training chosen for ${academicYear(cohort)}`,
          next: nextOf(chosen, cohort),
          told: recorded.told,
          links: [
            { text: 'Register an ECT or mentor', href: `${home}/register` },
            { text: 'Go to the school’s home page', href: home },
          ],
        }
      },
    },
  )

const chosenIn = (training: Training, answers: Parameters<typeof offerOf>[1]): Chosen =>
  isOffer(training) ? offerOf(training, answers) : { route: training }

function nextOf(chosen: Chosen, cohort: number): readonly string[] {
  const year = academicYear(cohort)
  switch (chosen.route) {
    case 'no-ects':
      return [`You need not do anything for ${year}. You can change this if an ECT joins.`]
    case 'not-yet-known':
      return ['Come back when you know how you will train your ECTs.']
    case 'provider-led':
      return [
        chosen.leadProvider === null
          ? 'When a lead provider confirms that it works with your school, it appears here.'
          : 'Your lead provider confirms that it works with your school.',
        'Register each ECT and mentor. You can do this now.',
      ]
    default:
      return ['Register each ECT and mentor. You can do this now.']
  }
}

import {
  challengePartnership as change,
  type challengeReasons,
} from '../../../core/changes/challenge-partnership/challenge-partnership.ts'
import type { Cohort } from '../../../core/identity.ts'
import { beside, stopping } from '../../journey/journey.ts'
import { academicYear, longDate } from '../../words/days.ts'
import { named } from '../../words/programmes.ts'
import { choice, type Option } from '../asking/options.ts'
import { partnershipFacts, type PartnershipFacts } from '../asking/partnership.ts'
import { journey } from '../binding/binding.ts'
import { requestIn } from '../binding/recorded.ts'

type Reason = (typeof challengeReasons)[number]

/** The reasons as the provider reads them in the API, in the words of a school. */
const reasonsFor = (cohort: Cohort): readonly Option<Reason>[] =>
  (
    [
      ['another_provider', 'Another lead provider trains our people'],
      ['not_confirmed', 'We have not agreed to train with this lead provider'],
      ['do_not_recognise', 'We do not know this lead provider'],
      ['no_ects', `No ECTs start at our school in ${academicYear(cohort)}`],
      ['mistake', 'This looks like a mistake'],
    ] as const
  ).map(([value, text]) => ({ key: value, text, value }))

export const challengePartnership = journey(
  'challenge-partnership',
  'Report that a lead provider does not train your people',
  { about: ['cohort', 'provider'] },
)
  .reads(partnershipFacts)
  .asks({
    reason: choice<Reason, PartnershipFacts>(
      ({ leadProvider, cohort }) =>
        `Why is it wrong that ${leadProvider.name} trains your people in ${academicYear(cohort)}?`,
      {
        row: 'Reason',
        hint: 'The lead provider is told this reason.',
        missing: 'Select why it is wrong',
        from: ({ cohort }) => reasonsFor(cohort),
      },
    ),
  })
  .walks([{ asks: 'reason' }])
  .decides(change, ({ reason }, { cohort, leadProvider }, { school }) => ({
    school: school.id,
    cohort,
    leadProvider: leadProvider.id,
    reason: reason.value,
  }))
  .says(
    {
      'cohort-unknown': ({ cohort }) =>
        stopping(
          `Nobody can be registered for ${academicYear(cohort)} yet`,
          'Come back when that year has been opened. Nothing has been recorded.',
        ),
      'no-partnership-to-challenge': (_, { leadProvider, cohort }) =>
        stopping(
          `${leadProvider.name} has not confirmed that it trains people at your school in ` +
            academicYear(cohort),
          'If your school chose it, choose another programme instead. Nothing has been recorded.',
        ),
      'provider-not-named': () =>
        stopping(
          'More than one lead provider has confirmed',
          'Go back to the school’s home page and choose the one that you mean.',
        ),
      'challenge-reason-unknown': () => beside('reason', 'Select why it is wrong'),
      'challenged-too-late': ({ latest }) =>
        stopping(
          `You could report this until ${longDate(latest)}`,
          'If your people train another way now, change their training instead. ' +
            'Nothing has been recorded.',
        ),
      'has-ects': ({ cohort }) =>
        beside(
          'reason',
          `Select another reason: ECTs are registered for ${academicYear(cohort)} at your school`,
        ),
      'declarations-rest-on-it': (_, { leadProvider }) =>
        stopping(
          `${leadProvider.name} has declared training at your school`,
          'It has told us that it trained somebody here, and is paid for it. If that is wrong, ' +
            'ask it to void the declaration. You can report this afterwards. ' +
            'Nothing has been recorded.',
        ),
    },
    {
      button: 'Confirm and report this',
      done: (recorded, { home }) => {
        const { cohort, leadProvider } = requestIn(recorded, 'challenge-partnership')
        const { situation, told, change: made } = recorded
        return {
          heading: 'You have reported that this is wrong',
          text:
            `${named(situation.reference.leadProviders, leadProvider)}, ` + academicYear(cohort),
          next: [
            'The lead provider no longer sees your people, and reads your reason.',
            'If your school trained with it, choose how you train your ECTs instead.',
          ],
          told,
          links: [
            {
              text: `Choose how you train ECTs who start in ${academicYear(cohort)}`,
              href: `${home}/choose-programme?cohort=${cohort}`,
            },
            { text: 'Undo this', href: `${home}/undo/${made.id}` },
            { text: 'Go to the school’s home page', href: home },
          ],
        }
      },
    },
  )

import { acceptPartnership as change } from '../../../core/changes/accept-partnership/accept-partnership.ts'
import { stopping } from '../../journey/journey.ts'
import { academicYear } from '../../words/days.ts'
import { named } from '../../words/programmes.ts'
import { partnershipFacts } from '../asking/partnership.ts'
import { journey } from '../binding/binding.ts'
import { requestIn } from '../binding/recorded.ts'

/** There is nothing to ask: the link says which provider is accepted for which year. */
export const acceptPartnership = journey('accept-partnership', 'Accept a lead provider', {
  about: ['cohort', 'provider'],
})
  .reads(partnershipFacts)
  .asks({})
  .walks([])
  .decides(change, (_, { cohort, leadProvider }, { school }) => ({
    school: school.id,
    cohort,
    leadProvider: leadProvider.id,
  }))
  .says(
    {
      'cohort-unknown': ({ cohort }) =>
        stopping(
          `Nobody can be registered for ${academicYear(cohort)} yet`,
          'Come back when that year has been opened. Nothing has been recorded.',
        ),
      'not-eligible-for-funding': () =>
        stopping(
          'DfE does not pay for training by a provider at your school',
          'So this lead provider cannot be accepted. Nothing has been recorded.',
        ),
      'no-partnership-to-accept': (_, { leadProvider, cohort }) =>
        stopping(
          `${leadProvider.name} does not train people at your school in ${academicYear(cohort)}`,
          'It has not confirmed that it does, or your school said that this is wrong. ' +
            'Nothing has been recorded.',
        ),
      'nothing-would-change': (_, { leadProvider, cohort }) =>
        stopping(
          `You offer ${leadProvider.name} for ${academicYear(cohort)} already`,
          'Nothing has to be recorded.',
        ),
    },
    {
      button: 'Accept this lead provider',
      done: (recorded, { home }) => {
        const { cohort, leadProvider } = requestIn(recorded, 'accept-partnership')
        const { situation, told, change: made } = recorded
        return {
          heading: 'Lead provider accepted',
          text:
            `${named(situation.reference.leadProviders, leadProvider)}, ` + academicYear(cohort),
          next: [
            'Those who join from now on are offered training with this lead provider.',
            'People who are registered already go on as they are. You can move them to this ' +
              'training too.',
          ],
          told,
          links: [
            {
              text: `Change the training of those who started in ${academicYear(cohort)}`,
              href: `${home}/change-programme?cohort=${cohort}&whom=everyone`,
            },
            { text: 'Undo this', href: `${home}/undo/${made.id}` },
            { text: 'Go to the school’s home page', href: home },
          ],
        }
      },
    },
  )

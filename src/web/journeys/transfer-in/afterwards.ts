import type { Confirmation } from '../../journey/journey.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { longDate } from '../../words/days.ts'
import { requestIn, type Recorded } from '../binding/recorded.ts'

/** What happens after a school reported that somebody joins it. */
export function afterTransferIn(
  recorded: Recorded,
  { home, today }: Pick<SchoolVisit, 'home' | 'today'>,
): Confirmation {
  const { kind, joiningOn, mentor, staysAsMentor } = requestIn(recorded, 'transfer-in')
  const { name, mentorName, person, page } = recorded
  return {
    heading: `${name} joins your school`,
    text: `On ${longDate(joiningOn)}`,
    next: [
      ...(joiningOn > today
        ? [`Until ${longDate(joiningOn)}, ${name} is shown as joining your school.`]
        : []),
      staysAsMentor === true
        ? `${name} goes on mentoring at their other school, until it reports that they leave.`
        : 'Their other school need not do anything. If it reports an earlier last day, ' +
          'that day counts.',
      ...(kind === 'ect'
        ? [
            mentor === null
              ? `Every ECT must have a mentor: assign one to ${name}.`
              : `${mentorName} mentors ${name} from ${longDate(joiningOn)}.`,
          ]
        : [`You can choose ${name} as a mentor from ${longDate(joiningOn)}.`]),
      'If this was a mistake, you can undo it on their page.',
    ],
    told: recorded.told,
    links: [
      { text: `See the training of ${name}`, href: page },
      ...(kind === 'ect' && mentor === null
        ? [
            {
              text: `Assign a mentor to ${name}`,
              href: `${home}/assign-mentor?participant=${person}&kind=ect`,
            },
          ]
        : []),
      { text: 'Go to the school’s home page', href: home },
    ],
  }
}

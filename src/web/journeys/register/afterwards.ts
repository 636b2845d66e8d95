import { bodyOfEct } from '../../../core/bodies.ts'
import { profileOf } from '../../../core/situation.ts'
import { longDate } from '../../words/days.ts'
import { kindName } from '../../words/standings.ts'
import type { Confirmation } from '../../journey/journey.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { requestIn, type Recorded } from '../binding/recorded.ts'

/** What happens after somebody was registered. */
export function afterRegistering(
  recorded: Recorded,
  { home }: Pick<SchoolVisit, 'home'>,
): Confirmation {
  const { kind, start, mentor } = requestIn(recorded, 'register')
  const { name, mentorName, person, page, situation } = recorded
  const profile = person && profileOf(situation, person, kind)
  const needsBody = kind === 'ect' && profile && bodyOfEct(situation, profile.id, start) === null
  const assign = {
    text: kind === 'ect' ? `Assign a mentor to ${name}` : `Assign an ECT to ${name}`,
    href: `${home}/assign-mentor?participant=${person}&kind=${kind}`,
  }
  return {
    heading: `${name} is registered`,
    text:
      `As ${kind === 'ect' ? 'an' : 'a'} ${kindName[kind]} at your school ` +
      `from ${longDate(start)}`,
    next: [
      `We write to ${name} to say that they are registered.`,
      ...(kind === 'ect'
        ? [
            mentor === null
              ? `Every ECT must have a mentor: assign one to ${name}.`
              : `${mentorName} mentors ${name}. You can change this at any time.`,
          ]
        : [`You can choose ${name} as a mentor from ${longDate(start)}.`]),
      ...(needsBody
        ? [`Every ECT must have an appropriate body: say which it is for ${name}.`]
        : []),
    ],
    told: recorded.told,
    links: [
      { text: `See the training of ${name}`, href: page },
      ...(kind === 'mentor' || mentor === null ? [assign] : []),
      ...(needsBody
        ? [
            {
              text: `Say which appropriate body ${name} has`,
              href: `${home}/appoint-appropriate-body?participant=${person}&kind=ect`,
            },
          ]
        : []),
      { text: 'Register somebody else', href: `${home}/register` },
      { text: 'Go to the school’s home page', href: home },
    ],
  }
}

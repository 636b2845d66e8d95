import { changeDetails as change } from '../../../core/changes/change-details/change-details.ts'
import { stepOn } from '../../../core/settle.ts'
import { of } from '../../../core/timeline.ts'
import { beside, stopping } from '../../journey/journey.ts'
import { email, text } from '../../journey/questions.ts'
import { choice } from '../asking/options.ts'
import { schoolFacts, type SchoolFacts } from '../asking/participants.ts'
import {
  inRole,
  linked,
  optionInRole,
  participantNamed,
  type Participant,
} from '../asking/people.ts'
import { prefilled } from '../asking/prefilled.ts'
import { nameReasons } from '../../words/name-reasons.ts'
import { journey } from '../binding/binding.ts'
import { requestIn } from '../binding/recorded.ts'

interface Facts extends SchoolFacts {
  readonly one: Participant | null
  readonly emailNow: string | null
  /** Which of the two is to change, as far as that was said. */
  readonly what: string | undefined
  /** Why the name is to be another one, as far as that was said. */
  readonly why: string | undefined
}

function nameTitle({ one, why }: Facts) {
  const theirs = one ? `${one.fullName}’s` : 'their'
  return why === 'entered-wrongly'
    ? `What should ${theirs} name be?`
    : `What is ${theirs} new name?`
}

export const changeDetails = journey('change-details', 'Change a name or email address', {
  about: ['participant', 'kind'],
})
  .reads(async (visit, find): Promise<Facts | null> => {
    const facts = await schoolFacts(visit, find)
    if (facts === null) return null
    const one = participantNamed(facts.participants, visit.typed)
    const emails = one ? of(facts.situation, 'email-in-use', one.profile.id) : []
    const emailNow = (stepOn(emails, visit.today) ?? emails[0])?.email ?? null
    return { ...facts, one, emailNow, what: visit.typed('what'), why: visit.typed('why') }
  })
  .asks({
    participant: linked(
      choice<Participant, Facts>('Whose details do you want to change?', {
        row: 'Who',
        missing: 'Select whose details you want to change',
        from: ({ participants }) =>
          participants.filter(({ standing }) => standing !== 'left').map(optionInRole),
      }),
      inRole,
    ),
    what: choice<'name' | 'email', Facts>('What do you want to change?', {
      row: 'What changes',
      missing: 'Select whether you want to change the name or the email address',
      from: ({ one, emailNow }) => [
        { key: 'name', text: 'Their name', hint: one?.fullName ?? '', value: 'name' },
        { key: 'email', text: 'Their email address', hint: emailNow ?? 'None', value: 'email' },
      ],
    }),
    why: choice<'changed' | 'entered-wrongly' | 'somebody-else', Facts>(
      'Why do you want to change the name?',
      {
        row: 'Why',
        missing: 'Select why you want to change the name',
        from: () => [
          { key: 'changed', text: nameReasons.changed, value: 'changed' },
          {
            key: 'entered-wrongly',
            text: nameReasons['entered-wrongly'],
            hint: 'For example, a spelling mistake',
            value: 'entered-wrongly',
          },
          {
            key: 'somebody-else',
            text: 'It should be a different person',
            value: 'somebody-else',
          },
        ],
      },
    ),
    fullName: prefilled(
      text<Facts>(nameTitle, {
        row: 'Name',
        hint: 'Their first name and last name',
        missing: 'Enter their name',
        wrong: 'Name must be 100 characters or less',
        longest: 100,
      }),
      ({ one }, name) => (one === null ? {} : { [name]: one.fullName }),
    ),
    email: prefilled(
      email<Facts>(({ one }) => `What is ${one ? `${one.fullName}’s` : 'their'} email address?`, {
        row: 'Email address',
        hint: 'We and their lead provider write to them at this address, from today on.',
        missing: 'Enter their email address',
      }),
      ({ emailNow }, name) => (emailNow === null ? {} : { [name]: emailNow }),
    ),
  })
  .walks([
    { asks: 'participant' },
    { asks: 'what' },
    {
      asks: 'why',
      when: ({ answers }) => answers.what?.value === 'name',
      because: 'the name',
    },
    {
      stops: 'different-person',
      when: ({ answers }) => answers.why?.value === 'somebody-else',
      because: 'a different person',
    },
    {
      asks: 'fullName',
      when: ({ answers }) => answers.what?.value === 'name',
      because: 'the name',
    },
    {
      asks: 'email',
      when: ({ answers }) => answers.what?.value === 'email',
      because: 'the email address',
    },
  ])
  .decides(change, ({ participant, why, fullName, email: address }, _, { school }) => ({
    school: school.id,
    participant: participant.value.person,
    kind: participant.value.kind,
    fullName: fullName ?? null,
    email: address ?? null,
    reason: why?.value ?? null,
  }))
  .says(
    {
      'not-at-this-school': () =>
        stopping('They are not at your school any more', 'Nothing has been recorded.'),
      'email-in-use': () =>
        beside('email', 'Enter another email address: somebody else uses this one'),
      'nothing-would-change': (_, { what }) =>
        what === 'email'
          ? beside('email', 'Enter another email address: this is the one that we have')
          : beside('fullName', 'Enter another name: this is the one that we have'),
    },
    {
      button: 'Confirm the change',
      done: (recorded, { home }) => {
        const { fullName } = requestIn(recorded, 'change-details')
        const { name, page } = recorded
        return {
          heading: fullName ? 'Name changed' : 'Email address changed',
          text: name,
          next: [
            fullName
              ? 'Your school, other schools and lead providers see the new name from now on.'
              : 'Their lead provider sees the new email address from now on.',
          ],
          told: recorded.told,
          links: [
            { text: `See the training of ${name}`, href: page },
            { text: 'Go to the school’s home page', href: home },
          ],
        }
      },
    },
  )

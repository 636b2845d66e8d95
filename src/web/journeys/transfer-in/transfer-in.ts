import {
  transferIn as change,
  type TransferIn,
} from '../../../core/changes/transfer-in/transfer-in.ts'
import type { PersonId } from '../../../core/identity.ts'
import type { Kind } from '../../../core/situation.ts'
import { beside, besidePart, stopping } from '../../journey/journey.ts'
import { wouldAsk } from '../../journey/walk.ts'
import { academicYear, longDate } from '../../words/days.ts'
import { named, wantedOfferName } from '../../words/programmes.ts'
import { dayRefusals } from '../asking/days.ts'
import { offerDetails, offerOf, offerRefusals, offerSteps, routeQuestion } from '../asking/offer.ts'
import { choice, type Option } from '../asking/options.ts'
import { mentorOptions, mentorRefusals } from '../asking/people.ts'
import { programmeOptions, type ProgrammeChoice } from '../asking/programme.ts'
import { isThemQuestion, teacherQuestion } from '../asking/teacher.ts'
import { journey } from '../binding/binding.ts'
import { afterTransferIn } from './afterwards.ts'
import { transferInFacts, type NotKept, type Obstacle, type TransferInFacts } from './facts.ts'
import { joinsQuestion } from './questions.ts'

type OtherSchool = 'leaves-it' | 'mentors-on' | 'trains-on'

type JoinedProgramme = ProgrammeChoice | { readonly choose: 'keep' }

const is =
  (obstacle: Obstacle) =>
  ({ facts }: { readonly facts: TransferInFacts }) =>
    facts.obstacle === obstacle

const mentorsFor = ({ situation, school, joiningOn, person }: TransferInFacts) =>
  mentorOptions(situation, { school: school.id, from: joiningOn, ect: person })

/** To have her join today: what else is asked does not decide this. */
const asking = ({ facts: { person, school, kind, today } }: { facts: TransferInFacts }) =>
  wouldAsk(change, {
    school: school.id,
    participant: person ?? nobody,
    kind,
    joiningOn: today,
    programme: { choose: 'default' },
    email: null,
    mentor: null,
  })

/** Nobody is registered under this id. */
const nobody = '00000000-0000-0000-0000-000000000000' as PersonId

export const transferIn = journey('transfer-in', 'Report somebody joining from another school', {
  about: ['participant', 'kind'],
})
  .reads(transferInFacts)
  .asks({
    teacher: teacherQuestion,
    role: choice<Kind, TransferInFacts>(({ name }) => `As what does ${name} join your school?`, {
      row: 'Role',
      hint: 'They are registered as both.',
      missing: 'Select whether they join as an ECT or as a mentor',
      from: () => [
        { key: 'ect', text: 'As an early career teacher (ECT)', value: 'ect' },
        { key: 'mentor', text: 'As a mentor', value: 'mentor' },
      ],
    }),
    isThem: isThemQuestion<TransferInFacts>({
      hint: ({ trn }) => `TRN ${trn}`,
      missing: 'Select yes if this is the person who joins your school',
    }),
    otherSchool: choice<OtherSchool, TransferInFacts>(
      ({ name }) => `Will ${name} go on mentoring at their other school?`,
      {
        row: 'Other school',
        hint: 'The school where they train as a mentor now.',
        missing: 'Select whether they will go on mentoring at their other school',
        from: otherSchoolOptions,
      },
    ),
    joins: joinsQuestion,
    programme: choice<JoinedProgramme, TransferInFacts>(
      ({ name }) => `How will ${name} be trained at your school?`,
      {
        row: 'Programme',
        hint: programmeHint,
        missing: 'Select how they will be trained at your school',
        from: joinedProgrammes,
      },
    ),
    route: routeQuestion,
    ...offerDetails,
    mentor: choice<PersonId | null, TransferInFacts>(({ name }) => `Who will mentor ${name}?`, {
      row: 'Mentor',
      missing: 'Select a mentor, or select that you will choose later',
      from: facts => [
        ...mentorsFor(facts),
        { key: 'later', text: 'I will choose later', apart: true, value: null },
      ],
    }),
  })
  .walks([
    { asks: 'teacher', when: ({ facts }) => !facts.isLinked, because: 'not named by a link' },
    { stops: 'not-found', when: is('not-found'), because: 'no teacher has both' },
    {
      stops: 'not-registered',
      when: is('not-registered'),
      because: 'at no school yet',
      wouldAsk: asking,
    },
    { asks: 'role', when: ({ facts }) => facts.roles.length > 1, because: 'an ECT and a mentor' },
    {
      stops: 'completed',
      when: is('completed'),
      because: 'induction is completed',
      wouldAsk: asking,
    },
    {
      stops: 'already-here',
      when: is('here'),
      because: 'registered here already',
      wouldAsk: asking,
    },
    { asks: 'isThem' },
    {
      stops: 'somebody-else',
      when: ({ answers }) => answers.isThem === false,
      because: 'somebody else was meant',
    },
    {
      asks: 'otherSchool',
      when: ({ facts }) => facts.kind === 'mentor' && facts.mayGoOnMentoring,
      because: 'a mentor at another school',
    },
    {
      stops: 'register-instead',
      when: ({ answers }) => answers.otherSchool?.value === 'trains-on',
      because: 'their training stays there',
    },
    { asks: 'joins' },
    { asks: 'programme' },
    {
      asks: 'route',
      when: ({ answers }) => answers.programme?.value.choose === 'another',
      because: 'another programme',
    },
    ...offerSteps,
    {
      asks: 'mentor',
      when: ({ facts }) => facts.kind === 'ect' && mentorsFor(facts).length > 0,
      because: 'an ECT, and there are mentors',
    },
  ])
  .decides(change, (answers, { person, kind }, { school }) => ({
    school: school.id,
    participant: person as PersonId,
    kind,
    ...answers.joins,
    programme: programmeIn(answers.programme.value, answers),
    mentor: answers.mentor?.value ?? null,
    ...(answers.otherSchool ? { staysAsMentor: answers.otherSchool.value === 'mentors-on' } : {}),
  }))
  .says(
    {
      ...offerRefusals,
      ...dayRefusals('First day at your school', besideDay),
      ...mentorRefusals(text => beside('mentor', text)),
      'not-registered': () =>
        stopping('They are not registered at any school', 'Register them at your school instead.'),
      'induction-completed': ({ on }) =>
        stopping(
          `They completed induction on ${longDate(on)}`,
          'Somebody who has completed induction does not join another school as an ECT.',
        ),
      'already-at-this-school': ({ from }) =>
        stopping(
          'They are registered at your school already',
          `They are at your school from ${longDate(from)}. Nothing has been recorded.`,
        ),
      'joins-before-latest-record': ({ began }) =>
        besideDay(
          `First day at your school must be after ${longDate(began)}, ` +
            'when their present training began',
        ),
      'email-in-use': () =>
        besidePart('joins', 'email', 'Enter another email address: somebody else uses this one'),
      'withdrawn-by-provider': ({ leadProvider }, { situation }) =>
        beside(
          'programme',
          'Select another programme: ' +
            `${named(situation.reference.leadProviders, leadProvider)} has withdrawn them`,
        ),
      'no-default-programme': ({ cohort }) =>
        beside('programme', `Select a programme: none is chosen for ${academicYear(cohort)} now`),
    },
    { button: 'Confirm that they join', done: afterTransferIn },
  )

function besideDay(text: string) {
  return besidePart('joins', 'joiningOn', text)
}

/** The usual case first; who may be chosen here already needs no registering. */
function otherSchoolOptions({ mentorsHere }: TransferInFacts): readonly Option<OtherSchool>[] {
  return [
    { key: 'leaves-it', text: 'No, they leave it and join your school', value: 'leaves-it' },
    {
      key: 'mentors-on',
      text: 'Yes, and their training comes to your school',
      value: 'mentors-on',
    },
    ...(mentorsHere
      ? []
      : [
          {
            key: 'trains-on',
            text: 'Yes, and their training stays there',
            hint: 'You register them as a mentor at your school as well.',
            value: 'trains-on',
          } as const,
        ]),
  ]
}

function programmeHint({ notKept, isDeferred }: TransferInFacts) {
  if (notKept) return notKeptHints[notKept]
  return isDeferred ? deferredHint : keptHint
}

const keptHint =
  'They can go on with the training they have, also where your school offers another.'

const deferredHint =
  'Their lead provider has paused their training. It stays paused with the same lead provider, ' +
  'and not with another.'

const notKeptHints: Readonly<Record<Exclude<NotKept, null>, string>> = {
  withdrawn:
    'Their lead provider has withdrawn them, so they cannot go on as before. They can begin ' +
    'again with any programme.',
  'not-funded':
    'DfE does not fund training by a provider at your school, so they cannot go on as before.',
  'has-a-provider':
    'They have been waiting for a lead provider. At your school they can take the one you chose.',
}

/** To go on as before first; then what the school has; then what it might have. */
function joinedProgrammes(facts: TransferInFacts): readonly Option<JoinedProgramme>[] {
  const { situation, kept } = facts
  return [
    ...(kept
      ? [
          {
            key: 'keep',
            text: `Go on as before: ${wantedOfferName(situation, kept)}`,
            value: { choose: 'keep' } as const,
          },
        ]
      : []),
    ...programmeOptions(facts),
  ]
}

function programmeIn(
  chosen: JoinedProgramme,
  answers: Parameters<typeof offerOf>[1] & {
    readonly route?: { readonly value: Parameters<typeof offerOf>[0] }
  },
): TransferIn['programme'] {
  if (chosen.choose !== 'another') return chosen
  if (answers.route === undefined) throw new Error('Another programme has a route')
  return { choose: 'offer', offer: offerOf(answers.route.value, answers) }
}

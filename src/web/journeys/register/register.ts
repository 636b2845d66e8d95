import { register as change } from '../../../core/changes/register/register.ts'
import type { WantedProgramme } from '../../../core/joining.ts'
import type { PersonId, Trn } from '../../../core/identity.ts'
import { stepOn } from '../../../core/settle.ts'
import type { Kind } from '../../../core/situation.ts'
import { of } from '../../../core/timeline.ts'
import { beside, besidePart, stopping } from '../../journey/journey.ts'
import { wouldAsk } from '../../journey/walk.ts'
import { academicYear, longDate } from '../../words/days.ts'
import { appropriateBodyName } from '../../words/programmes.ts'
import { kindName } from '../../words/standings.ts'
import { bodyOf, bodyQuestions, bodyRefusals, isNamed } from '../asking/appropriate-body.ts'
import { dayRefusals } from '../asking/days.ts'
import { offerDetails, offerOf, offerRefusals, offerSteps, routeQuestion } from '../asking/offer.ts'
import { choice } from '../asking/options.ts'
import { mentorOptions, mentorRefusals } from '../asking/people.ts'
import {
  defaultOffered,
  hasProgrammes,
  programmeOptions,
  type ProgrammeChoice,
} from '../asking/programme.ts'
import { isThemQuestion, teacherQuestion, type TeacherNamed } from '../asking/teacher.ts'
import { journey } from '../binding/binding.ts'
import { registerFacts, type RegisterFacts, type Whereabouts } from './facts.ts'
import { contactQuestion, emailQuestion, firstDayQuestion } from './questions.ts'
import { afterRegistering } from './afterwards.ts'

interface Known {
  readonly facts: RegisterFacts
  readonly answers: {
    readonly plan?: { readonly value: 'as-chosen' | 'different' }
    readonly programme?: { readonly value: ProgrammeChoice }
  }
}

const is =
  (...whereabouts: readonly Whereabouts[]) =>
  ({ facts }: Pick<Known, 'facts'>) =>
    whereabouts.includes(facts.whereabouts)

const isAsChosen = ({ answers }: Known) => answers.plan?.value === 'as-chosen'

/** Asked of programmes where the plan does not say it; never of one who trains elsewhere. */
const asksProgramme = (known: Known) =>
  !known.facts.trainsElsewhere && !isAsChosen(known) && hasProgrammes(known.facts)

const asksRoute = (known: Known) =>
  !known.facts.trainsElsewhere &&
  !isAsChosen(known) &&
  (!hasProgrammes(known.facts) || known.answers.programme?.value.choose === 'another')

const mentorsFor = ({ situation, school, start, profile }: RegisterFacts) =>
  mentorOptions(situation, { school: school.id, from: start, ect: profile?.person ?? null })

/** To register whoever was named from today on: what else is asked does not decide this. */
const asking = ({ facts, answers }: { facts: RegisterFacts; answers: Partial<Teacher> }) =>
  wouldAsk(change, {
    school: facts.school.id,
    trn: answers.teacher?.trn ?? ('' as Trn),
    dateOfBirth: answers.teacher?.dateOfBirth ?? facts.today,
    kind: facts.kind,
    email: '',
    start: facts.today,
    cohort: null,
    programme: { choose: 'default' },
    mentor: null,
    appropriateBody: null,
  })

interface Teacher {
  readonly teacher: TeacherNamed
}

export const register = journey('register', 'Register an ECT or mentor', { about: ['kind'] })
  .reads(registerFacts)
  .asks({
    kind: choice<Kind, RegisterFacts>('Who do you want to register?', {
      row: 'Role',
      missing: 'Select whether you want to register an ECT or a mentor',
      from: () => [
        { key: 'ect', text: 'An early career teacher (ECT)', value: 'ect' },
        { key: 'mentor', text: 'A mentor', hint: 'Somebody who mentors ECTs', value: 'mentor' },
      ],
    }),
    teacher: teacherQuestion,
    isThem: isThemQuestion<RegisterFacts>({
      hint: cautionOf,
      missing: 'Select yes if this is the person you want to register',
    }),
    contact: contactQuestion,
    firstDay: firstDayQuestion,
    email: emailQuestion,
    plan: choice<'as-chosen' | 'different', RegisterFacts>(
      ({ name, cohort }) => `Will ${name} train as your school chose for ${academicYear(cohort)}?`,
      {
        row: 'Training',
        missing: 'Select yes if they will train as your school chose',
        from: facts => [
          { key: 'as-chosen', text: 'Yes', hint: planOf(facts).join('. '), value: 'as-chosen' },
          {
            key: 'different',
            text: 'No, something is different for them',
            value: 'different',
          },
        ],
        played: ({ value }, facts) =>
          value === 'as-chosen'
            ? planOf(facts).join('\n')
            : 'Not as your school chose for the year',
      },
    ),
    programme: choice<ProgrammeChoice, RegisterFacts>(
      ({ name }) => `Which programme will ${name} join?`,
      {
        row: 'Programme',
        missing: 'Select the programme they will join',
        from: programmeOptions,
      },
    ),
    route: routeQuestion,
    ...offerDetails,
    mentor: choice<PersonId | null, RegisterFacts>(({ name }) => `Who will mentor ${name}?`, {
      row: 'Mentor',
      missing: 'Select a mentor, or select that you will choose later',
      from: facts => [
        ...mentorsFor(facts),
        { key: 'later', text: 'I will choose later', apart: true, value: null },
      ],
    }),
    ...bodyQuestions,
  })
  .walks([
    { asks: 'kind' },
    { asks: 'teacher' },
    { stops: 'not-found', when: is('not-found'), because: 'no teacher has both', wouldAsk: asking },
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
    {
      stops: 'at-another-school',
      when: is('elsewhere'),
      because: 'an ECT at another school',
      wouldAsk: asking,
    },
    { asks: 'isThem' },
    {
      stops: 'somebody-else',
      when: ({ answers }) => answers.isThem === false,
      because: 'somebody else was meant',
    },
    { asks: 'contact', when: known => !is('mentor-elsewhere')(known), because: 'not elsewhere' },
    { asks: 'firstDay', when: is('mentor-elsewhere'), because: 'a mentor at another school' },
    {
      asks: 'email',
      when: known => is('mentor-elsewhere')(known) && !known.facts.trainsElsewhere,
      because: 'a mentor who trains elsewhere no longer',
    },
    {
      asks: 'plan',
      when: ({ facts }) => facts.defaultProgramme !== null && !facts.trainsElsewhere,
      because: 'the school has chosen a programme',
    },
    { asks: 'programme', when: asksProgramme, because: 'something is different' },
    { asks: 'route', when: asksRoute, because: 'another programme' },
    ...offerSteps,
    {
      asks: 'mentor',
      when: ({ facts }) => facts.kind === 'ect' && mentorsFor(facts).length > 0,
      because: 'an ECT, and there are mentors',
    },
    {
      asks: 'appropriateBody',
      when: known => known.facts.kind === 'ect' && !isAsChosen(known),
      because: 'an ECT, and it is not as the school chose',
    },
    { asks: 'namedBody', when: isNamed, because: 'one is appointed' },
  ])
  .decides(change, (answers, facts, { school }) => ({
    school: school.id,
    ...answers.teacher,
    kind: answers.kind.value,
    email: answers.contact?.email ?? answers.email ?? emailOf(facts),
    start: facts.start,
    cohort: null,
    programme: programmeIn(answers),
    mentor: answers.mentor?.value ?? null,
    appropriateBody: facts.kind === 'ect' ? (bodyOf(answers) ?? facts.bodyBefore) : null,
  }))
  .says(
    {
      ...offerRefusals,
      ...dayRefusals('First day at your school', besideStart),
      ...mentorRefusals(text => beside('mentor', text)),
      'teacher-not-found': () =>
        besidePart('teacher', 'trn', 'Enter the number and date of birth of one teacher'),
      'induction-completed': ({ on }) =>
        stopping(
          `They completed induction on ${longDate(on)}`,
          'Somebody who has completed induction is not registered as an ECT again.',
        ),
      'already-at-this-school': ({ from }) =>
        stopping(
          'They are registered at your school already',
          `They are at your school from ${longDate(from)}. Nothing has been recorded.`,
        ),
      'open-at-another-school': () =>
        stopping(
          'They are registered at another school on that day',
          'Report them as joining from another school instead, so that both schools agree.',
        ),
      'starts-before-latest-record': ({ began }, facts) =>
        besideStart(
          `First day at your school must be after ${longDate(began)}, when they are registered ` +
            'to begin elsewhere',
          facts,
        ),
      'email-in-use': (_, { whereabouts }) =>
        whereabouts === 'mentor-elsewhere'
          ? beside('email', emailTaken)
          : besidePart('contact', 'email', emailTaken),
      ...bodyRefusals(text => beside('namedBody', text)),
      'no-default-programme': ({ cohort }) =>
        beside('programme', `Select a programme: none is chosen for ${academicYear(cohort)} now`),
    },
    { button: 'Confirm and register', done: afterRegistering },
  )

function cautionOf({ situation, teacher, profile, kind }: RegisterFacts) {
  const isOther = [...situation.profiles.values()].some(
    other =>
      other.kind !== kind &&
      other.id !== profile?.id &&
      situation.people.get(other.person)?.trn === teacher?.trn,
  )
  const other = kind === 'ect' ? 'a mentor' : 'an ECT'
  const caution = isOther ? ` Check this: they are registered as ${other} already.` : ''
  const role = `${kind === 'ect' ? 'an' : 'a'} ${kindName[kind]}`
  return `TRN ${teacher?.trn ?? ''}. You are registering them as ${role}.${caution}`
}

const emailTaken = 'Enter another email address: somebody else uses this one'

/** What the school chose for the year: the programme, and for ECTs the appropriate body. */
function planOf(facts: RegisterFacts) {
  const { situation, bodyBefore, kind } = facts
  const offered = defaultOffered(facts)
  return [
    ...(offered ? [offered.text, ...offered.later] : []),
    ...(kind === 'ect' && bodyBefore
      ? [`Appropriate body: ${appropriateBodyName(situation, bodyBefore)}`]
      : []),
  ]
}

/** A mentor who goes on training elsewhere keeps the address that she has. */
const emailOf = ({ situation, profile, start }: RegisterFacts) =>
  (profile && stepOn(of(situation, 'email-in-use', profile.id), start)?.email) ?? ''

/** The first day is asked for with the e-mail address, or alone where that is known. */
function besideStart(text: string, { whereabouts }: RegisterFacts) {
  return whereabouts === 'mentor-elsewhere'
    ? beside('firstDay', text)
    : besidePart('contact', 'start', text)
}

type ProgrammeAnswers = Parameters<typeof offerOf>[1] &
  Known['answers'] & { readonly route?: { readonly value: Parameters<typeof offerOf>[0] } }

function programmeIn(answers: ProgrammeAnswers): WantedProgramme {
  const chosen = answers.programme?.value
  if (answers.route) return { choose: 'offer', offer: offerOf(answers.route.value, answers) }
  return chosen && chosen.choose !== 'another' ? chosen : { choose: 'default' }
}

import type { CalendarDate } from '../../core/calendar.ts'
import type { ChangeRefusal } from '../../core/changes/all.ts'
import type { AnyRefusal } from '../../core/decision.ts'
import type { School } from '../../core/organisations.ts'
import type { Rule } from '../../operations/policies.ts'
import type { Told } from './changes.ts'
import { academicYear, longDate } from './days.ts'
import { named } from './programmes.ts'

/** Why something is so: the rule, the facts that it looked at, and where the rule comes from. */
export interface Why {
  readonly rule: string
  readonly facts: readonly string[]
  readonly comesFrom: string
  /** The rule and its source by their names, for whoever wants to look them up. */
  readonly reference: string
}

/** Why, by a rule of the policy and the facts in words. */
export const whyBy = ({ id, sentence, kind, source }: Rule, facts: readonly string[]): Why => ({
  rule: sentence,
  facts,
  comesFrom: kinds[kind],
  reference: `Rule ${id} of this service: ${sourceInWords(source)}`,
})

const kinds: Readonly<Record<Rule['kind'], string>> = {
  law: 'The law on statutory induction, as this service applies it',
  contract: 'What the Department for Education has agreed with lead providers',
  data: 'Records must agree with each other and with what was reported before',
  privacy: 'Personal data is shown to, and changed by, only those who need it',
  research: 'What schools told us when we asked them',
  technical: 'How the service keeps its records',
}

/** Where policy colleagues write short, in words that a tutor can read. */
const sources: readonly (readonly [RegExp, string])[] = [
  [/^ruling (.+)$/, 'policy decision $1'],
  [/^rulings (.+)$/, 'policy decisions $1'],
  [/^contract (.+)$/, 'section $1 of the agreement with lead providers'],
  [/^domain reference (.+)$/, 'section $1 of the policy reference'],
  [/^data model.*$/, 'how records are kept'],
  [/^boundary table$/, 'the table of joining and leaving days'],
  [/^seed$/, 'what the Department for Education asked for'],
]

/** A source as a tutor can read it; one that nobody foresaw, as it stands. */
export const sourceInWords = (source: string) =>
  source
    .split(/[;,] (?=[a-z])/)
    .map(part => {
      const [pattern, words] = sources.find(([known]) => known.test(part)) ?? [/^.*$/, '$&']
      return part.replace(pattern, words)
    })
    .join('; ')

/** What the facts of a refusal may be told with. */
export interface Looking extends Told {
  readonly school: School
  readonly today: CalendarDate
}

type Facts = {
  readonly [Reason in ChangeRefusal['reason']]?: (
    refusal: Extract<ChangeRefusal, { readonly reason: Reason }>,
    looking: Looking,
  ) => string
}

/** Another school is never named here: who asks may have nothing to do with her yet. */
const facts: Facts = {
  'day-too-far-ahead': (_, { today }) => `Today is ${longDate(today)}.`,
  'day-before-service-began': () => 'The service began on 1 September 2021.',
  'induction-completed': ({ on }) => `They completed induction on ${longDate(on)}.`,
  'already-at-this-school': ({ from }, { school, today }) =>
    from > today
      ? `They are to join ${school.name} on ${longDate(from)}.`
      : `They have been at ${school.name} since ${longDate(from)}.`,
  'open-at-another-school': () =>
    'Another school has registered them, and has not reported that they leave before that day.',
  'starts-before-latest-record': ({ began }) =>
    `They are registered from ${longDate(began)} already.`,
  'joins-before-latest-record': ({ began }) =>
    `Their present training began on ${longDate(began)}.`,
  'leaves-before-latest-record': ({ began }) =>
    `Their present training began on ${longDate(began)}.`,
  'leaves-before-joining': ({ joined }, { school }) =>
    `They joined ${school.name} on ${longDate(joined)}.`,
  'would-overlap': ({ with: day }) =>
    `Another record of theirs begins or ends on ${longDate(day)}.`,
  'completed-before-it-began': refusal =>
    'completedOn' in refusal
      ? `They completed induction on ${longDate(refusal.completedOn)}.`
      : `Their training began on ${longDate(refusal.began)}.`,
  'mentor-not-at-this-school': ({ from }, { school }) =>
    `The mentor is not at ${school.name} on ${longDate(from)}.`,
  'mentor-is-the-ect': () => 'The mentor and the ECT are the same person.',
  'teacher-not-found': () =>
    'The national record of teachers has nobody with this number and date of birth.',
  'not-registered': () => 'No school has registered them.',
  'not-eligible-for-funding': (_, { school }) =>
    `The Department for Education does not pay for training by a provider at ${school.name}.`,
  'no-default-programme': ({ cohort }, { school }) =>
    `${school.name} has chosen no programme for ${academicYear(cohort)}.`,
  'cohort-unknown': ({ cohort }) => `${academicYear(cohort)} has not been opened.`,
  'body-takes-no-new-inductions': ({ from }) => `It takes on nobody new from ${longDate(from)}.`,
  'declarations-rest-on-it': ({ declarations }) =>
    declarations === 1
      ? 'One declaration that was not voided says that it trained somebody there.'
      : `${declarations} declarations that were not voided say that it trained people there.`,
  'challenged-too-late': ({ latest }) => `The last day was ${longDate(latest)}.`,
  'withdrawn-by-provider': ({ leadProvider }, { situation }) =>
    `${named(situation.reference.leadProviders, leadProvider)} has withdrawn them.`,
}

/** What days are called that stand in refusals of which nothing more is said. */
const days: Readonly<Record<string, string>> = {
  from: 'It is so from',
  on: 'The day is',
  began: 'Their present training began on',
  joined: 'They joined on',
  until: 'It was possible until',
}

/** The facts of a refusal, in sentences, as far as the school that asked may know them. */
export function factsOfRefusal(refusal: AnyRefusal, looking: Looking): readonly string[] {
  const say = (facts as Partial<Record<string, (refusal: never, looking: Looking) => string>>)[
    refusal.reason
  ]
  if (say) return [say(refusal as never, looking)]
  return Object.entries(refusal).flatMap(([field, value]: [string, unknown]) =>
    field in days && typeof value === 'string'
      ? [`${days[field]} ${longDate(value as CalendarDate)}.`]
      : [],
  )
}

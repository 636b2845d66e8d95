import { errorOf, problem, read, telling, tidied } from './question.ts'
import type { Asking, Question, Reading, Saying, Telling, Typed } from './question.ts'

interface Choice<Option, Facts> extends Telling<Facts> {
  /** What there is to choose from: an answer that is no longer among them is no answer. */
  readonly from: (facts: Facts) => readonly Option[]
  /** What an option is known by in the form. */
  readonly keyed: (option: Option) => string
  readonly named: (option: Option) => string
  readonly hinted?: (option: Option) => string | undefined
  /** Whether an option is set apart from those above it by an "or". */
  readonly apart?: (option: Option) => boolean
}

/** One of a few options, as radio buttons. */
export function oneOf<Option, Facts>(
  title: Saying<Facts>,
  told: Choice<Option, Facts>,
): Question<Option, Facts> {
  const { hinted, fieldset, ...shared } = telling(title, told)
  return {
    asks: 'choice',
    ...shared,
    fields: name => [name],
    read: (typed, name, facts) => chosen(told.from(facts), told, typed, name),
    played: option => told.named(option),
    shown: asking => ({
      ...hinted(asking.facts),
      ...errorOf(asking.problem),
      fieldset: fieldset(asking.facts),
      ...radios(told.from(asking.facts), told, asking),
    }),
  }
}

type Naming<Option> = Pick<
  Choice<Option, never>,
  'keyed' | 'named' | 'hinted' | 'apart' | 'missing'
>

function chosen<Option>(
  options: readonly Option[],
  { keyed, missing }: Naming<Option>,
  typed: Typed,
  name: string,
): Reading<Option> {
  const option = options.find(each => keyed(each) === typed[name])
  return option === undefined ? problem(missing, name) : read(option)
}

const radios = <Option>(
  options: readonly Option[],
  { keyed, named, hinted, apart }: Naming<Option>,
  { name, typed }: Pick<Asking<unknown>, 'name' | 'typed'>,
) => ({
  idPrefix: name,
  name,
  value: typed[name],
  items: options.flatMap((option, at) => {
    const hint = hinted?.(option)
    const item = {
      value: keyed(option),
      text: named(option),
      ...(hint === undefined ? {} : { hint: { text: hint } }),
    }
    return at > 0 && apart?.(option) ? [{ divider: 'or' }, item] : [item]
  }),
})

/** Yes or no. */
export const yesNo = <Facts>(title: Saying<Facts>, told: Telling<Facts>) =>
  oneOf<boolean, Facts>(title, {
    ...told,
    from: () => [true, false],
    keyed: isSo => (isSo ? 'yes' : 'no'),
    named: isSo => (isSo ? 'Yes' : 'No'),
  })

interface Search<Option, Facts> extends Omit<Choice<Option, Facts>, 'from'> {
  /** The options that some words find; the first twenty are shown. */
  readonly from: (facts: Facts, words: string) => readonly Option[]
  /** What to type into the search field. */
  readonly label: string
  /** Said when the search field is empty. */
  readonly missingWords: string
}

const shownAtOnce = 20

/** One of many options: first some words, then a choice among what they find. */
export function search<Option, Facts>(
  title: Saying<Facts>,
  told: Search<Option, Facts>,
): Question<Option, Facts> {
  const { hinted, ...shared } = telling(title, told)
  return {
    asks: 'search',
    ...shared,
    fields: name => [name, `${name}-words`],
    read(typed, name, facts) {
      const words = tidied(typed, `${name}-words`)
      if (words === '') return problem(told.missingWords, `${name}-words`)
      if (typed[`${name}-search`] !== undefined) return { ok: false, problem: null }
      return chosen(told.from(facts, words), told, typed, name)
    },
    played: option => told.named(option),
    shown(asking) {
      const { name, typed, facts, problem: wrong } = asking
      const words = tidied(typed, `${name}-words`)
      const found = words === '' ? [] : told.from(facts, words)
      const isAboutWords = wrong?.field === `${name}-words`
      return {
        words: {
          ...(isAboutWords ? errorOf(wrong) : {}),
          ...hinted(facts),
          ...field(told, name, words),
        },
        button: `${name}-search`,
        typed: words,
        found: found.length,
        isCut: found.length > shownAtOnce,
        results: {
          fieldset: { legend: { text: 'Select one', classes: 'govuk-fieldset__legend--m' } },
          ...(isAboutWords ? {} : errorOf(wrong)),
          ...radios(found.slice(0, shownAtOnce), told, asking),
        },
      }
    },
  }
}

const field = ({ label }: { readonly label: string }, name: string, words: string) => ({
  id: `${name}-words`,
  name: `${name}-words`,
  label: { text: label },
  value: words,
})

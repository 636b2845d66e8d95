import {
  errorOf,
  problem,
  read,
  said,
  type Question,
  type Reading,
  type Saying,
  type Typed,
} from './question.ts'

/** One of many who may be ticked, or of whom it has to be said which of two. */
export interface Item {
  readonly key: string
  readonly text: string
  readonly hint?: string
}

/** Those of one kind: ticked unless the tick is taken away, or not; asked each; only shown. */
export interface Group {
  readonly heading: string
  readonly hint?: string
  readonly as: 'ticked' | 'unticked' | 'asked' | 'shown'
  readonly items: readonly Item[]
}

interface Told<Facts> {
  readonly row: Saying<Facts>
  readonly hint?: Saying<Facts>
  readonly from: (facts: Facts) => readonly Group[]
  /** The two answers to what is asked of each. */
  readonly yes: Saying<Facts>
  readonly no: Saying<Facts>
  /** What is wrong where nobody is chosen; nothing where that may be. */
  readonly nobody?: string
  /** What is wrong where one of those asked about has no answer. */
  readonly unanswered: (item: Item) => string
  readonly played: (chosen: ReadonlySet<string>, facts: Facts) => string
}

/** Some of many, in groups that say why each is in it. Who joins a group later is asked about. */
export function someOf<Facts>(
  title: Saying<Facts>,
  told: Told<Facts>,
): Question<ReadonlySet<string>, Facts> {
  return {
    asks: 'groups',
    title: facts => said(title, facts),
    row: facts => said(told.row, facts),
    fields: name => [`${name}-*`],
    read: (typed, name, facts) => chosenIn(told, told.from(facts), typed, name),
    played: told.played,
    shown: ({ name, facts, typed, problem: wrong }) => ({
      name,
      ...errorOf(wrong),
      hint: told.hint === undefined ? null : said(told.hint, facts),
      shown: digest(told.from(facts)),
      yes: said(told.yes, facts),
      no: said(told.no, facts),
      groups: told.from(facts).map((group, at) => ({
        ...group,
        id: `${name}-group-${at}`,
        items: group.items.map(item => ({
          ...item,
          name: `${name}-${item.key}`,
          chosen: isShown(typed, name)
            ? (typed[`${name}-${item.key}`] ?? '')
            : group.as === 'ticked'
              ? 'yes'
              : '',
        })),
      })),
    }),
  }
}

const moved = 'Check this list again: something changed since it was shown'

const isShown = (typed: Typed, name: string) => (typed[`${name}-shown`] ?? '') !== ''

/** Who could be chosen when the page was shown, so that an answer lapses when that has changed. */
const digest = (groups: readonly Group[]) =>
  groups.map(({ as, items }) => `${as}:${items.map(({ key }) => key).join(',')}`).join(';')

function chosenIn<Facts>(
  { nobody, unanswered }: Told<Facts>,
  groups: readonly Group[],
  typed: Typed,
  name: string,
): Reading<ReadonlySet<string>> {
  const shown = typed[`${name}-shown`] ?? ''
  if (shown === '') return { ok: false, problem: null }
  if (shown !== digest(groups)) return problem(moved, `${name}-shown`)
  const answerOf = ({ key }: Item) => typed[`${name}-${key}`] ?? ''
  const problems = groups
    .filter(({ as }) => as === 'asked')
    .flatMap(({ items }) => items.filter(item => !['yes', 'no'].includes(answerOf(item))))
    .map(item => ({ text: unanswered(item), field: `${name}-${item.key}` }))
  const [first, ...also] = problems
  if (first !== undefined) return { ok: false, problem: { ...first, also } }
  const chosen = groups
    .filter(({ as }) => as !== 'shown')
    .flatMap(({ items }) => items.filter(item => answerOf(item) === 'yes'))
  if (chosen.length > 0 || nobody === undefined) return read(new Set(chosen.map(({ key }) => key)))
  const firstItem = groups.flatMap(({ items }) => items).at(0)
  return {
    ok: false,
    problem: { text: nobody, field: firstItem ? `${name}-${firstItem.key}` : `${name}-shown` },
  }
}

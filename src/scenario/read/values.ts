import { calendarDateOf, parseCalendarDate } from '../../core/calendar.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import { unknown } from './nearest.ts'
import { amiss, unread } from './reading.ts'
import type { Names, Reader, Scope } from './reading.ts'
import type { Tree } from './tree.ts'

/** A word or sentence, as it stands in the file. */
export const text: Reader<string> = (tree, scope) =>
  tree.kind === 'word' && tree.word.trim() !== ''
    ? tree.word
    : amiss(tree, scope, tree.kind === 'blank' ? 'a value is missing here' : 'this must be a word')

/** A day as `2021-09-01`. */
export const calendarDate: Reader<CalendarDate> = (tree, scope) => {
  const word = text(tree, scope)
  if (word === unread) return unread
  return parseCalendarDate(word) ?? amiss(tree, scope, noSuchDay(word))
}

function noSuchDay(word: string) {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word) ?? []
  if (!year || !month || !dayOfMonth) return `unknown date "${word}"; a date is as 2021-09-01`
  const lastMonth = Math.min(Math.max(Number(month), 1), 12)
  const near = [Number(dayOfMonth), 31, 30, 29, 28]
    .filter(each => each <= Math.max(Number(dayOfMonth), 28))
    .map(each => calendarDateOf(Number(year), lastMonth, Math.max(each, 1)))
    .find(each => each !== null)
  return `unknown date "${word}"; nearest known: "${near ?? '2021-09-01'}"`
}

/** `true` or `false`, without quotation marks. */
export const flag: Reader<boolean> = (tree, scope) =>
  tree.kind === 'word' && tree.bare && (tree.word === 'true' || tree.word === 'false')
    ? tree.word === 'true'
    : amiss(tree, scope, 'this must be true or false')

/** The word `true`, of a key that is otherwise left out. */
export const onlyTrue: Reader<true> = (tree, scope) =>
  tree.kind === 'word' && tree.bare && tree.word === 'true'
    ? true
    : amiss(tree, scope, 'this can only be true; leave it out otherwise')

/** One of some words. */
export const oneOf =
  <const Choice extends string>(kind: string, choices: readonly Choice[]): Reader<Choice> =>
  (tree, scope) => {
    const word = text(tree, scope)
    if (word === unread) return unread
    const chosen = choices.find(choice => choice === word)
    return chosen ?? amiss(tree, scope, unknown(kind, word, choices))
  }

/** A value that may also be said to be nothing, by `null`. */
export const orNull =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (tree, scope) =>
    tree.kind === 'blank' ? null : read(tree, scope)

const named =
  (kind: string, known: (names: Names) => Iterable<string>): Reader<string> =>
  (tree, scope) => {
    const word = text(tree, scope)
    return word === unread ? unread : nameIn(kind, known)(word, tree.line, scope)
  }

const nameIn =
  (kind: string, known: (names: Names) => Iterable<string>) =>
  (word: string, line: number, scope: Scope) => {
    const names = [...known(scope.names)]
    if (names.includes(word)) return word
    scope.tell(line, unknown(kind, word, names))
    return unread
  }

const people = ({ people }: Names) => people
const schools = ({ schools }: Names) => schools
const providers = ({ providers }: Names) => providers.keys()
const deliveryPartners = ({ providers }: Names) =>
  new Set([...providers.values()].flatMap(partners => [...partners]))

export const person = named('person', people)
export const school = named('school', schools)
export const provider = named('lead provider', providers)
export const deliveryPartner = named('delivery partner', deliveryPartners)
export const materials = named('materials', names => names.materials)

/** Names as the keys of a map. */
export const personKey = nameIn('person', people)
export const schoolKey = nameIn('school', schools)
export const providerKey = nameIn('lead provider', providers)

/** Somebody or some place that an e-mail can be sent to. */
export const addressee = named('person, school or lead provider', names => [
  ...people(names),
  ...schools(names),
  ...providers(names),
])

/** A cohort of this world, by the year in which it starts. */
export const cohort: Reader<number> = (tree: Tree, scope) => {
  const year = named('cohort', names => names.cohorts)(tree, scope)
  return year === unread ? unread : Number(year)
}

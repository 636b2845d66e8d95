/** Plain JSON: what the product is seen to answer. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Must not be there at all. */
export const notSeen: unique symbol = Symbol('not seen')

/** Nobody must be there: an empty map or list. */
export const nobody: unique symbol = Symbol('nobody')

/** The key of a map that says: one of the list seen must be so. */
export const among: unique symbol = Symbol('among')

/** What must hold of an answer: only what it names, also inside nested maps. */
export type Expected =
  | string
  | number
  | boolean
  | null
  | typeof notSeen
  | typeof nobody
  | { readonly [among]: Expected }
  | readonly Expected[]
  | { readonly [key: string]: Expected }

/** Where an answer is not as expected; each side in lines that can stand beside each other. */
export interface Difference {
  readonly path: string
  readonly expected: readonly string[]
  readonly seen: readonly string[]
}

/** Everything in an answer that is not as expected; nothing where all that is named holds. */
export function compare(
  expected: Expected,
  seen: Json | undefined,
  path: string,
): readonly Difference[] {
  if (expected === notSeen) return isNothing(seen) ? [] : [difference(path, expected, seen)]
  if (expected === nobody) return isEmpty(seen) ? [] : [difference(path, expected, seen)]
  if (isAmong(expected)) return compareAmong(expected[among], seen, path)
  if (isList(expected)) return compareList(expected, seen, path)
  if (expected !== null && typeof expected === 'object') return compareMap(expected, seen, path)
  return isSame(expected, seen) ? [] : [difference(path, expected, seen)]
}

function compareList(expected: readonly Expected[], seen: Json | undefined, path: string) {
  const list = seen === undefined ? [] : seen
  if (!isList(list) || list.length !== expected.length) return [difference(path, expected, seen)]
  return expected.flatMap((each, at) => compare(each, list[at], `${path} > ${at + 1}`))
}

function compareMap(
  expected: { readonly [key: string]: Expected },
  seen: Json | undefined,
  path: string,
) {
  if (!isMap(seen)) return [difference(path, expected, seen)]
  return Object.entries(expected).flatMap(([key, each]) =>
    compare(each, Object.hasOwn(seen, key) ? seen[key] : undefined, `${path} > ${key}`),
  )
}

/** Of a list of which one must be so, the one that is least different speaks for all. */
function compareAmong(expected: Expected, seen: Json | undefined, path: string) {
  if (!isList(seen)) return compare(expected, seen, path)
  const tried = seen.map(each => compare(expected, each, path))
  const closest = tried.toSorted((one, other) => one.length - other.length).at(0)
  return closest ?? [difference(path, expected, undefined)]
}

/** A day is expected of a moment by the day alone. */
const isSame = (expected: string | number | boolean | null, seen: Json | undefined) =>
  expected === seen ||
  (typeof expected === 'string' &&
    typeof seen === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(expected) &&
    seen.startsWith(`${expected}T`))

const isList = <Value>(value: Value): value is Extract<Value, readonly unknown[]> =>
  Array.isArray(value)

const isMap = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)

const isAmong = (expected: Expected): expected is { readonly [among]: Expected } =>
  typeof expected === 'object' && expected !== null && among in expected

const isNothing = (seen: Json | undefined) =>
  seen === undefined || (isList(seen) && seen.length === 0)

const isEmpty = (seen: Json | undefined) =>
  isNothing(seen) || (isMap(seen) && Object.keys(seen).length === 0)

const difference = (path: string, expected: Expected, seen: Json | undefined): Difference => ({
  path,
  expected: inLines(expected),
  seen: seen === undefined ? ['not seen'] : inLines(seen),
})

const inLines = (value: Expected) =>
  isList(value) && value.length > 0 ? value.map(each => `- ${inWords(each)}`) : [inWords(value)]

/** A value as a scenario would write it, on one line. */
export function inWords(value: Expected): string {
  if (typeof value === 'symbol') return value.description ?? ''
  if (value === null || typeof value !== 'object') return String(value)
  if (isAmong(value)) return inWords(value[among])
  if (isList(value)) return `[${value.map(inWords).join(', ')}]`
  const entries = Object.entries(value).map(([key, each]) => `${key}: ${inWords(each)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

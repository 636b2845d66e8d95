import { unknown } from './nearest.ts'
import type { Entry, Tree } from './tree.ts'

/** What stands in place of a value that could not be read; why was told to the scope. */
export const unread: unique symbol = Symbol('unread')
export type Read<Value> = Value | typeof unread

/** The names that a scenario's world gives to things. */
export interface Names {
  readonly cohorts: ReadonlySet<string>
  /** Each lead provider with its delivery partners. */
  readonly providers: ReadonlyMap<string, ReadonlySet<string>>
  readonly materials: ReadonlySet<string>
  readonly schools: ReadonlySet<string>
  /** The people that a register step or the list of teachers brings in. */
  readonly people: ReadonlySet<string>
}

/** Where a scenario is read: what its names mean, and whom to tell what is wrong. */
export interface Scope {
  readonly names: Names
  /** Whether the step read expects a refusal, so that it may ask for what cannot be. */
  readonly mayBeRefused: boolean
  readonly tell: (line: number, sentence: string) => void
}

export type Reader<Value> = (tree: Tree, scope: Scope) => Read<Value>

/** A key of a map, how its value is read, and whether it may be left out. */
export interface Field<Value> {
  readonly read: Reader<Value>
  readonly optional: boolean
}

export type Fields = { readonly [key: string]: Field<unknown> }

/** What a map of such fields is read as; what was left out is `null`. */
export type ValuesOf<Of extends Fields> = {
  readonly [Key in keyof Of]: Of[Key] extends Field<infer Value> ? Value : never
}

export const required = <Value>(read: Reader<Value>): Field<Value> => ({ read, optional: false })

export const optional = <Value>(read: Reader<Value>): Field<Value | null> => ({
  read,
  optional: true,
})

/** Reads the values beside their keys: every key must be known, and every one needed be there. */
export function readFields<Of extends Fields>(
  of: Of,
  entries: readonly Entry[],
  scope: Scope,
  about: { readonly line: number; readonly what: string },
): Read<ValuesOf<Of>> {
  const values: Record<string, unknown> = {}
  let whole = true
  for (const { key, line } of entries) {
    if (Object.hasOwn(of, key)) continue
    whole = false
    scope.tell(line, unknown('key', key, Object.keys(of), ` for ${about.what}`))
  }
  for (const [key, field] of Object.entries(of)) {
    const entry = entries.find(each => each.key === key)
    const value = entry ? field.read(entry.value, scope) : field.optional ? null : unread
    if (!entry && !field.optional) scope.tell(about.line, `${about.what} needs "${key}"`)
    if (value === unread) whole = false
    values[key] = value
  }
  return whole ? (values as ValuesOf<Of>) : unread
}

/** A map with these keys and no others. */
export const fieldsOf =
  <Of extends Fields>(of: Of, what: string): Reader<ValuesOf<Of>> =>
  (tree, scope) => {
    if (tree.kind !== 'map') return amiss(tree, scope, `${what} must be a map of its keys`)
    return readFields(of, tree.entries, scope, { line: tree.line, what })
  }

/** A map from names to values of one kind. */
export const mapOf =
  <Value>(
    readKey: (key: string, line: number, scope: Scope) => Read<string>,
    read: Reader<Value>,
  ): Reader<Readonly<Record<string, Value>>> =>
  (tree, scope) => {
    if (tree.kind !== 'map') return amiss(tree, scope, 'this must be a map')
    const values: [string, Value][] = []
    for (const entry of tree.entries) {
      const name = readKey(entry.key, entry.line, scope)
      const value = read(entry.value, scope)
      if (name !== unread && value !== unread) values.push([name, value])
    }
    return values.length === tree.entries.length ? Object.fromEntries(values) : unread
  }

export const listOf =
  <Value>(read: Reader<Value>): Reader<readonly Value[]> =>
  (tree, scope) => {
    if (tree.kind !== 'list') return amiss(tree, scope, 'this must be a list')
    const values = tree.items.map(item => read(item, scope)).filter(value => value !== unread)
    return values.length === tree.items.length ? (values as readonly Value[]) : unread
  }

/** Says what is wrong with a value, and that there is none. */
export function amiss(tree: Tree, scope: Scope, sentence: string): typeof unread {
  scope.tell(tree.line, sentence)
  return unread
}

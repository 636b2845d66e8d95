import type { Fields, Scope, ValuesOf } from './reading.ts'
import { optional, required } from './reading.ts'
import { calendarDate, cohort, oneOf, person, text } from './values.ts'

/** Where a step stands and who does it, for what must hold between its fields. */
export interface Said {
  readonly line: number
  /** The lead provider who does it, where one does. */
  readonly provider: string | null
}

/** What can be said beside a verb, and what must hold between its fields. */
export interface Verb<Of extends Fields> {
  readonly fields: Of
  readonly check: (values: ValuesOf<Of>, said: Said, scope: Scope) => void
}

export const verb = <Of extends Fields>(
  fields: Of,
  check: Verb<Of>['check'] = () => undefined,
): Verb<Of> => ({ fields, check })

/** A verb with its fields as they were read. */
export type ChangeOf<Verbs extends { readonly [name: string]: { readonly fields: Fields } }> = {
  readonly [Name in keyof Verbs]: {
    readonly verb: Name
    readonly fields: ValuesOf<Verbs[Name]['fields']>
  }
}[keyof Verbs]

/** Which profile is meant of somebody who is an ECT and a mentor. */
export const profile = oneOf('profile', ['ect', 'mentor'])

/** Every verb about a person says who, and as what where she is both. */
export const somebody = { participant: required(person), as: optional(profile) }

export const personAndReason = { ...somebody, reason: required(text) }

/** Of these keys exactly one must be there. */
export function onlyOne(
  keys: readonly string[],
  values: Readonly<Record<string, unknown>>,
  { line }: Said,
  scope: Scope,
) {
  const there = keys.filter(key => values[key] !== null)
  const all = keys.map(key => `"${key}"`).join(' or ')
  if (there.length !== 1) scope.tell(line, `this needs ${all}, one of them`)
}

export const cohortAlone = { cohort: required(cohort) }
export const fromWhen = { from: optional(calendarDate) }

import type { CalendarDate } from '../core/calendar.ts'

/**
 * What a scenario can ask of the product on its present day. Each answer is JSON in which the
 * scenario's names stand for ids; under each question is the answer's form. Days are ISO text.
 */
export type Question =
  /**
   * All that `GET participants/ecf` shows the provider: one map, of which each key is as
   * `keyedByProfile` makes it, and each value the fields of that enrolment and of the person.
   */
  | { readonly about: 'participants'; readonly provider: string }
  /** Map: person → list of transfers in the API's fields, oldest first. */
  | { readonly about: 'transfers'; readonly provider: string }
  /** Map: person → fields. */
  | { readonly about: 'unfunded_mentors'; readonly provider: string }
  /** Map: school → list of all its partnerships with the provider, by cohort. */
  | { readonly about: 'partnerships'; readonly provider: string }
  /** Map: person → list, oldest declaration date first. */
  | { readonly about: 'declarations'; readonly provider: string }
  /** Map, of which each key is as `keyedByProfile` makes it: the section of the dashboard. */
  | { readonly about: 'sections'; readonly school: string }
  /**
   * List of `{ school, programme, provider, delivery_partner, materials, from, to, as }`, oldest
   * first; `null` where there is none. `knownOn`: as it was known at the end of that day.
   */
  | { readonly about: 'history'; readonly person: string; readonly knownOn: CalendarDate | null }
  /** List of `{ mentor, school, from, to }`, oldest first. */
  | { readonly about: 'mentors'; readonly person: string }
  /** List of the kinds of the changes recorded for the person, as verbs, oldest first. */
  | { readonly about: 'events'; readonly person: string }
  /** List of `{ to, template }` queued since the step before. */
  | { readonly about: 'emails' }
  /** List, in alphabetical order, of the people whose entry moved since the last `expect`. */
  | { readonly about: 'moved'; readonly provider: string }

/** What somebody's entry is called: `asha` is the ECT's, or else the only one. */
export function keyedByProfile<Value>(
  entries: readonly {
    readonly person: string
    readonly as: 'ect' | 'mentor'
    readonly value: Value
  }[],
): Readonly<Record<string, Value>> {
  const plain = entries.toSorted((one, other) => (one.as < other.as ? 1 : -1))
  return Object.fromEntries([
    ...plain.map(({ person, value }) => [person, value] as const),
    ...entries.map(({ person, as, value }) => [`${person} as ${as}`, value] as const),
  ])
}

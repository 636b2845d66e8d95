import { Type } from 'typebox'
import type { Instant } from '../../core/calendar.ts'
import { accept, refuse } from '../../core/result.ts'
import type { Texts } from '../../http/request.ts'
import type { Json } from '../../http/responses.ts'
import { badRequest } from './answers.ts'
import { parseMoment } from './moments.ts'
import { parameter, type Parameter } from './parameter.ts'

/* The parameters that several operations share: contract, section 6. */

/** The answer instead, if `filter` was not given as a set of named values. */
export const filterShapeFault = (query: Texts): Json | null =>
  isScalar(query, 'filter') ? badRequest('filter-not-a-hash') : null

/** Whether a name was given a value of its own, and not named values within it. */
export const isScalar = ({ names }: Texts, name: string) =>
  names.includes(name) || names.includes(`${name}[]`)

/**
 * A filter's text. One that is blank counts as absent, one given twice is the last. The database
 * cannot be asked for a NUL, which is read as what no value has.
 */
export function filterText(query: Texts, name: string): string | null {
  const text = query.all(`filter[${name}]`).at(-1)
  return text === undefined || text.trim() === '' ? null : text.replaceAll('\0', '\ufffd')
}

/** A filter that is one text, or `null` for no such wish. */
export const textFilter = (name: string, description: string): Parameter<string | null> =>
  parameter({
    name: `filter[${name}]`,
    description,
    schema: Type.String(),
    read: query => accept(filterText(query, name)),
  })

/** A filter that is a list of texts with commas between them, or `null` for no such wish. */
export const listFilter = (
  name: string,
  description: string,
): Parameter<readonly string[] | null> =>
  parameter({
    name: `filter[${name}]`,
    description,
    schema: Type.String(),
    read: query =>
      accept(
        filterText(query, name)
          ?.split(',')
          .map(text => text.trim()) ?? null,
      ),
  })

/** The moment after which things must have been updated, or `null` for no such wish. */
export const updatedSince: Parameter<Instant | null> = parameter({
  name: 'filter[updated_since]',
  description:
    'Only what was updated at this moment or later. What names no offset is UTC; the plus sign of' +
    ' an offset is written %2B.',
  schema: Type.String({ examples: ['2025-05-13T11:21:55Z'] }),
  read: query => {
    const text = filterText(query, 'updated_since')
    if (text === null) return accept(null)
    const moment = parseMoment(text)
    return moment === null ? refuse(badRequest('updated-since-unreadable')) : accept(moment)
  },
})

/** The cohorts asked for, or `null` for no wish. */
export const cohorts: Parameter<readonly number[] | null> = parameter({
  name: 'filter[cohort]',
  description: 'Only these cohorts: the years in which they start, with commas between them.',
  schema: Type.String({ examples: ['2024,2025'] }),
  read: query => {
    const text = filterText(query, 'cohort')
    return accept(text === null ? null : text.split(',').flatMap(year => yearIn(year) ?? []))
  },
})

/** A year is the number that a text begins with; one that no cohort could have is none. */
export function yearIn(text: string): number | null {
  const number = leadingInteger(text)
  return number !== null && Math.abs(number) < 10_000 ? number : null
}

/** `10abc` is 10, and `abc` is no number. */
export function leadingInteger(text: string): number | null {
  const [digits] = /^\s*[+-]?\d+/.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

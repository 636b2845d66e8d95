import type { Instant } from '../../core/calendar.ts'
import { accept, refuse, type Result } from '../../core/result.ts'
import type { Texts } from '../../http/request.ts'
import type { Json } from '../../http/responses.ts'
import type { PageWanted, SortField, SortKey } from '../../store/read/api-participants.ts'
import { badParameter, badRequest } from './answers.ts'
import { parseMoment } from './moments.ts'

/* How the query of a request is read: contract, section 6. What is unknown there is ignored. */

/** The answer instead, if `filter` or `page` was not given as a set of named values. */
export const filterShapeFault = (query: Texts): Json | null =>
  isScalar(query, 'filter') ? badParameter('Filter must be a hash') : null

const isScalar = ({ names }: Texts, name: string) =>
  names.includes(name) || names.includes(`${name}[]`)

/** A filter's text. One that is blank counts as absent, one given twice is the last. */
export function filter(query: Texts, name: string): string | null {
  const text = query.all(`filter[${name}]`).at(-1)
  return text === undefined || text.trim() === '' ? null : text
}

/** The moment after which things must have been updated, or `null` for no such wish. */
export function updatedSince(query: Texts): Result<Instant | null, Json> {
  const text = filter(query, 'updated_since')
  if (text === null) return accept(null)
  const moment = parseMoment(text)
  return moment === null
    ? refuse(badRequest("The filter '#/updated_since' must be a valid RCF3339 date"))
    : accept(moment)
}

const trainingStatuses = new Set(['active', 'deferred', 'withdrawn'])

/** The one training status that is asked for, or `null` for all. */
export function trainingStatus(query: Texts): Result<string | null, Json> {
  const text = filter(query, 'training_status')
  return text === null || trainingStatuses.has(text)
    ? accept(text)
    : refuse(
        badRequest('The filter \'#/training_status\' must be ["active", "deferred", "withdrawn"]'),
      )
}

/** The cohorts asked for, or `null` for no wish. A year is the number that a text begins with. */
export function cohorts(query: Texts): readonly number[] | null {
  const text = filter(query, 'cohort')
  if (text === null) return null
  return text.split(',').flatMap(year => {
    const number = leadingInteger(year)
    return number !== null && Math.abs(number) < 10_000 ? [number] : []
  })
}

const mostPerPage = 3000

/** Far past the end of any list, and near enough for the database to count to. */
const lastPage = 1_000_000

/** Which part of a list is asked for: by default the first hundred. */
export function page(query: Texts): Result<Omit<PageWanted, 'order'>, Json> {
  const number = pageNumber(query, 'page', 1)
  const size = pageNumber(query, 'per_page', 100)
  if (isScalar(query, 'page') || number === null || size === null || number < 1 || size < 1)
    return refuse(
      badRequest(
        "The '#/page[page]' and '#/page[per_page]' parameter values must be a valid number" +
          ' (equal and more than 1)',
      ),
    )
  const limit = Math.min(size, mostPerPage)
  return accept({ limit, offset: (Math.min(number, lastPage) - 1) * limit })
}

function pageNumber(query: Texts, name: string, otherwise: number) {
  const text = query.all(`page[${name}]`).at(-1)
  return text === undefined ? otherwise : leadingInteger(text)
}

/** `10abc` is 10, and `abc` is no number. */
function leadingInteger(text: string): number | null {
  const [digits] = /^\s*[+-]?\d+/.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

const sortFields: readonly string[] = ['id', 'created_at', 'updated_at'] satisfies SortField[]

/** The order asked for; by default, or if no key is known, in the order in which people came. */
export function order(query: Texts): readonly SortKey[] {
  const keys = (query.all('sort').at(-1) ?? '').split(',').flatMap(key => {
    const [, sign, field = ''] = /^([-+]?)(\w+)$/.exec(key.trim()) ?? []
    return isSortField(field) ? [{ field, descending: sign === '-' }] : []
  })
  return keys.length > 0 ? firstOfEach(keys) : oldestFirst
}

/** A key that comes again cannot order anything that it has not ordered. */
const firstOfEach = (keys: readonly SortKey[]) =>
  keys.filter(({ field }, at) => keys.findIndex(key => key.field === field) === at)

const isSortField = (field: string): field is SortField => sortFields.includes(field)

export const oldestFirst: readonly SortKey[] = [{ field: 'created_at', descending: false }]
export const longestUnchangedFirst: readonly SortKey[] = [
  { field: 'updated_at', descending: false },
]

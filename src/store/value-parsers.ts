import pg from 'pg'
import type { Instant } from '../core/calendar.ts'

type Parse = (text: string) => unknown

const asWritten: Parse = text => text

/** PostgreSQL writes `2022-02-01 09:30:00.123456+00`; an instant ends at its milliseconds. */
const instant = (text: string) =>
  Temporal.Instant.from(text.replace(' ', 'T')).toString({
    smallestUnit: 'millisecond',
  }) as Instant

/** A `bigint` is a number here, so that positions and counts can be compared. */
function wholeNumber(text: string) {
  const read = Number(text)
  if (!Number.isSafeInteger(read)) throw new Error(`The number ${text} is too large to be exact`)
  return read
}

const parserOf = pg.types.getTypeParser as (type: number) => Parse
const textArray = parserOf(1009) as (text: string) => readonly (string | null)[]
const arrayOf =
  (parse: Parse): Parse =>
  text =>
    textArray(text).map(each => (each === null ? null : parse(each)))

/** By the type's number in `pg_type`. The driver would make dates of these, in its own zone. */
const parsers = new Map<number, Parse>([
  [20, wholeNumber],
  [1016, arrayOf(wholeNumber)],
  [1082, asWritten],
  [1182, arrayOf(asWritten)],
  [1114, asWritten],
  [1115, arrayOf(asWritten)],
  [1184, instant],
  [1185, arrayOf(instant)],
  [1186, asWritten],
])

/** How values arrive from the database: days and spans as text, instants in UTC, never a `Date`. */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: (type, format): Parse =>
    (format !== 'binary' && parsers.get(type)) || (pg.types.getTypeParser(type, format) as Parse),
}

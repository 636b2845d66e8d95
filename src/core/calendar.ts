/**
 * Days, and spans of days. A day is ISO text (`2022-02-01`): it sorts as it reads, travels through
 * JSON and PostgreSQL untouched, and has no zone and no midnight. All days are days in London.
 */
declare const calendarDate: unique symbol
export type CalendarDate = string & { readonly [calendarDate]: true }

/** A moment, as ISO text in UTC with milliseconds: for the log, and for what was known when. */
declare const instant: unique symbol
export type Instant = string & { readonly [instant]: true }

/** A span of days: `from` is in it, `until` is not; an end that nobody knows is `null`. */
export interface Span {
  readonly from: CalendarDate
  readonly until: CalendarDate | null
}

const written = /^\d{4}-\d{2}-\d{2}$/

/** The day that a text names, or `null` if it is not written `YYYY-MM-DD` or does not exist. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!written.test(text)) return null
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return text as CalendarDate
  } catch {
    return null
  }
}

/** A day written in the source itself. Throws when there is no such day. */
export function day(text: string): CalendarDate {
  const read = parseCalendarDate(text)
  if (read === null) throw new Error(`There is no day ${text}`)
  return read
}

/** The day that the three fields of a form name, or `null` if there is no such day. */
export function calendarDateOf(year: number, month: number, dayOfMonth: number) {
  try {
    const date = Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' })
    return parseCalendarDate(date.toString())
  } catch {
    return null
  }
}

const plain = (date: CalendarDate) => Temporal.PlainDate.from(date)

export const addDays = (date: CalendarDate, days: number) =>
  plain(date).add({ days }).toString() as CalendarDate

/** The same day of the month later; the last day of a month that is shorter. */
export const addMonths = (date: CalendarDate, months: number) =>
  plain(date).add({ months }).toString() as CalendarDate

export const addYears = (date: CalendarDate, years: number) => addMonths(date, 12 * years)

export const yearOf = (date: CalendarDate) => Number(date.slice(0, 4))
export const monthOf = (date: CalendarDate) => Number(date.slice(5, 7))

/** The day in London at a moment. */
export const dayInLondon = (moment: Instant) =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString() as CalendarDate

export const covers = ({ from, until }: Span, date: CalendarDate) =>
  from <= date && (until === null || date < until)

export const overlap = (one: Span, other: Span) =>
  (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until)

/** The day in UTC at a moment: payments count in these, in summer too. (Contract 8.) */
export const dayInUtc = (moment: Instant) => moment.slice(0, 'YYYY-MM-DD'.length) as CalendarDate

/** The earliest of some days, of which any may be unknown; `null` if all are. */
export const earliest = (...days: readonly (CalendarDate | null | undefined)[]) =>
  days
    .filter(date => date !== null && date !== undefined)
    .toSorted()
    .at(0) ?? null

/** The later of two days. */
export const laterOf = (one: CalendarDate, other: CalendarDate) => (one > other ? one : other)

export const byFrom = (one: Span, other: Span) =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : 0

/** How many days lie from one day to another; fewer than none if the other is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate) =>
  plain(from).until(plain(to), { largestUnit: 'days' }).days

/** The hour and minute of a moment in London, as `09:05`. */
export const clockTimeInLondon = (moment: Instant) =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO('Europe/London')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })

import { addDays, day, daysBetween, type CalendarDate } from '../../core/calendar.ts'

/** A day as a number, to reckon with: days since the first one told of. */
export type DayNumber = number

const first = day('2021-01-01')

/** The days that a world may speak of, from the first on. */
const days: CalendarDate[] = [first]

/** The day of a number. */
export function dateOf(number: DayNumber): CalendarDate {
  for (let last = days.at(-1) ?? first; days.length <= number; days.push(last))
    last = addDays(last, 1)
  const found = days[number]
  if (found === undefined) throw new Error(`There is no day ${number}`)
  return found
}

export const numberOf = (date: CalendarDate): DayNumber => daysBetween(first, date)

/** A day of a month in a year, by number. */
export function dayIn(year: number, monthAndDay: string): DayNumber {
  const text = `${year}-${monthAndDay}`
  const known = numbers.get(text)
  if (known !== undefined) return known
  const number = numberOf(day(text))
  numbers.set(text, number)
  return number
}

const numbers = new Map<string, DayNumber>()

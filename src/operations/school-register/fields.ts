import { parseCalendarDate, type CalendarDate } from '../../core/calendar.ts'
import { accept, refuse, type Result } from '../../core/result.ts'
import { knownDay } from '../../core/schools.ts'
import type { RegisterCode } from '../../store/read/school-register.ts'
import type { RegisterRow } from './read-rows.ts'

/** A text that says something, or `null`. */
export const filled = (text: string | undefined) => text || null

/** The number of an establishment: five or six digits. */
export function urnOf(row: RegisterRow, column: string): Result<string, string> {
  const text = row.read(column) ?? ''
  return /^\d{5,6}$/.test(text)
    ? accept(text)
    : refuse(`${column} "${text}" is not five or six digits.`)
}

/** Answers with the line in which a number was seen before, if it was. */
export function sameUrnBefore() {
  const lines = new Map<string, number>()
  return (urn: string, line: number) => {
    const before = lines.get(urn) ?? null
    if (before === null) lines.set(urn, line)
    return before
  }
}

/** The code that a row gives, or that belongs to the name it gives; `null` if it gives neither. */
export function codeOf(
  row: RegisterRow,
  column: string,
  known: readonly RegisterCode[],
): Result<string | null, string> {
  const code = row.read(`${column} (code)`)
  const name = row.read(`${column} (name)`)
  if (!code && !name) return accept(null)
  const found = known.find(one => (code ? isSameCode(one.code, code) : one.name === name))
  return found ? accept(found.code) : refuse(`${column} "${code || name}" is not known.`)
}

/** Some files write 01 as 1. */
const isSameCode = (one: string, other: string) => one.padStart(2, '0') === other.padStart(2, '0')

/** The days in some columns: `null` where the register knows none, `undefined` for no column. */
export function daysOf(
  row: RegisterRow,
  ...columns: readonly string[]
): Result<readonly (CalendarDate | null | undefined)[], string> {
  const days: (CalendarDate | null | undefined)[] = []
  for (const column of columns) {
    const text = row.read(column)
    const read = text ? parseDay(text) : null
    if (text && read === null) return refuse(`${column} "${text}" is not a day.`)
    days.push(text === undefined ? undefined : read && knownDay(read))
  }
  return accept(days)
}

const dayFirst = /^(?<day>\d{2})[-/](?<month>\d{2})[-/](?<year>\d{4})$/

/** The register has written both `31-08-2021` and `31/08/2021`. */
function parseDay(text: string) {
  const { year, month, day } = dayFirst.exec(text)?.groups ?? {}
  return parseCalendarDate(`${year}-${month}-${day}`)
}

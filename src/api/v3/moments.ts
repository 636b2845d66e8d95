import type { Instant } from '../../core/calendar.ts'

const written =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/**
 * The moment that a text names, or `null`. A day alone is its midnight, and what names no offset is
 * UTC. A text that was percent-encoded once too often is decoded once more. (Contract 6.1.)
 */
export function parseMoment(text: string): Instant | null {
  const [whole, day, time = '00:00', offset = 'Z'] = written.exec(decodedAgain(text).trim()) ?? []
  if (whole === undefined || !day) return null
  try {
    const moment = Temporal.Instant.from(`${day}T${time}${offset}`.toUpperCase())
    return withinReason(
      moment.toString({ smallestUnit: 'millisecond', roundingMode: 'floor' }) as Instant,
    )
  } catch {
    return null
  }
}

/**
 * The database knows no year 0, in which the first midnight of year 1 in UTC still is in London;
 * and no year of five digits is written like the others.
 */
function withinReason(moment: Instant): Instant {
  if (moment.startsWith('+')) return '9999-12-31T23:59:59.999Z' as Instant
  const first = '0001-01-02T00:00:00.000Z' as Instant
  return moment.startsWith('-') || moment < first ? first : moment
}

function decodedAgain(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

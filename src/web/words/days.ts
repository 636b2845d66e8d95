import {
  addDays,
  clockTimeInLondon,
  dayInLondon,
  monthOf,
  yearOf,
  type CalendarDate,
  type Instant,
  type Span,
} from '../../core/calendar.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day as GOV.UK writes it: 1 September 2025. */
export const longDate = (date: CalendarDate) =>
  `${Number(date.slice(8))} ${months[monthOf(date) - 1]} ${yearOf(date)}`

/** A month as a picture has room for it: Sep 2025. */
export const shortMonth = (date: CalendarDate) =>
  `${months[monthOf(date) - 1]?.slice(0, 3)} ${yearOf(date)}`

/** A moment in London: 4 September 2025 at 9:05am. */
export function longMoment(moment: Instant) {
  const [hour = 0, minute = 0] = clockTimeInLondon(moment).split(':').map(Number)
  const time = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`
  return `${longDate(dayInLondon(moment))} at ${time}`
}

/** The days of a span, the last one counted in: "1 September 2025 to 8 January 2026". */
export const fromTo = ({ from, until }: Span) =>
  until === null ? `From ${longDate(from)}` : `${longDate(from)} to ${longDate(addDays(until, -1))}`

/** A cohort as schools speak of it: 2025 to 2026. */
export const academicYear = (cohort: number) => `${cohort} to ${cohort + 1}`

import { calendarDateOf, type CalendarDate } from '../../core/calendar.ts'
import type { Texts } from '../../http/request.ts'

const parts = ['day', 'month', 'year'] as const
const widths = { day: 2, month: 2, year: 4 } as const

type Part = (typeof parts)[number]

/** A day that the address of a page may name in three fields: none, one, or what is wrong. */
export interface DayAsked {
  readonly date: CalendarDate | null
  readonly problem: DayProblem | null
  readonly typed: Readonly<Record<Part, string>>
}

interface DayProblem {
  readonly text: string
  /** The fields to mend, the first of which the summary leads to. */
  readonly parts: readonly [Part, ...Part[]]
}

/** Reads a day that must have come, of a field that is called so at the head of a sentence. */
export function dayAsked(
  query: Texts,
  { name, called, today }: { readonly name: string; readonly called: string; today: CalendarDate },
): DayAsked {
  const said = (part: Part) => (query(`${name}-${part}`) ?? '').trim().slice(0, 20)
  const typed = { day: said('day'), month: said('month'), year: said('year') }
  if (!parts.some(part => query.names.includes(`${name}-${part}`)))
    return { date: null, problem: null, typed }
  const wrong = (text: string, ...[first = 'day', ...others]: readonly Part[]) => ({
    date: null,
    problem: { text, parts: [first, ...others] as const },
    typed,
  })

  const missing = parts.filter(part => typed[part] === '')
  if (missing.length === parts.length) return wrong(`Enter the ${lowered(called)}`, ...parts)
  if (missing.length > 0)
    return wrong(`${called} must include a ${missing.join(' and a ')}`, ...missing)
  const isWritten = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(`${typed.day}/${typed.month}/${typed.year}`)
  const date = isWritten
    ? calendarDateOf(Number(typed.year), Number(typed.month), Number(typed.day))
    : null
  if (date === null) return wrong(`${called} must be a real date`, ...parts)
  if (date > today) return wrong(`${called} must be today or in the past`, ...parts)
  return { date, problem: null, typed }
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The three fields, as the design system's component takes them. */
export const dayFields = (name: string, { typed, problem }: DayAsked) => ({
  id: name,
  namePrefix: name,
  ...(problem ? { errorMessage: { text: problem.text } } : {}),
  items: parts.map(part => ({
    name: part,
    value: typed[part],
    classes: [
      `govuk-input--width-${widths[part]}`,
      ...(problem?.parts.includes(part) ? ['govuk-input--error'] : []),
    ].join(' '),
  })),
})

/** The address of the same page on a day. */
export const addressOfDay = (name: string, date: CalendarDate) => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  const fields = { day: Number(dayOfMonth), month: Number(month), year: Number(year) }
  return `?${parts.map(part => `${name}-${part}=${fields[part]}`).join('&')}`
}

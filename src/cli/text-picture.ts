import { addDays, daysBetween, earliest, type CalendarDate, type Span } from '../core/calendar.ts'

/** Some days on which one thing was so, with what a reader calls it. */
export interface TextBar extends Span {
  readonly label: string
}

const columns = 60

/** Draws spans to scale in plain characters, one under another, over the line of their days. */
export function textPicture(bars: readonly TextBar[], today: CalendarDate): readonly string[] {
  const first = earliest(...bars.map(({ from }) => from))
  if (first === null) return []
  const last = addDays(
    [today, ...bars.map(({ from, until }) => until ?? from)].toSorted().at(-1) ?? today,
    60,
  )
  const wide = Math.max(...bars.map(({ label }) => label.length))
  const columnOf = (day: CalendarDate) =>
    Math.min(columns, Math.floor((daysBetween(first, day) / daysBetween(first, last)) * columns))
  const drawn = bars.map(({ label, from, until }) => {
    const start = columnOf(from)
    const end = until === null ? columns : columnOf(until)
    const bar = '#'.repeat(Math.max(1, end - start))
    return `${label.padEnd(wide)}  ${' '.repeat(start)}${bar}${until === null ? '>' : ''}`
  })
  if (today < first) return drawn
  return [...drawn, `${' '.repeat(wide + 2 + columnOf(today))}^ ${today}`]
}

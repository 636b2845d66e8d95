import { addDays, daysBetween, earliest, type CalendarDate } from '../../core/calendar.ts'
import type { Bar, Lane } from '../history.ts'
import { fromTo, longDate, shortMonth } from '../words/days.ts'

/** A history drawn to scale: where everything stands, for a template to write out. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly lanes: readonly DrawnLane[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly axis: number
  readonly today: { readonly x: number; readonly label: string } | null
}

interface DrawnLane {
  readonly name: string
  readonly y: number
  readonly bars: readonly DrawnBar[]
}

interface DrawnBar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** As much of the text as there is room for. */
  readonly text: string
  /** All of it, with its days. */
  readonly title: string
  readonly isHere: boolean
  /** No end is known: it goes on past the right edge. */
  readonly isOpen: boolean
}

const narrowest = 940
const widest = 2400
const pixelsADay = 0.85
const barHeight = 32
const rowHeight = 38
const laneHead = 26
const laneGap = 12
const top = 30
const padding = 8
/** What a character of the drawing's type takes, the widest ones aside. */
const character = 7.4

interface Drawing {
  readonly today: CalendarDate
  readonly title: string
  /** What is written at the day on which the picture is drawn; that it is today, if nothing. */
  readonly mark?: string
}

/** Draws a history, one lane under another, from its first day to some time after today. */
export function drawHistory(
  lanes: readonly Lane[],
  { today, title, mark = `Today, ${longDate(today)}` }: Drawing,
): Picture | null {
  const from = earliest(...lanes.flatMap(({ bars }) => bars.map(bar => bar.from)))
  if (from === null) return null
  const until = endOf(lanes, from, today)
  const days = daysBetween(from, until)
  const width = Math.round(Math.min(widest, Math.max(narrowest, days * pixelsADay)))
  const xOf = (day: CalendarDate) => round((daysBetween(from, day) / days) * width)

  const drawn: DrawnLane[] = []
  let y = top
  for (const { name, bars } of lanes) {
    const rows = rowsOf(bars)
    drawn.push({
      name,
      y: y + 16,
      bars: rows.flatMap((row, at) =>
        row.map(bar => drawBar(bar, xOf, width, y + laneHead + at * rowHeight)),
      ),
    })
    y += laneHead + rows.length * rowHeight + laneGap
  }
  return {
    width,
    height: y,
    title,
    lanes: drawn,
    ticks: ticksBetween(from, until, days).map(day => ({ x: xOf(day), label: shortMonth(day) })),
    axis: y,
    today: today < from ? null : { x: xOf(today), label: mark },
  }
}

/** Room for what is known of the future, and a little for what goes on; never less than a year. */
function endOf(lanes: readonly Lane[], from: CalendarDate, today: CalendarDate) {
  const ends = lanes.flatMap(({ bars }) => bars.map(bar => bar.until ?? bar.from))
  const last = [...ends, today].toSorted().at(-1) ?? today
  const end = addDays(last, 90)
  const year = addDays(from, 365)
  return end < year ? year : end
}

/** What happens at the same time stands in rows under each other. */
function rowsOf(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const rows: Bar[][] = []
  for (const bar of bars) {
    const free = rows.find(row => {
      const last = row.at(-1)
      return last !== undefined && last.until !== null && last.until <= bar.from
    })
    if (free) free.push(bar)
    else rows.push([bar])
  }
  return rows
}

function drawBar(bar: Bar, xOf: (day: CalendarDate) => number, edge: number, y: number): DrawnBar {
  const x = xOf(bar.from)
  const width = Math.max(3, round((bar.until === null ? edge : xOf(bar.until)) - x - 2))
  return {
    x,
    y,
    width,
    height: barHeight,
    text: fitting(bar.text, width - 2 * padding),
    title: `${bar.text}: ${fromTo(bar)}`,
    isHere: bar.isHere,
    isOpen: bar.until === null,
  }
}

/** As much of a text as fits, with a sign that there is more; nothing where that says nothing. */
function fitting(text: string, room: number) {
  const characters = Math.floor(room / character)
  if (text.length <= characters) return text
  return characters < 4 ? '' : `${text.slice(0, characters - 1).trimEnd()}…`
}

/** The first days of terms; of school years where there are many. */
function ticksBetween(from: CalendarDate, until: CalendarDate, days: number) {
  const starts = days > 365 * 5 ? ['09-01'] : ['01-01', '04-01', '09-01']
  const years = Array.from(
    { length: Number(until.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, at) => Number(from.slice(0, 4)) + at,
  )
  const ticks = years
    .flatMap(year => starts.map(start => `${year}-${start}` as CalendarDate))
    .filter(day => day >= from && addDays(day, 30) <= until)
  const [first] = ticks
  return first === undefined || daysBetween(from, first) > days / 10 ? [from, ...ticks] : ticks
}

const round = (value: number) => Math.round(value * 10) / 10

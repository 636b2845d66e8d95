import { middleOf, ratioOf, type Middle, type Timings } from './measure.ts'

/** One line of the table. */
export interface Figure {
  readonly name: string
  readonly measured: Middle
  readonly unit: string
  /** How many times as much as another line, measured in turns with it. */
  readonly ratio?: { readonly to: string; readonly measured: Middle }
  readonly goal?: { readonly says: string; readonly isMet: boolean }
}

/** Compares with another line, and may ask that it be at most so many times as much. */
export interface Comparison {
  readonly name: string
  readonly of: string
  /** What the other is called beside the ratio. */
  readonly to: string
  readonly atMost?: number
}

/** A line for each case, in milliseconds. */
export const inMilliseconds = (
  timings: Timings,
  comparisons: readonly Comparison[] = [],
): readonly Figure[] =>
  [...timings.keys()].map(name => ({
    name,
    measured: middleOf(timings.get(name) ?? []),
    unit: 'ms',
    ...compared(
      timings,
      comparisons.find(comparison => comparison.name === name),
    ),
  }))

function compared(timings: Timings, comparison: Comparison | undefined) {
  if (comparison === undefined) return {}
  const { name, of, to, atMost } = comparison
  const measured = ratioOf(timings, name, of)
  const goal = atMost === undefined ? {} : { goal: atMostTimes(atMost, measured) }
  return { ratio: { to, measured }, ...goal }
}

const atMostTimes = (times: number, { median }: Middle) => ({
  says: `at most ${times} times`,
  isMet: median <= times,
})

/** The figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['', 'median', 'noise', 'a second', 'times as much', 'goal'],
    ...figures.map(cellsOf),
  ]
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => row[column]?.length ?? 0)),
  )
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column === 0 || column > 3
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const cellsOf = ({ name, measured, unit, ratio, goal }: Figure): readonly string[] => [
  name,
  `${short(measured.median)} ${unit}`,
  `±${Math.round(measured.noise * 100)}%`,
  unit === 'ms' ? short(1000 / measured.median) : '',
  ratio ? `${ratio.measured.median.toFixed(2)} × ${ratio.to}` : '',
  goal ? `${goal.says}: ${goal.isMet ? 'met' : 'NOT MET'}` : '',
]

const short = (value: number) => {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 1 ? value.toFixed(1) : value.toFixed(3)
}

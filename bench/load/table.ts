import { quantile } from './tally.ts'
import type { LoadReport } from './whole-load.ts'

/** How a load went, as a table for a terminal. */
export function tableOfLoad(report: LoadReport): string {
  const { tally, seconds, retried, memory } = report
  const kinds = [...tally.outcomes].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const all = kinds.reduce(
    (sum, [, { accepted, refused }]) => ({
      accepted: sum.accepted + accepted,
      refused: sum.refused + refused,
    }),
    { accepted: 0, refused: 0 },
  )
  const allTimes = kinds.flatMap(([kind]) => tally.times.get(kind) ?? [])
  const rows = [
    ['', 'accepted', 'refused', 'accepted a second', 'median', 'p99'],
    ...[...kinds, ['all writes', all] as const].map(([kind, { accepted, refused }]) => [
      kind,
      String(accepted),
      String(refused),
      (accepted / seconds).toFixed(1),
      ...middleAndEnd(kind === 'all writes' ? allTimes : (tally.times.get(kind) ?? [])),
    ]),
    ...['feed poll', 'feed lag'].map(name => {
      const times = tally.times.get(name) ?? []
      return [name, String(times.length), '', '', ...middleAndEnd(times)]
    }),
  ]
  return [
    aligned(rows),
    '',
    `Done again inside: ${retried.byServer} by the server, ${retried.bySchools} by the schools.`,
    `Deadlocks that PostgreSQL counted: ${report.deadlocks}.`,
    `Memory of the server: at most ${memory.most.toFixed()} MiB, ` +
      `${memory.atEnd.toFixed()} at the end.`,
    `${report.daysPassed} times days passed. ${report.followers.length} followers took in ` +
      `${report.followers.reduce((sum, { entries }) => sum + entries, 0)} entries, ` +
      `${report.leftToDrain} of them after the writers had ended.`,
  ].join('\n')
}

const middleAndEnd = (times: readonly number[]) => [
  `${quantile(times, 0.5).toFixed()} ms`,
  `${quantile(times, 0.99).toFixed()} ms`,
]

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => row[column]?.length ?? 0)),
  )
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

import { raw } from 'sql-template-tag'
import { sql, type Database } from '../../database.ts'
import type { Row } from '../rows.ts'
import { copyLine } from './copy-text.ts'

/** About so much text goes to the server at a time. */
const pieceLength = 65_536

/**
 * Within a transaction, adds many rows to any number of tables by COPY, one table after the other
 * in the order in which they first come. All rows of a table have the same columns. Answers with
 * how many were added.
 */
export async function loadRows(held: Database, rows: readonly Row[]): Promise<number> {
  await held.run(sql`set local statement_timeout = 0`)
  let added = 0
  for (const [table, group] of Map.groupBy(rows, ({ table: name }) => name)) {
    const names = Object.keys(group[0]?.columns ?? {})
    const columns = names.map(name => `"${name}"`).join(', ')
    added += await held.copyIn(
      sql`copy ${raw(table)} (${raw(columns)}) from stdin`,
      piecesOf(group, names),
    )
  }
  return added
}

function* piecesOf(rows: readonly Row[], names: readonly string[]): Iterable<string> {
  let piece = ''
  for (const { columns } of rows) {
    piece += copyLine(names.map(name => columns[name] ?? null))
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

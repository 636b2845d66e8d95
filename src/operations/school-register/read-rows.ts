import { accept, refuse, type Result } from '../../core/result.ts'
import { columnsOf, type Columns } from './columns.ts'
import type { FileFault, FileKind } from './file-fault.ts'
import { linesOf, type BrokenLine, type Line } from './lines.ts'
import { textOf, type RegisterFile } from './register-file.ts'

/** A row of a file, of which one column after another can be read. */
export interface RegisterRow {
  readonly line: number
  /** What stands in a column, trimmed; `undefined` if the file has no such column. */
  read(column: string): string | undefined
}

/** A row that is not imported, and why, as a sentence for whoever has the file in hand. */
export interface RefusedRow {
  readonly line: number
  readonly reason: string
}

/** The rows of a file that is whole, apart from those that cannot be taken as they are. */
export interface RowsRead<Row> {
  readonly rows: readonly Row[]
  readonly refused: readonly RefusedRow[]
}

/** Reads a row as a value, or says in a sentence why it cannot. */
export type ToRow<Row> = (row: RegisterRow) => Result<Row, string>

/**
 * Reads a whole file before any of it is used, so that a file which is cut off or of the wrong kind
 * is refused with nothing done. A row that cannot be read is refused; the others are kept.
 */
export async function readRows<Row>(
  file: RegisterFile,
  kind: FileKind,
  toRow: ToRow<Row>,
): Promise<Result<RowsRead<Row>, FileFault>> {
  const text = await textOf(file)
  if (!text.ok) return text

  const broken: BrokenLine[] = []
  const lines = linesOf(text.value, broken)
  const header = await lines.next()
  if (header.done) return refuse(cutOff(broken) ?? { reason: 'is-empty' })
  const columns = columnsOf(kind, header.value.record)
  if (!columns.ok) return columns

  const { rows, refused, shortAtEnd } = await sortOut(lines, columns.value, toRow)
  const fault = cutOff(broken) ?? shortAtEnd
  if (fault) return refuse(fault)
  if (rows.length + refused.length + broken.length === 0) return refuse({ reason: 'is-empty' })
  return accept({ rows, refused: [...refused, ...broken.map(inWords)].toSorted(byLine) })
}

async function sortOut<Row>(lines: AsyncIterable<Line>, columns: Columns, toRow: ToRow<Row>) {
  const rows: Row[] = []
  const refused: RefusedRow[] = []
  let shortAtEnd: FileFault | null = null
  for await (const line of lines) {
    const row = readLine(line, columns, toRow)
    if (row.ok) rows.push(row.value)
    else refused.push({ line: line.line, reason: row.refusal })
    const isShort = line.record.length < columns.number
    shortAtEnd = isShort ? { reason: 'is-cut-off', line: line.line } : null
  }
  return { rows, refused, shortAtEnd }
}

function readLine<Row>({ line, record }: Line, { number, places }: Columns, toRow: ToRow<Row>) {
  if (record.length !== number)
    return refuse(`It has ${record.length} columns, but the first line has ${number}.`)
  if (record.some(text => text.includes('\0'))) return refuse('It has a character of no meaning.')
  const read = (column: string) => {
    const place = places.get(column)
    return place === undefined ? undefined : record[place]?.trim()
  }
  return toRow({ line, read })
}

function cutOff(broken: readonly BrokenLine[]): FileFault | null {
  const last = broken.find(({ isCutOff }) => isCutOff)
  return last ? { reason: 'is-cut-off', line: last.line } : null
}

const inWords = ({ line }: BrokenLine) => ({ line, reason: 'Its quotation marks do not match.' })
const byLine = (one: RefusedRow, other: RefusedRow) => one.line - other.line

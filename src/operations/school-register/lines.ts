import { Readable } from 'node:stream'
import { parse, type CsvError } from 'csv-parse'

/** One row as it stands in a file, with the number of the line on which it begins. */
export interface Line {
  readonly line: number
  readonly record: readonly string[]
}

/** A row whose quotes do not match. */
export interface BrokenLine {
  readonly line: number
  /** The file ends within a quotation. */
  readonly isCutOff: boolean
}

/** The rows of a text, blank lines aside. Those whose quotes do not match go to `broken`. */
export async function* linesOf(
  text: Iterable<string>,
  broken: BrokenLine[],
): AsyncGenerator<Line, void> {
  const count = lineCounter()
  const begins: number[] = []
  const parser = parse({
    relax_column_count: true,
    skip_records_with_error: true,
    // The parser is ahead of whoever reads the rows, so lines are numbered here.
    on_record: (record, { lines }) => {
      begins.push(count.record(record, lines))
      return record
    },
    on_skip: error => {
      if (error)
        broken.push({ line: count.broken(error), isCutOff: error.code === 'CSV_QUOTE_NOT_CLOSED' })
      return undefined
    },
  })
  const records: AsyncIterable<readonly string[]> = Readable.from(text).pipe(parser)
  for await (const record of records) {
    const line = begins.shift() ?? 0
    if (record.length > 1 || record[0] !== '') yield { line, record }
  }
}

/** The parser counts a line end within a quotation twice when it is written `\r\n`. */
function lineCounter() {
  let line = 0
  let counted = 0
  return {
    record: (record: readonly string[], lines: number) => {
      const begins = line + 1
      line = begins + record.join('').split('\n').length - 1
      counted = lines
      return begins
    },
    broken: (error: CsvError) => {
      const lines = Number(error['lines'])
      const begins = line + 1
      line += lines - counted
      counted = lines
      return begins
    },
  }
}

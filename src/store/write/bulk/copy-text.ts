/** What a column of a row may hold. */
export type Column = string | number | boolean | null

/** A row as COPY reads it in its text format. */
export const copyLine = (columns: readonly Column[]) => `${columns.map(field).join('\t')}\n`

const field = (value: Column) =>
  value === null ? '\\N' : typeof value === 'string' ? escaped(value) : String(value)

/** What would end a field or a row, or begins an escape itself. */
const meant = /[\\\t\n\r]/g
const spelled: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

const escaped = (text: string) => text.replaceAll(meant, sign => spelled[sign] ?? sign)

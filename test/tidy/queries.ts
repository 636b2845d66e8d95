import { isProduct, type Complaint, type Source } from './source.ts'

/**
 * The complaints about queries of the timeline that do not say which versions they mean: those that
 * are believed (`superseded_by`), now or as they were known then.
 */
export const queriesOfAnyVersion =
  (schema: string) =>
  (source: Source): readonly Complaint[] => {
    if (!isProduct(source) || !source.path.startsWith('src/store/')) return []
    const read = new RegExp(`\\b(?:from|join) (${timelineTables(schema).join('|')})\\b`, 'g')
    return queriesOf(source.text).flatMap(({ query, line }) => {
      const tables = [...query.matchAll(read)].map(([, table = '']) => table)
      const said = query.match(/\bsuperseded_by\b|\bbelieved\(/g)?.length ?? 0
      return tables.length > said
        ? [
            `${source.path}:${line}: a query of ${tables.join(', ')} speaks of superseded_by` +
              ` ${said} times; say of each which versions it means.`,
          ]
        : []
    })
  }

/** The tables whose rows are superseded, as the schema has them. */
export const timelineTables = (schema: string): readonly string[] =>
  [...schema.matchAll(/^create table (\w+) \(\n((?: .*\n)*)\);/gm)].flatMap(
    ([, table = '', columns = '']) => (/^ {2}superseded_by /m.test(columns) ? [table] : []),
  )

/** Each query with what is put into it, from its tag to the end of its template. */
function queriesOf(text: string) {
  const queries: { query: string; line: number }[] = []
  for (let start = text.indexOf('sql`'); start >= 0;) {
    const end = endOfTemplate(text, start + 4)
    queries.push({
      query: text.slice(start, end),
      line: text.slice(0, start).split('\n').length,
    })
    start = text.indexOf('sql`', end)
  }
  return queries
}

/** Where a template ends; one that is put into it is passed over whole. */
function endOfTemplate(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '`') return at
    else if (text.startsWith('${', at)) at = endOfValue(text, at + 2)
  }
  return text.length
}

function endOfValue(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '}') return at
    if (text[at] === '{') at = endOfValue(text, at + 1)
    else if (text[at] === '`') at = endOfTemplate(text, at + 1)
  }
  return text.length
}

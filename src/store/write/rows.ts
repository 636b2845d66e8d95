import { raw } from 'sql-template-tag'
import { join, sql, type Database } from '../database.ts'

/** A row to be added to a table, by the names of its columns. */
export interface Row {
  readonly table: string
  readonly columns: Readonly<Record<string, string | number | boolean | null>>
  /** It may be there already, and then it is as it was. */
  readonly mayBeThere?: true
}

/**
 * Adds rows to any number of tables in one statement. What rows of one table point at may be among
 * the rows of another: keys are looked at when the statement is over.
 */
export async function addRows(held: Database, rows: readonly Row[]): Promise<void> {
  const tables = [...Map.groupBy(rows, ({ table }) => table)]
  if (tables.length === 0) return
  const inserts = tables.map(([table, added], at) => {
    const columns = raw(Object.keys(added[0]?.columns ?? {}).join(', '))
    const written = JSON.stringify(added.map(row => row.columns))
    return sql`added_${raw(String(at))} as (
      insert into ${raw(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${raw(table)}, ${written}::json)
      ${added[0]?.mayBeThere ? sql`on conflict do nothing` : sql``}
    )`
  })
  await held.run(sql`with ${join(inserts)} select 1`)
}

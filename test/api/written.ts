import { sql, type Database } from '../../src/store/database.ts'

/** How many rows each table has, the log of changes included: the same if nothing happened. */
export async function written(database: Database): Promise<Readonly<Record<string, string>>> {
  const rows = await database.rows<{ readonly name: string; readonly rows: string }>(sql`
    select
      tables.relname::text as "name",
      (xpath('/row/c/text()', query_to_xml(
        format('select count(*) as c from %I', tables.relname), false, true, ''
      )))[1]::text as "rows"
    from pg_class as tables
    where tables.relkind = 'r' and tables.relnamespace = 'public'::regnamespace
    order by tables.relname
  `)
  return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]))
}

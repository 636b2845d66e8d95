import { DatabaseSync } from 'node:sqlite'
import type { Copy, Seen } from '../client/copy.ts'

/**
 * A copy that is kept in one SQLite file, with the cursor that it stands at. Both are written in
 * one transaction: a process that is killed in between has lost nothing, and goes on from there.
 */
export interface CopyOnDisk {
  readonly people: Copy
  cursor(): string | null
  /** Keeps the people with these ids as the copy in memory now has them, and where it stands. */
  keep(ids: Iterable<string>, cursor: string | null): void
  close(): void
}

export function openCopy(file: string): CopyOnDisk {
  const database = new DatabaseSync(file)
  database.exec(`
    pragma journal_mode = wal;
    create table if not exists person (id text primary key, seen text not null);
    create table if not exists place (
      only_row integer primary key check (only_row = 1),
      cursor text
    );
  `)
  const put = database.prepare('insert or replace into person (id, seen) values (?, ?)')
  const remove = database.prepare('delete from person where id = ?')
  const move = database.prepare('insert or replace into place (only_row, cursor) values (1, ?)')
  const rows = database.prepare('select id, seen from person').all()
  const people: Copy = new Map(
    rows.map(({ id, seen }) => [String(id), JSON.parse(String(seen)) as Seen]),
  )
  return {
    people,
    cursor: () => {
      const cursor = database.prepare('select cursor from place').get()?.['cursor']
      return typeof cursor === 'string' ? cursor : null
    },
    keep: (ids, cursor) => {
      database.exec('begin immediate')
      for (const id of ids) {
        const seen = people.get(id)
        if (seen === undefined) remove.run(id)
        else put.run(id, JSON.stringify(seen))
      }
      move.run(cursor)
      database.exec('commit')
    },
    close: () => database.close(),
  }
}

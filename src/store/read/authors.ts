import { raw } from 'sql-template-tag'
import { asStated, saysTheSame, type Fact } from '../../core/facts.ts'
import type { FactId } from '../../core/identity.ts'
import type { ChangeEntry } from '../../core/situation.ts'
import { join, sql, type Database } from '../database.ts'
import { changeEntry } from './change-entries.ts'
import { facetsOnFile } from './facets.ts'

interface Version {
  readonly fact: Fact
  readonly position: number
}

/**
 * The change that stated each of some facts as it is now. That an end followed from a later change,
 * or that an undo stated it once more, makes nobody else its author.
 */
export async function authorsOf(
  database: Database,
  ids: readonly FactId[],
): Promise<ReadonlyMap<FactId, ChangeEntry>> {
  if (ids.length === 0) return new Map()
  const versions = Map.groupBy(await versionsOf(database, ids), ({ fact }) => fact.id)
  const stated = [...versions].map(([id, all]) => [id, positionOfStatement(all)] as const)
  const changes = await changesAt(
    database,
    stated.map(([, position]) => position),
  )
  return new Map(
    stated.flatMap(([id, position]) => {
      const change = changes.get(position)
      return change ? [[id, change] as const] : []
    }),
  )
}

/** Where the last run of versions begins that say the same, their ends aside. */
function positionOfStatement(versions: readonly Version[]): number {
  const ordered = versions.toSorted((one, other) => one.position - other.position)
  const last = ordered.at(-1)
  if (last === undefined) throw new Error('A fact has a version')
  const same = ({ fact }: Version) => saysTheSame(asStated(fact), asStated(last.fact))
  const before = ordered.findLastIndex(version => !same(version))
  return ordered[before + 1]?.position ?? last.position
}

/** What was undone was never so, and who undid it only said again what had been said before. */
const versionsOf = (database: Database, ids: readonly FactId[]) =>
  database.rows<Version>(
    join(
      Object.values(facetsOnFile).map(
        ({ table, fact }) => sql`
          select ${fact} as "fact", ${raw(table)}.made_by as "position"
          from ${raw(table)}
            join change_of_circumstance as change on change.position = ${raw(table)}.made_by
          where ${raw(table)}.id = any(${ids})
            and change.undoes is null
            and not exists (
              select from change_of_circumstance as undoing
              where undoing.undoes = change.position
            )`,
      ),
      ' union all ',
    ),
  )

async function changesAt(database: Database, positions: readonly number[]) {
  const rows = await database.rows<{ readonly change: ChangeEntry }>(sql`
    select ${changeEntry} as "change"
    from change_of_circumstance as change
    where change.position = any(${positions})
    order by change.position
  `)
  return new Map(rows.map(({ change }) => [change.position, change]))
}

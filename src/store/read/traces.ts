import { raw } from 'sql-template-tag'
import type { Fact } from '../../core/facts.ts'
import type { ChangeId } from '../../core/identity.ts'
import type { ChangeEntry, Touched, Trace } from '../../core/situation.ts'
import { join, sql, type Database } from '../database.ts'
import { changeEntry } from './change-entries.ts'
import { facetsOnFile } from './facets.ts'

interface VersionRow {
  readonly position: number
  readonly fact: Fact
  /** The change made this version; otherwise it is the one that the change superseded. */
  readonly made: boolean
}

/** What some changes did: each fact that they touched, as it was before and after. */
export async function tracesOf(
  database: Database,
  ids: readonly ChangeId[],
): Promise<ReadonlyMap<ChangeId, Trace>> {
  if (ids.length === 0) return new Map()
  const entries = await database.rows<{ readonly change: ChangeEntry }>(sql`
    select ${changeEntry} as "change"
    from change_of_circumstance as change
    where change.id = any(${ids})
    order by change.position
  `)
  const versions = await versionsTouchedBy(
    database,
    entries.map(({ change }) => change.position),
  )
  return new Map(
    entries.map(({ change }) => {
      const touched = versions.filter(({ position }) => position === change.position)
      return [change.id, { change, touched: touchedIn(touched) }]
    }),
  )
}

const versionsTouchedBy = (database: Database, positions: readonly number[]) =>
  database.rows<VersionRow>(
    join(
      Object.values(facetsOnFile).flatMap(({ table, fact }) =>
        [
          { column: raw(`${table}.made_by`), made: true },
          { column: raw(`${table}.superseded_by`), made: false },
        ].map(
          ({ column, made }) => sql`
            select ${column} as "position", ${fact} as "fact", ${made}::boolean as "made"
            from ${raw(table)}
            where ${column} = any(${positions})`,
        ),
      ),
      ' union all ',
    ),
  )

function touchedIn(versions: readonly VersionRow[]): readonly Touched[] {
  const byFact = Map.groupBy(versions, ({ fact }) => fact.id)
  return [...byFact.values()].map(touched => ({
    before: touched.find(({ made }) => !made)?.fact ?? null,
    after: touched.find(({ made }) => made)?.fact ?? null,
  }))
}

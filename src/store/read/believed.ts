import { raw } from 'sql-template-tag'
import { sql, type Sql } from '../database.ts'

/** A position in the log at which something was known; `null` is now. */
export type KnownAt = number | null

/** Holds for the versions that are believed: now, or as it was known at a position of the log. */
export function believed(table: string, knownAt: KnownAt): Sql {
  const version = raw(table)
  return knownAt === null
    ? sql`${version}.superseded_by is null`
    : sql`${version}.made_by <= ${knownAt}
        and (${version}.superseded_by is null or ${version}.superseded_by > ${knownAt})`
}

/** The last position that counts, for things, which come about once and stay. */
export const lastKnown = (knownAt: KnownAt) => knownAt ?? Number.MAX_SAFE_INTEGER

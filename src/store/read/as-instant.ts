import { sql, type Sql } from '../database.ts'

/** A moment within JSON, as instants are read everywhere else: in milliseconds, and UTC. */
export const asInstant = (moment: Sql): Sql =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

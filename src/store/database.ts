import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import sql, { type Sql } from 'sql-template-tag'
import { asFault, isWorthRetrying } from './faults.ts'
import { valueParsers } from './value-parsers.ts'

export { sql, type Sql }
export { empty, join } from 'sql-template-tag'

/** The database, or one transaction on it. Only `store` writes queries. */
export interface Database {
  rows<Row>(query: Sql): Promise<readonly Row[]>

  /** Answers with how many rows were affected. */
  run(query: Sql): Promise<number>

  /** Adds rows by a COPY, given in its text format; answers with how many. */
  copyIn(statement: Sql, pieces: Iterable<string>): Promise<number>

  /**
   * All of the work is recorded or none of it. After a deadlock the work is done again from its
   * beginning, so it must keep nothing of its own. Within a transaction, it joins that one, and it
   * is that one which is done again.
   */
  transaction<T>(work: (held: Database) => Promise<T>, how?: Transacting): Promise<T>

  close(): Promise<void>
}

/** How the statements of a transaction are planned. */
export interface Planning {
  /**
   * Each once a connection, whatever the values. For what is about a few people, and often asked:
   * to plan what a decision looks at takes longer than to read it. Never for what is done with
   * a thousand rows at once: planned for any values, the import of schools does not end.
   */
  readonly plannedOnce: boolean
}

/** How a transaction is done. */
export interface Transacting extends Planning {
  /** Errors after which, as after a deadlock, all of the work may be done again. */
  readonly againAfter?: (error: unknown) => boolean

  /** All is read as of one moment, and nothing is written. Not so where it joins another. */
  readonly isReading?: true
}

const plannedEachTime: Planning = { plannedOnce: false }

export interface DatabaseOptions {
  /** How many for reading, and as many again for transactions that write: by default 10. */
  readonly connections?: number

  /** A query that takes longer is cancelled: by default after 30 seconds, never if 0. */
  readonly longestQuery?: number
}

const attempts = 5

/** A connection that is lost while nobody asks anything says so; the next query will find out. */
const askAgain = () => undefined

/** Opens a pool of connections to a PostgreSQL server that is new enough. */
export async function openDatabase(
  url: string,
  { connections = 10, longestQuery = 30_000 }: DatabaseOptions = {},
): Promise<Database> {
  const poolOf = (longestWait: number) => {
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: longestWait,
      options: `-c timezone=UTC -c datestyle=ISO -c statement_timeout=${longestQuery}`,
      application_name: 'manage-training',
      types: valueParsers,
    })
    pool.on('error', askAgain)
    return pool
  }
  // Writers queue for what they hold, and take their connections along: readers have their own.
  const [reading, writing] = [poolOf(5000), poolOf(20_000)]

  const database: Database = {
    ...asking(reading, plannedEachTime),
    copyIn: (statement, pieces) =>
      once(writing, held => held.copyIn(statement, pieces), plannedEachTime),
    transaction: (work, how = plannedEachTime) =>
      inTransaction('isReading' in how ? reading : writing, work, how),
    close: async () => {
      await Promise.all([reading.end(), writing.end()])
    },
  }
  await refuseOldServer(database)
  return database
}

const asking = (
  connection: Pick<pg.Pool, 'query'>,
  how: Planning,
): Pick<Database, 'rows' | 'run'> => ({
  rows: async <Row>(query: Sql) => (await ask(connection, query, how)).rows as Row[],
  run: async query => (await ask(connection, query, how)).rowCount ?? 0,
})

async function ask(
  connection: Pick<pg.Pool, 'query'>,
  { text, values }: Sql,
  { plannedOnce }: Planning,
) {
  try {
    return await connection.query({ text, values, ...(plannedOnce ? { name: nameOf(text) } : {}) })
  } catch (error) {
    throw asFault(error)
  }
}

const nameOf = (text: string) => createHash('sha256').update(text).digest('base64')

async function inTransaction<T>(
  pool: pg.Pool,
  work: (held: Database) => Promise<T>,
  how: Transacting,
  attempt = 1,
): Promise<T> {
  try {
    return await once(pool, work, how)
  } catch (error) {
    if (attempt < attempts && (isWorthRetrying(error) || how.againAfter?.(error)))
      return inTransaction(pool, work, how, attempt + 1)
    throw asFault(error)
  }
}

const beginningOf = ({ isReading }: Transacting) =>
  isReading
    ? 'begin isolation level repeatable read, read only'
    : 'begin isolation level read committed'
const planOnce = 'set local plan_cache_mode = force_generic_plan'

async function once<T>(
  pool: pg.Pool,
  work: (held: Database) => Promise<T>,
  how: Transacting,
): Promise<T> {
  const client = await pool.connect()
  client.on('error', askAgain)
  let broken = false
  try {
    await client.query(how.plannedOnce ? `${beginningOf(how)}; ${planOnce}` : beginningOf(how))
    const done = await work(heldBy(client, how))
    await client.query('commit')
    return done
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    client.off('error', askAgain)
    client.release(broken)
  }
}

function heldBy(client: pg.PoolClient, how: Planning): Database {
  const held: Database = {
    ...asking(client, how),
    copyIn: async ({ text }, pieces) => {
      const copying = client.query(copyFrom(text))
      await pipeline(pieces, copying)
      return copying.rowCount
    },
    transaction: work => work(held),
    close: () => Promise.reject(new Error('A transaction is not closed: it ends with its work')),
  }
  return held
}

async function refuseOldServer(database: Database) {
  try {
    const [server] = await database.rows<{ number: number; version: string }>(sql`
      select
        current_setting('server_version_num')::integer as "number",
        current_setting('server_version') as "version"
    `)
    if (server && server.number < 150_000)
      throw new Error(
        `DATABASE_URL names a PostgreSQL ${server.version} server; this needs 15 or later`,
      )
  } catch (error) {
    await database.close()
    throw error
  }
}

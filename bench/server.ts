import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../src/ids.ts'
import { openDatabase, sql, type Database } from '../src/store/database.ts'
import { createDatabase, dropDatabase, urlOfDatabase } from '../src/store/databases.ts'
import { startEmbedded } from '../src/store/embedded/embedded.ts'
import { migrate } from '../src/store/migrate.ts'

/** A server to measure on: as careful with what it is told as a product's own. */
export interface MeasuredServer {
  readonly version: string
  /** Does work on a migrated, empty database, which is dropped afterwards. */
  withDatabase<T>(work: (database: Database, url: string) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** The server of `DATABASE_URL`; otherwise the embedded one, with its files in a new folder. */
export async function measuredServer(given = process.env['DATABASE_URL']): Promise<MeasuredServer> {
  const { url, stop } = given ? { url: given, stop: async () => {} } : await embedded()
  return {
    version: `PostgreSQL ${await versionOf(url)}, ${given ? 'DATABASE_URL' : 'embedded'}`,
    withDatabase: work => withDatabase(url, work),
    stop,
  }
}

async function embedded() {
  const folder = mkdtempSync(join(tmpdir(), 'manage-training-bench-'))
  chmodSync(folder, 0o711) // Root's PostgreSQL runs as another user, who must get in.
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', remove)
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  const server = await startEmbedded(folder)
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      remove()
    },
  }
}

async function withDatabase<T>(
  server: string,
  work: (database: Database, url: string) => Promise<T>,
): Promise<T> {
  const name = `bench_${newId().replaceAll('-', '')}`
  await createDatabase(server, name)
  const url = urlOfDatabase(server, name)
  try {
    await migrate(url)
    const database = await openDatabase(url, { longestQuery: 0 })
    try {
      return await work(database, url)
    } finally {
      await database.close()
    }
  } finally {
    await dropDatabase(server, name)
  }
}

async function versionOf(url: string) {
  const database = await openDatabase(url)
  const [server] = await database.rows<{ version: string }>(
    sql`select current_setting('server_version') as "version"`,
  )
  await database.close()
  return server?.version ?? 'unknown'
}

/** The planner knows a table that was just filled only once its statistics are taken. */
export const takeStatistics = (database: Database) => database.run(sql`vacuum analyze`)

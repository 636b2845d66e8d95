import { runner } from 'node-pg-migrate'
import pg from 'pg'

const folder = `${import.meta.dirname}/migrations`

/** Brings a database up to date. Answers with the names of the migrations that were run. */
export async function migrate(url: string): Promise<readonly string[]> {
  // A connection of our own: the runner would leave its own before that has ended.
  const client = new pg.Client(url)
  await client.connect()
  try {
    const done = await runner({
      dbClient: client,
      dir: folder,
      direction: 'up',
      migrationsTable: 'schema_migration',
      advisoryLockMode: 'wait',
      ignorePattern: '(?!\\d{4}_[a-z_0-9]+\\.sql).*',
      logger: { info: quiet, warn: quiet, error: quiet },
    })
    return done.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

function quiet() {
  // What was run is answered; what failed is thrown.
}

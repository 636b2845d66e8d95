import { runner } from 'node-pg-migrate'

const folder = `${import.meta.dirname}/migrations`

/** Brings a database up to date. Answers with the names of the migrations that were run. */
export async function migrate(url: string): Promise<readonly string[]> {
  const done = await runner({
    databaseUrl: url,
    dir: folder,
    direction: 'up',
    migrationsTable: 'schema_migration',
    advisoryLockMode: 'wait',
    ignorePattern: '(?!\\d{4}_[a-z_0-9]+\\.sql).*',
    logger: { info: quiet, warn: quiet, error: quiet },
  })
  return done.map(({ name }) => name)
}

function quiet() {
  // What was run is answered; what failed is thrown.
}

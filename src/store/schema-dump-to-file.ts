import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from './database.ts'
import { startEmbedded } from './embedded/embedded.ts'
import { migrate } from './migrate.ts'
import { dumpSchema } from './schema-dump.ts'

/** Run by `npm run schema:dump`: writes `schema.sql` from a database that is new. */
const directory = mkdtempSync(join(tmpdir(), 'manage-training-schema-'))
const server = await startEmbedded(directory, { fsync: 'off' })
try {
  await migrate(server.url)
  const database = await openDatabase(server.url)
  writeFileSync(join(import.meta.dirname, 'schema.sql'), await dumpSchema(database))
  await database.close()
} finally {
  await server.stop()
  rmSync(directory, { recursive: true, force: true })
}

import type { TestProject } from 'vitest/node'
import { startPassingServer } from '../../src/store/embedded/passing.ts'
import { migrate } from '../../src/store/migrate.ts'
import {
  createDatabase,
  dropDatabase,
  dropDatabasesLike,
  urlOfDatabase,
} from '../../src/store/databases.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Names a database that is migrated and empty, of which each test file takes a copy. */
    readonly templateUrl: string
  }
}

/** Once for all test files: a server, and on it the template of their databases. */
export default async function setUp({ provide }: TestProject) {
  const server = await serverForTests()
  const name = `template_${process.pid}`
  await createDatabase(server.url, name)
  const templateUrl = urlOfDatabase(server.url, name)
  await migrate(templateUrl)
  provide('templateUrl', templateUrl)
  return async () => {
    await dropDatabasesLike(server.url, `copy_${process.pid}_%`)
    await dropDatabase(server.url, name)
    await server.stop()
  }
}

async function serverForTests() {
  const given = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL']
  if (given) return { url: given, stop: () => Promise.resolve() }
  process.once('SIGTERM', () => process.exit(143))
  return startPassingServer('tests')
}

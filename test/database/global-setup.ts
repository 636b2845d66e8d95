import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/store/embedded/embedded.ts'
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
  return given ? { url: given, stop: () => Promise.resolve() } : startServer()
}

async function startServer() {
  const directory = mkdtempSync(join(quickFolder(), 'manage-training-tests-'))
  chmodSync(directory, 0o711) // Root's PostgreSQL runs as another user, who must get in.
  const remove = () => {
    rmSync(directory, { recursive: true, force: true })
  }
  process.once('exit', remove)
  process.once('SIGTERM', () => process.exit(143))
  const server = await startEmbedded(directory, carelessly)
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      remove()
    },
  }
}

/** Nothing of these databases is to outlive the run. */
const carelessly = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
}

/** Copying a database makes some hundred files: ten times as fast in memory as on disk. */
function quickFolder() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 1_000_000_000 ? memory : tmpdir()
}

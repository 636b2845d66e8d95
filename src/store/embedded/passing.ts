import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from './embedded.ts'

/** A server that nobody needs tomorrow: it takes no care of its data, and leaves nothing behind. */
export async function startPassingServer(name: string) {
  const directory = mkdtempSync(join(quickFolder(), `manage-training-${name}-`))
  chmodSync(directory, 0o711) // Root's PostgreSQL runs as another user, who must get in.
  const remove = () => {
    rmSync(directory, { recursive: true, force: true })
  }
  process.once('exit', remove)
  const server = await startEmbedded(directory, carelessly)
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      remove()
    },
  }
}

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

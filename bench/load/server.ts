import { openProduct, runProduct } from '../../src/main.ts'
import type { Config } from '../../src/config.ts'
import { countingRetries } from './retries.ts'

/*
 * The product in a process of its own, so that its memory is its own. It is told the URL of its
 * database, says where it listens, and stops when whoever started it says so or is gone.
 */

/** What the server says of itself: first where it listens, at the end how it went. */
export type ServerSays =
  | { readonly says: 'listening'; readonly url: string }
  | {
      readonly says: 'stopped'
      readonly retried: number
      /** The most memory that its process ever had, in mebibytes. */
      readonly mebibytes: number
      /** The memory that it had just before it stopped. */
      readonly mebibytesAtEnd: number
    }

const config: Config = {
  port: 0,
  host: '127.0.0.1',
  databaseUrl: process.argv[2] ?? '',
  dataDirectory: '',
  isProduction: false,
  logLevel: 'error',
  sessionSecret: 's'.repeat(32),
}
const product = await openProduct(config)
const { database, retried } = countingRetries(product.world.database)
const server = await runProduct({ ...product, world: { ...product.world, database } }, config)
const say = (said: ServerSays) => process.send?.(said)
process.once('disconnect', () => process.exit())
process.once('message', () => {
  void stop()
})
say({ says: 'listening', url: server.url })

async function stop() {
  const mebibytesAtEnd = process.memoryUsage.rss() / 2 ** 20
  await server.close()
  await product.close()
  const mebibytes = process.resourceUsage().maxRSS / 2 ** 10
  say({ says: 'stopped', retried: retried(), mebibytes, mebibytesAtEnd })
  process.disconnect?.()
}

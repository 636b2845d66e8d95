import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ServerSays } from './server.ts'

type Stopped = Extract<ServerSays, { says: 'stopped' }>

/** The product as it listens in a process of its own. */
export interface ServerProcess {
  readonly url: string
  /** What it said went wrong, a line each. */
  readonly faults: readonly string[]
  stop(): Promise<Stopped>
}

/** Starts the product on a database. */
export async function startServerProcess(database: string): Promise<ServerProcess> {
  const child = fork(fileURLToPath(import.meta.resolve('./server.ts')), [database], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const faults: string[] = []
  child.stdout?.setEncoding('utf8').on('data', (lines: string) => faults.push(lines.trim()))
  const next = async (): Promise<ServerSays> => {
    const gone = new AbortController()
    const { signal } = gone
    const ended = once(child, 'exit', { signal }).then(() => {
      throw new Error(`The server ended by itself: ${faults.join('\n')}`)
    })
    const [said] = (await Promise.race([once(child, 'message', { signal }), ended])) as [ServerSays]
    ended.catch(() => undefined)
    gone.abort()
    return said
  }
  const listening = await next()
  if (listening.says !== 'listening') throw new Error('The server stopped before it listened')
  return {
    url: listening.url,
    faults,
    stop: async () => {
      const said = next()
      child.send('stop')
      const stopped = await said
      if (stopped.says !== 'stopped') throw new Error('The server did not stop')
      return stopped
    },
  }
}

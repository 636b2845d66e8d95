import pino from 'pino'
import { createToken } from '../src/operations/create-token.ts'
import { serve } from '../src/main.ts'
import type { Server } from '../src/http/server.ts'
import type { SmallWorld } from './database/small-world.ts'
import { twoSchools } from './school-pages.ts'

/** The whole product on a port, over two schools with people, and a token to ask it with. */
export interface Served {
  readonly world: SmallWorld
  readonly server: Server
  readonly token: string
  /** Every line that the server wrote to its log. */
  readonly lines: readonly string[]
}

export async function servedWhole({ isProduction = false } = {}): Promise<Served> {
  const world = await twoSchools()
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: line => void lines.push(line) })
  const server = await serve(
    world,
    { host: '127.0.0.1', port: 0, isProduction, sessionSecret: 's'.repeat(32) },
    log,
  )
  const created = await createToken(world, 'Ambition Institute')
  if (!created.ok) throw new Error(`Nobody is called ${created.refusal.name}`)
  return { world, server, token: created.value.token, lines }
}

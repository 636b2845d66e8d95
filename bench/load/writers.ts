import { chanceOf } from '../../src/operations/world-generation/chance.ts'
import { isOver, type Load } from './load.ts'
import { providerWrites } from './provider-writes.ts'
import { schoolWrites } from './school-writes.ts'

const kinds = [...schoolWrites, ...providerWrites]

/** One of many who write at once: one write after another, of any kind, until the load is over. */
export async function write(load: Load, ...seed: readonly number[]): Promise<void> {
  const chance = chanceOf(...seed)
  while (!isOver(load)) {
    const [kind, attempt] = chance.shared(kinds)
    const from = performance.now()
    try {
      load.tally.count(kind, await attempt(load, chance))
    } catch (error) {
      load.tally.fault(`${kind}: ${error instanceof Error ? saidBy(error) : String(error)}`)
    }
    load.tally.time(kind, performance.now() - from)
  }
}

const saidBy = ({ message, cause }: Error): string =>
  cause instanceof Error ? `${message} (${saidBy(cause)})` : message

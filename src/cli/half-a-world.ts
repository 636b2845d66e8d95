import type { World } from '../operations/world.ts'
import { worldGeneration } from '../store/read/world-generation.ts'
import { commandFault } from './fault.ts'

/** Ends the command with a sentence where a world was begun and is not complete. */
export async function refuseHalfAWorld({ database }: Pick<World, 'database'>): Promise<void> {
  const world = await worldGeneration(database)
  if (world === null || world.stage === 'complete') return
  throw commandFault(
    'A world was begun in this database and is not complete. This carries on: ' +
      'npx manage-training world generate ' +
      `--participants ${world.participants} --seed ${world.seed}`,
  )
}

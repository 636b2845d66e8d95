import type { World } from '../operations/world.ts'

/** What every page is given: the world, and whether its people are invented. */
export interface Service {
  readonly world: World
  /** Outside production: demonstration people sign in, and notices are shown instead of sent. */
  readonly isDemonstration: boolean
}

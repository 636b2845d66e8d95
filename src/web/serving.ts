import type { Policies } from '../operations/policies.ts'
import type { World } from '../operations/world.ts'

/** What every page is given: the world, the policy, and whether its people are invented. */
export interface Service {
  readonly world: World
  /** The rules, for every page that says why. */
  readonly policies: Policies
  /** Outside production: demonstration people sign in, and notices are shown instead of sent. */
  readonly isDemonstration: boolean
}

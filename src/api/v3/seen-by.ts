import type { Reading as SeenBy } from './seen.ts'
import type { Reading } from './reading.ts'

/** Whose eyes a view is seen with. */
export const seenBy = ({ database, provider, day }: Reading): SeenBy => ({
  database,
  provider: provider.id,
  day,
})

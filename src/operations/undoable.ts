import { undo, type UndoRefusal } from '../core/changes/undo/undo.ts'
import type { ChangeId } from '../core/identity.ts'
import type { Actor } from '../core/situation.ts'
import { idsOf } from '../ids.ts'
import { readSituation } from '../store/read/situation.ts'
import type { World } from './world.ts'

/** Of some changes, why each cannot be undone by somebody now; `null` where it can. */
export async function whyNotUndone(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  changes: readonly ChangeId[],
  by: Actor,
): Promise<ReadonlyMap<ChangeId, UndoRefusal | null>> {
  if (changes.length === 0) return new Map()
  const situation = await readSituation(database, { changes }, { held: false })
  const circumstances = { today: clock.today(), now: clock.now(), by }
  return new Map(
    changes.map(change => {
      const decided = undo.decide(
        situation,
        { change, reason: '' },
        { ...circumstances, newId: idsOf(change) },
      )
      return [change, decided.ok ? null : decided.refusal]
    }),
  )
}

import { complete } from '../../core/changes/complete/complete.ts'
import type { DeclarationId, DeclarationType } from '../../core/declarations.ts'
import type { ChangeId, PersonId, ProfileId } from '../../core/identity.ts'
import { trainingDeclaredCompleted } from '../../core/payments/mentor-training.ts'
import type { Actor, Kind } from '../../core/situation.ts'
import { newId } from '../../ids.ts'
import { readSituation } from '../../store/read/situation.ts'
import { confirm } from '../confirm.ts'
import type { World } from '../world.ts'

/** What was declared, or is no longer. */
interface Declared {
  readonly id: DeclarationId
  readonly person: PersonId
  readonly profile: ProfileId
  readonly kind: Kind
  readonly type: DeclarationType
}

/**
 * Asks for the change of circumstances that a declaration of a mentor's completion brings about, or
 * takes back, within the transaction of the declaration. Where that change is refused, because the
 * mentor completed for another reason, the declaration stands by itself. (DE-16)
 */
export async function sayWhenCompleted(
  held: World,
  { id, person, profile, kind, type }: Declared,
  by: Actor,
): Promise<void> {
  if (kind !== 'mentor' || type !== 'completed') return
  const { declarations } = await readSituation(held.database, { people: [person] }, { held: true })
  await confirm(held, {
    change: complete,
    request: {
      participant: person,
      completedOn: trainingDeclaredCompleted(declarations.values(), profile),
      declaration: id,
    },
    id: newId() as ChangeId,
    by,
  })
}

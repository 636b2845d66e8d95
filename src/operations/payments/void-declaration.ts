import type { DeclarationId } from '../../core/declarations.ts'
import type { LeadProviderId } from '../../core/identity.ts'
import { voidDeclaration, type VoidRefusal } from '../../core/payments/void-declaration.ts'
import { accept, refuse, type Result } from '../../core/result.ts'
import type { Actor } from '../../core/situation.ts'
import { readBooks } from '../../store/read/payments-books.ts'
import { declarationById } from '../../store/read/payments-declarations.ts'
import { readSituation } from '../../store/read/situation.ts'
import { addStates } from '../../store/write/payments-declarations.ts'
import type { World } from '../world.ts'
import { sayWhenCompleted } from './mentor-completion.ts'

/** A declaration that its lead provider voids. */
export interface Voiding {
  readonly id: DeclarationId
  readonly leadProvider: LeadProviderId
  readonly by: Actor
}

export type NotVoided = VoidRefusal | { readonly reason: 'not-found' }

/** Voids a provider's own declaration, or has it clawed back; others' are not found. (VO-5) */
export const voidOwnDeclaration = (
  world: World,
  { id, leadProvider, by }: Voiding,
): Promise<Result<DeclarationId, NotVoided>> =>
  world.database.transaction(
    async held => {
      const found = await declarationById(held, id)
      if (found?.leadProvider !== leadProvider) return refuse({ reason: 'not-found' })
      const people = [found.person]
      await readSituation(held, { people }, { held: true })
      const present = (await declarationById(held, id)) ?? found
      const at = world.clock.now()
      const { statements } = await readBooks(held, leadProvider, people)
      const voided = voidDeclaration(present, statements, at)
      if (!voided.ok) return voided
      await addStates(held, [{ id, becomes: voided.value, at }], by)
      await sayWhenCompleted({ ...world, database: held }, present, by)
      return accept(id)
    },
    { plannedOnce: true },
  )

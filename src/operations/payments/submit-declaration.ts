import type { DeclarationId } from '../../core/declarations.ts'
import { declare, type Declare, type DeclareRefusal } from '../../core/payments/declare.ts'
import { accept, type Result } from '../../core/result.ts'
import type { Actor } from '../../core/situation.ts'
import { readBooks } from '../../store/read/payments-books.ts'
import { readSituation } from '../../store/read/situation.ts'
import { addDeclaration } from '../../store/write/payments-declarations.ts'
import type { World } from '../world.ts'
import { sayWhenCompleted } from './mentor-completion.ts'

/** A declaration that a lead provider submits. Its id is its own from the beginning. */
export interface Submission {
  readonly id: DeclarationId
  readonly request: Declare
  readonly by: Actor
}

/**
 * Records what a lead provider declares, and what that means for a mentor's history, or refuses it.
 * Whoever is declared about is held still, so of two that declare the same at once one is refused.
 */
export const submitDeclaration = (
  world: World,
  { id, request, by }: Submission,
): Promise<Result<DeclarationId, readonly DeclareRefusal[]>> =>
  world.database.transaction(
    async held => {
      const people = request.participant === null ? [] : [request.participant]
      const situation = await readSituation(held, { people, timetable: true }, { held: true })
      const books = await readBooks(held, request.leadProvider, people)
      const at = world.clock.now()
      const declared = declare(situation, books, request, at)
      if (!declared.ok) return declared
      const made = { ...declared.value, id }
      await addDeclaration(held, made, { by, at })
      await sayWhenCompleted({ ...world, database: held }, made, by)
      return accept(id)
    },
    { plannedOnce: true },
  )

import type { Instant } from '../../src/core/calendar.ts'
import type { DeclarationId, DeclarationType } from '../../src/core/declarations.ts'
import type { LeadProviderId, PersonId } from '../../src/core/identity.ts'
import type { Actor, Kind } from '../../src/core/situation.ts'
import { newId } from '../../src/ids.ts'
import { submitDeclaration } from '../../src/operations/payments/submit-declaration.ts'
import { voidOwnDeclaration } from '../../src/operations/payments/void-declaration.ts'
import type { World } from '../../src/operations/world.ts'
import type { Database } from '../../src/store/database.ts'
import { declarationById } from '../../src/store/read/payments-declarations.ts'

/** What a provider declares in a test: at nine in the morning, with evidence. */
export interface Declaring {
  readonly leadProvider: LeadProviderId
  readonly participant: PersonId
  readonly type: DeclarationType
  readonly on: string
  readonly kind?: Kind
}

const by = (leadProvider: LeadProviderId): Actor => ({
  role: 'lead-provider',
  leadProvider,
  name: 'A provider',
})

export const submit = (
  world: World,
  { leadProvider, participant, type, on, kind = 'ect' }: Declaring,
) =>
  submitDeclaration(world, {
    id: newId() as DeclarationId,
    by: by(leadProvider),
    request: {
      leadProvider,
      participant,
      type,
      course: kind === 'ect' ? 'ecf-induction' : 'ecf-mentor',
      declaredFor: { said: 'moment', at: `${on}T09:00:00.000Z` as Instant },
      evidence: 'other',
    },
  })

/** A declaration that a test counts on: it throws when it is refused. */
export async function submitted(world: World, declaring: Declaring): Promise<DeclarationId> {
  const answer = await submit(world, declaring)
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

export const voiding = (world: World, leadProvider: LeadProviderId, id: DeclarationId) =>
  voidOwnDeclaration(world, { id, leadProvider, by: by(leadProvider) })

/** A declaration as it is on file; a test that asks for one that is not there fails. */
export async function onFile(database: Database, id: DeclarationId) {
  const found = await declarationById(database, id)
  if (found === null) throw new Error(`There is no declaration ${id}`)
  return found
}

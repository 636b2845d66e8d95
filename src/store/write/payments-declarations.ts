import type { Instant } from '../../core/calendar.ts'
import type { DeclarationId } from '../../core/declarations.ts'
import type { NewDeclaration, StateOfDeclaration, StatementId } from '../../core/payments/books.ts'
import type { Actor } from '../../core/situation.ts'
import { sql, type Database } from '../database.ts'

/** By whom, and when, a declaration came into a state. */
export interface Entered {
  readonly by: Actor
  readonly at: Instant
}

/** Records a declaration, in its first state. */
export async function addDeclaration(
  held: Database,
  { id, ...made }: NewDeclaration & { readonly id: DeclarationId },
  entered: Entered,
): Promise<void> {
  await held.run(sql`
    insert into declaration (
      id, profile_id, person_id, kind, lead_provider_id, schedule_id, cohort, declaration_type,
      declared_for, partnership_id, delivery_partner_id, mentor_person_id, evidence_held,
      with_uplift, made_at
    )
    values (
      ${id}, ${made.profile}, ${made.person}, ${made.kind}, ${made.leadProvider},
      ${made.schedule}, ${made.cohort}, ${made.type}, ${made.declaredFor}, ${made.partnership},
      ${made.deliveryPartner}, ${made.mentor}, ${made.evidence}, false, ${entered.at}
    )
  `)
  await addStates(held, [{ id, becomes: made.becomes, at: entered.at }], entered.by)
}

/** A declaration that comes into another state. */
export interface Becoming {
  readonly id: DeclarationId
  readonly becomes: StateOfDeclaration
  readonly at: Instant
}

/** Records the next states of declarations, each declaration once. Held still before. */
export async function addStates(
  held: Database,
  states: readonly Becoming[],
  by: Actor,
): Promise<void> {
  await held.run(sql`
    update declaration_state set superseded = true
    where declaration_state.declaration_id = any(${states.map(({ id }) => id)})
      and not declaration_state.superseded
  `)
  await held.run(sql`
    insert into declaration_state (
      declaration_id, number, profile_id, declaration_type, lead_provider_id, cohort, state,
      statement_id, clawback_statement_id, reason, recorded_at, actor_role, actor_name,
      actor_lead_provider_id
    )
    select
      declaration.id,
      1 + (select count(*) from declaration_state as earlier
           where earlier.declaration_id = declaration.id),
      declaration.profile_id,
      declaration.declaration_type,
      declaration.lead_provider_id,
      declaration.cohort,
      given.state,
      given.statement_id,
      given.clawback_statement_id,
      given.reason,
      given.recorded_at,
      ${by.role},
      ${by.name},
      ${by.role === 'lead-provider' ? by.leadProvider : null}::uuid
    from json_populate_recordset(null::declaration_state, ${JSON.stringify(
      states.map(rowOf),
    )}::json) as given
      join declaration on declaration.id = given.declaration_id
  `)
}

const rowOf = ({ id, becomes, at }: Becoming) => ({
  declaration_id: id,
  state: becomes.state,
  statement_id: becomes.statement,
  clawback_statement_id: becomes.clawbackStatement,
  reason: becomes.reason,
  recorded_at: at,
})

/** Records that statements were paid, each at its moment. */
export const payStatements = (
  held: Database,
  paid: readonly { readonly id: StatementId; readonly at: Instant }[],
) =>
  held.run(sql`
    update statement set paid_at = given.paid_at
    from json_populate_recordset(null::statement, ${JSON.stringify(
      paid.map(({ id, at }) => ({ id, paid_at: at })),
    )}::json) as given
    where statement.id = given.id and statement.paid_at is null
  `)

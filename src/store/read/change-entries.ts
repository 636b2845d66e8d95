import { sql } from '../database.ts'
import { asInstant } from './as-instant.ts'

/** A row of `change_of_circumstance as change`, as an entry of the log in the shape of the core. */
export const changeEntry = sql`json_build_object(
  'id', change.id,
  'position', change.position,
  'kind', change.kind,
  'by', case change.actor_role
    when 'school' then json_build_object(
      'role', 'school', 'school', change.actor_school_id, 'name', change.actor_name
    )
    when 'lead-provider' then json_build_object(
      'role', 'lead-provider',
      'leadProvider', change.actor_lead_provider_id,
      'name', change.actor_name
    )
    else json_build_object('role', change.actor_role, 'name', change.actor_name)
  end,
  'effectiveOn', change.effective_on,
  'recordedAt',
    ${asInstant(sql`change.recorded_at`)},
  'undoes', (
    select undone.id
    from change_of_circumstance as undone
    where undone.position = change.undoes
  ),
  'undone', exists (
    select from change_of_circumstance as undoing where undoing.undoes = change.position
  )
)`

import { sql } from '../database.ts'
import { asInstant } from './as-instant.ts'
import type { Scope } from './situation-scope.ts'

/**
 * What was declared about the people of a scope, and under the partnerships of its schools, in the
 * state that each is in now: whatever was known of the timeline at a position, this is not of it.
 */
export const declarationsIn = ({ profiles, schools }: Scope) => sql`
  (select coalesce(json_agg(json_build_object(
     'id', declaration.id,
     'profile', declaration.profile_id,
     'leadProvider', declaration.lead_provider_id,
     'partnership', declaration.partnership_id,
     'cohort', declaration.cohort,
     'type', declaration.declaration_type,
     'declaredFor', ${asInstant(sql`declaration.declared_for`)},
     'state', present.state
   ) order by declaration.made_at, declaration.id), '[]')
   from declaration
     join declaration_state as present
       on present.declaration_id = declaration.id and not present.superseded
   where declaration.id in (
     select about.id from declaration as about where about.profile_id = any(${profiles})
     union
     select resting.id
     from declaration as resting
       join partnership on partnership.id = resting.partnership_id
     where partnership.school_id = any(${schools})
   )) as "declarations"
`

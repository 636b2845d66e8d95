import { sql, type Database } from '../database.ts'
import type { ReferenceLists } from './reference-data.ts'

/** Types, statuses, phases, authorities and districts: what rows of the register point at. */
export const writeRegisterLists = async (held: Database, lists: ReferenceLists) =>
  (await writeCodes(held, lists)) + (await writeAreas(held, lists))

const writeCodes = async (held: Database, lists: ReferenceLists) =>
  (await held.run(sql`
    insert into establishment_type as present (code, name)
    select
      given.code,
      given.name
    from jsonb_populate_recordset(
      null::establishment_type, ${JSON.stringify(lists.establishmentType)}::jsonb
    ) as given
    on conflict (code) do update
    set name = excluded.name
    where present.name <> excluded.name
  `)) +
  (await held.run(sql`
    insert into establishment_status as present (code, name)
    select
      given.code,
      given.name
    from jsonb_populate_recordset(
      null::establishment_status, ${JSON.stringify(lists.establishmentStatus)}::jsonb
    ) as given
    on conflict (code) do update
    set name = excluded.name
    where present.name <> excluded.name
  `)) +
  (await held.run(sql`
    insert into school_phase as present (code, name)
    select
      given.code,
      given.name
    from jsonb_populate_recordset(
      null::school_phase, ${JSON.stringify(lists.schoolPhase)}::jsonb
    ) as given
    on conflict (code) do update
    set name = excluded.name
    where present.name <> excluded.name
  `))

const writeAreas = async (held: Database, lists: ReferenceLists) =>
  (await held.run(sql`
    insert into local_authority as present (code, name, region)
    select
      given.code,
      given.name,
      given.region
    from jsonb_populate_recordset(
      null::local_authority, ${JSON.stringify(lists.localAuthority)}::jsonb
    ) as given
    on conflict (code) do update
    set
      name = excluded.name,
      region = excluded.region
    where (present.name, present.region) is distinct from (excluded.name, excluded.region)
  `)) +
  (await held.run(sql`
    insert into district as present (code, name, local_authority_code)
    select
      given.code,
      given.name,
      given.local_authority_code
    from jsonb_populate_recordset(
      null::district, ${JSON.stringify(lists.district)}::jsonb
    ) as given
    on conflict (code) do update
    set
      name = excluded.name,
      local_authority_code = excluded.local_authority_code
    where (present.name, present.local_authority_code)
      is distinct from (excluded.name, excluded.local_authority_code)
  `))

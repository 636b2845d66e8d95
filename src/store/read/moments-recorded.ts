import type { Instant } from '../../core/calendar.ts'
import type { PersonId, ProfileId, RecordId } from '../../core/identity.ts'
import type { MomentsRecorded, StatusStated } from '../../provider-contract/moments.ts'
import { sql, type Database } from '../database.ts'
import { asInstant } from './as-instant.ts'

interface Packed {
  readonly profiles: readonly (readonly [ProfileId, Instant])[]
  readonly records: readonly (readonly [RecordId, Instant])[]
  readonly statuses: readonly StatusStated[]
}

/** When what providers read of some people was first recorded. */
export async function momentsRecorded(
  database: Database,
  people: readonly PersonId[],
): Promise<MomentsRecorded> {
  const [packed] = await database.rows<Packed>(sql`
    with profile as materialized (
      select participant_profile.id, participant_profile.recorded_by
      from participant_profile
      where participant_profile.person_id = any(${people})
    )
    select
      (select coalesce(json_agg(json_build_array(profile.id, ${recordedAt})), '[]')
       from profile
         join change_of_circumstance as change on change.position = profile.recorded_by
      ) as "profiles",
      (select coalesce(json_agg(json_build_array(first.id, ${recordedAt})), '[]')
       from (
         select record.id, min(record.made_by) as made_by
         from induction_record as record -- The first version, whatever superseded_by says of it.
         where record.profile_id in (select profile.id from profile)
         group by record.id
       ) as first
         join change_of_circumstance as change on change.position = first.made_by
      ) as "records",
      (select coalesce(json_agg(json_build_object(
         'profile', stated.profile_id,
         'leadProvider', stated.lead_provider_id,
         'status', stated.status,
         'reason', stated.reason,
         'from', lower(stated.during),
         'recordedAt', ${recordedAt}
       ) order by stated.made_by), '[]')
       from training_status as stated -- The first that says so, whatever superseded_by says.
         join change_of_circumstance as change on change.position = stated.made_by
       where stated.profile_id in (select profile.id from profile)
         and stated.status <> 'active'
      ) as "statuses"
  `)
  if (packed === undefined) throw new Error('No moments were read')
  return {
    profiles: new Map(packed.profiles),
    records: new Map(packed.records),
    statuses: packed.statuses,
  }
}

const recordedAt = asInstant(sql`change.recorded_at`)

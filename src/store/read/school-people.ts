import type { PersonId, SchoolId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** Everybody who is at a school, was there, or will be, as far as is believed now. */
export async function peopleEverAt(
  database: Database,
  school: SchoolId,
): Promise<readonly PersonId[]> {
  const rows = await database.rows<{ readonly person: PersonId }>(sql`
    select profile.person_id as "person"
    from induction_record
      join participant_profile as profile on profile.id = induction_record.profile_id
    where induction_record.school_id = ${school}
      and induction_record.superseded_by is null
    union
    select mentor_at_school.mentor_person_id
    from mentor_at_school
    where mentor_at_school.school_id = ${school}
      and mentor_at_school.superseded_by is null
  `)
  return rows.map(({ person }) => person)
}

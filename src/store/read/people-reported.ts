import type { PersonId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** Everybody about whom something was reported after a position in the log. */
export async function peopleReportedSince(
  database: Database,
  position: number,
): Promise<readonly PersonId[]> {
  const people = await database.rows<{ id: PersonId }>(sql`
    select distinct subject.person_id as "id"
    from change_of_circumstance as change
      join change_subject as subject on subject.position = change.position
    where change.position > ${position} and change.kind <> 'the-day'
    order by subject.person_id
  `)
  return people.map(({ id }) => id)
}

import type { PersonId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** The next people after one, in the order of their ids: for what goes through everybody. */
export const peopleAfter = async (database: Database, after: PersonId | null, atATime: number) =>
  (
    await database.rows<{ readonly id: PersonId }>(sql`
      select person.id
      from person
      where ${after}::uuid is null or person.id > ${after}
      order by person.id
      limit ${atATime}
    `)
  ).map(({ id }) => id)

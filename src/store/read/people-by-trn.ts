import type { PersonId, Trn } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** Those of the TRNs who are registered, by their TRNs. */
export async function peopleByTrn(
  database: Database,
  trns: readonly Trn[],
): Promise<ReadonlyMap<Trn, PersonId>> {
  const people = await database.rows<{ readonly trn: Trn; readonly id: PersonId }>(sql`
    select person.trn, person.id from person where person.trn = any(${trns}) order by person.id
  `)
  return new Map(people.map(({ trn, id }) => [trn, id]))
}

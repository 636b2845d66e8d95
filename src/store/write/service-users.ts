import type { SchoolId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** Somebody who signs in, and the schools she may act for. */
export interface ServiceUserToWrite {
  readonly id: string
  readonly fullName: string
  readonly email: string
  /** What a demonstration shows with this person. */
  readonly description: string
  readonly schools: readonly SchoolId[]
}

/** Adds people who sign in; those who are there already are left as they are. */
export const writeServiceUsers = (
  database: Database,
  users: readonly ServiceUserToWrite[],
): Promise<void> =>
  database.transaction(async held => {
    const people = users.map(({ id, fullName, email, description }) => ({
      id,
      full_name: fullName,
      email,
      description,
    }))
    await held.run(sql`
      insert into service_user (id, full_name, email, description)
      select
        given.id,
        given.full_name,
        given.email,
        given.description
      from json_populate_recordset(null::service_user, ${JSON.stringify(people)}::json) as given
      on conflict (id) do nothing
    `)
    const tutors = users.flatMap(({ id, schools }) =>
      schools.map(school => ({ service_user_id: id, school_id: school })),
    )
    await held.run(sql`
      insert into induction_tutor (service_user_id, school_id)
      select
        given.service_user_id,
        given.school_id
      from json_populate_recordset(null::induction_tutor, ${JSON.stringify(tutors)}::json) as given
      on conflict (service_user_id, school_id) do nothing
    `)
  })

import type { SchoolId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'

/** Somebody whom one may sign in as, outside production. */
export interface DemonstrationTutor {
  readonly id: string
  readonly fullName: string
  readonly email: string
  readonly description: string
  readonly schools: readonly SchoolId[]
}

/** Adds the tutors of a demonstration and the schools that they act for. */
export async function writeDemonstrationTutors(
  held: Database,
  tutors: readonly DemonstrationTutor[],
): Promise<void> {
  const given = tutors.map(({ id, fullName, email, description }) => ({
    id,
    full_name: fullName,
    email,
    description,
  }))
  await held.run(sql`
    insert into service_user (id, full_name, email, description)
    select given.id, given.full_name, given.email, given.description
    from json_populate_recordset(null::service_user, ${JSON.stringify(given)}::json) as given
    on conflict do nothing
  `)
  const acting = tutors.flatMap(({ id, schools }) =>
    schools.map(school => ({ service_user_id: id, school_id: school })),
  )
  await held.run(sql`
    insert into induction_tutor (service_user_id, school_id)
    select given.service_user_id, given.school_id
    from json_populate_recordset(null::induction_tutor, ${JSON.stringify(acting)}::json) as given
    on conflict do nothing
  `)
}

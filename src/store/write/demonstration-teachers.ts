import type { TeacherRecord } from '../../core/organisations.ts'
import { sql, type Database } from '../database.ts'

/** Adds invented teachers to those whom the national record of a demonstration knows. */
export async function writeDemonstrationTeachers(
  database: Database,
  teachers: readonly TeacherRecord[],
): Promise<void> {
  const given = teachers.map(teacher => ({
    trn: teacher.trn,
    full_name: teacher.fullName,
    date_of_birth: teacher.dateOfBirth,
    qualified_on: teacher.qualifiedOn,
    induction_completed_on: teacher.inductionCompletedOn,
  }))
  await database.run(sql`
    insert into demonstration_teacher (
      trn, full_name, date_of_birth, qualified_on, induction_completed_on
    )
    select
      given.trn,
      given.full_name,
      given.date_of_birth,
      given.qualified_on,
      given.induction_completed_on
    from json_populate_recordset(
      null::demonstration_teacher, ${JSON.stringify(given)}::json
    ) as given
    on conflict (trn) do nothing
  `)
}

import type { Trn } from '../../core/identity.ts'
import type { TeacherRecord } from '../../core/organisations.ts'
import { sql, type Database } from '../database.ts'

/** What the national record of teachers would say of the invented teachers of a demonstration. */
export const demonstrationTeachers = (database: Database, trns: readonly Trn[]) =>
  database.rows<TeacherRecord>(sql`
    select
      teacher.trn,
      teacher.full_name as "fullName",
      teacher.date_of_birth as "dateOfBirth",
      teacher.qualified_on as "qualifiedOn",
      teacher.induction_completed_on as "inductionCompletedOn"
    from demonstration_teacher as teacher
    where teacher.trn = any(${trns})
    order by teacher.trn
  `)

import type { Clock } from '../clock.ts'
import type { TeacherRecords } from '../integrations/teacher-records/port.ts'
import type { Database } from '../store/database.ts'

/** What every operation is given: made in `main`, and in tests. */
export interface World {
  readonly database: Database
  readonly clock: Clock
  /** What time it is for everybody else, where a request brings a moment of its own. */
  readonly clockOfOthers?: Clock
  readonly teacherRecords: TeacherRecords
}

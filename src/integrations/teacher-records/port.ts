import type { Trn } from '../../core/identity.ts'
import type { TeacherRecord } from '../../core/organisations.ts'

/** Asks the national record of teachers. A TRN that it does not know is left out of the answer. */
export type TeacherRecords = (trns: readonly Trn[]) => Promise<readonly TeacherRecord[]>

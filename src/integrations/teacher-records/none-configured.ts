import type { TeacherRecords } from './port.ts'

/** Nobody can be looked up, which is not the same as a TRN that nobody has. */
export class TeacherRecordsNotConfigured extends Error {
  override readonly name = 'TeacherRecordsNotConfigured'

  constructor() {
    super('No teacher can be looked up: no service with teacher records is configured yet')
  }
}

/** In production, until the national service is connected. */
export const noTeacherRecords: TeacherRecords = () =>
  Promise.reject(new TeacherRecordsNotConfigured())

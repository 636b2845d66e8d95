import { day } from '../../src/core/calendar.ts'
import { unassignMentor } from '../../src/core/changes/unassign-mentor/unassign-mentor.ts'
import type { School, TeacherRecord } from '../../src/core/organisations.ts'
import { act, personIn } from './acts.ts'
import { tutorOf } from './world.ts'

/** A school takes the mentor away from an ECT. */
export const unassigns = (
  school: School,
  ect: TeacherRecord,
  from: string | null = null,
  reason = 'other duties',
) =>
  act(tutorOf(school), unassignMentor, told => ({
    school: school.id,
    participant: personIn(told, ect),
    from: from === null ? null : day(from),
    reason,
  }))

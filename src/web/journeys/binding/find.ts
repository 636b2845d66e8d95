import type { FactId, PersonId, SchoolId, Trn } from '../../../core/identity.ts'
import type { TeacherRecord } from '../../../core/organisations.ts'
import type { ChangeEntry, Concerns, Situation } from '../../../core/situation.ts'
import type { World } from '../../../operations/world.ts'
import { authorsOf } from '../../../store/read/authors.ts'
import { mentorsEverAt } from '../../../store/read/find-for-journeys.ts'
import { peopleEverAt } from '../../../store/read/school-people.ts'
import { readSituation } from '../../../store/read/situation.ts'

/** What a journey may look up before it asks. */
export interface Find {
  /** All that is known of some people and schools, at one moment. */
  readonly situation: (concerns: Concerns) => Promise<Situation>
  readonly peopleEverAt: (school: SchoolId) => Promise<readonly PersonId[]>
  readonly mentorsEverAt: (school: SchoolId) => Promise<readonly PersonId[]>
  /** The change that stated a fact as it is now. */
  readonly authorOf: (fact: FactId) => Promise<ChangeEntry | null>
  /** What the national record of teachers says of a number. */
  readonly teacher: (trn: Trn) => Promise<TeacherRecord | null>
}

/** Looks things up in the world. */
export const findIn = ({ database, teacherRecords }: World): Find => ({
  situation: concerns => readSituation(database, concerns, { held: false }),
  peopleEverAt: school => peopleEverAt(database, school),
  mentorsEverAt: school => mentorsEverAt(database, school),
  authorOf: async fact => (await authorsOf(database, [fact])).get(fact) ?? null,
  teacher: async trn => (await teacherRecords([trn])).find(record => record.trn === trn) ?? null,
})

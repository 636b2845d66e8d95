import type { InductionRecord } from '../../../core/facts.ts'
import type { SchoolId } from '../../../core/identity.ts'
import { schoolCohortOf, the, type Situation } from '../../../core/situation.ts'
import { nameOfProfile } from '../../at-school.ts'
import { longDate } from '../../words/days.ts'
import { programmeName } from '../../words/programmes.ts'
import type { Changed } from './lines.ts'

/** Changes of training that were recorded, and that a correction says never were. */
export const changesThatWereNot = (changed: readonly Changed[]): readonly InductionRecord[] =>
  changed.flatMap(({ was, is }) =>
    is === null && was?.facet === 'induction-record' && was.begunBy === 'change-programme'
      ? [was]
      : [],
  )

/** What began on another day than was recorded, or never: nothing of mentors elsewhere. */
export const firstDayLines = (
  changed: readonly Changed[],
  after: Situation,
  school: SchoolId,
): readonly string[] => [
  ...changesThatWereNot(changed).map(
    ({ profile, from }) =>
      `${nameOfProfile(after, profile)}’s training did not change on ${longDate(from)}.`,
  ),
  ...changed.flatMap(({ was, is }) => {
    if (was === null || is === null || !('from' in was && 'from' in is)) return []
    if (was.from === is.from) return []
    const begins = beginningOf(is, after, school)
    return begins ? [`${begins} ${longDate(is.from)}, and not ${longDate(was.from)}.`] : []
  }),
]

function beginningOf(is: Exclude<Changed['is'], null>, after: Situation, school: SchoolId) {
  switch (is.facet) {
    case 'induction-record': {
      const { name } = the(after.schools, schoolCohortOf(after, is.programme).school)
      return (
        `The first day of ${nameOfProfile(after, is.profile)}’s training at ${name} ` +
        `(${programmeName(after, is.programme)}) is`
      )
    }
    case 'mentor-at-school':
      return is.school === school
        ? `${nameOfProfile(after, is.mentor)} may mentor at your school from`
        : null
    case 'mentorship':
      return is.school === school
        ? `${nameOfProfile(after, is.mentor)} mentors ${nameOfProfile(after, is.ect)} from`
        : null
    default:
      return null
  }
}

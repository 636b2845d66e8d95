import type { Mentorship } from '../../../core/facts.ts'
import type { SchoolId } from '../../../core/identity.ts'
import type { Situation } from '../../../core/situation.ts'
import { nameOfProfile } from '../../at-school.ts'
import { leftWithout } from '../../leaving.ts'
import { longDate } from '../../words/days.ts'
import type { Changed } from './lines.ts'

/** A sentence for each ECT of a school whom a decision leaves without a mentor. */
export const withoutMentorLines = (
  changed: readonly Changed[],
  after: Situation,
  school: SchoolId,
): readonly string[] =>
  leftWithout(
    after,
    changed.flatMap(endedBy).filter(ended => ended.school === school),
  ).map(
    ({ ect, from }) =>
      `${nameOfProfile(after, ect.id)} has no mentor from ${longDate(from)}: ` +
      'you can assign another afterwards.',
  )

/** A mentorship that ends sooner, or that does not begin after all and ends where it would have. */
function endedBy({ was, is }: Changed): readonly Mentorship[] {
  if (was?.facet !== 'mentorship') return []
  if (is?.facet === 'mentorship') return is.until === was.until ? [] : [is]
  return [{ ...was, until: was.from }]
}

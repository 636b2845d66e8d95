import type { Mentorship } from '../../../core/facts.ts'
import type { SchoolId } from '../../../core/identity.ts'
import type { Situation } from '../../../core/situation.ts'
import { nameOfProfile } from '../../at-school.ts'
import { leftWithout } from '../../leaving.ts'
import { longDate } from '../../words/days.ts'
import { namesInLine } from '../../words/lists.ts'
import type { Changed } from './lines.ts'

/** The ECTs of a school whom a decision leaves without a mentor, a sentence for each day. */
export const withoutMentorLines = (
  changed: readonly Changed[],
  after: Situation,
  school: SchoolId,
): readonly string[] => {
  const ended = changed.flatMap(endedBy).filter(mentorship => mentorship.school === school)
  return [...Map.groupBy(leftWithout(after, ended), ({ from }) => from)].map(([from, ects]) => {
    const names = namesInLine(ects.map(({ ect }) => nameOfProfile(after, ect.id)))
    return ects.length === 1
      ? `${names} has no mentor from ${longDate(from)}: you can assign another afterwards.`
      : `${names} have no mentor from ${longDate(from)}: you can assign others afterwards.`
  })
}

/** A mentorship that ends sooner, or that does not begin after all and ends where it would have. */
function endedBy({ was, is }: Changed): readonly Mentorship[] {
  if (was?.facet !== 'mentorship') return []
  if (is?.facet === 'mentorship') return is.until === was.until ? [] : [is]
  return [{ ...was, until: was.from }]
}

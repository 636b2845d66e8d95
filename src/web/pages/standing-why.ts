import { whyStandingAt } from '../../core/standing/standing.ts'
import type { Policies } from '../../operations/policies.ts'
import type { Database } from '../../store/database.ts'
import { authorsOf } from '../../store/read/authors.ts'
import { factsOfStanding } from '../words/why-standing.ts'
import { whyBy, type Why } from '../words/why.ts'
import type { Story } from './person-view.ts'

/** Why somebody stands so at a school: the rule, the fact, and who reported it. */
export async function whyStanding(
  { database, policies }: { readonly database: Database; readonly policies: Policies },
  { situation, profile, school, today }: Story,
): Promise<Why | null> {
  const found = whyStandingAt(situation, profile, school.id, today)
  if (found === null) return null
  const { id } = found.because
  const author = (await authorsOf(database, [id])).get(id) ?? null
  return whyBy(
    policies.rule(found.rule),
    factsOfStanding(found, { situation, school: school.id, author }),
  )
}

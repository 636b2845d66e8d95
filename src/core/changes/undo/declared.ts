import { dayInUtc } from '../../calendar.ts'
import { isVoided, type Declaration } from '../../declarations.ts'
import { completedByDeclaration } from '../complete/complete.ts'
import { factsOf, the, type Situation, type Touched } from '../../situation.ts'

/**
 * How many declarations that are not voided would have nothing to rest on: she trains under the
 * partnership that they were made for, and would never have; or it was a declaration that brought
 * her completion about.
 */
export function declaredInVain(
  now: Situation,
  undone: Situation,
  altered: readonly Touched[],
): number {
  const declarations = [...now.declarations.values()].filter(declared => !isVoided(declared))
  const withoutTraining = declarations.filter(
    declared => isTrainedFor(now, declared) && !isTrainedFor(undone, declared),
  )
  const completions = altered.filter(
    ({ after }) => after?.facet === 'completion' && after.reason === completedByDeclaration,
  )
  return withoutTraining.length + completions.length
}

/** She had begun to train under the partnership by the day that was declared. */
const isTrainedFor = (
  situation: Situation,
  { profile, partnership, declaredFor }: Declaration,
): boolean =>
  factsOf(situation, 'induction-record').some(record => {
    const { offer } = the(situation.programmes, record.programme)
    return (
      record.profile === profile &&
      record.from <= dayInUtc(declaredFor) &&
      offer.route === 'provider-led' &&
      offer.partnership !== null &&
      offer.partnership === partnership
    )
  })

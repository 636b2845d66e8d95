import { addDays, day } from '../../src/core/calendar.ts'
import type {
  Declaration,
  DeclarationId,
  DeclarationState,
  DeclarationType,
} from '../../src/core/declarations.ts'
import { leadProviderOf } from '../../src/core/notices.ts'
import type { LeadProvider, TeacherRecord } from '../../src/core/organisations.ts'
import { the, type Kind, type Situation } from '../../src/core/situation.ts'
import { timelineOf } from '../../src/core/timeline.ts'
import { profileIn } from './story.ts'
import { momentOn } from './log.ts'

/** What a provider declared of somebody for a day, under the training that she had with it then. */
export const declared =
  (
    leadProvider: LeadProvider,
    who: TeacherRecord,
    type: DeclarationType,
    on: string,
    state: DeclarationState = 'submitted',
    kind: Kind = 'ect',
  ) =>
  (situation: Situation): Declaration => {
    const profile = profileIn(situation, who, kind)
    const entry = timelineOf(situation, profile).entries.findLast(
      ({ from, programme }) =>
        from < addDays(day(on), 1) && leadProviderOf(situation, programme.id) === leadProvider.id,
    )
    const offer = entry?.programme.offer
    if (entry === undefined || offer?.route !== 'provider-led')
      throw new Error(`${leadProvider.name} did not train ${who.fullName} on ${on}`)
    const { cohort } = the(situation.schoolCohorts, entry.schoolCohort.id)
    return {
      id: `${type} ${profile} ${on}` as DeclarationId,
      profile,
      leadProvider: leadProvider.id,
      partnership: offer.partnership,
      cohort,
      type,
      declaredFor: momentOn(on),
      state,
    }
  }

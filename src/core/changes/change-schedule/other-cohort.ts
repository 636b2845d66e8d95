import type { CalendarDate } from '../../calendar.ts'
import { defaultProgrammeAt } from '../../choices.ts'
import { retract, withEffects, type Circumstances, type Effect } from '../../decision.ts'
import type { ProgrammeId } from '../../identity.ts'
import { leadProviderOf } from '../../notices.ts'
import { partnershipsIn, programmeFor, schoolCohortFor } from '../../offers.ts'
import { forTheSameDays } from '../../same-days.ts'
import type { Situation } from '../../situation.ts'
import { timelineOf } from '../../timeline.ts'
import { begunWith, goOn } from '../../training.ts'
import type { Subject } from './subject.ts'

/** Her record in the other cohort. */
export interface Moved {
  readonly effects: readonly Effect[]
  readonly programme: ProgrammeId
  readonly followsDefault: boolean
}

/** She goes on in another cohort of her school from a day on, with the same provider. */
export function inOtherCohort(
  situation: Situation,
  subject: Subject,
  from: CalendarDate,
  circumstances: Circumstances,
): Moved {
  const { seen } = subject
  const { newId } = circumstances
  const placed = programmeThere(situation, subject, from, circumstances)
  const { programme } = placed
  const followsDefault = placed.isDefault && seen.record.followsDefault
  const givenUp = plansGivenUp(situation, subject)
  const cleared = withEffects(situation, [...placed.effects, ...givenUp])
  const { profile } = seen.record
  const before = seen.programme.id
  const moved =
    from === seen.from
      ? forTheSameDays(cleared, [{ ...seen.record, followsDefault }], programme, newId)
      : goOn(cleared, { profile, before, programme, from, followsDefault }, newId)
  return { effects: [...placed.effects, ...givenUp, ...moved], programme, followsDefault }
}

/** The school's default of the day, if that is with the provider; else its partnership. (CS-13) */
function programmeThere(
  situation: Situation,
  { leadProvider, seen, target }: Subject,
  from: CalendarDate,
  circumstances: Circumstances,
): Pick<Moved, 'effects' | 'programme'> & { readonly isDefault: boolean } {
  const { school } = seen.schoolCohort
  const proposed = defaultProgrammeAt(situation, school, target, from)
  if (proposed !== null && leadProviderOf(situation, proposed) === leadProvider)
    return { effects: [], programme: proposed, isDefault: true }
  const confirmed = partnershipsIn(situation, school, target).find(
    other => other.leadProvider === leadProvider && other.status === 'confirmed',
  )
  if (confirmed === undefined) throw new Error('Without a partnership the change is refused')
  const { schoolCohort } = schoolCohortFor(situation, school, target, circumstances)
  const { partnership, deliveryPartner } = confirmed
  const offer = { route: 'provider-led', partnership, deliveryPartner } as const
  return { ...programmeFor(situation, schoolCohort, offer, circumstances), isDefault: false }
}

/** What she was to come along with as one who followed the default of her old cohort. (CS-14) */
function plansGivenUp(situation: Situation, { seen, present }: Subject): readonly Effect[] {
  const { stays, entries } = timelineOf(situation, seen.record.profile)
  const stay = stays.find(({ records }) => records.some(({ id }) => id === seen.record.id))
  const inStay = new Set(stay?.records.map(({ id }) => id))
  return entries
    .filter(
      ({ record, from, schoolCohort }) =>
        inStay.has(record.id) &&
        from > seen.from &&
        record.followsDefault &&
        schoolCohort.cohort === present,
    )
    .flatMap(({ record }) => [retract(record.id), ...begunWith(situation, record)])
}

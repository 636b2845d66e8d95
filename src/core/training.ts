import { byFrom, covers, type CalendarDate } from './calendar.ts'
import { retract, state, withEffects, type Effect } from './decision.ts'
import type { InductionRecord } from './facts.ts'
import type { FactId, ProfileId, ProgrammeId, RecordId } from './identity.ts'
import { leadProviderOf } from './notices.ts'
import { scheduleGoesOn } from './schedules.ts'
import { begunOn, spanOf, staysOf, stepOn } from './settle.ts'
import type { Situation } from './situation.ts'
import { of, trainingStatusOn } from './timeline.ts'

/** Somebody on a programme from a day on. */
export interface Training {
  readonly profile: ProfileId
  readonly programme: ProgrammeId
  readonly from: CalendarDate
}

/** Whoever begins anew with a provider that had deferred or withdrawn her is active again. */
export function activeAnew(
  situation: Situation,
  { profile, programme, from }: Training,
  newId: () => string,
): readonly Effect[] {
  const leadProvider = leadProviderOf(situation, programme)
  if (leadProvider === null) return []
  const said = of(situation, 'training-status', profile).filter(
    status => status.leadProvider === leadProvider,
  )
  const before = stepOn(said, from)
  if (before === null || before.status === 'active') return []
  return [
    state({
      facet: 'training-status',
      id: begunOn(said, from)?.id ?? (newId() as FactId),
      profile,
      leadProvider,
      status: 'active',
      reason: null,
      from,
      until: null,
    }),
  ]
}

/** Whoever begins a stay anew leaves behind what the provider said, late too, of the one before. */
export const beginsAnew = (
  situation: Situation,
  training: Training,
  newId: () => string,
): readonly Effect[] => [
  ...of(situation, 'training-status', training.profile)
    .filter(({ leadProvider }) => leadProvider === leadProviderOf(situation, training.programme))
    .filter(({ from }) => from > training.from)
    .map(({ id }) => retract(id)),
  ...activeAnew(situation, training, newId),
]

/** The next record of a stay, on another programme from a day on, and how she is trained then. */
export function goOn(
  situation: Situation,
  {
    followsDefault,
    ...training
  }: Training & { readonly before: ProgrammeId; readonly followsDefault: boolean },
  newId: () => string,
): readonly Effect[] {
  const { profile, programme, from } = training
  return [
    state({
      facet: 'induction-record',
      id: newId() as RecordId,
      profile,
      programme,
      from,
      until: null,
      begunBy: 'change-programme',
      followsDefault,
    }),
    ...takenOn(situation, training, newId),
    ...scheduleGoesOn(situation, training, newId),
  ]
}

/**
 * How a provider trains somebody from the day of a change, whatever it said of the stay since:
 * where it stays hers, a deferral goes on and a withdrawal is left behind.
 */
function takenOn(
  situation: Situation,
  training: Training & { readonly before: ProgrammeId },
  newId: () => string,
): readonly Effect[] {
  const { profile, programme, before, from } = training
  const provider = leadProviderOf(situation, programme)
  const stay = staysOf(situation, profile).find(other => covers(spanOf(other), from))
  const since = of(situation, 'training-status', profile)
    .filter(({ leadProvider }) => leadProvider === provider)
    .filter(said => said.from > from && (!stay || covers(spanOf(stay), said.from)))
    .toSorted(byFrom)
  const stays = provider === leadProviderOf(situation, before)
  if (stays && since.at(-1)?.status !== 'withdrawn') return trainedFrom(situation, training, newId)
  const leftBehind = since.map(({ id }) => retract(id))
  return [...leftBehind, ...trainedFrom(withEffects(situation, leftBehind), training, newId)]
}

/** How a provider trains somebody whose programme changes: a deferral stays with the provider. */
export function trainedFrom(
  situation: Situation,
  { before, ...training }: Training & { readonly before: ProgrammeId },
  newId: () => string,
): readonly Effect[] {
  const provider = leadProviderOf(situation, training.programme)
  const goesOn =
    provider !== null &&
    provider === leadProviderOf(situation, before) &&
    trainingStatusOn(situation, training.profile, provider, training.from).status === 'deferred'
  return goesOn ? [] : activeAnew(situation, training, newId)
}

/** The schedule and the training status that would have begun with a record that is taken back. */
export const begunWith = (
  situation: Situation,
  { profile, from }: Pick<InductionRecord, 'profile' | 'from'>,
): readonly Effect[] =>
  [...of(situation, 'schedule-in-use', profile), ...of(situation, 'training-status', profile)]
    .filter(step => step.from === from)
    .map(step => retract(step.id))

import { retract, state, withEffects, type Effect } from '../../decision.ts'
import type { InductionRecord } from '../../facts.ts'
import type { LeadProviderId, ProgrammeId } from '../../identity.ts'
import { leadProviderOf } from '../../notices.ts'
import { forTheSameDays } from '../../same-days.ts'
import type { Situation } from '../../situation.ts'
import { of } from '../../timeline.ts'
import { activeAnew, trainedFrom } from '../../training.ts'
import type { RecordMeant } from './record-meant.ts'

/**
 * The record was on another programme all its days. What a provider said of its training for those
 * days falls away with it, and whoever comes to that provider after them begins anew with it.
 */
export function onProgramme(
  situation: Situation,
  meant: RecordMeant,
  programme: ProgrammeId,
  newId: () => string,
): readonly Effect[] {
  const { record, after } = meant
  if (record.programme === programme) return []
  const [was, is] = [record.programme, programme].map(other => leadProviderOf(situation, other))
  const unsaid = was && was !== is ? statusesDuring(situation, record, was) : []
  const left = withEffects(situation, unsaid)
  const effects = [
    ...unsaid,
    ...forTheSameDays(left, [record], programme, newId).flatMap(recordAlone(record)),
    ...trained(left, meant, programme, newId),
  ]
  if (!was || was === is || !after || leadProviderOf(situation, after.programme) !== was)
    return effects
  const anew = { profile: after.profile, programme: after.programme, from: after.from }
  return [...effects, ...activeAnew(withEffects(situation, effects), anew, newId)]
}

/** As if she had come to it from the record before: a deferral stays with a provider that stays. */
function trained(
  situation: Situation,
  { record: { profile, from, begunBy }, before, beginsStay }: RecordMeant,
  programme: ProgrammeId,
  newId: () => string,
): readonly Effect[] {
  if (!beginsStay && before?.programme === programme) return []
  const training = { profile, programme, from }
  return before === null || begunBy === 'registration'
    ? activeAnew(situation, training, newId)
    : trainedFrom(situation, { ...training, before: before.programme }, newId)
}

const statusesDuring = (
  situation: Situation,
  { profile, from, until }: InductionRecord,
  provider: LeadProviderId,
): readonly Effect[] =>
  of(situation, 'training-status', profile)
    .filter(status => status.leadProvider === provider)
    .filter(status => status.from >= from && (until === null || status.from < until))
    .map(({ id }) => retract(id))

/** A programme that is chosen does not follow the default; how it trains her is looked at apart. */
const recordAlone =
  ({ id }: InductionRecord) =>
  (effect: Effect): readonly Effect[] => {
    if (effect.effect !== 'state') return [effect]
    if (effect.fact.facet !== 'induction-record') return []
    return [effect.fact.id === id ? state({ ...effect.fact, followsDefault: false }) : effect]
  }

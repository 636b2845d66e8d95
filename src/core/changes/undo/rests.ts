import type { Fact, InductionRecord } from '../../facts.ts'
import type { FactId, PartnershipId, ProgrammeId } from '../../identity.ts'
import { factsOf, type Situation, type Touched } from '../../situation.ts'

/*
 * What stands on ground that an undo takes away, though the change did not touch it: a record that
 * came after one that goes, people who took a default that goes, records and defaults on a
 * partnership that goes. Whether it came later than the change is for the asker to say.
 */
export function restsOnAltered(after: Situation, altered: readonly Touched[]): readonly FactId[] {
  const touched = new Set(altered.flatMap(({ before, after: made }) => [before?.id, made?.id]))
  return altered
    .flatMap(({ after: made }) => (made === null ? [] : standingOn(after, made)))
    .filter(id => !touched.has(id))
}

function standingOn(situation: Situation, made: Fact): readonly FactId[] {
  switch (made.facet) {
    case 'induction-record':
      return situation.facts.has(made.id) ? [] : saidFrom(situation, made)
    case 'school-cohort-choice':
      return factsOf(situation, 'induction-record')
        .filter(
          ({ programme, followsDefault }) => followsDefault && programme === made.defaultProgramme,
        )
        .map(({ id }) => id)
    case 'partnership-standing':
      return isLive(situation, made.id) ? [] : onPartnership(situation, made.partnership)
    default:
      return []
  }
}

/** Records that came after it, and what was said of her, or of those she mentors, from then on. */
const saidFrom = (situation: Situation, { profile, from }: InductionRecord) =>
  [...situation.facts.values()]
    .filter(
      fact => ('profile' in fact ? fact.profile : 'mentor' in fact && fact.mentor) === profile,
    )
    .filter(fact => 'from' in fact && fact.from >= from)
    .map(({ id }) => id)

const isLive = (situation: Situation, id: FactId) => {
  const standing = situation.facts.get(id)
  return standing?.facet === 'partnership-standing' && standing.status !== 'challenged'
}

function onPartnership(situation: Situation, partnership: PartnershipId): readonly FactId[] {
  const isOn = (id: ProgrammeId | null) => {
    const offer = id === null ? undefined : situation.programmes.get(id)?.offer
    return offer?.route === 'provider-led' && offer.partnership === partnership
  }
  return [
    ...factsOf(situation, 'induction-record').filter(({ programme }) => isOn(programme)),
    ...factsOf(situation, 'school-cohort-choice').filter(choice => isOn(choice.defaultProgramme)),
  ].map(({ id }) => id)
}

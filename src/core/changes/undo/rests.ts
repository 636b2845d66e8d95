import type { Fact, InductionRecord, LeavingReport, PartnershipStanding } from '../../facts.ts'
import type { DeliveryPartnerId, FactId, PartnershipId, ProgrammeId } from '../../identity.ts'
import { leadProviderOf } from '../../notices.ts'
import { partnershipsIn } from '../../offers.ts'
import { staysOf } from '../../settle.ts'
import { factsOf, the, type Situation, type Touched } from '../../situation.ts'

/*
 * What stands on ground that an undo takes away, though the change did not touch it: a record that
 * came after one that goes, a return that a leaving made room for, people who took a default that
 * goes, records and defaults on a partnership that goes. Whether it came later than the change is
 * for the asker to say.
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
    case 'leaving-report':
      return returnAfter(situation, made)
    case 'school-cohort-choice':
      return factsOf(situation, 'induction-record')
        .filter(
          ({ programme, followsDefault }) => followsDefault && programme === made.defaultProgramme,
        )
        .map(({ id }) => id)
    case 'partnership-standing':
      return isLive(situation, made.id)
        ? [...besideRevived(situation, made), ...withPartnerThatGoes(situation, made)]
        : onPartnership(situation, made.partnership)
    default:
      return []
  }
}

/**
 * Records that came after it, and what was said of her, or of those she mentors, from then on, that
 * she completed among it. What a former provider says late is about its own records, which stay.
 */
const saidFrom = (situation: Situation, { profile, programme, from }: InductionRecord) =>
  [...situation.facts.values()]
    .filter(
      fact => ('profile' in fact ? fact.profile : 'mentor' in fact && fact.mentor) === profile,
    )
    .filter(fact => (saidOf(fact) ?? '') >= from)
    .filter(
      fact =>
        !('leadProvider' in fact) ||
        fact.leadProvider === null ||
        fact.leadProvider === leadProviderOf(situation, programme),
    )
    .map(({ id }) => id)

/** The day from which a fact holds, or the day of a completion. */
const saidOf = (fact: Fact) =>
  fact.facet === 'completion' ? fact.completedOn : 'from' in fact ? fact.from : null

/**
 * Who is registered, or comes back to the same school, has left before. A claim by another school
 * needs no leaving: it bounds the record by itself.
 */
function returnAfter(situation: Situation, { profile, stay: left }: LeavingReport) {
  const stays = staysOf(situation, profile)
  const at = stays.findIndex(({ records }) => records[0].id === left)
  const [stay, next] = [stays[at], stays[at + 1]]
  if (stay === undefined || next === undefined) return []
  const [began] = next.records
  const needsLeaving = began.begunBy === 'registration' || next.school === stay.school
  const hasLeft = stay.report !== null && stay.report.leavesOn <= began.from
  return needsLeaving && !hasLeft ? [began.id] : []
}

/** A provider that could confirm because another was challenged: the two would stand together. */
function besideRevived(situation: Situation, { status, partnership }: PartnershipStanding) {
  if (status !== 'challenged') return []
  const { school, cohort } = the(situation.partnerships, partnership)
  return partnershipsIn(situation, school, cohort)
    .filter(other => other.partnership !== partnership && other.status === 'confirmed')
    .map(({ id }) => id)
}

const isLive = (situation: Situation, id: FactId) => {
  const standing = situation.facts.get(id)
  return standing?.facet === 'partnership-standing' && standing.status !== 'challenged'
}

/** Whoever came to a partnership with the delivery partner that it has no longer. */
function withPartnerThatGoes(
  situation: Situation,
  { id, partnership, deliveryPartner }: PartnershipStanding,
) {
  const standing = situation.facts.get(id)
  return standing?.facet === 'partnership-standing' && standing.deliveryPartner !== deliveryPartner
    ? onPartnership(situation, partnership, deliveryPartner)
    : []
}

/** Records and defaults on a partnership: with one delivery partner, or whichever. */
function onPartnership(
  situation: Situation,
  partnership: PartnershipId,
  deliveryPartner?: DeliveryPartnerId | null,
): readonly FactId[] {
  const isOn = (id: ProgrammeId | null) => {
    const offer = id === null ? undefined : situation.programmes.get(id)?.offer
    return (
      offer?.route === 'provider-led' &&
      offer.partnership === partnership &&
      (deliveryPartner === undefined || offer.deliveryPartner === deliveryPartner)
    )
  }
  return [
    ...factsOf(situation, 'induction-record').filter(({ programme }) => isOn(programme)),
    ...factsOf(situation, 'school-cohort-choice').filter(choice => isOn(choice.defaultProgramme)),
  ].map(({ id }) => id)
}

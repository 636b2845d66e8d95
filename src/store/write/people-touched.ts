import type { Difference } from '../../core/decision.ts'
import type { Fact, PartnershipStanding } from '../../core/facts.ts'
import type { PartnershipId, PersonId, ProfileId } from '../../core/identity.ts'
import { factsOf, the, type Situation, type Thing } from '../../core/situation.ts'

/** Everybody about whom something changed, or who trains under a partnership that is seen anew. */
export function peopleTouched(
  before: Situation,
  after: Situation,
  { established, superseded, stated }: Difference,
): ReadonlySet<PersonId> {
  const facts = [...superseded, ...stated]
  const partnerships = facts.flatMap(fact =>
    fact.facet === 'partnership-standing' && standsOtherwise(before, after, fact)
      ? [fact.partnership]
      : [],
  )
  const profiles = [
    ...facts.flatMap(profilesOf),
    ...[before, after].flatMap(situation => trainedUnder(situation, partnerships)),
  ]
  return new Set([
    ...established.flatMap(personOf),
    ...facts.flatMap(fact => (fact.facet === 'person-details' ? [fact.person] : [])),
    ...profiles.map(profile => the(after.profiles, profile).person),
  ])
}

/** With another delivery partner alone it stands as before for whoever has left it. */
function standsOtherwise(before: Situation, after: Situation, { id }: PartnershipStanding) {
  const [was, is] = [before, after].map(({ facts }) => facts.get(id))
  return (
    was?.facet !== 'partnership-standing' ||
    is?.facet !== 'partnership-standing' ||
    was.status !== is.status
  )
}

function personOf(thing: Thing): readonly PersonId[] {
  if (thing.thing === 'person') return [thing.id]
  return thing.thing === 'participant-profile' ? [thing.person] : []
}

function profilesOf(fact: Fact): readonly ProfileId[] {
  if (fact.facet === 'mentorship') return [fact.ect, fact.mentor]
  if (fact.facet === 'mentor-at-school') return [fact.mentor]
  return 'profile' in fact ? [fact.profile] : []
}

function trainedUnder(situation: Situation, partnerships: readonly PartnershipId[]) {
  if (partnerships.length === 0) return []
  return factsOf(situation, 'induction-record').flatMap(({ profile, programme }) => {
    const { offer } = the(situation.programmes, programme)
    const partnership = offer.route === 'provider-led' ? offer.partnership : null
    return partnership !== null && partnerships.includes(partnership) ? [profile] : []
  })
}

import type { Fact } from './facts.ts'
import type { PersonId } from './identity.ts'
import { the, type ParticipantProfile, type Situation } from './situation.ts'

/**
 * Cuts a situation of many people into one for each, with all that a provider's view of that person
 * rests on. A view looks through everything in a situation many times over: read from the
 * situation of a whole page, a page twice as long would take four times as long.
 */
export function situationByPerson(situation: Situation): (person: PersonId) => Situation {
  const profiles = Map.groupBy(situation.profiles.values(), ({ person }) => person)
  const facts = Map.groupBy(situation.facts.values(), fact => personOf(situation, fact))
  const standings = new Map(
    (facts.get(null) ?? []).flatMap(fact =>
      fact.facet === 'partnership-standing' ? [[fact.partnership, fact] as const] : [],
    ),
  )
  return person => {
    const own = facts.get(person) ?? []
    const partnerships = new Set(own.map(fact => partnershipOf(situation, fact)))
    return {
      ...situation,
      profiles: byId([...(profiles.get(person) ?? []), ...mentorsIn(situation, own)]),
      facts: byId<Fact>([
        ...own,
        ...[...partnerships].flatMap(partnership =>
          partnership === null ? [] : (standings.get(partnership) ?? []),
        ),
      ]),
    }
  }
}

/** Whose view a fact shows in: a mentorship in the ECT's; `null` if it is not about a person. */
function personOf(situation: Situation, fact: Fact): PersonId | null {
  if (fact.facet === 'person-details') return fact.person
  if (fact.facet === 'mentorship') return the(situation.profiles, fact.ect).person
  if (fact.facet === 'mentor-at-school') return the(situation.profiles, fact.mentor).person
  return 'profile' in fact ? the(situation.profiles, fact.profile).person : null
}

function partnershipOf(situation: Situation, fact: Fact) {
  if (fact.facet !== 'induction-record') return null
  const { offer } = the(situation.programmes, fact.programme)
  return offer.route === 'provider-led' ? offer.partnership : null
}

const mentorsIn = (situation: Situation, facts: readonly Fact[]): readonly ParticipantProfile[] =>
  facts.flatMap(fact => (fact.facet === 'mentorship' ? [the(situation.profiles, fact.mentor)] : []))

const byId = <Thing extends { readonly id: unknown }>(things: readonly Thing[]) =>
  new Map(things.map(thing => [thing.id as Thing['id'], thing]))

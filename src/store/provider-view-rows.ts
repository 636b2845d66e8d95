import type { CalendarDate } from '../core/calendar.ts'
import type { Fact } from '../core/facts.ts'
import type { LeadProviderId, PersonId } from '../core/identity.ts'
import { the, type Situation } from '../core/situation.ts'
import { transfersSeen, type Transfer, type TransferSide } from '../core/transfers.ts'
import { providersThatSee, viewOf, type Enrolment, type ProviderView } from '../core/visibility.ts'
import { digestOf } from './digest.ts'

/** What a provider sees of a person on a day, as far as the read model keeps it. */
export interface ProviderViewRow {
  readonly lead_provider_id: LeadProviderId
  readonly person_id: PersonId
  readonly sees: boolean
  readonly sees_transfers: boolean
  readonly cohorts: readonly number[]
  readonly training_statuses: readonly string[]
  readonly participant_digest: string
  readonly transfers_digest: string
}

/** The row of one provider and one person: the same while what the provider reads is the same. */
function providerViewRow(
  situation: Situation,
  leadProvider: LeadProviderId,
  person: PersonId,
  day: CalendarDate,
): ProviderViewRow {
  const view = viewOf(situation, leadProvider, person, day)
  const transfers = transfersSeen(situation, leadProvider, person, day)
  const enrolments = view?.enrolments ?? []
  return {
    lead_provider_id: leadProvider,
    person_id: person,
    sees: view !== null,
    sees_transfers: transfers.length > 0,
    cohorts: sorted(enrolments.map(({ cohort }) => cohort)),
    training_statuses: sorted(enrolments.map(({ trainingStatus }) => trainingStatus)),
    participant_digest: digestOf(view && participantRead(situation, view)),
    transfers_digest: digestOf(transfers.map(transfer => transferRead(situation, transfer))),
  }
}

/** The rows of some people with each provider that sees, or has seen, something of them. */
export function providerViewRows(
  situation: Situation,
  people: Iterable<PersonId>,
  day: CalendarDate,
  alsoFor: (person: PersonId) => Iterable<LeadProviderId> = () => [],
): readonly ProviderViewRow[] {
  const facts = factsByPerson(situation)
  return [...people].flatMap(person => {
    const own = { ...situation, facts: new Map(facts(person).map(fact => [fact.id, fact])) }
    const providers = providersThatSee(own, person).union(new Set(alsoFor(person)))
    return [...providers].map(leadProvider => providerViewRow(own, leadProvider, person, day))
  })
}

/**
 * The facts that a view of one person can rest on. Each view looks through all facts many times;
 * among hundreds of people nearly all of them are somebody else's.
 */
function factsByPerson(situation: Situation) {
  const facts = [...situation.facts.values()]
  const own = Map.groupBy(facts, fact => {
    if (fact.facet === 'person-details') return fact.person
    const profile = ownerOf(fact)
    return profile && the(situation.profiles, profile).person
  })
  return (person: PersonId) => [...(own.get(null) ?? []), ...(own.get(person) ?? [])]
}

/** Whose view rests on a fact: a mentorship shows in the ECT's; `null` is anybody's. */
function ownerOf(fact: Fact) {
  if (fact.facet === 'mentorship') return fact.ect
  if (fact.facet === 'mentor-at-school') return fact.mentor
  return 'profile' in fact ? fact.profile : null
}

const sorted = <Value extends string | number>(values: readonly Value[]) =>
  [...new Set(values)].toSorted((one, other) => (one < other ? -1 : 1))

/** A mentor's or a partner's name may change and this reads no differently: ids are shown. */
const participantRead = (situation: Situation, view: ProviderView) => ({
  ...view,
  enrolments: view.enrolments.map(enrolment => enrolmentRead(situation, enrolment)),
})

const enrolmentRead = (situation: Situation, { eligibility, completion, ...read }: Enrolment) => ({
  ...read,
  urn: the(situation.schools, read.school).urn,
  eligibility: eligibility && [eligibility.status, eligibility.reason],
  completion: completion && [completion.completedOn, completion.reason],
})

const transferRead = (situation: Situation, { leaving, joining, ...transfer }: Transfer) => ({
  ...transfer,
  leaving: sideRead(situation, leaving),
  joining: joining && sideRead(situation, joining),
})

const sideRead = (situation: Situation, side: TransferSide) => ({
  ...side,
  urn: the(situation.schools, side.school).urn,
})

import type { CalendarDate } from '../core/calendar.ts'
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

/** The row of one provider and one person: the same whenever what the provider reads is the same. */
export function providerViewRow(
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
export const providerViewRows = (
  situation: Situation,
  people: Iterable<PersonId>,
  day: CalendarDate,
  alsoFor: (person: PersonId) => Iterable<LeadProviderId> = () => [],
) =>
  [...people].flatMap(person =>
    [...providersThatSee(situation, person).union(new Set(alsoFor(person)))].map(leadProvider =>
      providerViewRow(situation, leadProvider, person, day),
    ),
  )

const sorted = <Value extends string | number>(values: readonly Value[]) =>
  [...new Set(values)].toSorted()

/** A mentor's or a partner's name may change without this view reading differently: ids are shown. */
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

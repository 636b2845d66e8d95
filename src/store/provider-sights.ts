import type { CalendarDate } from '../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../core/identity.ts'
import { situationByPerson } from '../core/situation-by-person.ts'
import type { Situation } from '../core/situation.ts'
import { transfersSeen } from '../core/transfers.ts'
import { providersThatSee, viewOf } from '../core/visibility.ts'
import type { MomentsRecorded } from '../provider-contract/moments.ts'
import { participantRead, type ParticipantRead } from '../provider-contract/participant.ts'
import { transfersRead, type TransfersRead } from '../provider-contract/transfers.ts'

/** What a provider sees of a person on a day, as the core has it and the contract says it. */
export interface ProviderSight {
  readonly leadProvider: LeadProviderId
  readonly person: PersonId
  readonly participant: ParticipantRead | null
  readonly transfers: TransfersRead | null
  readonly cohorts: readonly number[]
  readonly trainingStatuses: readonly string[]
  /** Whom it sees as her mentors. */
  readonly mentors: readonly PersonId[]
  /** It trains her as a mentor, or has. */
  readonly trainsAsMentor: boolean
}

/** When it is, and when what is shown was recorded. */
export interface SightOn {
  readonly day: CalendarDate
  readonly moments: MomentsRecorded
}

/** What each provider sees of some people, also those providers that see nothing any more. */
export function providerSights(
  situation: Situation,
  people: Iterable<PersonId>,
  on: SightOn,
  alsoFor: (person: PersonId) => Iterable<LeadProviderId> = () => [],
): readonly ProviderSight[] {
  const ofPerson = situationByPerson(situation)
  return [...people].flatMap(person => {
    const own = ofPerson(person)
    const providers = providersThatSee(own, person).union(new Set(alsoFor(person)))
    return [...providers].map(leadProvider => sightOf(own, leadProvider, person, on))
  })
}

function sightOf(
  situation: Situation,
  leadProvider: LeadProviderId,
  person: PersonId,
  { day, moments }: SightOn,
): ProviderSight {
  const view = viewOf(situation, leadProvider, person, day)
  const transfers = transfersSeen(situation, leadProvider, person, day)
  const enrolments = view?.enrolments ?? []
  return {
    leadProvider,
    person,
    participant: view && participantRead(situation, leadProvider, view, moments),
    transfers: transfers.length > 0 ? transfersRead(situation, transfers, moments) : null,
    cohorts: sorted(enrolments.map(({ cohort }) => cohort)),
    trainingStatuses: sorted(enrolments.map(({ trainingStatus }) => trainingStatus)),
    mentors: sorted(enrolments.flatMap(({ mentor }) => mentor ?? [])),
    trainsAsMentor: enrolments.some(({ profile }) => profile.kind === 'mentor'),
  }
}

const sorted = <Value extends string | number>(values: readonly Value[]) =>
  [...new Set(values)].toSorted((one, other) => (one < other ? -1 : 1))

import type { CalendarDate } from '../../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import { transfersSeen } from '../../core/transfers.ts'
import { viewOf } from '../../core/visibility.ts'
import type { Database } from '../../store/database.ts'
import type { PersonOnPage } from '../../store/read/api-participants.ts'
import { momentsRecorded } from '../../store/read/moments-recorded.ts'
import { readSituationShown } from '../../store/read/api-situation.ts'
import { participantJson, type ParticipantJson } from '../../provider-contract/participant.ts'
import { situationByPerson } from './situation-by-person.ts'
import {
  participantTransferJson,
  type ParticipantTransferJson,
} from '../../provider-contract/transfers.ts'

/** Who reads, and as of which day. */
export interface Reading {
  readonly database: Database
  readonly provider: LeadProviderId
  readonly day: CalendarDate
}

/**
 * The participants on a page, as a provider reads them. Whoever was on the page a moment ago and is
 * seen no longer is left out. The stamps are older than the rest, if anything: a client that asks
 * for what was updated since reads somebody twice rather than never.
 */
export async function participantsSeen(
  { database, provider, day }: Reading,
  page: readonly PersonOnPage[],
): Promise<readonly ParticipantJson[]> {
  const people = page.map(({ person }) => person)
  const situation = await situationOf(database, people)
  const moments = await momentsRecorded(database, people)
  return page.flatMap(({ person, updatedAt }) => {
    const own = situation(person)
    const view = viewOf(own, provider, person, day)
    return view ? [participantJson(own, view, { provider, updatedAt, moments })] : []
  })
}

/** The transfers of the people on a page, as a provider reads them. */
export async function participantTransfersSeen(
  { database, provider, day }: Reading,
  page: readonly PersonOnPage[],
): Promise<readonly ParticipantTransferJson[]> {
  const people = page.map(({ person }) => person)
  const situation = await situationOf(database, people)
  const moments = await momentsRecorded(database, people)
  const seen = page.map(({ person, updatedAt }) => {
    const own = situation(person)
    return { person, updatedAt, own, transfers: transfersSeen(own, provider, person, day) }
  })
  return seen
    .filter(({ transfers }) => transfers.length > 0)
    .map(({ person, updatedAt, own, transfers }) =>
      participantTransferJson(own, person, transfers, { updatedAt, moments }),
    )
}

/** All that is to be known of some people: read at once, and cut into one piece for each. */
const situationOf = async (database: Database, people: readonly PersonId[]) =>
  situationByPerson(await readSituationShown(database, people))

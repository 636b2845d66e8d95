import type { PersonId } from '../../core/identity.ts'
import { transfersSeen } from '../../core/transfers.ts'
import { viewOf } from '../../core/visibility.ts'
import { notFound, view } from '../../http/responses.ts'
import { viewsOverTime } from '../../operations/views-over-time.ts'
import { participantJson, participantRead } from '../../provider-contract/participant.ts'
import { participantTransferJson, transfersRead } from '../../provider-contract/transfers.ts'
import { momentsRecorded } from '../../store/read/moments-recorded.ts'
import { namesSeen, seenSince } from '../../store/read/people-seen.ts'
import { readSituation } from '../../store/read/situation.ts'
import { isId } from '../ids-in-paths.ts'
import { personSeenView, type PersonSeen } from './person-seen-view.ts'
import { providerPage, type ProviderVisit } from './provider-page.ts'

/** One person as the provider sees her: whoever it does not see is not there to be found. */
export const personSeenPage = providerPage(
  'GET',
  '/participants/:person',
  async (visit, { params }) => {
    const seen = isId(params.person) ? await personSeen(visit, params.person as PersonId) : null
    return seen === null ? notFound : view('provider-pages/person-seen.njk', personSeenView(seen))
  },
)

async function personSeen(visit: ProviderVisit, person: PersonId): Promise<PersonSeen | null> {
  const { database } = visit.service.world
  const { today } = visit
  const provider = visit.provider.id
  const since = await seenSince(database, provider, person)
  if (since === null) return null
  const situation = await readSituation(database, { people: [person] }, { held: false })
  const seen = viewOf(situation, provider, person, today)
  if (seen === null) return null
  const moments = await momentsRecorded(database, [person])
  const views = await viewsOverTime(database, provider, person)
  const transfers = transfersSeen(situation, provider, person, today)
  const { participantMovedAt, transfersMovedAt } = since
  return {
    visit,
    situation,
    view: seen,
    participant: participantJson(
      person,
      participantRead(situation, provider, seen, moments),
      participantMovedAt,
    ),
    transfers:
      transfers.length === 0
        ? null
        : participantTransferJson(
            person,
            transfersRead(situation, transfers, moments),
            transfersMovedAt ?? participantMovedAt,
          ),
    views,
    mentors: await namesSeen(database, provider, mentorsIn([seen, ...views.map(one => one.view)])),
  }
}

const mentorsIn = (views: readonly (PersonSeen['view'] | null)[]) => [
  ...new Set(views.flatMap(one => one?.enrolments.flatMap(({ mentor }) => mentor ?? []) ?? [])),
]

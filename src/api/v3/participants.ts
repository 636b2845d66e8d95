import { accept, refuse, type Result } from '../../core/result.ts'
import type { Texts } from '../../http/request.ts'
import type { Json } from '../../http/responses.ts'
import type { Route } from '../../http/route.ts'
import { participantsOnPage, type ParticipantsWanted } from '../../store/read/api-participants.ts'
import { data, notFound } from './answers.ts'
import {
  cohorts,
  filter,
  oldestFirst,
  order,
  page,
  trainingStatus,
  updatedSince,
} from './parameters.ts'
import { providerRoute, type ProviderApi, type ProviderHandler } from './provider-request.ts'
import { participantsSeen } from './seen.ts'
import { personIn } from './person-in.ts'

/** The ways in to participants: a page of them, and one. (Contract 10.) */
export const participantRoutes = (api: ProviderApi): readonly Route[] => [
  ...providerRoute(api, '/api/v3/participants/ecf', listParticipants),
  ...providerRoute(api, '/api/v3/participants/ecf/:id', showParticipant),
]

const listParticipants: ProviderHandler = async ({ query }, reading) => {
  const filters = filtersIn(query)
  if (!filters.ok) return filters.refusal
  const part = page(query)
  if (!part.ok) return part.refusal
  if (filter(query, 'from_participant_id') !== null) return data([])
  const people = await participantsOnPage(
    reading.database,
    { provider: reading.provider, person: null, ...filters.value },
    { order: order(query), ...part.value },
  )
  return data(await participantsSeen(reading, people))
}

/** The filters of the list hold for one participant too, that of the cohorts by default. */
const showParticipant: ProviderHandler<'id'> = async ({ query, params }, reading) => {
  const filters = filtersIn(query)
  if (!filters.ok) return filters.refusal
  const person = personIn(params.id)
  if (person === null || filter(query, 'from_participant_id') !== null) return notFound
  const found = await participantsOnPage(
    reading.database,
    { provider: reading.provider, person, ...filters.value },
    { order: oldestFirst, offset: 0, limit: 1 },
  )
  const [participant] = await participantsSeen(reading, found)
  return participant ? data(participant) : notFound
}

function filtersIn(query: Texts): Result<Omit<ParticipantsWanted, 'provider' | 'person'>, Json> {
  const since = updatedSince(query)
  if (!since.ok) return refuse(since.refusal)
  const status = trainingStatus(query)
  if (!status.ok) return refuse(status.refusal)
  return accept({
    cohorts: cohorts(query),
    trainingStatus: status.value,
    updatedSince: since.value,
  })
}

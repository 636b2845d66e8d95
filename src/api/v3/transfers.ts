import type { Route } from '../../http/route.ts'
import { transfersOnPage } from '../../store/read/api-participants.ts'
import { data, notFound } from './answers.ts'
import { longestUnchangedFirst, oldestFirst, page, updatedSince } from './parameters.ts'
import { providerRoute, type ProviderApi, type ProviderHandler } from './provider-request.ts'
import { participantTransfersSeen } from './seen.ts'
import { personIn } from './person-in.ts'

/** The ways in to transfers: a page of people who have some, and one. (Contract 12.) */
export const transferRoutes = (api: ProviderApi): readonly Route[] => [
  ...providerRoute(api, '/api/v3/participants/ecf/transfers', listTransfers),
  ...providerRoute(api, '/api/v3/participants/ecf/:id/transfers', showTransfers),
]

/** In the order in which people came; with `updated_since`, in that of their last update. */
const listTransfers: ProviderHandler = async ({ query }, reading) => {
  const since = updatedSince(query)
  if (!since.ok) return since.refusal
  const part = page(query)
  if (!part.ok) return part.refusal
  const people = await transfersOnPage(
    reading.database,
    { provider: reading.provider, person: null, updatedSince: since.value },
    { order: since.value === null ? oldestFirst : longestUnchangedFirst, ...part.value },
  )
  return data(await participantTransfersSeen(reading, people))
}

const showTransfers: ProviderHandler<'id'> = async ({ params }, reading) => {
  const person = personIn(params.id)
  if (person === null) return notFound
  const found = await transfersOnPage(
    reading.database,
    { provider: reading.provider, person, updatedSince: null },
    { order: oldestFirst, offset: 0, limit: 1 },
  )
  const [transfers] = await participantTransfersSeen(reading, found)
  return transfers ? data(transfers) : notFound
}

import type { Route } from '../../http/route.ts'
import { participantRoutes } from './participants.ts'
import type { ProviderApi } from './provider-request.ts'
import { transferRoutes } from './transfers.ts'

/** Every way in for lead providers. */
export const providerApiRoutes = (api: ProviderApi): readonly Route[] => [
  ...participantRoutes(api),
  ...transferRoutes(api),
]

import type { Route } from '../../http/route.ts'
import type { Service } from '../serving.ts'
import { notSeenPages } from './not-seen.ts'
import { participantsPage } from './participants.ts'
import { partnershipsPage } from './partnerships.ts'
import { personSeenPage } from './person-seen.ts'
import { providerHome } from './provider-home.ts'
import { signInForProvider } from './sign-in.ts'
import { tokenPages } from './tokens.ts'

/** Every page for the people of lead providers. */
export const providerPages = (service: Service): readonly Route[] => [
  ...signInForProvider(service),
  ...[providerHome, ...tokenPages, partnershipsPage, participantsPage, personSeenPage].map(page =>
    page(service),
  ),
  ...notSeenPages(service),
]

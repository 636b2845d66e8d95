import type { Route } from '../http/route.ts'
import { journeysOf } from './journeys/all.ts'
import { aboutRoutes } from './pages/about.ts'
import { asKnownPages } from './pages/as-known.ts'
import { demonstrationRoutes } from './pages/demonstration.ts'
import { peopleLists } from './pages/people-list.ts'
import { personPages } from './pages/person.ts'
import { schoolHome } from './pages/school-home.ts'
import { startRoutes } from './pages/start.ts'
import { thingsToComePage } from './pages/things-to-come.ts'
import { undoPages } from './pages/undo.ts'
import { providerPages } from './provider-pages/provider-routes.ts'
import type { Service } from './serving.ts'

/** Every page of the service. */
export const pagesOf = (service: Service): readonly Route[] => [
  ...startRoutes(service),
  ...demonstrationRoutes(service),
  ...aboutRoutes,
  ...[
    schoolHome,
    thingsToComePage,
    ...peopleLists,
    ...personPages,
    ...asKnownPages,
    ...undoPages,
  ].map(page => page(service)),
  ...journeysOf(service),
  ...providerPages(service),
]

import type { Route } from '../http/route.ts'
import { peopleLists } from './pages/people-list.ts'
import { personPages } from './pages/person.ts'
import { schoolHome } from './pages/school-home.ts'
import { startRoutes } from './pages/start.ts'
import type { Service } from './service.ts'

/** Every page of the service. */
export const pagesOf = (service: Service): readonly Route[] => [
  ...startRoutes(service),
  ...[schoolHome, ...peopleLists, ...personPages].map(page => page(service)),
]

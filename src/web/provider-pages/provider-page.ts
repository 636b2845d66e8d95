import type { CalendarDate } from '../../core/calendar.ts'
import type { Method, Request } from '../../http/request.ts'
import { notFound, redirect, type Response } from '../../http/responses.ts'
import { route, type NamesIn, type Route } from '../../http/route.ts'
import { providerActedFor, type ProviderActedFor } from '../../store/read/provider-people.ts'
import type { ServiceUser } from '../../store/read/service-users.ts'
import { whoIsThere } from '../pages/school-page.ts'
import type { Service } from '../serving.ts'

/** Where the pages of lead providers are. */
export const home = '/provider'

/** Somebody at work for her lead provider, on a day. */
export interface ProviderVisit {
  readonly service: Service
  readonly user: ServiceUser
  readonly provider: ProviderActedFor
  readonly today: CalendarDate
  /** The name of the provider, over the heading. */
  readonly caption: string
}

type ProviderHandler<Names extends string> = (
  visit: ProviderVisit,
  request: Request<Names>,
) => Response | Promise<Response>

/**
 * A page for the people of lead providers. To everybody else who is signed in there is no such
 * page; the provider is the one that she acts for, and no address can name another.
 */
export const providerPage =
  <const Path extends string>(
    method: Method,
    path: Path,
    handler: ProviderHandler<NamesIn<Path>>,
  ): ((service: Service) => Route) =>
  service =>
    route(method, `${home}${path}`, async request => {
      const there = await whoIsThere(service, request)
      if (there === null) return redirect('/sign-in/provider')
      const { user } = there
      const provider = await providerActedFor(service.world.database, user.id)
      if (provider === null) return notFound
      const today = service.world.clock.today()
      const visit = { service, user, provider, today, caption: provider.name }
      return handler(visit, request as unknown as Request<NamesIn<Path>>)
    })

import type { CalendarDate } from '../../core/calendar.ts'
import type { SchoolId } from '../../core/identity.ts'
import type { School } from '../../core/organisations.ts'
import { accept, refuse, type Result } from '../../core/result.ts'
import type { Actor } from '../../core/situation.ts'
import type { Method, Request } from '../../http/request.ts'
import { forbidden, notFound, redirect, type Response } from '../../http/responses.ts'
import { route, type NamesIn, type Route } from '../../http/route.ts'
import { schoolByUrn } from '../../store/read/schools.ts'
import { userWithSchools, type ServiceUser } from '../../store/read/service-users.ts'
import type { Service } from '../serving.ts'

/** Somebody at work for one of her schools, on a day. Journeys and pages are given the same. */
export interface SchoolVisit {
  readonly service: Service
  readonly user: ServiceUser
  readonly school: School
  readonly today: CalendarDate
  /** Who reports what is reported here. */
  readonly by: Actor
  /** Whose drafts these are. */
  readonly owner: { readonly school: SchoolId; readonly user: string }
  /** The address of the school's home. */
  readonly home: string
  /** The name of the school, over the heading. */
  readonly caption: string
}

/** Under what name a session remembers who signed in. */
export const signedIn = 'user'

/** Who signed in, with her schools; `null` if nobody did, or if she is no more. */
export async function whoIsThere({ world }: Service, { session }: Pick<Request, 'session'>) {
  const id = session.get(signedIn)
  return typeof id === 'string' ? userWithSchools(world.database, id) : null
}

/** The school of a request's address, if the person signed in may act for it; or what to answer. */
export async function visitOf(
  service: Service,
  request: Request,
): Promise<Result<SchoolVisit, Response>> {
  const urn = request.params['urn'] ?? ''
  const there = await whoIsThere(service, request)
  if (there === null) return refuse(redirect('/sign-in'))
  const { user, schools } = there
  const school = schools.find(one => one.urn === urn)
  if (school === undefined)
    return refuse((await schoolByUrn(service.world.database, urn)) ? forbidden : notFound)
  return accept({
    service,
    user,
    school,
    today: service.world.clock.today(),
    by: { role: 'school', school: school.id, name: user.fullName },
    owner: { school: school.id, user: user.id },
    home: `/schools/${school.urn}`,
    caption: school.name,
  })
}

type SchoolHandler<Names extends string> = (
  visit: SchoolVisit,
  request: Request<Names>,
) => Response | Promise<Response>

/** A page of one school. Whoever may not act for the school never reaches the handler. */
export const schoolPage =
  <const Path extends string>(
    method: Method,
    path: Path,
    handler: SchoolHandler<NamesIn<Path>>,
  ): ((service: Service) => Route) =>
  service =>
    route(method, `/schools/:urn${path}`, async request => {
      const visit = await visitOf(service, request)
      return visit.ok
        ? handler(visit.value, request as unknown as Request<NamesIn<Path>>)
        : visit.refusal
    })

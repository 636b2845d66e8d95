import { standingClock } from '../../clock.ts'
import { dayInLondon, type CalendarDate, type Instant } from '../../core/calendar.ts'
import { accept, refuse, type Result } from '../../core/result.ts'
import type { Actor } from '../../core/situation.ts'
import type { Request } from '../../http/request.ts'
import type { Response } from '../../http/responses.ts'
import { recogniseToken, type RecognisedToken } from '../../operations/recognise-token.ts'
import type { World } from '../../operations/world.ts'
import type { Database } from '../../store/database.ts'
import { badRequest, notForThisToken, unauthorised } from './answers.ts'
import { parseMoment } from './moments.ts'

/** What the API for lead providers needs to answer. */
export interface ProviderApi {
  readonly world: World
  /** In production nobody can ask as of another day. */
  readonly isProduction: boolean
}

/** A lead provider that is known by its token. */
export type ProviderAsking = NonNullable<RecognisedToken['leadProvider']>

/** Who reads, and as of which day and moment. */
export interface Reading {
  readonly database: Database
  readonly provider: ProviderAsking
  readonly day: CalendarDate
  readonly now: Instant
}

/** Who changes something. The world's clock is that of the request, its database is held. */
export interface Writing extends Reading {
  readonly world: World
  readonly by: Actor
}

/** Whose token a request brings, or the 401 or 403 that comes before all else. (Contract 2.) */
export async function whoAsks(
  { world }: Pick<ProviderApi, 'world'>,
  request: Request,
): Promise<Result<ProviderAsking, Response>> {
  const token = tokenIn(request.header('authorization'))
  const recognised = token === null ? null : await recogniseToken(world, token)
  if (recognised === null) return refuse(unauthorised)
  return recognised.leadProvider === null
    ? refuse(notForThisToken)
    : accept(recognised.leadProvider)
}

/** The token in a header; the word before it is `Bearer`, with this capital letter. */
function tokenIn(authorization: string | undefined): string | null {
  const [, token] = /^(?:Bearer|Token)\s+(\S+)\s*$/.exec(authorization ?? '') ?? []
  return token ?? null
}

/** The world as a request meets it: outside production it may bring a moment of its own. */
export function worldOfRequest(
  { world, isProduction }: ProviderApi,
  request: Request,
): Result<World, Response> {
  const asked = request.header('x-with-server-date')
  if (asked === undefined || isProduction) return accept(world)
  const moment = parseMoment(asked)
  return moment === null
    ? refuse(badRequest('server-date-unreadable'))
    : accept({ ...world, clock: standingClock(moment), clockOfOthers: world.clock })
}

/** What a provider reads from, in a world. */
export function readingIn({ database, clock }: World, provider: ProviderAsking): Reading {
  const now = clock.now()
  return { database, provider, day: dayInLondon(now), now }
}

/** What a provider writes to, in a world. */
export const writingIn = (world: World, provider: ProviderAsking): Writing => ({
  ...readingIn(world, provider),
  world,
  by: { role: 'lead-provider', leadProvider: provider.id, name: provider.name },
})

import { dayInLondon, type Instant } from '../../core/calendar.ts'
import type { LeadProviderId } from '../../core/identity.ts'
import type { Request } from '../../http/request.ts'
import type { Response } from '../../http/responses.ts'
import { route, type NamesIn, type Route } from '../../http/route.ts'
import { recogniseToken } from '../../operations/recognise-token.ts'
import type { World } from '../../operations/world.ts'
import { badRequest, notForThisToken, unauthorised } from './answers.ts'
import { parseMoment } from './moments.ts'
import { filterShapeFault } from './parameters.ts'
import type { Reading } from './seen.ts'

/** What the API for lead providers needs to answer. */
export interface ProviderApi {
  readonly world: Pick<World, 'database' | 'clock'>
  /** In production nobody can ask as of another day. */
  readonly isProduction: boolean
}

/** What answers a provider that is known. */
export type ProviderHandler<Names extends string = string> = (
  request: Request<Names>,
  reading: Reading,
) => Promise<Response>

/**
 * A way in for lead providers, with and without `.json`. The order of checks is the contract's
 * (section 2): whose token, then the shape of the filters, then whatever the handler looks at.
 */
export function providerRoute<Path extends string>(
  api: ProviderApi,
  path: Path,
  handler: ProviderHandler<NamesIn<Path>>,
): readonly Route[] {
  const answer = async (request: Request<NamesIn<Path>>) => {
    const token = tokenIn(request.header('authorization'))
    const recognised = token === null ? null : await recogniseToken(api.world, token)
    if (recognised === null) return unauthorised
    if (recognised.leadProvider === null) return notForThisToken
    const fault = filterShapeFault(request.query)
    if (fault) return fault
    const moment = momentOf(api, request.header('x-with-server-date'))
    if (moment === null)
      return badRequest("The header 'X-With-Server-Date' must be a valid RCF3339 date")
    return handler(request, readingOf(api, recognised.leadProvider, moment))
  }
  const plain = route('GET', path, answer)
  return path.endsWith(':id') ? [plain] : [plain, { ...plain, path: `${path}.json` }]
}

const readingOf = (api: ProviderApi, provider: LeadProviderId, moment: Instant): Reading => ({
  database: api.world.database,
  provider,
  day: dayInLondon(moment),
})

/** The moment at which a request is answered: outside production it may bring its own. */
const momentOf = ({ world, isProduction }: ProviderApi, asked: string | undefined) =>
  asked === undefined || isProduction ? world.clock.now() : parseMoment(asked)

/** The token in a header; the word before it is `Bearer`, with this capital letter. */
function tokenIn(authorization: string | undefined): string | null {
  const [, token] = /^(?:Bearer|Token)\s+(\S+)\s*$/.exec(authorization ?? '') ?? []
  return token ?? null
}

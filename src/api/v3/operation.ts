import type { TObject, TSchema } from 'typebox'
import { accept, refuse, type Result } from '../../core/result.ts'
import type { Method, Request } from '../../http/request.ts'
import type { Response } from '../../http/responses.ts'
import type { NamesIn } from '../../http/route.ts'
import type { World } from '../../operations/world.ts'
import { notFound } from './answers.ts'
import { readAttributes, type AttributesOf, type Sent } from './body.ts'
import { writeOnce } from './idempotency.ts'
import {
  readParameters,
  type DescribedParameter,
  type Parameters,
  type Values,
} from './parameter.ts'
import { filterShapeFault } from './parameters.ts'
import {
  readingIn,
  whoAsks,
  worldOfRequest,
  writingIn,
  type ProviderApi,
  type ProviderAsking,
  type Reading,
  type Writing,
} from './reading.ts'
import { uuidIn } from './uuid-in.ts'

/** One thing that lead providers can ask for: its route and its documentation follow from it. */
export interface Operation extends Said {
  readonly method: Method
  /** Another method that does just the same. */
  readonly alsoAs: Method | null
  readonly parameters: readonly DescribedParameter[]
  readonly sends: Sent | null
  readonly isWrite: boolean
  /** Whether it answers 404 to an id in its path that nobody has. */
  readonly canBeMissing: boolean
  readonly respond: (api: ProviderApi, request: Request) => Promise<Response>
}

/** What the reference documentation says of an operation. */
export interface Said {
  readonly path: string
  readonly operationId: string
  /** Under which heading it stands. */
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** The body of the 200. */
  readonly answers: TSchema
  /** Bodies of further answers, beside those that every operation can give. */
  readonly alsoAnswers?: Readonly<Record<number, { description: string; schema: TSchema }>>
}

/** The ids that the path names, and what was asked for in the query. */
type Asked<Path extends string, Wanted extends Parameters> = Readonly<
  Record<NamesIn<Path>, string>
> & { readonly params: Values<Wanted> }

interface Reads<Path extends string, Wanted extends Parameters> extends Said {
  readonly path: Path
  readonly parameters: Wanted
  readonly answer: (asked: Asked<Path, Wanted>, reading: Reading) => Promise<Response>
}

interface Writes<Path extends string, Attributes extends TObject> extends Said {
  readonly method: 'POST' | 'PUT'
  readonly alsoAs?: 'PATCH'
  readonly path: Path
  /** What has to be in the body; without it, the body does not matter. */
  readonly sends: Sent<Attributes> | null
  /** Asked before the body is looked at: if not, 404. */
  readonly exists?: (
    ids: Readonly<Record<NamesIn<Path>, string>>,
    reading: Reading,
  ) => Promise<boolean>
  /** What is no id at all is asked after like an id that nobody has; without this, it is a 404. */
  readonly takesAnyId?: true
  readonly answer: (
    asked: Readonly<Record<NamesIn<Path>, string>> & {
      readonly attributes: AttributesOf<Attributes>
    },
    writing: Writing,
  ) => Promise<Response>
}

/** What comes before all else: whose token, the shape of the filters, and what time it is. */
async function begin(
  api: ProviderApi,
  request: Request,
): Promise<Result<{ readonly provider: ProviderAsking; readonly world: World }, Response>> {
  const provider = await whoAsks(api, request)
  if (!provider.ok) return provider
  const fault = filterShapeFault(request.query)
  if (fault) return refuse(fault)
  const world = worldOfRequest(api, request)
  return world.ok ? accept({ provider: provider.value, world: world.value }) : world
}

/**
 * Describes a GET. The order of checks is the contract's (section 2): whose token, the shape of the
 * filters, the parameters in the order in which they are declared, the ids, and then the answer.
 */
export function reads<Path extends string, Wanted extends Parameters>({
  parameters,
  answer,
  ...said
}: Reads<Path, Wanted>): Operation {
  return {
    ...said,
    method: 'GET',
    alsoAs: null,
    parameters: Object.values(parameters).flatMap(({ described }) => described),
    sends: null,
    isWrite: false,
    canBeMissing: said.path.includes(':'),
    respond: async (api, request) => {
      const begun = await begin(api, request)
      if (!begun.ok) return begun.refusal
      const { provider, world } = begun.value
      const params = readParameters(parameters, request.query)
      if (!params.ok) return params.refusal
      const ids = idsIn<Path>(request)
      if (ids === null) return notFound
      return answer({ ...ids, params: params.value }, readingIn(world, provider))
    },
  }
}

/**
 * Describes a write. After whose token it is come the shape of filters, whether what the path names
 * exists (where that is asked first), the body and the ids. All that the answer writes is written
 * in one transaction, once for each Idempotency-Key, and only if the answer is a success.
 */
export function writes<Path extends string, Attributes extends TObject>({
  alsoAs,
  exists,
  takesAnyId,
  answer,
  ...said
}: Writes<Path, Attributes>): Operation {
  const { sends } = said
  return {
    ...said,
    alsoAs: alsoAs ?? null,
    parameters: [],
    isWrite: true,
    canBeMissing: said.path.includes(':') && takesAnyId !== true,
    respond: async (api, request) => {
      const begun = await begin(api, request)
      if (!begun.ok) return begun.refusal
      const { provider, world } = begun.value
      const ids = idsIn<Path>(request, takesAnyId ? nobodysId : null)
      const reading = readingIn(world, provider)
      if (exists && (ids === null || !(await exists(ids, reading)))) return notFound
      const attributes = sends ? readAttributes(sends, request) : noAttributes
      if (!attributes.ok) return attributes.refusal
      if (ids === null) return notFound
      const asked = { ...ids, attributes: attributes.value as AttributesOf<Attributes> }
      return writeOnce({ api, world: world, provider: provider, request }, held =>
        answer(asked, writingIn(held, provider)),
      )
    },
  }
}

const noAttributes = { ok: true, value: {} } as const

const nobodysId = '00000000-0000-0000-0000-000000000000'

/** The ids in a path, without `.json`; `null` if one of them is no id and nothing stands for it. */
function idsIn<Path extends string>({ params }: Request, otherwise: string | null = null) {
  const ids = Object.entries(params).map(
    ([name, part]) => [name, uuidIn(part) ?? otherwise] as const,
  )
  return ids.some(([, id]) => id === null)
    ? null
    : (Object.fromEntries(ids) as Readonly<Record<NamesIn<Path>, string>>)
}

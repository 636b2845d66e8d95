import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import csrfProtection from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import session from '@fastify/session'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { writerOf, type Writer, type Writing } from './answer.ts'
import { addressesOf, serveAssets, type Assets } from './assets.ts'
import { statusOf } from './failures.ts'
import { limitMachines } from './rate-limit.ts'
import { holdsUnkeepableText, isDeeperThan, textsOf, type Method, type Request } from './request.ts'
import { json, notFound, unprocessable } from './responses.ts'
import type { Route } from './route.ts'
import { policyOf } from './security.ts'
import { forgetSession, sessionOf, sessionOptions, type Sessions } from './sessions.ts'

export interface ServerOptions extends Writing {
  readonly routes: readonly Route[]
  readonly assets: Assets
  readonly sessions: Sessions
  readonly listen: { readonly host: string; readonly port: number }
  /** Whether a proxy in front ends the HTTPS and says so in its headers. */
  readonly behindProxy: boolean
  readonly log: Log
  /** Makes the id of a request, which is also the reference on an error page. */
  readonly newId: () => string
  /** Whether what the product needs is there. */
  readonly isHealthy: () => Promise<boolean>
  /** Errors that pass by themselves, such as a database that is away. */
  readonly isUnavailable: (error: unknown) => boolean
}

/** Where lines about requests and faults go; a pino logger is one. */
export interface Log {
  info(entry: object, line: string): void
  error(entry: object, line: string): void
}

export interface Server {
  readonly url: string
  /** Takes no more requests, ends those that are under way, and lets go of the port. */
  close(): Promise<void>
  /** Asks without a network, for tests. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>
}

const longestForm = 100_000
const longestBody = 1_000_000
const longestPart = 200

/** How deep JSON may be nested: deeper than anything that is asked for. */
const deepest = 50

/** Longer than any that the connection lets through: we answer long parts of a path ourselves. */
const longestAddress = 100_000

/** Starts answering requests. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const server = await buildServer(options)
  await warmUp(options)
  const url = await server.listen(options.listen)
  return { url, close: () => server.close(), inject: request => server.inject(request) }
}

/** The same answers without a port, for tests. */
export async function unlistenedServer(options: ServerOptions): Promise<Server> {
  const server = await buildServer(options)
  await server.ready()
  return { url: '', close: () => server.close(), inject: request => server.inject(request) }
}

/** Shows a page to nobody, so that the first visitor does not wait for the frame to be compiled. */
async function warmUp({ templates, failurePages, frame, assets }: ServerOptions) {
  const asset = addressesOf(assets)
  templates.render(failurePages[404], { page: {}, frame: await frame(null), asset, csrf: () => '' })
}

async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const addressOf = addressesOf(options.assets)
  const write = writerOf(options, addressOf)
  const server = Fastify({
    bodyLimit: longestBody,
    forceCloseConnections: 'idle',
    genReqId: options.newId,
    requestTimeout: 30_000,
    rewriteUrl: ({ url = '/' }) => readable(url, options.machines.under),
    routerOptions: { maxParamLength: longestAddress, ignoreTrailingSlash: true },
    trustProxy: options.behindProxy,
  })
  server.setErrorHandler(failing(options, write))
  await protect(server, options)
  const { under, limit } = options.machines
  if (limit) await limitMachines(server, { under, limit, write, requestOf })
  serveAssets(server, options.assets, addressOf)
  server.get('/healthz', async (request, reply) => {
    const healthy = await options.isHealthy().catch(() => false)
    const answer = json({ healthy }, { status: healthy ? 200 : 503 })
    return write(answer, requestOf(request), reply)
  })
  const { machines, people } = Object.groupBy(options.routes, ({ path }) =>
    path.startsWith(options.machines.under) ? 'machines' : 'people',
  )
  server.register(async scope => answerMachines(scope, machines ?? [], write))
  server.register(async scope => answerPeople(scope, people ?? [], write, options))
  return server
}

/** An address that cannot be decoded is one that leads nowhere. */
function readable(url: string, machines: string) {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return url
  } catch {
    return url.startsWith(machines) ? `${machines}not-an-address` : '/not-an-address'
  }
}

async function protect(server: FastifyInstance, options: ServerOptions) {
  await server.register(helmet, policyOf(options.sessions))
  await server.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: 256,
  })
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith(options.machines.under)) ignoreNonsense(request.headers)
  })
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, id } = request
    const { statusCode: status, elapsedTime } = reply
    const entry = { id, method, route: routeOptions.url, status, ms: Math.round(elapsedTime) }
    options.log.info(entry, 'answered')
  })
}

const namesType = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/

/** What is no type of content is not read, rather than judged before it is known who asks. */
function ignoreNonsense(headers: FastifyRequest['headers']) {
  const { 'content-type': type } = headers
  if (type !== undefined && !namesType.test(type)) headers['content-type'] = 'application/unknown'
}

/** Machines have no session; what they send is read where the route wants it, not before. */
function answerMachines(scope: FastifyInstance, routes: readonly Route[], write: Writer) {
  scope.removeAllContentTypeParsers()
  const parse = scope.getDefaultJsonParser('remove', 'remove')
  const types = ['application/json', 'application/vnd.api+json', 'text/x-json']
  scope.addContentTypeParser(types, { parseAs: 'string' }, (request, sent, done) => {
    void parse(request, sent as string, (error, value) =>
      done(null, error || isDeeperThan(deepest, value) ? undefined : value),
    )
  })
  scope.register(formbody, { bodyLimit: longestForm })
  ignoreOtherBodies(scope)
  for (const route of routes) add(scope, route, write, { asSent: true })
}

async function answerPeople(
  scope: FastifyInstance,
  routes: readonly Route[],
  write: Writer,
  options: ServerOptions,
) {
  scope.removeAllContentTypeParsers()
  await scope.register(formbody, { bodyLimit: longestForm })
  ignoreOtherBodies(scope)
  await scope.register(cookie)
  await scope.register(session, sessionOptions(options.sessions))
  await scope.register(csrfProtection, {
    sessionPlugin: '@fastify/session',
    getToken: request => textsOf(request.body)('_csrf'),
  })
  scope.setNotFoundHandler((request, reply) => write(notFound, requestOf(request), reply))
  for (const route of routes) add(scope, route, write)
}

/** A form without the token that we put in it was not sent by its page, and nothing is done. */
const csrfCheck = (scope: FastifyInstance, { method }: Route) =>
  method === 'GET' || !scope.hasDecorator('csrfProtection')
    ? {}
    : { preHandler: scope.csrfProtection.bind(scope) }

/** A body that no route could want is not read, rather than a reason to answer differently. */
const ignoreOtherBodies = (scope: FastifyInstance) =>
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _sent, done) => done(null))

/**
 * `asSent`: the handler answers whatever was sent by its own contract, in which another question
 * (who asks?) may come first, and sees for itself that nothing is kept that cannot be.
 */
function add(scope: FastifyInstance, route: Route, write: Writer, { asSent = false } = {}) {
  scope.route({
    method: route.method,
    url: route.path,
    ...csrfCheck(scope, route),
    handler: async (raw, reply) => {
      const request = requestOf(raw)
      const fault = asSent ? null : faultIn(request, raw)
      return write(fault ?? (await route.handler(request)), request, reply)
    },
  })
}

function faultIn({ params }: Request, { query, body }: FastifyRequest) {
  if (!leadsSomewhere(params)) return notFound
  return holdsUnkeepableText([query, body]) ? unprocessable : null
}

const leadsSomewhere = (params: Request['params']) =>
  Object.values(params).every(part => part.length <= longestPart && !holdsUnkeepableText(part))

/** A slash at the end of an address leads nowhere else, so nothing is to be built upon it. */
const pathOf = ({ url }: FastifyRequest) => (url.split('?', 1)[0] ?? '').replace(/(?<=.)\/$/, '')

function requestOf(raw: FastifyRequest): Request {
  const isForm = raw.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  return {
    id: raw.id,
    method: raw.method as Method,
    path: pathOf(raw),
    params: (raw.params ?? {}) as Readonly<Record<string, string>>,
    typed: textsOf(isForm ? raw.body : undefined),
    query: textsOf(raw.query),
    header: name => [raw.headers[name.toLowerCase()]].flat()[0],
    body: isForm ? undefined : raw.body,
    session: sessionOf(raw),
  }
}

/** Where every thrown error ends: told to us in full, and outside only as far as it helps. */
const failing =
  ({ log, isUnavailable }: ServerOptions, write: Writer) =>
  async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const status = statusOf(error, isUnavailable)
    if (status >= 500) {
      log.error({ id: request.id, status, err: error }, 'failed')
      forgetSession(request)
    }
    try {
      return await write({ kind: 'failure', status }, requestOf(request), reply)
    } catch (err) {
      log.error({ id: request.id, status, err }, 'failed to say so')
      return reply.code(500).type('text/plain').send('Sorry, there is a problem with the service')
    }
  }

import { movableClock, systemClock, type Clock, type MovableClock } from './clock.ts'
import { failureAsApiJson } from './api/v3/answers.ts'
import { providerRateLimit } from './api/v3/rate-limit.ts'
import { apiReference } from './api/v3/reference.ts'
import { providerApiRoutes } from './api/v3/routes.ts'
import type { Config } from './config.ts'
import { startServer, type Server } from './http/server.ts'
import type { SessionStore } from './http/sessions.ts'
import { newId } from './ids.ts'
import { noTeacherRecords } from './integrations/teacher-records/none-configured.ts'
import type { TeacherRecords } from './integrations/teacher-records/port.ts'
import { followClockSetting, takeClockSetting, watchTheDay } from './jobs/the-day.ts'
import { openLog, type Log } from './log.ts'
import { loadReferenceData } from './operations/load-reference-data.ts'
import { buildProviderViews } from './operations/provider-views.ts'
import { readPolicies } from './operations/policies.ts'
import type { World } from './operations/world.ts'
import { openDatabase, type Database } from './store/database.ts'
import { startEmbedded } from './store/embedded/embedded.ts'
import { isDatabaseUnavailable } from './store/faults.ts'
import { migrate } from './store/migrate.ts'
import { demonstrationTeachers } from './store/read/demonstration-teachers.ts'
import { lastPosition } from './store/read/since.ts'
import { webSession } from './store/read/web-sessions.ts'
import { endWebSession, keepWebSession } from './store/write/web-sessions.ts'
import { failurePages, pageAssets, pageTemplates } from './web/frame.ts'
import { frameOf } from './web/frame-of.ts'
import type { ApiDescribed, Asked } from './web/reference/described.ts'
import { referencePages } from './web/reference/reference-routes.ts'
import { pagesOf } from './web/routes.ts'

/** The product, joined up and up to date, before anybody can ask it anything. */
export interface Product {
  readonly world: World & { readonly clock: MovableClock }
  /** The names of the migrations that this start has run. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

/** Finds or starts the database, and brings it and its lists up to date. */
export async function openProduct(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory' | 'isProduction'>,
): Promise<Product> {
  const server = await databaseServer(config)
  try {
    const migrated = await migrate(server.url)
    const database = await openDatabase(server.url)
    const world = worldOn(database, movableClock(), config)
    await loadReferenceData(database)
    if (!config.isProduction) await takeClockSetting(world)
    await buildProviderViews(world)
    return {
      world,
      migrated,
      close: async () => {
        await database.close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

const databaseServer = async ({
  databaseUrl,
  dataDirectory,
}: Pick<Config, 'databaseUrl' | 'dataDirectory'>) =>
  databaseUrl === null
    ? startEmbedded(dataDirectory)
    : { url: databaseUrl, stop: () => Promise.resolve() }

/** Outside production it is the demonstration's teachers who can be looked up. */
const worldOn = <Hours extends Clock>(
  database: Database,
  clock: Hours,
  { isProduction }: Pick<Config, 'isProduction'>,
) => ({
  database,
  clock,
  teacherRecords: isProduction
    ? noTeacherRecords
    : (trns: Parameters<TeacherRecords>[0]) => demonstrationTeachers(database, trns),
})

/** Serves pages and API, and lets the days pass, until it is closed. */
export async function runProduct({ world }: Product, config: Config): Promise<Server> {
  const log = openLog(config.logLevel)
  const server = await serve(world, config, log)
  const jobs = [
    watchTheDay(world, () => systemClock.now(), log),
    ...(config.isProduction ? [] : [followClockSetting(world, log)]),
  ]
  return {
    url: server.url,
    inject: request => server.inject(request),
    close: async () => {
      await server.close()
      await Promise.all(jobs.map(job => job.stop()))
    },
  }
}

/** Answers pages and API over a world. */
export async function serve(
  world: World,
  config: Pick<Config, 'host' | 'port' | 'isProduction' | 'sessionSecret'>,
  log: Log,
): Promise<Server> {
  const { isProduction } = config
  const service = { world, policies: readPolicies(), isDemonstration: !isProduction }
  const tried: ApiDescribed['ask'] = isProduction ? null : asked => askThrough(server, asked)
  const server: Server = await startServer({
    routes: [
      ...pagesOf(service),
      ...referencePages({ ...apiReference, ask: tried }),
      ...providerApiRoutes({ world, isProduction }),
    ],
    templates: pageTemplates(),
    assets: pageAssets,
    failurePages,
    frame: frameOf(service),
    machines: {
      under: '/api/',
      told: failureAsApiJson,
      limit: providerRateLimit(systemClock),
    },
    sessions: {
      store: sessionsIn(world.database),
      secrets: [config.sessionSecret],
      minutes: 60,
      secure: isProduction,
    },
    listen: config,
    behindProxy: isProduction,
    log,
    newId,
    isHealthy: async () => {
      await lastPosition(world.database)
      return true
    },
    isUnavailable: isDatabaseUnavailable,
  })
  return server
}

/** Asks our own API as a client would, so that its limits and checks hold. */
async function askThrough(server: Server, { method, path, headers, body }: Asked) {
  const answer = await server.inject({
    method,
    url: path,
    headers,
    ...(body === null ? {} : { payload: body }),
  })
  const texts = Object.entries(answer.headers).map(([name, text]) => [name, String(text)] as const)
  const came: Readonly<Record<string, string>> = Object.fromEntries(texts)
  return { status: answer.statusCode, headers: came, text: answer.payload }
}

/** Sessions end by the real time, wherever the clock of a demonstration stands. */
const sessionsIn = (database: Database): SessionStore => ({
  get: id => webSession(database, id, systemClock.now()),
  set: (id, content, seconds) =>
    keepWebSession(database, { id, content, now: systemClock.now(), seconds }),
  destroy: async id => {
    await endWebSession(database, id)
  },
})

import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { cannotStart } from './cannot-start.ts'
import { lastWords, openCluster, owner, startPostmaster } from './cluster.ts'
import type { Cluster, Settings } from './cluster.ts'
import { askToStop, findPostmaster, runs, type Postmaster } from './postmaster.ts'

/** A PostgreSQL server that lives in a folder. */
export interface EmbeddedServer {
  /** Names the product's own database there. */
  readonly url: string

  /** Leaves the server. Whoever leaves last stops it. */
  stop(): Promise<void>
}

/** Held, shared, by every process that uses the server; alone, by the one that stops it. */
const inUse = 1_868_000_001
const attempts = 5
const patience = 60_000
const pause = 20

/**
 * Starts the PostgreSQL server of a folder, or joins the one that runs there already: another
 * process of ours, or a server that outlived a killed one.
 */
export async function startEmbedded(
  directory: string,
  settings: Settings = {},
): Promise<EmbeddedServer> {
  const cluster = openCluster(directory, settings)
  let presence = await enter(cluster, settings)
  const { socket } = presence.postmaster
  let isLeaving = false
  let returning = Promise.resolve()
  const stopAtExit = () => {
    if (presence.isOurs) askToStop(presence.postmaster.pid)
  }
  const goBack = async () => {
    const found = isLeaving ? null : await reenter(cluster, settings, socket)
    if (found) presence = found
    if (found) staying()
    else if (!isLeaving) await wait(patience / 60).then(goBack)
  }
  const staying = () =>
    presence.client.once('end', () => {
      if (!isLeaving) returning = goBack()
    })
  process.on('exit', stopAtExit)
  await createDatabase(presence.client)
  staying()
  return {
    url: urlOf(presence.postmaster, owner),
    stop: async () => {
      isLeaving = true
      await returning
      process.off('exit', stopAtExit)
      await leave(cluster, presence.postmaster, presence.client)
    },
  }
}

/** Somebody killed the server: it is started again where it was, so that its address stays true. */
const reenter = (cluster: Cluster, settings: Settings, socket: string) =>
  enter(cluster, settings, { socket }).catch(() => null)

interface Presence {
  readonly postmaster: Postmaster
  readonly client: pg.Client
  readonly isOurs: boolean
}

/**
 * Another process may start or stop the server at this moment, and what a killed one held is not
 * free at once: so it is tried again before it is given up.
 */
async function enter(
  cluster: Cluster,
  settings: Settings,
  { socket, attempt = 1 }: { readonly socket?: string; readonly attempt?: number } = {},
): Promise<Presence> {
  const running = findPostmaster(cluster.files)
  const postmaster = running ?? startPostmaster(cluster, settings, socket)
  const client = await joinServer(postmaster, cluster)
  if (client) return { postmaster, client, isOurs: running === null }

  if (running === null && socket === undefined) removeSocket(postmaster)
  if (attempt === attempts) throw cannotStart(lastWords(cluster))
  await wait(attempt * 10 * pause)
  return enter(cluster, settings, { ...(socket ? { socket } : {}), attempt: attempt + 1 })
}

/** Waits until the server answers; `null` if it stops instead. */
async function joinServer(
  { pid, socket }: Postmaster,
  { files }: Pick<Cluster, 'files'>,
  waited = 0,
): Promise<pg.Client | null> {
  const client = new pg.Client(urlOf({ socket }, 'postgres'))
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(`select pg_try_advisory_lock_shared(${inUse}) as joined`)
    if ((rows as readonly { joined: boolean }[])[0]?.joined) return client
    await client.end()
  } catch {
    // It starts, or it stops: its process tells which.
  }
  if (!runs(pid, files)) return null
  if (waited >= patience) throw cannotStart(`the server of ${files} does not answer`)
  await wait(pause)
  return joinServer({ pid, socket }, { files }, waited + pause)
}

async function leave({ files }: Cluster, postmaster: Postmaster, client: pg.Client) {
  const isLast = await letGo(client)
  if (!isLast) return client.end().catch(() => undefined)
  askToStop(postmaster.pid)
  while (findPostmaster(files)?.pid === postmaster.pid) await wait(pause)
  removeSocket(postmaster)
}

/** Whether nobody else uses the server. Those who come now wait until it has stopped. */
async function letGo(client: pg.Client) {
  try {
    const { rows } = await client.query(`
      select pg_advisory_unlock_shared(${inUse}), pg_try_advisory_lock(${inUse}) as alone
    `)
    return (rows as readonly { alone: boolean }[])[0]?.alone ?? false
  } catch {
    return false
  }
}

async function createDatabase(client: pg.Client) {
  try {
    await client.query(`create database ${owner}`)
  } catch (error) {
    if (!isThereAlready(error)) throw error
  }
}

/** Known by its name, or made by another process at this moment. */
const isThereAlready = (error: unknown) =>
  error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505')

const urlOf = ({ socket }: Pick<Postmaster, 'socket'>, database: string) =>
  `postgres://${owner}@localhost/${database}?host=${encodeURIComponent(socket)}`

function removeSocket({ socket }: Postmaster) {
  rmSync(socket, { recursive: true, force: true })
}

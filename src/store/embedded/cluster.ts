import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { cannotStart } from './cannot-start.ts'
import type { Postmaster } from './postmaster.ts'
import { chooseRunningAs, give, run, type RunningAs } from './running-as.ts'

/** Settings of the server, by PostgreSQL's own names. */
export type Settings = Readonly<Record<string, string>>

/** The files of one PostgreSQL server, and who may use them. */
export interface Cluster {
  readonly folder: string
  readonly files: string
  readonly log: string
  readonly binaries: string
  readonly as: RunningAs
}

/** The role that owns everything in an embedded server; only its own machine user may connect. */
export const owner = 'manage_training'

/** Finds the cluster in a folder, or makes it. */
export function openCluster(directory: string, settings: Settings): Cluster {
  mkdirSync(directory, { recursive: true })
  const folder = realpathSync(directory)
  const files = join(folder, 'postgresql')
  const binaries = findBinaries()
  const as = chooseRunningAs(binaries, folder, files)
  const cluster = { folder, files, log: join(folder, 'postgresql.log'), binaries, as }
  if (!existsSync(join(files, 'PG_VERSION'))) make(cluster, settings)
  return cluster
}

/** Made beside its place and moved there whole, so that half a cluster is never found. */
function make({ folder, files, binaries, as }: Cluster, settings: Settings) {
  const made = mkdtempSync(join(folder, 'making-'))
  give(made, as)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin']
  const options = [...locale, '--builtin-locale=C.UTF-8', '--auth=trust', '--no-instructions']
  const haste = settings['fsync'] === 'off' ? ['--no-sync'] : []
  const program = join(binaries, 'initdb')
  const done = run(as, program, ['-D', made, '-U', owner, ...options, ...haste])
  if (done.status === 0) return moveInto(files, made)
  rmSync(made, { recursive: true, force: true })
  throw cannotStart(done.error?.message ?? done.stderr.trim())
}

function moveInto(files: string, made: string) {
  try {
    renameSync(made, files)
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(join(files, 'PG_VERSION'))) throw error
  }
}

/** Starts a server, which may yet find that another was quicker, and stop. */
export function startPostmaster(
  { files, log, binaries, as }: Cluster,
  settings: Settings,
  socket = mkdtempSync(join(shortTemporaryFolder(), 'manage-training-')),
) {
  give(socket, as)
  const all = { listen_addresses: '', log_min_messages: 'fatal', ...settings }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [...as.before, join(binaries, 'postgres'), '-D', files, '-k', socket, ...options]
  const [program = '', ...rest] = command
  const output = openSync(log, 'a')
  // In a session of its own, so that Ctrl+C reaches us and we decide when the server stops.
  const child = spawn(program, rest, {
    ...as.ids,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  if (child.pid === undefined) throw cannotStart(`${program} is not there`)
  return { pid: child.pid, socket } satisfies Postmaster
}

/** A socket's whole path may have about a hundred characters. */
const shortTemporaryFolder = () => (tmpdir().length < 60 ? tmpdir() : '/tmp')

/** The last that the server wrote before it gave up. */
export const lastWords = ({ log }: Cluster) =>
  readFileSync(log, 'utf8').trim().split('\n').slice(-4).join('\n')

import { spawnSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { cannotStart } from './cannot-start.ts'

/** As whom PostgreSQL runs. It refuses to run as root, and as a user whom nobody knows. */
export interface RunningAs {
  readonly name: string
  readonly ids: { readonly uid?: number; readonly gid?: number }
  readonly before: readonly string[]
}

/** The user whom every machine has and who owns nothing. */
const nobody = 65534

const ourselves: RunningAs = { name: 'ourselves', ids: {}, before: [] }
const another = (id: number): RunningAs => ({
  name: `user ${id}`,
  ids: { uid: id, gid: id },
  before: [],
})

/** Still root for the files, so a private folder is open to it; nobody for PostgreSQL. */
const namespace: RunningAs = {
  name: 'user namespace',
  ids: {},
  before: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`],
}

/** The first way that works here, for a cluster in a folder: each is tried, none is guessed at. */
export function chooseRunningAs(binaries: string, folder: string, cluster: string): RunningAs {
  const found = waysFor(cluster).find(as => canRun(as, binaries, folder))
  if (found) return found
  throw cannotStart(
    `PostgreSQL refuses to run as ${whoWeAre()}, and nobody else may enter ${folder}`,
  )
}

/** As the owner of files that exist already: PostgreSQL refuses the files of others. */
function waysFor(cluster: string): readonly RunningAs[] {
  if (process.getuid?.() !== 0) return isKnown() ? [ourselves] : [namespace]
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  if (owner === 0) return [namespace]
  return owner === undefined ? [another(nobody), namespace] : [another(owner)]
}

const canRun = (as: RunningAs, binaries: string, folder: string) =>
  succeeds(as, join(binaries, 'postgres'), '--version') && succeeds(as, 'test', '-x', folder)

const succeeds = (as: RunningAs, program: string, ...options: readonly string[]) =>
  run(as, program, options).status === 0

/** Runs a program as that user, to its end. */
export function run(as: RunningAs, program: string, options: readonly string[]) {
  const [first = program, ...rest] = [...as.before, program, ...options]
  return spawnSync(first, rest, { ...as.ids, cwd: '/', encoding: 'utf8' })
}

/** Gives a folder to that user. */
export function give(folder: string, { ids: { uid, gid } }: RunningAs) {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
}

const whoWeAre = () => (process.getuid?.() === 0 ? 'root' : `user ${process.getuid?.()}`)

function isKnown() {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A server that runs on a cluster: its process, and the folder of its socket. */
export interface Postmaster {
  readonly pid: number
  readonly socket: string
}

/**
 * The server that runs on a cluster, as the file that it keeps beside its data says, or `null`. A
 * file that a killed machine left behind is removed: its number may by now be another process, and
 * PostgreSQL would not start for fear of it.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid')
  const lines = linesOf(file)
  const pid = Number(lines[0])
  const socket = lines[4]
  if (!pid) return null
  if (runs(pid, cluster)) return socket ? { pid, socket } : null
  rmSync(file, { force: true })
  return null
}

/** Whether a process is the server of a cluster: its command line names the folder. */
export const runs = (pid: number, cluster: string) => commandOf(pid).includes(cluster)

/** Asks a server to break off what it does and to stop in good order. */
export function askToStop(pid: number) {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It has gone already.
  }
}

function linesOf(file: string) {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function commandOf(pid: number) {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

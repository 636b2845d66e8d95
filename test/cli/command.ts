import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

type Environment = Readonly<Record<string, string>>

/** What a command said, and how it ended. */
export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

const command = 'bin/manage-training.js'

/** Runs the command line as a person would, in a process of its own. */
export async function manageTraining(
  args: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  const running = begin(args, environment)
  const texts = { out: '', err: '' }
  running.stdout.on('data', piece => (texts.out += String(piece)))
  running.stderr.on('data', piece => (texts.err += String(piece)))
  const [status] = (await once(running, 'close')) as [number | null]
  return { status, ...texts }
}

/** A command that goes on until it is stopped. */
export interface Running {
  /** The line that it was waited for. */
  readonly line: string
  /** Asks it to stop, and answers with its status. */
  readonly stop: () => Promise<number | null>
}

/** Starts a command, and waits until it says a line of a kind. */
export async function startedUntil(
  says: RegExp,
  args: readonly string[],
  environment: Environment,
): Promise<Running> {
  const running = begin(args, environment)
  const closed = once(running, 'close') as Promise<[number | null]>
  const stop = async () => {
    running.kill('SIGTERM')
    const [status] = await closed
    return status
  }
  onTestFinished(async () => void (await stop()))
  const said: string[] = []
  running.stderr.on('data', piece => said.push(String(piece)))
  for await (const line of createInterface({ input: running.stdout })) {
    said.push(line)
    if (says.test(line)) return { line, stop }
  }
  throw new Error(`It ended without saying ${String(says)}, but:\n${said.join('\n')}`)
}

const begin = (args: readonly string[], environment: Environment) =>
  spawn(process.execPath, [command, ...args], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** The product in a process of its own, on a database that is there. */
export interface ServedApart {
  readonly url: string
  /** The most memory that the process has had so far, in MiB. */
  readonly mostMemory: () => number
  close(): Promise<void>
}

/** Starts the product on a database and waits until it answers. */
export async function servedApart(databaseUrl: string): Promise<ServedApart> {
  const product = spawn(
    process.execPath,
    ['--max-semi-space-size=4', 'bin/manage-training.js', 'start'],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  for await (const line of createInterface({ input: product.stdout })) {
    const [url] = /http:\/\/[\d.:]+/.exec(line) ?? []
    if (url !== undefined)
      return {
        url,
        mostMemory: () => mostMemoryOf(product.pid ?? 0),
        close: async () => {
          product.kill('SIGTERM')
          await once(product, 'exit')
        },
      }
  }
  throw new Error('The product did not start')
}

function mostMemoryOf(process: number) {
  const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? []
  return Number(kibibytes) / 1024
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase, sql } from '../database.ts'
import { startEmbedded } from './embedded.ts'
import { findPostmaster } from './postmaster.ts'

const isRoot = process.getuid?.() === 0

function folder(mode = 0o711) {
  const made = mkdtempSync(join(tmpdir(), 'manage-training-embedded-'))
  chmodSync(made, mode)
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true })
  })
  return made
}

async function start(directory: string) {
  const server = await startEmbedded(directory, { fsync: 'off' })
  onTestFinished(() => server.stop())
  return server
}

const serverOf = (directory: string) => findPostmaster(join(directory, 'postgresql'))

async function ask<Row>(url: string, query = sql`select 1 as one`) {
  const database = await openDatabase(url)
  const rows = await database.rows<Row>(query)
  await database.close()
  return rows
}

const remember = (url: string, word: string) =>
  ask(url, sql`with kept as (select ${word} as word) select kept.word into note from kept`)

const remembered = (url: string) => ask(url, sql`select note.word from note order by note.word`)

/** Another process that starts the server of a folder, and stays until it is told to leave. */
async function otherProcess(directory: string, before: readonly string[] = []) {
  const program = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const server = await startEmbedded(${JSON.stringify(directory)}, { fsync: 'off' })
    console.log(server.url)
    process.stdin.once('end', async () => { await server.stop(); process.exit() }).resume()
  `
  const command = [...before, process.execPath, '--input-type=module', '--eval', program]
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const url = String((await once(createInterface(child.stdout), 'line'))[0])
  const leave = async () => {
    child.stdin.end()
    await gone
  }
  onTestFinished(leave)
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { url, leave, kill }
}

test.each([
  ['a folder that all may enter', 0o711],
  ["its owner's private folder", 0o700],
])('a server starts in %s', async (_, mode) => {
  const { url } = await start(folder(mode))
  expect(await ask(url)).toEqual([{ one: 1 }])
})

test('a server starts for an ordinary user', async () => {
  const asNobody = ['unshare', '--user', '--map-user=65534', '--map-group=65534']
  const { url } = await otherProcess(folder(), isRoot ? asNobody : [])
  expect(await ask(url)).toEqual([{ one: 1 }])
})

test('what was recorded is there at the next start', async () => {
  const directory = folder()
  const first = await start(directory)
  await remember(first.url, 'kept')
  await first.stop()
  expect(serverOf(directory)).toBeNull()

  const second = await start(directory)
  expect(await remembered(second.url)).toEqual([{ word: 'kept' }])
})

test('a second process joins the server, and whoever leaves last stops it', async () => {
  const directory = folder()
  const other = await otherProcess(directory)
  const ours = await start(directory)
  expect(ours.url).toBe(other.url)

  await other.leave()
  expect(await ask(ours.url)).toEqual([{ one: 1 }])
  await ours.stop()
  expect(serverOf(directory)).toBeNull()
})

test('of processes that start at once, all get the same server', async () => {
  const directory = folder()
  const all = await Promise.all([
    otherProcess(directory),
    otherProcess(directory),
    start(directory),
  ])
  expect(new Set(all.map(({ url }) => url)).size).toBe(1)
})

test('a server that outlived its killed process is taken over with all it was told', async () => {
  const directory = folder()
  const other = await otherProcess(directory)
  await remember(other.url, 'told')
  const { pid } = serverOf(directory) ?? {}
  await other.kill()

  const ours = await start(directory)
  expect(serverOf(directory)?.pid).toBe(pid)
  expect(await remembered(ours.url)).toEqual([{ word: 'told' }])
  await ours.stop()
  expect(serverOf(directory)).toBeNull()
})

test('a server that was killed recovers at the next start', async () => {
  const directory = folder()
  const first = await start(directory)
  await remember(first.url, 'safe')
  process.kill(serverOf(directory)?.pid ?? 0, 'SIGKILL')

  const second = await start(directory)
  expect(await remembered(second.url)).toEqual([{ word: 'safe' }])
})

test('a server that was killed is started again for those who use it', async () => {
  const directory = folder()
  const { url } = await start(directory)
  await remember(url, 'safe')
  const killed = serverOf(directory)?.pid ?? 0
  process.kill(killed, 'SIGQUIT')

  await vi.waitFor(async () => expect(await remembered(url)).toEqual([{ word: 'safe' }]), 20_000)
  expect(serverOf(directory)?.pid).not.toBe(killed)
})

test('a lock file whose number is now another process does not stand in the way', async () => {
  const directory = folder()
  await (await start(directory)).stop()
  writeFileSync(join(directory, 'postgresql', 'postmaster.pid'), `${process.pid}\n`)
  const { url } = await start(directory)
  expect(await ask(url)).toEqual([{ one: 1 }])
})

test('the folder of the socket goes with the server', async () => {
  const directory = folder()
  const server = await start(directory)
  const { socket } = serverOf(directory) ?? { socket: '' }
  expect(existsSync(socket)).toBe(true)
  await server.stop()
  expect(existsSync(socket)).toBe(false)
})

test('where it cannot start, the reason is given and the way out is named', async () => {
  const starting = startEmbedded(folder(), { no_such_setting: '1' })
  await expect(starting).rejects.toThrow(/no_such_setting.*Set DATABASE_URL/s)
})

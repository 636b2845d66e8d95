import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { openCopy } from '../../examples/copy-on-disk.ts'
import type { Trn } from '../../src/core/identity.ts'
import { sql } from '../../src/store/database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { smallWorld } from '../database/small-world.ts'
import { clientFor, expectFingerprints, expectSameAsLists, standAt } from './following.ts'
import { apiForThisTest, tokenOf } from './listening-api.ts'
import * as reports from './reports.ts'

/* The example that follows the feed, in a process of its own that is killed and started again. */

async function openStory() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  await standAt(world, '2023-09-04T09:00:00.000Z')
  await world.database.run(sql`
    insert into demonstration_teacher (trn, full_name, date_of_birth, qualified_on)
    select (3000000 + number)::text, 'Teacher ' || number, '1995-05-05', '2020-07-01'
    from generate_series(1, 40) as number
  `)
  await reports.trainWith(world, world.ashfield, world.ambition)
  const folder = mkdtempSync(join(tmpdir(), 'manage-training-copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const api = await apiForThisTest(world)
  return {
    world,
    store: join(folder, 'copy.sqlite'),
    url: api.url,
    token: await tokenOf(world, 'Ambition Institute'),
    client: await clientFor(world, api, 'Ambition Institute'),
    comes: (number: number) => {
      const trn = String(3_000_000 + number) as Trn
      const newcomer = { trn, email: `${trn}@ashfield.example`, start: '2023-09-01' }
      return reports.registerAt(world, world.ashfield, newcomer)
    },
  }
}

type Story = Awaited<ReturnType<typeof openStory>>

/** Runs the example until it has ended, or has said so many lines and is killed. */
async function follow({ url, store, token }: Story, lines = Infinity) {
  const args = ['examples/follow-feed.ts', '--url', url, '--store', store, '--limit', '1', '--once']
  const child = spawn(process.execPath, args, {
    env: { PROVIDER_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  const errors: string[] = []
  child.stderr.on('data', piece => errors.push(String(piece)))
  const said: string[] = []
  for await (const line of createInterface(child.stdout)) {
    said.push(line)
    if (said.length === lines) child.kill('SIGKILL')
  }
  const [status, signal] = (await closed) as [number | null, string | null]
  if (status !== 0 && signal === null) throw new Error(errors.join(''))
  return { said, signal }
}

/** What the file holds is what the service has. */
async function expectKept({ store, client }: Story) {
  const kept = openCopy(store)
  const cursor = kept.cursor() ?? ''
  kept.close()
  await expectSameAsLists({ api: client, copy: kept.people })
  await expectFingerprints(client, [{ cursor, copy: kept.people }])
  return kept.people
}

test('killed again and again, it goes on where it was and proves what it has', async () => {
  const story = await openStory()
  for (let number = 1; number <= 40; number += 1) await story.comes(number)
  const lines: string[] = []
  for (const [at, count] of [3, 11, 6].entries()) {
    const { said, signal } = await follow(story, count)
    expect([at, signal]).toEqual([at, 'SIGKILL'])
    lines.push(...said)
  }
  const { said } = await follow(story)
  expect(said.at(-1)).toMatch(/ {2}proved: 40 people, [0-9a-f]{64}$/)
  expect(said.at(-2)).toMatch(/^\S+ {2}2023-09-01 {2}register {2}\S+ {2}Teacher 40 {2}participant$/)
  const entries = [...lines, ...said.slice(0, -1)].map(line => line.split('  ')[4])
  expect([...new Set(entries)]).toEqual(Array.from({ length: 40 }, (_, at) => `Teacher ${at + 1}`))
  expect(entries.length).toBeLessThanOrEqual(43) // At most the one at hand is said again.
  expect((await expectKept(story)).size).toBe(40)
}, 60_000)

test('a copy that was altered behind its back is found out and mended', async () => {
  const story = await openStory()
  const [altered, lost] = [await story.comes(1), await story.comes(2)]
  await story.comes(3)
  await follow(story)
  const kept = openCopy(story.store)
  kept.people.set(altered, { participant: null, transfers: null, unfundedMentor: null })
  kept.people.delete(lost)
  kept.keep([altered, lost], kept.cursor())
  kept.close()

  const { said } = await follow(story)
  expect(said.slice(0, 2).map(line => line.split('  ').slice(1))).toEqual(
    [altered, lost].toSorted().map(id => [`differed, and is read anew: ${id}`]),
  )
  expect(said.slice(2)).toEqual([expect.stringMatching(/ {2}proved: 3 people, [0-9a-f]{64}$/)])
  expect((await expectKept(story)).size).toBe(3)
})

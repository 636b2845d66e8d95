import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test } from 'vitest'
import { day } from '../../src/core/calendar.ts'
import { newId } from '../../src/ids.ts'
import { openDatabase, sql, type Database } from '../../src/store/database.ts'
import { createDatabase, dropDatabase, urlOfDatabase } from '../../src/store/databases.ts'
import { startEmbedded } from '../../src/store/embedded/embedded.ts'
import { findPostmaster } from '../../src/store/embedded/postmaster.ts'
import { checkProviderViews } from '../../src/store/read/provider-views.ts'

/** What the killed process had said. */
interface Said {
  readonly id: string
  readonly kind: string
  readonly position: number
}

/** Runs the stream until it has said so many changes; kills it, and tells what it had said. */
async function killedAfter(count: number, where: string, alsoKill: () => void = () => undefined) {
  const program = fileURLToPath(import.meta.resolve('./stream-of-changes.ts'))
  const child = spawn(process.execPath, [program, where], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const gone = once(child, 'exit')
  const said: Said[] = []
  for await (const line of createInterface(child.stdout)) {
    said.push(JSON.parse(line) as Said)
    if (said.length !== count) continue
    alsoKill()
    child.kill('SIGKILL')
  }
  if ((await gone)[1] !== 'SIGKILL') throw new Error(`It ended by itself after ${said.length}`)
  return said
}

/** A server takes a moment to see that whoever asked it is gone. */
async function untilAlone(database: Database): Promise<void> {
  const others = await database.rows(sql`
    select activity.pid
    from pg_stat_activity as activity
    where activity.datname = current_database()
      and activity.pid <> pg_backend_pid()
      and activity.application_name = 'manage-training'
  `)
  if (others.length > 0) await untilAlone(database)
}

/** What the killed process left behind, beside what it had said. */
async function leftBehind(url: string, said: readonly Said[]) {
  const database = await openDatabase(url, { connections: 1 })
  onTestFinished(() => database.close())
  await untilAlone(database)

  const log = await database.rows<Said>(sql`
    select change.id, change.kind, change.position
    from change_of_circumstance as change
    order by change.position
  `)
  const logged = new Map(log.map(change => [change.id, change]))
  const [head] = await database.rows<{ position: number }>(sql`select position from log_head`)
  return {
    lost: said.filter(({ id, kind, position }) => {
      const change = logged.get(id)
      return change?.kind !== kind || change.position !== position
    }),
    outOfPlace: log.filter(({ position }, index) => position !== index + 1),
    headIsAhead: (head?.position ?? 0) - log.length,
    // The schools had chosen in four changes. Of each, one change may be recorded and not yet said.
    unsaidOfTwo: log.length - 4 - said.length <= 2,
    did: await whatEachKindDid(database),
    wrongViews: await checkProviderViews(database, day('2023-09-04')),
  }
}

/** How many rows each registration and each leaving made: of a kind, all alike. */
const whatEachKindDid = (database: Database) =>
  database.rows(sql`
    select distinct
      change.kind,
      (select count(*) from change_subject where position = change.position) as "subjects",
      (select count(*) from outbox where change_position = change.position) as "notices",
      (select count(*) from person where recorded_by = change.position) as "people",
      (select count(*) from participant_identity where recorded_by = change.position)
        as "identities",
      (select count(*) from participant_profile where recorded_by = change.position) as "profiles",
      (select count(*) from person_details where made_by = change.position) as "names",
      (select count(*) from induction_record where made_by = change.position) as "records",
      (select count(*) from induction_record where superseded_by = change.position)
        as "recordsSuperseded",
      (select count(*) from leaving_report where made_by = change.position) as "reports",
      (select count(*) from training_status where made_by = change.position) as "statuses",
      (select count(*) from schedule_in_use where made_by = change.position) as "schedules",
      (select count(*) from email_in_use where made_by = change.position) as "emails"
    from change_of_circumstance as change
    where change.kind in ('register', 'transfer-out')
    order by change.kind
  `)

const somebodyNew = { people: 1, identities: 1, profiles: 1, names: 1, emails: 1, schedules: 1 }
const nobodyNew = { people: 0, identities: 0, profiles: 0, names: 0, emails: 0, schedules: 0 }

const everythingWhole = {
  lost: [],
  outOfPlace: [],
  headIsAhead: 0,
  unsaidOfTwo: true,
  did: [
    {
      kind: 'register',
      subjects: 1,
      ...somebodyNew,
      records: 1,
      recordsSuperseded: 0,
      reports: 0,
    },
    {
      kind: 'transfer-out',
      subjects: 1,
      ...nobodyNew,
      records: 1,
      recordsSuperseded: 1,
      reports: 1,
    },
  ],
  wrongViews: [],
}

async function emptyDatabase() {
  const server = inject('templateUrl')
  const name = `killed_${newId().replaceAll('-', '')}`
  await createDatabase(server, name)
  onTestFinished(() => dropDatabase(server, name))
  return urlOfDatabase(server, name)
}

function folder() {
  const made = mkdtempSync(join(tmpdir(), 'manage-training-killed-'))
  chmodSync(made, 0o711) // Root's PostgreSQL runs as another user, who must get in.
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true })
  })
  return made
}

/** Every process of the server that runs in a folder: it writes nothing more, not even its log. */
function killServer(directory: string) {
  const { pid = 0 } = findPostmaster(join(directory, 'postgresql')) ?? {}
  const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
  for (const one of [pid, ...workers.map(Number)]) if (one > 0) process.kill(one, 'SIGKILL')
}

test.each([3, 14])(
  'of a process killed after %i changes, each it confirmed is there and none by half',
  async count => {
    const url = await emptyDatabase()
    const said = await killedAfter(count, url)
    expect(await leftBehind(url, said)).toMatchObject(everythingWhole)
  },
)

test('an embedded server that outlives its killed process has each change whole', async () => {
  const directory = folder()
  const said = await killedAfter(9, directory)
  const server = await startEmbedded(directory)
  onTestFinished(() => server.stop())
  expect(await leftBehind(server.url, said)).toMatchObject(everythingWhole)
})

test('an embedded server that is killed with its process recovers each change whole', async () => {
  const directory = folder()
  const said = await killedAfter(17, directory, () => {
    killServer(directory)
  })
  const server = await startEmbedded(directory)
  onTestFinished(() => server.stop())
  expect(await leftBehind(server.url, said)).toMatchObject(everythingWhole)
})

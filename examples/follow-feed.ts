import { setTimeout as waiting } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { apiOf, type Api } from '../client/api.ts'
import { applyChange, findDifference, fingerprintOf, repair } from '../client/copy.ts'
import { followChanges, type Change } from '../client/feed.ts'
import { openCopy, type CopyOnDisk } from './copy-on-disk.ts'

/*
 * Keeps a copy of what a lead provider sees in step with the service, and proves it:
 *
 *   PROVIDER_TOKEN=... node examples/follow-feed.ts --url http://127.0.0.1:3000 --store copy.sqlite
 *
 * Each alteration is one line. It can be killed at any moment and started again.
 */

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    store: { type: 'string', default: 'copy.sqlite' },
    seconds: { type: 'string', default: '5' },
    limit: { type: 'string', default: '1000' },
    once: { type: 'boolean', default: false },
  },
})

const say = (line: string) => process.stdout.write(`${line}\n`)

/** What one entry of the feed says, on a line. */
function lineOf({ id, attributes }: Change): string {
  const { person_id, kind, effective_on, no_longer_seen, ...seen } = attributes
  const resources = Object.entries({
    participant: seen.participant,
    transfers: seen.participant_transfer,
    'unfunded mentor': seen.unfunded_mentor,
  }).flatMap(([name, resource]) => (resource === null ? [] : [name]))
  const name = seen.participant?.attributes.full_name ?? seen.unfunded_mentor?.attributes.full_name
  const now = no_longer_seen ? `no longer seen: ${no_longer_seen.reason}` : resources.join(', ')
  return `${id}  ${effective_on}  ${kind}  ${person_id}  ${name ?? ''}  ${now}`
}

/** Whether the copy is what the service has at its cursor; whoever differs is read anew. */
async function prove(api: Api, copy: CopyOnDisk, cursor: string): Promise<boolean> {
  const differing = await findDifference(api, copy.people, cursor)
  for (const id of differing) {
    await repair(api, copy.people, id)
    say(`${cursor}  differed, and is read anew: ${id}`)
  }
  if (differing.length > 0) copy.keep(differing, cursor)
  const { people, digest } = fingerprintOf(copy.people)
  if (differing.length === 0) say(`${cursor}  proved: ${people} people, ${digest}`)
  return differing.length === 0
}

/** Takes in the feed; tells whether the copy is proved. Whoever was repaired may be newer. */
async function follow(api: Api, copy: CopyOnDisk): Promise<boolean> {
  const pause = values.once ? undefined : () => waiting(Number(values.seconds) * 1000)
  let isProved = false
  for await (const { data, cursor, more } of followChanges(api, {
    after: copy.cursor(),
    limit: Number(values.limit),
    ...(pause && { pause }),
  })) {
    for (const change of data) {
      applyChange(copy.people, change)
      say(lineOf(change))
    }
    copy.keep(new Set(data.map(({ attributes }) => attributes.person_id)), cursor)
    if (data.length > 0) isProved = false
    if (!more && !isProved) isProved = await prove(api, copy, cursor)
  }
  return isProved
}

const copy = openCopy(values.store)
const api = apiOf({ url: values.url, token: process.env['PROVIDER_TOKEN'] ?? '' })
const isProved = (await follow(api, copy)) || (await follow(api, copy))
copy.close()
if (!isProved) process.exitCode = 1

import { sql, type Database } from '../../src/store/database.ts'
import { checkAgainstDocument } from '../api/declared.ts'
import type { Answer } from '../api/listening-api.ts'
import { fuzzWorld, type FuzzWorld, type ProviderName } from './fuzz-world.ts'
import type { Asked } from './requests.ts'
import { mayMove, movedBetween, resourcesOf, type Resources } from './resources.ts'
import { secretsMadeBy, secretsOf, type Made, type Secret } from './secrets.ts'
import { clientOn, curlOf, onWire, type OnWire } from './wire.ts'

/** How often each operation answered with which status: `listSchools 200` and so on. */
export type Tally = Map<string, number>

/** A world under fire: sends requests, and throws when an answer is not what it has to be. */
export interface Siege {
  readonly send: (asked: Asked) => Promise<void>
  readonly close: () => Promise<void>
}

export async function besiege(tally: Tally): Promise<Siege> {
  const world = await fuzzWorld()
  const client = clientOn(world.api.url)
  const state: State = {
    secrets: secretsOf(world),
    resources: await resourcesOf(world),
    kept: await keptIn(world.world.database),
  }
  return {
    send: async asked => {
      const wire = onWire(asked, world)
      const faultsBefore = world.api.faults.length
      try {
        const answer = await client.send(wire)
        const said = `${asked.operationId} ${answer.status}`
        tally.set(said, (tally.get(said) ?? 0) + 1)
        checkAnswer(asked, wire, answer, state.secrets)
        await checkTwin(asked, wire, answer, { world, client })
        await checkWritten(asked, wire, answer, { world, state })
      } catch (cause) {
        const newFaults = world.api.faults.slice(faultsBefore)
        const faults = newFaults.map(fault => JSON.stringify(fault, asText)).join('\n')
        const curl = curlOf(world.api.url, wire)
        throw new Error(`${String(cause)}\n${faults}\nAs ${asked.by}:\n${curl}`, { cause })
      }
    },
    close: async () => {
      client.close()
      await world.api.close()
    },
  }
}

interface State {
  secrets: readonly Secret[]
  resources: Resources
  kept: Kept
}

const asText = (_name: string, value: unknown) =>
  value instanceof Error ? `${value.stack} ${JSON.stringify(value)}` : value

/** Longer heads are refused by Node itself, before anybody is asked. */
const longestHead = 15_000

/** That an answer is one that the document knows, and holds nothing that is another's. */
export function checkAnswer(
  asked: Pick<Asked, 'operationId' | 'by'>,
  { method, target, headers }: OnWire,
  answer: Answer,
  secrets: readonly Secret[],
) {
  if (answer.status >= 500) throw new Error(`It failed: ${answer.status}`)
  const answering = /\/transfers(\.json)?\/?(\?|$)/.test(target)
    ? 'listTransfers'
    : asked.operationId
  for (const { what, text, from, except } of secrets)
    if (from === asked.by && !except.test(answering) && answer.text.includes(text))
      throw new Error(`${from} was told ${what}, ${text}: ${answer.text.slice(0, 2000)}`)
  if (answer.status === 431 && target.length + headers.flat().join().length > longestHead) return
  if (method === 'HEAD') return checkEmpty(answer)
  if (!isReadable(target)) return checkNowhere(answer)
  checkAgainstDocument(method, target, answer)
}

/** An address that cannot be decoded leads to no operation. */
function isReadable(target: string) {
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

function checkNowhere({ status, text }: Answer) {
  const said = { 404: '{"error":"Resource not Found"}', 413: '{"error":"Request too large"}' }
  if (said[status as keyof typeof said] !== text)
    throw new Error(`Nowhere was answered with ${status} ${text}`)
}

function checkEmpty({ text }: Answer) {
  if (text !== '') throw new Error(`A HEAD was answered with a body: ${text.slice(0, 200)}`)
}

const hiddenKinds = /^(ambition|ucl)\.(person|unfunded|record|partnership|declaration|statement)$/

/** That an id of the other provider's answers as an id of nobody does. */
async function checkTwin(
  asked: Asked,
  wire: OnWire,
  answer: Answer,
  { world, client }: { world: FuzzWorld; client: ReturnType<typeof clientOn> },
) {
  const isWritten = answer.status < 400 && asked.method !== 'GET'
  if (isWritten || wire.headers.some(([name]) => name === 'idempotency-key')) return
  const twin = onWire(asked, world, pool =>
    hiddenKinds.test(pool) && !pool.startsWith(asked.by) ? idOfNobody : null,
  )
  if (JSON.stringify(twin) === JSON.stringify(wire)) return
  const other = await client.send(twin)
  if (other.status !== answer.status || comparable(other) !== comparable(answer))
    throw new Error(
      `Another provider's id is told apart: ${answer.status} ${answer.text.slice(0, 500)};` +
        ` nobody's: ${other.status} ${other.text.slice(0, 500)}`,
    )
}

/**
 * What is the same for both. A declaration of nobody is told so beside what else is wrong, and of
 * whom the provider never trained only once nothing else is: so contract 15.3 has it.
 */
const comparable = ({ text }: Answer) =>
  text.replace(/\{"title":"participant_id","detail":"[^"]*is not recognised[^"]*"\},/, '')

const idOfNobody = '01890a5d-ac96-774b-bcce-b302099a8057'

/** That nothing was written, unless by a write that was done; and then only what it names. */
async function checkWritten(
  asked: Asked,
  wire: OnWire,
  answer: Answer,
  { world, state }: { world: FuzzWorld; state: State },
) {
  const { database } = world.world
  const before = state.kept
  state.kept = await keptIn(database, before)
  const moved = tablesMoved(before, state.kept)
  if (moved.length === 0) return
  const made = (answer.body as { readonly data?: Made } | undefined)?.data
  if (answer.status !== 200 || wire.method === 'GET' || made?.id === undefined)
    throw new Error(`${answer.status} ${answer.text.slice(0, 500)}, and written: ${moved.join()}`)
  noteMade(asked.by, made, world, state)
  const known = state.resources
  state.resources = await resourcesOf(world)
  const beyond = movedBetween(known, state.resources).filter(name => !mayMove(name, asked.by, made))
  if (beyond.length > 0)
    throw new Error(
      beyond
        .map(name => `${name} moved\nfrom ${known.get(name)}\nto   ${state.resources.get(name)}`)
        .join('\n'),
    )
}

function noteMade(by: ProviderName, made: Made, world: FuzzWorld, state: State) {
  const secrets = secretsMadeBy(by, made, world)
  state.secrets = [...state.secrets, ...secrets]
  const kind = made.type === 'participant-declaration' ? 'declaration' : made.type
  const pool = world.pools[`${secrets.length > 0 ? by : 'both'}.${kind}`]
  if (pool && !pool.includes(made.id)) pool.push(made.id)
}

/** All that is kept, by table, and the transaction up to which nothing else was. */
interface Kept {
  readonly upTo: string
  readonly tables: Readonly<Record<string, string>>
}

/** The tables that hold something else than before. */
export const tablesMoved = (before: Kept, { tables }: Kept): readonly string[] =>
  Object.keys(tables).filter(table => tables[table] !== before.tables[table])

/** What every table holds; looked up only if there was any transaction that could write. */
export async function keptIn(database: Database, before?: Kept): Promise<Kept> {
  const [snapshot] = await database.rows<{ readonly upTo: string }>(
    sql`select pg_snapshot_xmax(pg_current_snapshot())::text as "upTo"`,
  )
  const upTo = snapshot?.upTo ?? ''
  if (before?.upTo === upTo) return before
  const rows = await database.rows<{ readonly name: string; readonly held: string }>(sql`
    select
      tables.relname::text as "name",
      (xpath('/row/c/text()', query_to_xml(
        format(
          'select concat(count(*), '' '', sum(t.xmin::text::bigint)) as c from %I as t',
          tables.relname
        ), false, true, ''
      )))[1]::text as "held"
    from pg_class as tables
    where tables.relkind = 'r' and tables.relnamespace = 'public'::regnamespace
    order by tables.relname
  `)
  return { upTo, tables: Object.fromEntries(rows.map(({ name, held }) => [name, held])) }
}

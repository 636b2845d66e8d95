import { dirname, join } from 'node:path'
import { isCode, isTest, type Complaint, type Source } from './source.ts'

const database = ['store', 'store/read', 'store/write', 'provider-contract']
const asked = ['core', 'operations', ...database.filter(room => room !== 'store/write')]
const audience = [...asked, 'http', 'clock', 'ids']
const run = ['core', 'operations', ...database, 'port', 'clock', 'ids', 'log']

/** Who may import whom: architecture, 2.4. A room may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'provider-contract': ['core'],
  'store/read': ['core', 'provider-contract', 'store'],
  'store/write': ['core', 'provider-contract', 'store', 'store/read'],
  store: ['core', 'provider-contract', 'ids'],
  operations: ['core', ...database, 'port', 'clock', 'ids'],
  web: audience,
  api: audience,
  port: ['core'],
  integrations: ['core', 'port'],
  jobs: run,
  cli: [...run, 'scenario', 'jobs', 'config', 'main'],
  scenario: ['core', 'operations', ...database, 'api', 'jobs', 'port', 'http', 'clock', 'ids'],
  http: [],
  clock: ['core'],
  ids: ['clock'],
  config: [],
  log: [],
}

/** Packages that one room keeps to itself. */
const keepers: readonly (readonly [RegExp, string])[] = [
  [/^(@?fastify|find-my-way)(\/|$)/, 'http'],
  [/^(pg|sql-template-tag|node-pg-migrate)(\/|$)/, 'store'],
  [/^commander$/, 'cli'],
]

const advice: Readonly<Record<string, string>> = {
  main: 'main puts the rooms together: take what is needed as an argument',
  'store/write': 'what alters the database is decided and recorded by an operation',
  store: 'what is asked of the database belongs in store/read',
  'store/read':
    'what is asked of the database belongs to the shell: take the answer as an argument',
  web: 'what another audience needs too belongs in core or operations',
  api: 'what another audience needs too belongs in core or operations',
  integrations: 'speak to the port beside it, and let main choose who answers',
  clock: 'take the day or the moment as an argument',
  ids: 'take a way to make ids as an argument',
  config: 'main reads the environment: take the setting as an argument',
  log: 'main opens the log: take it as an argument',
}

/** The complaints about what a file imports. Tests may look into any room. */
export function importsOutOfPlace(source: Source): readonly Complaint[] {
  const room = roomOf(source.path)
  if (!isCode(source) || isTest(source) || room === null || room === 'main') return []
  return importsOf(source).flatMap(({ from, line }) => {
    const where = `${source.path}:${line}`
    return from.startsWith('.')
      ? complainOfRoom(where, room, roomOf(join(dirname(source.path), from)), from)
      : complainOfPackage(where, room, from)
  })
}

function complainOfRoom(where: string, room: string, other: string | null, from: string) {
  if (other === room || (other !== null && mayImport[room]?.includes(other))) return []
  const hint =
    advice[other ?? ''] ?? 'let operations put the two in order, or take it as an argument'
  return [`${where}: ${room} may not import ${other ?? from}; ${hint}.`]
}

function complainOfPackage(where: string, room: string, name: string) {
  if (room === 'core')
    return [`${where}: core may not import ${name}; it is pure: what needs this belongs outside.`]
  const keeper = keepers.find(([pattern]) => pattern.test(name))?.[1]
  return keeper === undefined || room.startsWith(keeper)
    ? []
    : [`${where}: only ${keeper} may import ${name}; what needs it belongs in src/${keeper}.`]
}

/** The room of a path under `src`; `port` for the port of an integration. */
function roomOf(path: string): string | null {
  const [top, first = '', second = ''] = path.split('/')
  if (top !== 'src') return null
  if (first === 'integrations') return /\/port(\.ts|\/)/.test(path) ? 'port' : `integrations`
  if (first === 'store' && (second === 'read' || second === 'write')) return `store/${second}`
  return first.replace(/\.ts$/, '')
}

const imported = new RegExp(
  [
    /^import (?:[^'=]*? from )?'([^']+)'/,
    /^export (?:type )?(?:\{[^}]*\}|\*[^']*?) from '([^']+)'/,
    /\bimport\('([^']+)'\)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
)

function importsOf({ text }: Source) {
  return [...text.matchAll(imported)].map(found => ({
    from: found.slice(1).find(name => name !== undefined) ?? '',
    line: text.slice(0, found.index).split('\n').length,
  }))
}

import { day } from '../../core/calendar.ts'
import type { TeacherOfWorld, World } from '../world.ts'
import { unknown } from './nearest.ts'
import { amiss, fieldsOf, listOf, mapOf, optional, required, unread } from './reading.ts'
import type { Names, Read, Reader, Scope } from './reading.ts'
import { entryOf, wordUnder } from './tree.ts'
import type { Tree } from './tree.ts'
import { calendarDate, flag, orNull, text } from './values.ts'

/** What the product's reference data offer to every world. */
export interface ReferenceNames {
  readonly cohorts: readonly number[]
  readonly materials: readonly string[]
}

const digits =
  (what: string, written: RegExp, hint: string): Reader<string> =>
  (tree, scope) => {
    const word = text(tree, scope)
    if (word === unread || written.test(word)) return word
    return amiss(tree, scope, `${what} "${word}" is not ${hint}`)
  }

const cohortOf =
  (known: readonly number[]): Reader<number> =>
  (tree, scope) => {
    const word = text(tree, scope)
    if (word === unread) return unread
    const year = known.find(each => String(each) === word)
    return year ?? amiss(tree, scope, unknown('cohort', word, known.map(String)))
  }

const school = fieldsOf(
  {
    urn: required(digits('urn', /^\d{5,6}$/, 'a URN of 5 or 6 digits')),
    name: required(text),
    eligible_for_funding: optional(flag),
  },
  'a school',
)

const unlessBlank: Reader<Blankable> = (tree, scope) => {
  const read = orNull(calendarDate)(tree, scope)
  return read === unread ? unread : { on: read }
}
type Blankable = { readonly on: TeacherOfWorld['qualifiedOn'] }

const teacher = fieldsOf(
  {
    name: optional(text),
    trn: optional(digits('trn', /^\d{7}$/, 'a TRN of 7 digits')),
    date_of_birth: optional(calendarDate),
    qts: optional(unlessBlank),
  },
  'a teacher',
)

/** Words that mean something in the language itself, so that nothing can be called by them. */
const reserved = new Set(
  (
    'on expect refused nobody all any default keep DfE history history_known_on mentors events ' +
    'emails moved'
  ).split(' '),
)

const newName = (key: string, line: number, scope: Scope): Read<string> => {
  if (!reserved.has(key) && !/ as (ect|mentor)$/.test(key)) return key
  scope.tell(line, `nothing can be called "${key}": it is a word of the language`)
  return unread
}

const worldFields = ({ cohorts }: ReferenceNames) =>
  fieldsOf(
    {
      cohorts: required(listOf(cohortOf(cohorts))),
      providers: optional(mapOf(newName, listOf(text))),
      materials: optional(listOf(text)),
      schools: optional(mapOf(newName, school)),
      teachers: optional(mapOf(newName, teacher)),
    },
    'the world',
  )

/** Reads the world; everybody whom the steps bring in is in the national record, in order. */
export function readWorld(tree: Tree, scope: Scope, reference: ReferenceNames): Read<World> {
  namesMustDiffer(tree, scope)
  const read = worldFields(reference)(tree, scope)
  if (read === unread) return unread
  const schools = Object.entries(read.schools ?? {}).map(
    ([name, { eligible_for_funding, ...school }]) =>
      [name, { ...school, eligibleForFunding: eligible_for_funding ?? true }] as const,
  )
  return {
    cohorts: read.cohorts,
    providers: read.providers ?? {},
    materials: read.materials ?? reference.materials,
    schools: Object.fromEntries(schools),
    teachers: teachersOf(read.teachers ?? {}, scope.names.people),
  }
}

type TeacherLine = Exclude<ReturnType<typeof teacher>, typeof unread>

/** Everybody, also those of whom the world says nothing: each has a TRN that nobody else has. */
function teachersOf(
  said: Readonly<Record<string, TeacherLine>>,
  people: ReadonlySet<string>,
): World['teachers'] {
  const taken = new Set(Object.values(said).map(({ trn }) => trn))
  const free = Array.from({ length: taken.size + people.size }, (_, at) => String(1000001 + at))
    .filter(trn => !taken.has(trn))
    .values()
  const teachers = [...people].map(name => {
    const line = Object.hasOwn(said, name) ? said[name] : undefined
    const teacher: TeacherOfWorld = {
      name: line?.name ?? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      trn: line?.trn ?? free.next().value ?? '1000000',
      dateOfBirth: line?.date_of_birth ?? day('1996-05-01'),
      qualifiedOn: line?.qts ? line.qts.on : day('2021-07-01'),
    }
    return [name, teacher] as const
  })
  return Object.fromEntries(teachers)
}

function namesMustDiffer(world: Tree, scope: Scope) {
  const providers = keysOf(entryOf(world, 'providers')?.value)
  const schools = entryOf(world, 'schools')?.value
  if (schools?.kind !== 'map') return
  const urns = new Map<string, string>()
  for (const { key, line, value } of schools.entries) {
    if (providers.includes(key)) scope.tell(line, `"${key}" is also a lead provider of this world`)
    const urn = wordUnder(value, 'urn')
    const other = urn === null ? undefined : urns.get(urn)
    if (other !== undefined) scope.tell(line, `"${key}" has the URN of "${other}"`)
    if (urn !== null) urns.set(urn, key)
  }
}

/** The names that a world gives, looked for ahead so that a fault in it does not hide them. */
export function namesOf(
  world: Tree | undefined,
  introduced: Iterable<string>,
  reference: ReferenceNames,
): Names {
  const providers = entryOf(world, 'providers')?.value
  const entries = providers?.kind === 'map' ? providers.entries : []
  const materials = entryOf(world, 'materials')
  return {
    cohorts: new Set(wordsIn(entryOf(world, 'cohorts')?.value)),
    providers: new Map(entries.map(({ key, value }) => [key, new Set(wordsIn(value))])),
    materials: new Set(materials ? wordsIn(materials.value) : reference.materials),
    schools: new Set(keysOf(entryOf(world, 'schools')?.value)),
    people: new Set([...keysOf(entryOf(world, 'teachers')?.value), ...introduced]),
  }
}

const keysOf = (tree: Tree | undefined) =>
  tree?.kind === 'map' ? tree.entries.map(({ key }) => key) : []

const wordsIn = (tree: Tree | undefined) =>
  tree?.kind === 'list' ? tree.items.flatMap(item => (item.kind === 'word' ? [item.word] : [])) : []

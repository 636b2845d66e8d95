import type { CalendarDate } from '../../core/calendar.ts'
import type { Actor, Change, ChangeStep, ClockStep, ExpectStep, Step } from '../scenario.ts'
import { readExpect } from './expect.ts'
import { slipsBetween, unknown } from './nearest.ts'
import { readFields, unread } from './reading.ts'
import type { Fields, Read, Scope } from './reading.ts'
import { entryOf } from './tree.ts'
import type { Entries, Entry, Tree } from './tree.ts'
import { calendarDate, text } from './values.ts'
import { verbNames } from './verb-names.ts'
import type { VerbName } from './verb-names.ts'
import type { Said } from './verb.ts'
import { verbsOfDfe, verbsOfProviders } from './verbs-of-others.ts'
import { verbsOfSchools } from './verbs-of-schools.ts'

type Verbs = {
  readonly [verb: string]: {
    readonly fields: Fields
    readonly check: (values: never, said: Said, scope: Scope) => void
  }
}

const actors = {
  school: { called: 'a school', verbs: verbsOfSchools as Verbs },
  'lead-provider': { called: 'a lead provider', verbs: verbsOfProviders as Verbs },
  DfE: { called: 'DfE', verbs: verbsOfDfe as Verbs },
}

/** The day of the step before: `null` before the first one, `unread` where it could not be read. */
type DayBefore = Read<CalendarDate> | null

/** A step with its day, each as far as it could be read. */
interface StepRead {
  readonly on: Read<CalendarDate>
  readonly step: Read<Step>
}

/** Reads a step; without a day of its own it happens on the day of the one before. */
export function readStep(
  tree: Tree,
  scope: Scope,
  before: DayBefore,
  has: ReadonlySet<VerbName>,
): StepRead {
  const { line } = tree
  if (tree.kind !== 'map') {
    scope.tell(line, 'a step must be a map, as { on: 2021-09-01, oak: register, … }')
    return { on: before ?? unread, step: unread }
  }
  const on = dayOf(tree, scope, before)
  const step = deedOf(tree, scope, has)
  return { on, step: on === unread || step === unread ? unread : { line, on, ...step } }
}

function dayOf(tree: Tree, scope: Scope, before: DayBefore): Read<CalendarDate> {
  const entry = entryOf(tree, 'on')
  if (!entry && before === null) scope.tell(tree.line, 'the first step needs "on": its date')
  const on = entry ? calendarDate(entry.value, scope) : (before ?? unread)
  if (entry && before !== null && before !== unread && on !== unread && on < before) {
    scope.tell(entry.line, `the clock does not go back: ${on} is before ${before}`)
  }
  return on
}

type Deed = Undated<ChangeStep> | Undated<ExpectStep> | Undated<ClockStep>
type Undated<Of extends Step> = Omit<Of, 'line' | 'on'>

function deedOf(tree: Entries, scope: Scope, has: ReadonlySet<VerbName>): Read<Deed> {
  const others = tree.entries.filter(({ key }) => key !== 'on')
  const expect = entryOf(tree, 'expect')
  if (expect) {
    for (const { key, line } of others.filter(entry => entry !== expect)) {
      scope.tell(line, `unknown key "${key}" beside "expect"; nearest known: "on"`)
    }
    return { kind: 'expect', expectations: readExpect(expect.value, scope) }
  }
  if (others.length === 0) return { kind: 'clock' }
  return readChange(tree, others, scope, has)
}

function readChange(
  tree: Tree,
  others: readonly Entry[],
  scope: Scope,
  has: ReadonlySet<VerbName>,
): Read<Undated<ChangeStep>> {
  const acting = others.filter(({ key }) => actorCalled(key, scope) !== null)
  const [act, second] = acting
  const actor = act ? actorCalled(act.key, scope) : null
  if (!act || !actor) {
    tellNobodyActs(tree, others, scope)
    return unread
  }
  if (second) scope.tell(second.line, `a step has one actor; seen: "${act.key}", "${second.key}"`)
  const refused = entryOf(tree, 'refused')
  const code = refused ? text(refused.value, scope) : null
  const change = readVerb(
    { actor, act, entries: others.filter(each => !acting.includes(each) && each !== refused) },
    { ...scope, mayBeRefused: refused !== undefined },
    has,
  )
  if (change === unread || code === unread) return unread
  return { kind: 'change', actor, change, refused: code }
}

interface Doing {
  readonly actor: Actor
  readonly act: Entry
  readonly entries: readonly Entry[]
}

function readVerb(
  { actor, act: { line, value }, entries }: Doing,
  scope: Scope,
  has: ReadonlySet<VerbName>,
): Read<Change> {
  const name = text(value, scope)
  if (name === unread) return unread
  const { verbs, called } = actors[actor.kind]
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) {
    const other = Object.values(actors).find(each => Object.hasOwn(each.verbs, name))
    scope.tell(
      line,
      other
        ? `"${name}" is a verb of ${other.called}, not of ${called}`
        : unknown('verb', name, Object.keys(verbs), ` for ${called}`),
    )
    return unread
  }
  const there = tellWhatIsMissing(name, line, scope, has)
  const fields = readFields(verb.fields, entries, scope, { line, what: `"${name}"` })
  if (fields === unread) return unread
  const undone = entryOf({ kind: 'map', entries, line }, 'change')?.value
  if (name === 'undo' && undone?.kind === 'word') {
    tellWhatIsMissing(undone.word, undone.line, scope, has)
  }
  const provider = actor.kind === 'lead-provider' ? actor.provider : null
  verb.check(fields as never, { line, provider }, scope)
  return there ? ({ verb: name, fields } as Change) : unread
}

/** A verb of the language that the product does not have is never skipped in silence. */
function tellWhatIsMissing(
  name: string,
  line: number,
  scope: Scope,
  has: ReadonlySet<VerbName>,
): boolean {
  const there = verbNames.some(verb => verb === name && has.has(verb))
  if (!there) scope.tell(line, `The product does not have the verb "${name}" yet`)
  return there
}

function actorCalled(name: string, { names }: Scope): Actor | null {
  if (names.schools.has(name)) return { kind: 'school', school: name }
  if (names.providers.has(name)) return { kind: 'lead-provider', provider: name }
  return name === 'DfE' ? { kind: 'DfE' } : null
}

const allFields = new Set(
  Object.values(actors).flatMap(({ verbs }) =>
    Object.values(verbs).flatMap(({ fields }) => Object.keys(fields)),
  ),
)

function tellNobodyActs(tree: Tree, others: readonly Entry[], scope: Scope) {
  const stranger = others.find(({ key }) => key !== 'refused' && !allFields.has(key))
  if (!stranger) {
    scope.tell(tree.line, 'nobody does anything in this step: it needs ACTOR: VERB')
    return
  }
  const known = [...scope.names.schools, ...scope.names.providers.keys(), 'DfE', 'on', 'expect']
  scope.tell(stranger.line, unknown('actor', stranger.key, known))
}

/** The people whom the steps bring in: everybody who is registered in one of them. */
export function introducedBy(steps: Tree | undefined): readonly string[] {
  if (steps?.kind !== 'list') return []
  return steps.items.flatMap(step => {
    const participant = entryOf(step, 'participant')?.value
    const registers = step.kind === 'map' && step.entries.some(isRegister)
    return registers && participant?.kind === 'word' ? [participant.word] : []
  })
}

/** Also a misspelt one, so that its person is not a stranger in all that follows. */
const isRegister = ({ key, value }: Entry) =>
  value.kind === 'word' && !allFields.has(key) && slipsBetween(value.word, 'register') <= 2

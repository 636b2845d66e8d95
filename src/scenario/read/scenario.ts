import type { CalendarDate } from '../../core/calendar.ts'
import type { Scenario, Step } from '../scenario.ts'
import { parseYaml } from './parse-yaml.ts'
import type { ParsedDocument } from './parse-yaml.ts'
import { amiss, fieldsOf, optional, required, unread } from './reading.ts'
import type { Read, Reader, Scope } from './reading.ts'
import { introducedBy, readStep } from './step.ts'
import { entryOf, wordUnder } from './tree.ts'
import type { Problem } from './tree.ts'
import { text } from './values.ts'
import type { VerbName } from './verb-names.ts'
import { namesOf, readWorld } from './world.ts'
import type { ReferenceNames } from './world.ts'

/** What the reader must know of the product. */
export interface Product {
  /** The verbs of which the product has the change. */
  readonly verbs: ReadonlySet<VerbName>
  readonly reference: ReferenceNames
}

/** A scenario, or what stands in the way of reading it: everything, in the order of the file. */
export type ScenarioRead =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly name: string; readonly problems: readonly FileProblem[] }

export interface FileProblem extends Problem {
  readonly file: string
}

/** Every scenario of a file's text, each read or with all that is wrong with it. */
export function readScenarios(
  file: string,
  yaml: string,
  product: Product,
): readonly ScenarioRead[] {
  const documents = parseYaml(yaml)
  if (documents.length > 0) return documents.map(each => readDocument(file, each, product))
  const problems = [{ file, line: 1, sentence: 'this file holds no scenario' }]
  return [{ ok: false, name: file, problems }]
}

function readDocument(
  file: string,
  { tree, problems: notYaml }: ParsedDocument,
  product: Product,
): ScenarioRead {
  const problems: Problem[] = [...notYaml]
  const tell = (line: number, sentence: string) => problems.push({ line, sentence })
  const world = entryOf(tree, 'world')?.value
  const introduced = introducedBy(entryOf(tree, 'steps')?.value)
  const names = namesOf(world, introduced, product.reference)
  const read = documentOf(product)(tree, { names, mayBeRefused: false, tell })
  if (read !== unread && problems.length === 0) {
    const { scenario: name, because, world, steps } = read
    return { ok: true, scenario: { file, line: tree.line, name, because, world, steps } }
  }
  const inOrder = problems.toSorted((one, other) => one.line - other.line)
  return {
    ok: false,
    name: wordUnder(tree, 'scenario') ?? file,
    problems: inOrder.map(problem => ({ file, ...problem })),
  }
}

const documentOf = ({ verbs, reference }: Product) =>
  fieldsOf(
    {
      scenario: required(text),
      because: optional(text),
      world: required((tree, scope) => readWorld(tree, scope, reference)),
      steps: required(stepsWith(verbs)),
    },
    'a scenario',
  )

const stepsWith =
  (has: ReadonlySet<VerbName>): Reader<readonly Step[]> =>
  (tree, scope: Scope) => {
    if (tree.kind !== 'list' || tree.items.length === 0) {
      return amiss(tree, scope, '"steps" must be a list of steps')
    }
    let before: Read<CalendarDate> | null = null
    const steps: Step[] = []
    for (const item of tree.items) {
      const read: ReturnType<typeof readStep> = readStep(item, scope, before, has)
      before = read.on
      if (read.step !== unread) steps.push(read.step)
    }
    return steps.length === tree.items.length ? steps : unread
  }

/** A problem as one line: `scenarios/x.yaml:14: unknown verb …`. */
export const problemLine = ({ file, line, sentence }: FileProblem) => `${file}:${line}: ${sentence}`

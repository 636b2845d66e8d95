import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml'
import type { Node, Pair } from 'yaml'
import type { Entry, Problem, Tree } from './tree.ts'

/** One document of a file: what it holds, and what in it is not YAML or not of the language. */
export interface ParsedDocument {
  readonly tree: Tree
  readonly problems: readonly Problem[]
}

interface Parse {
  readonly lineAt: (offset: number) => number
  readonly tell: (line: number, sentence: string) => void
}

/** The documents of a YAML file that hold anything. */
export function parseYaml(text: string): readonly ParsedDocument[] {
  const lines = new LineCounter()
  const lineAt = (offset: number) => lines.linePos(offset).line
  const documents = parseAllDocuments(text, {
    schema: 'core',
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  })
  return [...documents].flatMap(document => {
    const problems: Problem[] = [...document.errors, ...document.warnings].map(
      ({ pos, message }) => ({
        line: lineAt(pos[0]),
        sentence: `not readable as YAML: ${message}`,
      }),
    )
    const tell = (line: number, sentence: string) => problems.push({ line, sentence })
    const start = document.contents?.range?.[0] ?? document.range?.[0] ?? 0
    const tree = treeOf(document.contents, lineAt(start), { lineAt, tell })
    return tree.kind === 'blank' && problems.length === 0 ? [] : [{ tree, problems }]
  })
}

function treeOf(node: Node | null | undefined, lineBefore: number, parse: Parse): Tree {
  const line = node?.range ? parse.lineAt(node.range[0]) : lineBefore
  if (!node) return { kind: 'blank', line }
  if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
    parse.tell(line, 'anchors, aliases and tags are not of the language; write it out')
    return { kind: 'blank', line }
  }
  if (isSeq(node)) {
    const items = node.items.map(item => treeOf(item as Node, line, parse))
    return { kind: 'list', items, line }
  }
  if (isMap(node)) {
    return { kind: 'map', entries: node.items.flatMap(pair => entryOf(pair, line, parse)), line }
  }
  if (!isScalar(node) || node.value === null) return { kind: 'blank', line }
  return { kind: 'word', word: wordOf(node), bare: node.type === 'PLAIN', line }
}

function entryOf(pair: Pair, lineOfMap: number, parse: Parse): readonly Entry[] {
  const key = treeOf(pair.key as Node, lineOfMap, parse)
  if (key.kind !== 'word') {
    parse.tell(key.line, 'a key must be a word')
    return []
  }
  if (key.word === '<<') {
    parse.tell(key.line, 'merge keys are not of the language; write it out')
    return []
  }
  return [{ key: key.word, line: key.line, value: treeOf(pair.value as Node, key.line, parse) }]
}

const wordOf = ({ source, value }: { source?: string; value: unknown }) => source ?? String(value)

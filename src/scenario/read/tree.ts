/**
 * A scenario file as its author wrote it: words, lists and maps, each with its line. Nothing is
 * guessed from a word's look: `2021-09-01`, `1234567` and `true` arrive as they stand in the file.
 */
export type Tree = Word | Blank | List | Entries

export interface Word {
  readonly kind: 'word'
  readonly word: string
  /** Whether it stood without quotation marks, so that `true` may mean yes. */
  readonly bare: boolean
  readonly line: number
}

/** Nothing, `null` or `~`. */
export interface Blank {
  readonly kind: 'blank'
  readonly line: number
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Tree[]
  readonly line: number
}

export interface Entries {
  readonly kind: 'map'
  readonly entries: readonly Entry[]
  readonly line: number
}

export interface Entry {
  readonly key: string
  readonly line: number
  readonly value: Tree
}

/** Something in a file that cannot be read, in a sentence. */
export interface Problem {
  readonly line: number
  readonly sentence: string
}

export const entryOf = (tree: Tree | undefined, key: string) =>
  tree?.kind === 'map' ? tree.entries.find(entry => entry.key === key) : undefined

/** The word under a key, or `null` where there is none: for looking ahead, not for reading. */
export function wordUnder(tree: Tree | undefined, key: string) {
  const value = entryOf(tree, key)?.value
  return value?.kind === 'word' ? value.word : null
}

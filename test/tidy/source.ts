import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of this project, by its path from the root. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** What is wrong, as a sentence that says where, which rule, and what to do. */
export type Complaint = string

const kept = '{bench,bin,client,docs,examples,src,test}/**/*.{css,js,md,njk,sql,ts}'
const atTheRoot = '*.{js,md,ts}'

/** Everything that people wrote here. What a script makes is held by the test of that script. */
export const readSources = (root: string): readonly Source[] =>
  globSync([kept, atTheRoot], { cwd: root })
    .filter(
      path => !/^docs\/generated\/|^client\/generated\.ts$|^src\/store\/schema\.sql$/.test(path),
    )
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))

export const isTest = ({ path }: Source) => /\.test\.ts$|^test\//.test(path)
export const isCode = ({ path }: Source) => /\.[jt]s$/.test(path)
export const isProduct = (source: Source) =>
  isCode(source) && source.path.startsWith('src/') && !isTest(source)

/** A line of a file, counted from one. */
export interface Line {
  readonly number: number
  readonly text: string
}

export const linesOf = ({ text }: Source): readonly Line[] =>
  text.split('\n').map((line, index) => ({ number: index + 1, text: line }))

/** The lines that are not comment, each without the comment at its end. */
export const codeOf = (source: Source): readonly Line[] =>
  linesOf(source)
    .filter(({ text }) => !/^\s*(\/\/|\/\*|\*)/.test(text))
    .map(({ number, text }) => ({ number, text: text.replace(/\s\/\/ .*$/, '') }))

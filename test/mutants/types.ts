import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check'
import type { Mutant } from '@stryker-mutator/api/core'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'

/*
 * A mutant that the compiler refuses is no gap in the tests: nobody could have written it. The
 * checker that comes with Stryker asks for the compiler's API, which TypeScript 7 has not. So each
 * mutant is written as a copy of its file into a folder laid over ours, and all are compiled at
 * once.
 */
const root = process.cwd()
const run = promisify(execFile)

function typeChecker(): Checker {
  return {
    init: () => Promise.resolve(),
    group: mutants => Promise.resolve([mutants.map(({ id }) => id)]),
    check: async mutants => {
      const refused = await refusedByTheCompiler(mutants)
      return Object.fromEntries(mutants.map(({ id }) => [id, resultOf(refused.get(id))]))
    },
  }
}
typeChecker.inject = [] as const

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'types', typeChecker)]

const resultOf = (reason: string | undefined): CheckResult =>
  reason === undefined
    ? { status: CheckStatus.Passed }
    : { status: CheckStatus.CompileError, reason }

/** What the compiler says of each mutant that it refuses in the mutant's own file. */
async function refusedByTheCompiler(
  mutants: readonly Mutant[],
): Promise<ReadonlyMap<Mutant['id'], string>> {
  await mkdir(join(root, '.stryker-tmp'), { recursive: true })
  const folder = await mkdtemp(join(root, '.stryker-tmp/types-'))
  try {
    await Promise.all(mutants.map(mutant => writeMutant(folder, mutant)))
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(laidOverOurs))
    return complaintsIn(await compile(folder))
  } finally {
    await rm(folder, { recursive: true })
  }
}

const laidOverOurs = {
  extends: '../../tsconfig.json',
  compilerOptions: { rootDirs: ['.', '../..'], typeRoots: ['../../node_modules/@types'] },
  include: ['src'],
}

async function writeMutant(folder: string, { id, fileName, location, replacement }: Mutant) {
  const text = await readFile(fileName, 'utf8')
  const lines = text.split('\n')
  const before = [...lines.slice(0, location.start.line), '']
  const kept = (lines[location.start.line] ?? '').slice(0, location.start.column)
  const rest = (lines[location.end.line] ?? '').slice(location.end.column)
  const after = lines.slice(location.end.line + 1)
  const mutated = [before.join('\n') + kept + replacement + rest, ...after].join('\n')
  const copy = join(folder, relative(root, fileName).replace(/\.ts$/, `.mutant-${id}.ts`))
  await mkdir(dirname(copy), { recursive: true })
  await writeFile(copy, mutated)
}

/** The compiler ends in failure when it complains, which is what it is asked for here. */
async function compile(folder: string): Promise<string> {
  const compiling = run('tsc', ['-p', folder, '--pretty', 'false'], {
    cwd: root,
    maxBuffer: 1e9,
  })
  const { stdout } = await compiling.catch((error: { stdout: string }) => error)
  return stdout
}

const complaintsIn = (said: string) =>
  new Map(
    [...said.matchAll(/\.mutant-(\d+)\.ts\(\d+,\d+\): (error TS.*)$/gm)].map(
      ([, id = '', complaint = '']) => [id, complaint] as const,
    ),
  )

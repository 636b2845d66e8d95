import { readdir, readFile, stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { readScenarios } from './scenario.ts'
import type { Product, ScenarioRead } from './scenario.ts'

/** Every scenario of the files and folders named, folders in the order of the alphabet. */
export async function readScenarioFiles(
  paths: readonly string[],
  product: Product,
): Promise<readonly ScenarioRead[]> {
  const reads: ScenarioRead[] = []
  const done = new Set<string>()
  for (const path of paths.map(each => normalize(each))) {
    const files = await filesUnder(path)
    if (typeof files === 'string') reads.push(unfit(path, files))
    for (const file of typeof files === 'string' ? [] : files) {
      if (!done.has(file)) reads.push(...readScenarios(file, await readFile(file, 'utf8'), product))
      done.add(file)
    }
  }
  return reads
}

/** The files that a path names, or the sentence why there are none. */
async function filesUnder(path: string): Promise<readonly string[] | string> {
  const found = await stat(path).catch(() => null)
  if (!found) return 'there is no such file or folder'
  if (!found.isDirectory()) return [path]
  const inside = await readdir(path, { recursive: true })
  const files = inside.filter(name => /\.ya?ml$/.test(name)).toSorted()
  return files.length > 0 ? files.map(name => join(path, name)) : 'this folder holds no scenario'
}

const unfit = (path: string, sentence: string): ScenarioRead => ({
  ok: false,
  name: path,
  problems: [{ file: path, line: 1, sentence }],
})

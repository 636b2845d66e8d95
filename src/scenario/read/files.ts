import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readScenarios } from './scenario.ts'
import type { Product, ScenarioRead } from './scenario.ts'

/** Every scenario of the files and folders named, folders in the order of the alphabet. */
export async function readScenarioFiles(
  paths: readonly string[],
  product: Product,
): Promise<readonly ScenarioRead[]> {
  const files = (await Promise.all(paths.map(filesUnder))).flat()
  const texts = await Promise.all(
    [...new Set(files)].map(async file => [file, await readFile(file, 'utf8')] as const),
  )
  return texts.flatMap(([file, yaml]) => readScenarios(file, yaml, product))
}

async function filesUnder(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const inside = await readdir(path, { recursive: true })
  return inside
    .filter(name => /\.ya?ml$/.test(name))
    .toSorted()
    .map(name => join(path, name))
}

import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readScenarioFiles } from '../../src/scenario/read/files.ts'
import { problemLine } from '../../src/scenario/read/scenario.ts'
import { readableProduct } from '../../src/scenario/stage-of-product/product.ts'
import { verbNames } from '../../src/scenario/read/verb-names.ts'

const folder = fileURLToPath(new URL('../../scenarios', import.meta.url))

test('every story in scenarios/ can be read', async () => {
  const reads = await readScenarioFiles([folder], await readableProduct())
  expect(reads.flatMap(each => (each.ok ? [] : each.problems.map(problemLine)))).toEqual([])
  expect(reads.length).toBeGreaterThanOrEqual(97)
})

test('a file or folder that is named twice is read once, and files of other kinds are left', async () => {
  const topic = `${folder}/days-that-pass`
  const product = { verbs: new Set(verbNames), reference: { cohorts: [2021, 2022], materials: [] } }
  const once = await readScenarioFiles([topic], product)
  const twice = await readScenarioFiles([topic, `${topic}/days-that-pass.yaml`], product)
  expect(twice).toEqual(once)
})

test('a path at which there is nothing to read is told', async () => {
  const product = { verbs: new Set(verbNames), reference: { cohorts: [2021], materials: [] } }
  const reads = await readScenarioFiles(['nowhere.yaml', `${folder}/../src/core`], product)
  const problems = reads.flatMap(each => (each.ok ? [] : each.problems))
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    'there is no such file or folder',
    'this folder holds no scenario',
  ])
})

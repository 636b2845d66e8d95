import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readScenarioFiles } from '../../src/scenario/read/files.ts'
import type { ScenarioRead } from '../../src/scenario/read/scenario.ts'
import { reportOf } from '../../src/scenario/report.ts'
import { runAll } from '../../src/scenario/run-all.ts'
import {
  prepareDatabases,
  type ScenarioDatabases,
} from '../../src/scenario/stage-of-product/databases.ts'
import { readableProduct } from '../../src/scenario/stage-of-product/product.ts'
import { stagesOn } from '../../src/scenario/stage-of-product/stage.ts'

/** Each story as a test of its own, on the real product; those of a file several at a time. */
const folder = 'scenarios'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .toSorted()
const product = await readableProduct()

let databases: ScenarioDatabases
beforeAll(async () => {
  databases = await prepareDatabases(inject('templateUrl'))
})
afterAll(() => databases.close())

for (const file of files) {
  const reads = await readScenarioFiles([join(folder, file)], product)
  describe.concurrent(`the stories of ${file}`, () => {
    test.for(reads.map(read => [nameOf(read), read] as const))('%s', async ([name, read]) => {
      expect(await told(read)).toEqual([`ok      ${name}`])
    })
  })
}

function nameOf(read: ScenarioRead) {
  return read.ok ? read.scenario.name : read.name
}

async function told(read: ScenarioRead) {
  const reports: string[] = []
  for await (const run of runAll([read], stagesOn(databases))) reports.push(reportOf(run))
  return reports
}

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readScenarioFiles } from '../../src/scenario/read/files.ts'
import { problemLine } from '../../src/scenario/read/scenario.ts'
import { reportOf } from '../../src/scenario/report.ts'
import { runOne } from '../../src/scenario/run-all.ts'
import {
  prepareDatabases,
  type ScenarioDatabases,
} from '../../src/scenario/stage-of-product/databases.ts'
import { readableProduct } from '../../src/scenario/stage-of-product/product.ts'
import { stagesOn } from '../../src/scenario/stage-of-product/stage.ts'

const folder = 'scenarios'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .toSorted()

let databases: ScenarioDatabases
beforeAll(async () => {
  databases = await prepareDatabases(inject('templateUrl'))
})
afterAll(() => databases.close())

for (const file of files) {
  const reads = await readScenarioFiles([join(folder, file)], await readableProduct())
  describe.concurrent(file, () => {
    for (const read of reads) {
      if (read.ok) {
        test(`${read.scenario.name} (line ${read.scenario.line})`, async () => {
          const run = await runOne(read.scenario, stagesOn(databases))
          expect(reportOf(run)).toBe(`ok      ${read.scenario.name}`)
        })
      } else {
        test(read.name, () => {
          expect(read.problems.map(problemLine)).toEqual([])
        })
      }
    }
  })
}

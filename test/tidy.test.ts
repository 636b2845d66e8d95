import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changesNotWhole, refusalsOfNoRule, rulesNotProved } from './tidy/policy.ts'
import { queriesOfAnyVersion } from './tidy/queries.ts'
import { importsOutOfPlace } from './tidy/rooms.ts'
import { readSources } from './tidy/source.ts'
import { untidy } from './tidy/style.ts'
import { productReachesIntoTests, wallsBroken } from './tidy/walls.ts'

/*
 * ARCHITECTURE.md as a test. What a kept tool can see is left to it: oxlint holds the length of a
 * function, cycles of imports and `any`; knip what nobody uses; prettier how code is laid out.
 */
const root = join(import.meta.dirname, '..')
const sources = readSources(root)
const schema = readFileSync(join(root, 'src/store/schema.sql'), 'utf8')

test('there is something to look at', () => {
  expect(sources.map(({ path }) => path)).toContain('src/core/calendar.ts')
})

test('each room imports only the rooms that it may', () => {
  expect(sources.flatMap(importsOutOfPlace)).toEqual([])
  expect(sources.flatMap(productReachesIntoTests)).toEqual([])
})

test('time, ids, settings, SQL and classes are in their places', () => {
  expect(sources.flatMap(wallsBroken)).toEqual([])
})

test('files are named, sized and written as we agreed', () => {
  expect(sources.flatMap(untidy)).toEqual([])
})

test('each query of the timeline says which versions it means', () => {
  expect(sources.flatMap(queriesOfAnyVersion(schema))).toEqual([])
})

test('every rule is proved, and every rule that a test names exists', () => {
  expect(rulesNotProved(sources)).toEqual([])
})

test('every refusal comes from a rule of its own policy', () => {
  expect(sources.flatMap(({ path }) => (path.endsWith('policy.md') ? [path] : []))).not.toEqual([])
  expect(refusalsOfNoRule(sources)).toEqual([])
})

test('every change is whole', () => {
  expect(changesNotWhole(sources)).toEqual([])
})

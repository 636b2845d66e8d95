import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { journeyDiagrams } from './diagrams.ts'

const folder = new URL('../../../docs/generated/journeys/', import.meta.url)

test('the diagrams in the documents are those of the journeys: `npm run journeys:draw`', () => {
  const kept = readdirSync(folder).map(
    file => [file, readFileSync(new URL(file, folder), 'utf8')] as const,
  )
  expect(new Map(kept)).toEqual(journeyDiagrams())
})

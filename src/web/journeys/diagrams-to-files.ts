import { mkdirSync, writeFileSync } from 'node:fs'
import { journeyDiagrams } from './diagrams.ts'

const folder = new URL('../../../docs/generated/journeys/', import.meta.url)

mkdirSync(folder, { recursive: true })
for (const [file, text] of journeyDiagrams()) writeFileSync(new URL(file, folder), text)

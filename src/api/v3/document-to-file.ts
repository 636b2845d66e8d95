import { writeFileSync } from 'node:fs'
import { documentOf } from './openapi.ts'
import { operations } from './operations.ts'

/** Run by `npm run openapi:write`: what a test compares with what is served. */
const file = new URL('../../../docs/generated/openapi.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(documentOf(operations), null, 2)}\n`)

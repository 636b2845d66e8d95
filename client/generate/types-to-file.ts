import { readFileSync, writeFileSync } from 'node:fs'
import { typesOf, type OpenApi } from './types.ts'

/** Run by `npm run client:write`: what a test compares with what the description makes. */
const at = (path: string) => new URL(path, import.meta.url)
const document = JSON.parse(
  readFileSync(at('../../docs/generated/openapi.json'), 'utf8'),
) as OpenApi
writeFileSync(at('../generated.ts'), await typesOf(document))

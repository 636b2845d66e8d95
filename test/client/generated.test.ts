import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { typesOf, type OpenApi } from '../../client/generate/types.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('the types of the client are those that the published description makes', async () => {
  const document = JSON.parse(read('docs/generated/openapi.json')) as OpenApi
  expect(read('client/generated.ts'), 'run npm run client:write').toBe(await typesOf(document))
})

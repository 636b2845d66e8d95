import { expect, test } from 'vitest'
import { importsOutOfPlace } from './rooms.ts'

const complaints = (path: string, text: string) => importsOutOfPlace({ path, text })

test('a complaint says which room, which rule, and where the line belongs', () => {
  expect(
    complaints('src/web/pages/home.ts', "\nimport { close } from '../../store/write/close.ts'\n"),
  ).toEqual([
    'src/web/pages/home.ts:2: web may not import store/write;' +
      ' what alters the database is decided and recorded by an operation.',
  ])
})

test.each([
  ['src/core/timeline.ts', '../store/database.ts', 'core may not import store'],
  ['src/core/timeline.ts', '../clock.ts', 'core may not import clock'],
  ['src/core/timeline.ts', 'node:fs', 'core may not import node:fs'],
  ['src/store/read/people.ts', '../write/people.ts', 'store/read may not import store/write'],
  ['src/operations/confirm.ts', '../web/frame.ts', 'operations may not import web'],
  ['src/web/frame.ts', '../api/v3/routes.ts', 'web may not import api'],
  ['src/api/v3/routes.ts', '../../integrations/x/client.ts', 'api may not import integrations'],
  ['src/http/server.ts', '../core/result.ts', 'http may not import core'],
  ['src/cli/main.ts', '../web/frame.ts', 'cli may not import web'],
  ['src/cli/main.ts', 'fastify', 'only http may import fastify'],
  ['src/web/frame.ts', 'pg', 'only store may import pg'],
  ['src/web/frame.ts', '../main.ts', 'web may not import main'],
])('%s may not import %s', (path, from, sentence) => {
  expect(complaints(path, `import { it } from '${from}'`).join()).toContain(sentence)
})

test('however an import is written, it is seen', () => {
  const other = '../web/frame.ts'
  const written = [
    `import '${other}'`,
    `import type { Frame } from '${other}'`,
    `import {\n  frame,\n} from '${other}'`,
    `export * from '${other}'`,
    `export { frame } from '${other}'`,
    `const { frame } = await import('${other}')`,
  ]
  for (const text of written) expect(complaints('src/core/x.ts', text)).toHaveLength(1)
})

test('what is in its place is let be', () => {
  const allowed: readonly (readonly [string, string])[] = [
    ['src/store/write/people.ts', '../read/people.ts'],
    ['src/operations/confirm.ts', '../integrations/teacher-records/port.ts'],
    ['src/integrations/teacher-records/client.ts', './port.ts'],
    ['src/main.ts', './web/frame.ts'],
    ['src/core/timeline.test.ts', '../store/database.ts'],
    ['src/http/server.ts', 'fastify'],
  ]
  for (const [path, from] of allowed)
    expect(complaints(path, `import { it } from '${from}'`)).toEqual([])
  expect(
    complaints('src/core/x.ts', "export const from = 'pg'\n// import nothing from 'pg'"),
  ).toEqual([])
})

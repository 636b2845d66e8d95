import { expect, test } from 'vitest'
import { untidy } from './style.ts'
import { productReachesIntoTests, wallsBroken } from './walls.ts'

const about = (path: string, text: string) => untidy({ path, text }).join()
const walls = (path: string, text: string) => wallsBroken({ path, text }).join()

test.each([
  ['utils.ts names nothing', 'src/web/utils.ts', ''],
  ['helpers names nothing', 'src/helpers/days.ts', ''],
  ['251 lines, and at most 250', 'src/core/x.ts', 'x\n'.repeat(251)],
  ['401 lines, and at most 400', 'src/core/x.test.ts', 'x\n'.repeat(401)],
  [':1: more than 100 columns', 'src/core/x.ts', `const x = '${'x'.repeat(100)}'`],
  [':1: more than 100 columns', 'docs/x.md', 'word '.repeat(21)],
  ['an index that re-exports', 'src/core/index.ts', "export * from './x.ts'"],
  ['unfinished work is an issue', 'src/core/x.ts', '// TODO: the rest'],
  ['code in a comment', 'src/core/x.ts', '  // const x = 1'],
  ['code in a comment', 'src/core/x.ts', '  // return decide(timeline)'],
  ['code in a comment', 'src/core/x.ts', '  // if (one) {'],
  ['code in a comment', 'src/core/x.ts', '  // })'],
])('it is said that %s, in %s', (sentence, path, text) => {
  expect(about(path, text)).toContain(sentence)
})

test('what is tidy is let be', () => {
  expect(about('src/core/calendar.ts', '// If nobody knows, it is null (see ruling 4).')).toBe('')
  expect(about('src/core/x.test.ts', 'x\n'.repeat(400))).toBe('')
  expect(about('docs/x.md', `| ${'cell '.repeat(30)}|`)).toBe('')
})

test.each([
  ['the time is asked', 'src/web/x.ts', 'const now = Date.now()'],
  ['the time is asked', 'src/web/x.ts', 'const now = new Date()'],
  ['the time is asked', 'src/core/x.ts', 'Temporal.Now.plainDateISO()'],
  ['an id is made', 'src/operations/x.ts', 'const id = randomUUID()'],
  ['the environment is read', 'src/http/x.ts', "process.env['PORT']"],
  ['SQL is written', 'src/operations/x.ts', 'await database.run(sql`delete`)'],
  ['a class is declared', 'src/core/x.ts', 'export class Timeline {'],
  ['an enum is declared', 'src/core/x.ts', 'export const enum Kind {'],
  ['there is a default export', 'src/core/x.ts', 'export default decide'],
])('it is said that %s, in %s', (sentence, path, text) => {
  expect(walls(path, text)).toContain(sentence)
})

test('what is in its place is let be', () => {
  expect(walls('src/clock.ts', 'Temporal.Now.instant()')).toBe('')
  expect(walls('src/store/read/x.ts', 'database.rows(sql`select 1`)')).toBe('')
  expect(walls('src/integrations/x/client.ts', 'class Client {')).toBe('')
  expect(walls('src/web/x.ts', '// Not new Date(): the day is an argument.')).toBe('')
  expect(walls('vitest.config.ts', 'export default defineConfig({})')).toBe('')
})

test('the product does not lean on its tests', () => {
  const text = "import { on } from '../../test/language/on.ts'"
  expect(productReachesIntoTests({ path: 'src/core/x.ts', text })).toHaveLength(1)
  expect(productReachesIntoTests({ path: 'src/core/x.test.ts', text })).toEqual([])
})

import { expect, test } from 'vitest'
import { changesNotWhole, rulesNotProved } from './policy.ts'

const folder = 'src/core/changes/transfer-in'
const policy = {
  path: `${folder}/policy.md`,
  text: '| TI-1 | She has not completed. |\n- **TI-2** Not too far ahead, see TI-1 and UTF-8.\n',
}
const proof = (text: string) => ({ path: `${folder}/transfer-in.test.ts`, text })

test('a rule that no test names is missed', () => {
  const tests = proof("test('TI-1: whoever completed stays', () => {})")
  expect(rulesNotProved([policy, tests])).toEqual([
    `${folder}/policy.md: TI-2 is not proved; name it in the title of a test.`,
  ])
})

test('a test that names a rule which does not exist is told so', () => {
  const tests = proof("test.each([[1], [2]])(\n  'TI-1, TI-2, TI-3: in UTF-8', () => {})")
  expect(rulesNotProved([policy, tests])).toEqual([
    `${folder}/transfer-in.test.ts: a test names TI-3, and no policy.md has such a rule.`,
  ])
})

test('what is proved is let be', () => {
  const tests = proof('test("TI-1: it\'s so", () => {})\ntest(`TI-2: so`, () => {})')
  expect(rulesNotProved([policy, tests])).toEqual([])
})

test('a change without its three files is not whole', () => {
  expect(changesNotWhole([policy, proof('')])).toEqual([
    `${folder}: a change is whole when it has its transfer-in.ts.`,
  ])
  expect(
    changesNotWhole([policy, proof(''), { path: `${folder}/transfer-in.ts`, text: '' }]),
  ).toEqual([])
})

import { expect, test } from 'vitest'
import { policiesOf, readPolicies } from './policies.ts'

test('a rule is read with its sentence, the kind of reason, its source and its policy', () => {
  expect(readPolicies().rule('TI-5')).toEqual({
    id: 'TI-5',
    sentence: 'The joining day is after the first day of the record that it ends.',
    kind: 'data',
    source: 'rulings 11 and 15',
    policy: 'transfer-in',
  })
  expect(readPolicies().rule('ST-4')).toMatchObject({ kind: 'law', policy: 'standing' })
})

const page = (text: string) => [{ policy: 'leave', text }]
const head = '| rule | | kind | source |\n| ---- | --- | --- | --- |\n'

test('a rule that is cited and not there is a fault at the start', () => {
  const pages = page(`${head}| LV-1  | Nobody leaves twice. | law | ruling 1 |\n`)
  expect(policiesOf(pages, ['LV-1']).rule('LV-1').sentence).toBe('Nobody leaves twice.')
  expect(() => policiesOf(pages, ['LV-2'])).toThrow('No policy.md has a rule LV-2')
  expect(() => policiesOf(pages, []).rule('LV-3')).toThrow('No policy.md has a rule LV-3')
})

test.each([
  [
    '| LV-1 | Nobody leaves twice. | habit | ruling 1 |',
    'Rule LV-1 has no kind of reason: "habit"',
  ],
  ['| LV-1 | Nobody leaves twice. | law | |', 'Rule LV-1 lacks sentence or source'],
  ['| LV-1 | | law | ruling 1 |', 'Rule LV-1 lacks sentence or source'],
  ['| LV-1 | One. | law | x |\n| LV-1 | Two. | law | x |', 'There are two rules LV-1'],
])('a policy that cannot be answered from is a fault: %s', (rows, fault) => {
  expect(() => policiesOf(page(head + rows), [])).toThrow(fault)
})

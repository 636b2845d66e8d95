import { expect, test } from 'vitest'
import { changesOfProgramme, leavings, moves, type Case } from './dimensions.ts'
import { outcomeOf } from './lives.ts'

/*
 * How many cases the matrix has, by their answer. Each answer is held against the core where the
 * case is looked through; a dimension that is lost is missed here.
 */
test('the matrix has 61,200 cases, 28,296 lawful and 32,904 refused for fourteen reasons', () => {
  const cases: readonly Case[] = [...moves(), ...leavings(), ...changesOfProgramme()]
  const answers = Map.groupBy(cases, one => outcomeOf(one).refused ?? 'lawful')
  const counted = [...answers].map(([answer, of]) => [answer, of.length] as const)
  expect(cases).toHaveLength(61_200)
  expect(Object.fromEntries(counted)).toEqual({
    lawful: 28_296,
    'already-at-this-school': 5280,
    'changes-before-latest-record': 1280,
    'day-before-service-began': 4128,
    'day-too-far-ahead': 4128,
    'joins-before-latest-record': 2240,
    'leaves-before-joining': 224,
    'leaves-before-latest-record': 700,
    'no-default-programme': 576,
    'not-at-this-school': 2120,
    'not-eligible-for-funding': 4512,
    'nothing-would-change': 1724,
    'provider-does-not-train-the-cohort': 2252,
    'providers-do-not-work-together': 2252,
    'withdrawn-by-provider': 1488,
  })
})

import { expect, test } from 'vitest'
import { statements } from '../../../test/language/payments.ts'
import { day } from '../calendar.ts'
import { openStatement, type StatementId } from './books.ts'
import { fallingDue, isPaidOn, type Waiting } from './falls-due.ts'

const first = '2022 2022-12-31' as StatementId
const second = '2022 2023-04-30' as StatementId
const eligible: Waiting = {
  state: 'eligible',
  statement: first,
  clawbackStatement: null,
  reason: null,
  cohort: 2022,
  isEligible: true,
}

const dueUntil = (waiting: Partial<Waiting>, today: string) =>
  fallingDue({ ...eligible, ...waiting }, statements, day(today)).map(({ on, becomes }) => [
    on,
    becomes.state,
    becomes.statement,
  ])

test('FD-1: what is submitted waits until she is eligible and a statement is open', () => {
  const submitted = { state: 'submitted', statement: null } as const
  expect(dueUntil({ ...submitted, isEligible: false }, '2022-10-03')).toEqual([])
  expect(dueUntil(submitted, '2022-10-03')).toEqual([['2022-10-03', 'eligible', first]])
  expect(dueUntil(submitted, '2023-01-01')).toEqual([['2023-01-01', 'eligible', second]])
  expect(dueUntil(submitted, '2025-01-01')).toEqual([])
})

test('FD-2: what is eligible becomes payable when the cut-off day is over', () => {
  expect(dueUntil({}, '2022-12-31')).toEqual([])
  expect(dueUntil({}, '2023-01-01')).toEqual([['2023-01-01', 'payable', first]])
  expect(dueUntil({ isEligible: false }, '2023-01-01')).toHaveLength(1)
})

test('FD-3: what is payable is paid on the payment day, and each day that passed is said', () => {
  expect(dueUntil({ state: 'payable' }, '2023-01-24')).toEqual([])
  expect(dueUntil({ state: 'payable' }, '2023-01-25')).toEqual([['2023-01-25', 'paid', first]])
  expect(dueUntil({}, '2023-06-01')).toEqual([
    ['2023-01-01', 'payable', first],
    ['2023-01-25', 'paid', first],
  ])
})

test('FD-2, FD-3: where a statement is paid before its cut-off is over, it is not paid before that', () => {
  const strange = statements.map(each => ({ ...each, paysOn: each.cutOffOn }))
  expect(fallingDue(eligible, strange, day('2023-01-01')).map(({ on }) => on)).toEqual([
    '2023-01-01',
    '2023-01-01',
  ])
})

test('FD-4: what is claimed back is clawed back on the payment day of the statement that claims it', () => {
  const awaiting = { state: 'awaiting-clawback', clawbackStatement: second } as const
  expect(dueUntil(awaiting, '2023-05-24')).toEqual([])
  expect(dueUntil(awaiting, '2023-05-25')).toEqual([['2023-05-25', 'clawed-back', first]])
})

test('what is over does not fall due', () => {
  for (const state of ['paid', 'voided', 'ineligible', 'clawed-back'] as const)
    expect(dueUntil({ state }, '2030-01-01')).toEqual([])
})

const open = (cohort: number, today: string) => openStatement(statements, cohort, day(today))?.id

test('SM-2: the open statement has output fees and the nearest cut-off that has not passed', () => {
  expect(open(2022, '2022-06-01')).toBe(first)
  expect(open(2022, '2022-12-31')).toBe(first)
  expect(open(2022, '2023-01-01')).toBe(second)
  expect(open(2022, '2025-01-01')).toBeUndefined()
  expect(open(2024, '2022-06-01')).toBeUndefined()
})

test('SM-3: a statement is paid from its payment day on', () => {
  const [statement] = [{ paysOn: day('2023-01-25') }]
  expect(isPaidOn(statement, day('2023-01-24'))).toBe(false)
  expect(isPaidOn(statement, day('2023-01-25'))).toBe(true)
})

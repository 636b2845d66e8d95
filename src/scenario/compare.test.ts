import { expect, test } from 'vitest'
import { among, compare, nobody, notSeen } from './compare.ts'

const seen = {
  asha: { participant_status: 'leaving', cohort: '2021', withdrawal: { reason: 'x', date: 'y' } },
  ben: { participant_status: 'active' },
}

test('only what is named is compared, also inside nested maps', () => {
  expect(compare({ asha: { cohort: '2021', withdrawal: { reason: 'x' } } }, seen, 'all')).toEqual(
    [],
  )
})

test('what differs is told with its path and both sides', () => {
  expect(compare({ asha: { participant_status: 'left' } }, seen, 'Teach First')).toEqual([
    { path: 'Teach First > asha > participant_status', expected: ['left'], seen: ['leaving'] },
  ])
})

test('a number is not the text of it, and null is not nothing', () => {
  expect(compare(2021, '2021', 'cohort')).toHaveLength(1)
  expect(compare({ mentor_id: null }, {}, 'asha')).toEqual([
    { path: 'asha > mentor_id', expected: ['null'], seen: ['not seen'] },
  ])
})

test('somebody not to be seen must not be there', () => {
  expect(compare({ cleo: notSeen }, seen, 'all')).toEqual([])
  expect(compare({ ben: notSeen }, seen, 'all')).toEqual([
    { path: 'all > ben', expected: ['not seen'], seen: ['{ participant_status: active }'] },
  ])
})

test('a name that every object knows is not seen unless it is there', () => {
  expect(compare(Object.fromEntries([['toString', notSeen]]), seen, 'all')).toEqual([])
})

test('nobody means an empty map or list', () => {
  expect(compare(nobody, {}, 'all')).toEqual([])
  expect(compare(nobody, [], 'all')).toEqual([])
  expect(compare(nobody, seen, 'all')).toHaveLength(1)
})

test('lists are compared in order, each element in part', () => {
  const records = [
    { school: 'oak', from: '2021-09-01', to: '2022-02-01' },
    { school: 'elm', from: '2022-02-01', to: null },
  ]
  expect(compare([{ school: 'oak' }, { school: 'elm', to: null }], records, 'asha')).toEqual([])
  expect(compare([{ school: 'elm' }, { school: 'oak' }], records, 'asha')).toEqual([
    { path: 'asha > 1 > school', expected: ['elm'], seen: ['oak'] },
    { path: 'asha > 2 > school', expected: ['oak'], seen: ['elm'] },
  ])
})

test('lists of different lengths are shown whole, a line an element', () => {
  expect(compare([{ school: 'oak' }], [{ school: 'oak' }, { school: 'elm' }], 'asha')).toEqual([
    {
      path: 'asha',
      expected: ['- { school: oak }'],
      seen: ['- { school: oak }', '- { school: elm }'],
    },
  ])
})

test('an empty list is what is not there', () => {
  expect(compare({ asha: [] }, {}, 'transfers')).toEqual([])
  expect(compare({ asha: notSeen }, { asha: [] }, 'transfers')).toEqual([])
})

const withStatus = (status: string) => ({ [among]: { cohort: '2022', status } })

test('of several partnerships one must be as expected, and the closest speaks for them', () => {
  const partnerships = [
    { cohort: '2021', status: 'challenged' },
    { cohort: '2022', status: 'active' },
  ]
  expect(compare(withStatus('active'), partnerships, 'oak')).toEqual([])
  expect(compare(withStatus('challenged'), partnerships, 'oak')).toEqual([
    { path: 'oak > cohort', expected: ['2022'], seen: ['2021'] },
  ])
  expect(compare(withStatus('active'), [], 'oak')).toEqual([
    {
      path: 'oak',
      expected: ['{ cohort: 2022, status: active }'],
      seen: ['not seen'],
    },
  ])
})

test('a day holds of any moment of that day', () => {
  expect(compare('2021-09-01', '2021-09-01T08:15:00Z', 'created_at')).toEqual([])
  expect(compare('2021-09-01', '2021-09-02T08:15:00Z', 'created_at')).toHaveLength(1)
})

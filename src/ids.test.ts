import { expect, test } from 'vitest'
import { idsOf, newId } from './ids.ts'

test('a new id is a UUID of version 7, and no other', () => {
  const ids = Array.from({ length: 1000 }, newId)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(1000)
})

test('the ids of a change are the same each time it is decided', () => {
  const made = idsOf('0193a1c2-7e00-7abc-8def-0123456789ab')
  const expected = ['0193a1c2-7e00-8e81-9e9c-416c410ad5b6', '0193a1c2-7e00-8684-9ac0-b6481c7b438d']
  expect([made(), made()]).toEqual(expected)
})

test('another change makes other ids', () => {
  const one = idsOf('0193a1c2-7e00-7abc-8def-0123456789ab')
  const other = idsOf('0193a1c2-7e00-7abc-8def-0123456789ac')
  expect(one()).not.toBe(other())
})

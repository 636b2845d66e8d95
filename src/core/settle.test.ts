import { expect, test } from 'vitest'
import { day } from './calendar.ts'
import { begunOn, presenceAround, stepOn } from './settle.ts'
import type { FactId } from './identity.ts'

const span = (from: string, until: string | null) => ({
  id: from as FactId,
  from: day(from),
  until: until === null ? null : day(until),
})
const autumn = span('2022-09-01', '2023-01-01')
const spring = span('2023-01-01', '2023-04-01')
const again = span('2023-05-01', null)

test('spans that touch are one presence, and a gap parts them', () => {
  const spans = [again, autumn, spring]
  const around = (text: string) => presenceAround(spans, day(text))
  expect(around('2022-09-01')).toEqual({ from: '2022-09-01', until: '2023-04-01' })
  expect(around('2023-03-31')).toEqual({ from: '2022-09-01', until: '2023-04-01' })
  expect(around('2023-04-01')).toBeNull()
  expect(around('2023-05-01')).toEqual({ from: '2023-05-01', until: null })
})

test('of steps the last that has begun holds', () => {
  const steps = [spring, autumn]
  expect(stepOn(steps, day('2022-08-31'))).toBeNull()
  expect(stepOn(steps, day('2022-12-31'))).toBe(autumn)
  expect(stepOn(steps, day('2023-06-01'))).toBe(spring)
  expect(begunOn(steps, day('2023-01-01'))).toBe(spring)
  expect(begunOn(steps, day('2023-01-02'))).toBeNull()
})

import { expect, test } from 'vitest'
import { declaredMoment } from './declared-moment.ts'

test('a moment is written with seconds and perhaps a fraction and an offset', () => {
  for (const [text, at] of [
    ['2024-09-10T09:00:00Z', '2024-09-10T09:00:00.000Z'],
    ['2024-09-10T09:00:00', '2024-09-10T09:00:00.000Z'],
    ['2024-09-10T09:00:00.1239Z', '2024-09-10T09:00:00.123Z'],
    ['2024-09-10T09:00:00.12345678901Z', '2024-09-10T09:00:00.123Z'],
    ['2024-09-10T00:30:00+01:00', '2024-09-09T23:30:00.000Z'],
    ['2024-09-10T09:00:00+0130', '2024-09-10T07:30:00.000Z'],
    ['2024-09-10T09:00:00-01', '2024-09-10T10:00:00.000Z'],
  ] as const)
    expect(declaredMoment(text)).toEqual({ said: 'moment', at })
})

test('what can be made out but is not written so is told apart from what is no moment', () => {
  for (const text of ['2024-09-10', '2024-09-10 09:00:00', '2024-09-10T09:00', '2024-09-10T9:00Z'])
    expect(declaredMoment(text)).toEqual({ said: 'badly-written' })
  for (const text of ['yesterday', '2024-19-10T09:00:00Z', '2024-09-10T29:00:00Z', '2024-02-30'])
    expect(declaredMoment(text)).toEqual({ said: 'no-moment' })
  expect(declaredMoment(null)).toEqual({ said: 'nothing' })
})

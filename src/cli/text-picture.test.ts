import { expect, test } from 'vitest'
import { day } from '../core/calendar.ts'
import { textPicture } from './text-picture.ts'

const oak = { label: 'Oak Academy', from: day('2023-01-01'), until: day('2023-05-01') }
const elm = { label: 'Elm', from: day('2023-05-01'), until: null }

test('spans are drawn to scale, what goes on with an arrow, and the day is marked', () => {
  expect(textPicture([oak, elm], day('2023-06-30'))).toEqual([
    'Oak Academy  ##############################',
    'Elm                                        ##############################>',
    '                                                          ^ 2023-06-30',
  ])
})

test('the shortest span is seen, and of nothing there is no picture', () => {
  const short = { label: 'Ash', from: day('2022-12-31'), until: day('2023-01-01') }
  expect(textPicture([short, oak], day('2023-06-30'))[0]).toBe('Ash          #')
  expect(textPicture([], day('2023-06-30'))).toEqual([])
})

test('a day before the first is not marked', () => {
  expect(textPicture([elm], day('2023-01-01'))).toHaveLength(1)
})

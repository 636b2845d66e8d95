import { describe, expect, test } from 'vitest'
import { moves } from './dimensions.ts'
import { differencesIn, timeForSlice } from './matrix.ts'

/*
 * The matrix, first part: somebody joins a school. Every programme that she may have had and may
 * come to, whichever school reports first, on any day, however her provider trained her.
 */
const all = [...moves()]

const slices = (['ect', 'mentor'] as const).flatMap(kind =>
  (['another school', 'a school not eligible for funding', 'the same school'] as const).flatMap(
    where => (['keep', 'default', 'other'] as const).map(choice => ({ kind, where, choice })),
  ),
)

describe('the matrix: what every move leads to, and what every party sees of it', () => {
  test.each(slices)(
    'of one $kind to $where, taking: $choice',
    ({ kind, where, choice }) => {
      const slice = all.filter(
        one => one.kind === kind && one.where === where && one.choice === choice,
      )
      expect(differencesIn(slice)).toBe('')
    },
    timeForSlice,
  )
})

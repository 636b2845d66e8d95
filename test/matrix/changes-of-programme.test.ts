import { describe, expect, test } from 'vitest'
import { changesOfProgramme, leavings } from './dimensions.ts'
import { differencesIn, timeForSlice } from './matrix.ts'

/*
 * The matrix, second part: a school changes the programme of one, of some or of a whole cohort,
 * with or without a report of leaving; and leavings of which no other school says anything.
 */
const changes = [...changesOfProgramme()]
const kinds = ['ect', 'mentor'] as const

const slices = kinds.flatMap(kind =>
  (['one', 'some', 'all', 'all, and she besides'] as const).map(whom => ({ kind, whom })),
)

describe('the matrix: what every change of programme leads to, and what every party sees', () => {
  test.each(slices)(
    'for $whom, each an $kind',
    ({ kind, whom }) => {
      const slice = changes.filter(one => one.kind === kind && one.whom === whom)
      expect(differencesIn(slice)).toBe('')
    },
    timeForSlice,
  )
})

describe('the matrix: what a report of leaving leads to, and what every party sees', () => {
  test.each(kinds)('of one %s', kind => {
    expect(differencesIn([...leavings()].filter(one => one.kind === kind))).toBe('')
  })
})

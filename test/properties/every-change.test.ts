import { expect, test } from 'vitest'
import { changes } from '../../src/core/changes/all.ts'
import { inAnyWholeLife, type Moment } from './lives.ts'

/* What holds of any life is only as good as what happens in them. */

/** Every report in these lives, but for those with which each begins. */
function reported(): readonly Moment[] {
  const all: Moment[] = []
  inAnyWholeLife(moments => all.push(...moments.slice(6)), { atLeast: 300 })
  return all
}

test('every change that the service knows is accepted in some life and refused in another', () => {
  const all = reported()
  const [accepted = [], refused = []] = [true, false].map(which =>
    all.filter(({ decision }) => (decision !== null) === which),
  )
  expect(kindsOf(accepted)).toEqual(Object.keys(changes).toSorted())
  expect(kindsOf(refused)).toEqual(Object.keys(changes).toSorted())
  expect(accepted.length / all.length).toBeGreaterThan(0.4)
})

const kindsOf = (moments: readonly Moment[]) =>
  [...new Set(moments.map(({ act }) => act.kind))].toSorted()

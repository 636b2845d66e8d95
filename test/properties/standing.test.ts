import { expect, test } from 'vitest'
import { the } from '../../src/core/situation.ts'
import { whyStandingAt } from '../../src/core/standing/standing.ts'
import { timesAt } from '../../src/core/timeline.ts'
import { inAnyLife } from './lives.ts'

/* In any life, whoever has to do with a school stands there in some way, and it can be said why. */
test('ST-1: every standing in any life rests on a fact that is believed', () => {
  let found = 0
  inAnyLife(({ after, today }) => {
    for (const profile of after.situation.profiles.values())
      for (const school of after.situation.schools.keys()) {
        const why = whyStandingAt(after.situation, profile, school, today)
        const isThere = timesAt(after.situation, profile, school).length > 0
        expect(why !== null).toBe(isThere)
        if (why === null) continue
        expect(the(after.situation.facts, why.because.id).id).toBe(why.because.id)
        found += 1
      }
  })
  expect(found).toBeGreaterThan(1000)
})

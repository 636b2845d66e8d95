import { expect, test } from 'vitest'
import { day } from '../../src/core/calendar.ts'
import { applyEffects } from '../../src/core/decision.ts'
import type { TeacherRecord } from '../../src/core/organisations.ts'
import type { Situation } from '../../src/core/situation.ts'
import { thingsToCome } from '../../src/core/things-to-come.ts'
import { registers } from '../language/acts.ts'
import { bothSchoolsTrain } from '../language/states.ts'
import { circumstancesOf } from '../language/story.ts'
import { asha, oak } from '../language/world.ts'

const people = Array.from({ length: 200 }, (_, at): TeacherRecord => ({
  ...asha,
  trn: String(3_000_000 + at) as TeacherRecord['trn'],
  fullName: `Person ${at}`,
}))

/** The situation with one more who joins, without a log, which would grow by each. */
function withJoiner(situation: Situation, person: TeacherRecord): Situation {
  const act = registers(oak, person, '2022-09-01', { email: `${person.trn}@example.org` })
  const told = { situation, log: [], today: '2022-06-10' }
  let made = 0
  const newId = () => `${person.trn} ${++made}`
  const decided = act.decide(told, { ...circumstancesOf(told, act), newId })
  if (!decided.ok) throw new Error(decided.refusal.reason)
  return applyEffects(situation, decided.value.effects)
}

test('what is to come for 200 people at once is told within a quarter of a second', () => {
  const school = people.reduce<Situation>(withJoiner, {
    ...bothSchoolsTrain.situation,
    teacherRecords: new Map(people.map(person => [person.trn, person])),
  })
  const began = performance.now()
  const things = thingsToCome(school, oak.id, day('2022-08-31'))
  const took = performance.now() - began
  expect(things.filter(({ thing }) => thing === 'joins')).toHaveLength(200)
  expect(things.filter(({ thing }) => thing === 'has-no-mentor')).toHaveLength(200)
  expect(took).toBeLessThan(250)
})

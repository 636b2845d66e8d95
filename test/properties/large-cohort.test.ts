import { expect, test } from 'vitest'
import { applyEffects } from '../../src/core/decision.ts'
import type { TeacherRecord } from '../../src/core/organisations.ts'
import type { Situation } from '../../src/core/situation.ts'
import { changesProgramme, registers, type Act } from '../language/acts.ts'
import { materialsFrom } from '../language/programmes.ts'
import { bothSchoolsTrain } from '../language/states.ts'
import { circumstancesOf } from '../language/story.ts'
import { asha, oak, ucl } from '../language/world.ts'

const people = Array.from({ length: 200 }, (_, at): TeacherRecord => ({
  ...asha,
  trn: String(3_000_000 + at) as TeacherRecord['trn'],
  fullName: `Person ${at}`,
}))

/** What comes of a report, without a log, which would grow by each of them. */
function after(situation: Situation, act: Act, today: string, name: string): Situation {
  let made = 0
  const told = { situation, log: [], today }
  const newId = () => `${name} ${++made}`
  const decided = act.decide(told, { ...circumstancesOf(told, act), newId })
  if (!decided.ok) throw new Error(decided.refusal.reason)
  return applyEffects(situation, decided.value.effects)
}

const cohortOf200 = () =>
  people.reduce<Situation>(
    (situation, person) => {
      const email = `${person.trn}@example.org`
      const act = registers(oak, person, '2022-09-01', { email })
      return after(situation, act, '2022-06-10', person.trn)
    },
    {
      ...bothSchoolsTrain.situation,
      teacherRecords: new Map(people.map(person => [person.trn, person])),
    },
  )

test('a cohort of 200 people is previewed on another programme within a second', () => {
  const before = cohortOf200()
  const act = changesProgramme(oak, people, '2022-10-01', materialsFrom(ucl))
  const began = performance.now()
  const preview = after(before, act, '2022-09-05', 'the cohort')
  const took = performance.now() - began
  expect(preview.facts.size).toBe(before.facts.size + 200)
  expect(took).toBeLessThan(1000)
})

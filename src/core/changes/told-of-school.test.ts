import { expect, test } from 'vitest'
import { accepts, challenges, chooses, confirms, type Act } from '../../../test/language/acts.ts'
import { materialsFrom, providerLed } from '../../../test/language/programmes.ts'
import { circumstancesOf, story, type Story } from '../../../test/language/story.ts'
import { ambition, northernHub, oak, teachFirst, ucl } from '../../../test/language/world.ts'

const nothingYet = story()
const confirmed = nothingYet.when(confirms(ambition, oak, 2022, northernHub))
const ownWay = nothingYet
  .when(chooses(oak, 2022, providerLed(teachFirst, northernHub)))
  .when(confirms(ambition, oak, 2022, northernHub))

test.each<[string, Story, Act]>([
  ['a choice', confirmed, chooses(oak, 2022, materialsFrom(ucl))],
  ['a confirmation', nothingYet, confirms(ambition, oak, 2022, northernHub)],
  ['a challenge', confirmed, challenges(oak, 2022, 'mistake')],
  ['an acceptance', ownWay, accepts(oak, 2022, ambition)],
])('whoever is told of %s is told which school it is', (_, before, act) => {
  const decided = act.decide(before, circumstancesOf(before, act))
  const schools = decided.ok ? decided.value.notices.map(({ school }) => school) : []
  expect(new Set(schools)).toEqual(new Set(['oak']))
})

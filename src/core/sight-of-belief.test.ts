import { expect, test } from 'vitest'
import { transfersIn, undoes } from '../../test/language/acts.ts'
import { ashaAtOak } from '../../test/language/states.ts'
import { profileIn, type Story } from '../../test/language/story.ts'
import { ash, asha, elm, oak, tutorOf } from '../../test/language/world.ts'
import { day } from './calendar.ts'
import type { School } from './organisations.ts'
import { sightOfBelief } from './sight-of-belief.ts'
import { sightOf } from './sight-of-school.ts'
import { the } from './situation.ts'

/** How far a school sees today of what was known at the end of an earlier story. */
function sees(now: Story, then: Story, school: School) {
  const profile = the(now.situation.profiles, profileIn(now.situation, asha, 'ect'))
  const sight = sightOf(now.situation, profile, school.id, day(now.today))
  return sight && sightOfBelief(sight, then.situation, profile, school.id)
}

const claimed = ashaAtOak.on('2022-10-10').when(transfersIn(elm, asha, '2022-11-01', 'default'))
const gone = claimed.on('2022-11-14')

test('the school where she is sees all that was ever known', () => {
  expect(sees(gone, ashaAtOak, elm)).toEqual({ until: null, movedOn: null })
})

test('a former school sees of other schools nothing after its own last day', () => {
  expect(sees(gone, claimed, oak)).toEqual({ until: '2022-11-01', movedOn: '2022-11-01' })
})

test('that she moved on is not read back into what was known before it was reported', () => {
  expect(sees(gone, ashaAtOak, oak)).toEqual({ until: '2022-11-01', movedOn: null })
})

test('a claim for an earlier day that was taken back is not found by a former school', () => {
  const mistaken = ashaAtOak
    .on('2022-10-03')
    .when(transfersIn(ash, asha, '2022-10-10', { route: 'diy' }))
  const moved = mistaken
    .on('2022-10-12')
    .when(undoes(tutorOf(ash), 'transfer-in'))
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .on('2022-11-14')
  expect(sees(moved, mistaken, oak)).toEqual({ until: '2022-10-10', movedOn: null })
})

test('before anybody knew her, a former school sees no more than today', () => {
  const before = { ...gone, situation: { ...gone.situation, profiles: new Map() } }
  expect(sees(gone, before, oak)).toEqual({ until: '2022-11-01', movedOn: '2022-11-01' })
})

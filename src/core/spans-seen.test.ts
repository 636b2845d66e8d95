import { expect, test } from 'vitest'
import { changesProgramme, transfersIn } from '../../test/language/acts.ts'
import { providerLed } from '../../test/language/programmes.ts'
import { ashaAtOak } from '../../test/language/states.ts'
import { profileIn, type Story } from '../../test/language/story.ts'
import { ambition, asha, elm, northernHub, oak, teachFirst } from '../../test/language/world.ts'
import { spansSeen } from './spans-seen.ts'
import { the } from './situation.ts'

const seenBy = (story: Story, provider: typeof ambition) =>
  spansSeen(
    story.situation,
    provider.id,
    the(story.situation.profiles, profileIn(story.situation, asha, 'ect')),
  ).map(({ from, until, school }) => [from, until, the(story.situation.schools, school).name])

test('a provider’s own days are all that is drawn, with a gap where another trained her', () => {
  const away = ashaAtOak.when(
    changesProgramme(oak, [asha], '2022-10-01', providerLed(teachFirst, northernHub)),
  )
  expect(seenBy(away, ambition)).toEqual([['2022-09-01', '2022-10-01', oak.name]])
  expect(seenBy(away, teachFirst)).toEqual([['2022-10-01', null, oak.name]])
})

test('a provider that is left draws nothing of the next school', () => {
  const moved = ashaAtOak.when(transfersIn(elm, asha, '2023-01-01', 'default'))
  expect(seenBy(moved, ambition)).toEqual([['2022-09-01', '2023-01-01', oak.name]])
  expect(seenBy(moved, teachFirst)).toEqual([['2023-01-01', null, elm.name]])
})

import { expect, test } from 'vitest'
import {
  assigns,
  changesProgramme,
  transfersIn,
  transfersOut,
  type Act,
} from '../../../../test/language/acts.ts'
import { materialsFrom } from '../../../../test/language/programmes.ts'
import { withMoAtOak } from '../../../../test/language/states.ts'
import type { Story } from '../../../../test/language/story.ts'
import { ash, asha, elm, mo, oak, ucl } from '../../../../test/language/world.ts'
import type { School } from '../../../core/organisations.ts'
import { linesOf } from './lines.ts'

/** What a school reads before it confirms a report. */
const told = (story: Story, act: Act, school: School) =>
  linesOf(story.situation, story.when(act).situation, school.id)

const planned = withMoAtOak
  .when(changesProgramme(oak, [asha], '2022-12-05', materialsFrom(ucl)))
  .when(assigns(oak, mo, asha, '2022-12-06'))

test('a change of programme and a mentor that a leaving day takes away are named', () => {
  const lines = told(planned, transfersOut(oak, asha, '2022-11-01'), oak)
  expect(lines).toContain(
    'The change of Asha Patel’s training planned for 5 December 2022 does not happen.',
  )
  expect(lines).toContain('Mo Malik does not mentor Asha Patel after all.')
})

test('what was planned with a joining that another claim takes away is named', () => {
  const coming = withMoAtOak
    .when(transfersIn(elm, asha, '2022-11-01', 'default', { email: 'asha@elm.example' }))
    .when(transfersOut(elm, asha, '2023-02-01'))
  const lines = told(coming, transfersIn(ash, asha, '2022-10-17', { route: 'diy' }), ash)
  expect(lines).toContain('Asha Patel does not join Elm School on 1 November 2022 after all.')
  expect(lines).toContain('Asha Patel is no longer reported as leaving.')
})

test('of another school’s plans nothing is told but that they do not come about', () => {
  const coming = withMoAtOak.when(
    transfersIn(elm, asha, '2022-11-01', 'default', { email: 'asha@elm.example' }),
  )
  const lines = told(coming, transfersIn(ash, asha, '2022-10-17', { route: 'diy' }), ash)
  expect(lines.join(' ')).not.toContain('asha@elm.example')
})

import { test } from 'vitest'
import {
  assigns,
  changesDetails,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import { ownDesign } from '../../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../../test/language/states.ts'
import {
  ambition,
  ash,
  asha,
  elm,
  mo,
  nia,
  oak,
  teachFirst,
  tutorOf,
} from '../../../../test/language/world.ts'

/*
 * Two schools that expect the same person, and what the second one’s claim takes back.
 */
const oakUntil = (last: string) =>
  `2022-09-01 to ${last}  Oak Academy, Ambition Institute with Northern Hub`

test('TI-6: the later report wins over a registration elsewhere that is still ahead', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-10-01'))
    .when(registers(elm, asha, '2022-11-01'))
    .when(transfersIn(ash, asha, '2022-12-01', ownDesign))
    .thenHistoryReads(
      asha,
      `${oakUntil('2022-09-30')}
       2022-12-01 to now  Ash Primary, designed by the school`,
    )
    .thenStands(asha, elm, null)
    .thenSees(teachFirst, asha, null)
})

test('TI-6: the later report wins over the school to which she was to return', () => {
  const returning = ashaAtOak
    .when(transfersOut(oak, asha, '2022-10-01'))
    .on('2022-10-10')
    .when(transfersIn(oak, asha, '2022-11-01'))
  for (const joiningOn of ['2022-10-20', '2022-11-01', '2022-12-01'])
    returning
      .when(transfersIn(elm, asha, joiningOn, 'default'))
      .thenHistoryReads(
        asha,
        `${oakUntil('2022-09-30')}
         ${joiningOn} to now  Elm School, Teach First with Northern Hub`,
      )
      .thenStands(asha, oak, 'left')
      .when(undoes(tutorOf(elm), 'transfer-in'))
      .thenStands(asha, oak, 'joining')
})

test('TI-14: the school to which she was to return is told that she does not', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-10-01'))
    .on('2022-10-10')
    .when(transfersIn(oak, asha, '2022-11-01'))
    .when(transfersIn(ash, asha, '2022-12-01', ownDesign))
    .andTold(
      'Asha Patel: participant-registered (Asha Patel, 2022-12-01)',
      'Oak Academy: participant-leaves-school (Asha Patel, 2022-12-01)',
      'Oak Academy: joining-superseded (Asha Patel, 2022-12-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-12-01)',
    )
})

test('TI-6: a mentor whom the school that is given up had named mentors her there no longer', () => {
  ashaAtOak
    .when(registers(elm, nia, '2022-09-10', { as: 'mentor' }))
    .when(transfersIn(elm, asha, '2022-11-01', 'default', { mentor: nia }))
    .thenMentorsRead(asha, '2022-11-01 to now  mentored by Nia Evans at Elm School')
    .when(transfersIn(ash, asha, '2022-12-01', ownDesign))
    .thenMentorsRead(asha, '')
})

test('TI-6: what the school that is given up said of her leaving is given up with it', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .when(transfersOut(elm, asha, '2022-12-01'))
    .when(transfersIn(ash, asha, '2022-11-15', ownDesign))
    .thenHistoryReads(
      asha,
      `${oakUntil('2022-11-14')}
       2022-11-15 to now  Ash Primary, designed by the school`,
    )
})

test('TI-7: the address goes on that her old school changed after she had gone', () => {
  const changed = ashaAtOak
    .on('2022-11-10')
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .on('2022-12-01')
  changed
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .thenSees(teachFirst, asha, { email: 'asha@oak.example' })
    .thenSees(ambition, asha, { email: 'asha@example.org' })
  changed
    .when(transfersIn(elm, asha, '2022-11-01', 'default', { email: 'asha@elm.example' }))
    .thenSees(teachFirst, asha, { email: 'asha@elm.example' })
})

test('TI-13: what the old school said of her mentors after the day on which she joined is taken back', () => {
  withMoAtOak
    .when(assigns(oak, mo, asha))
    .when(registers(oak, nia, '2022-10-01', { as: 'mentor' }))
    .on('2022-11-10')
    .when(assigns(oak, nia, asha))
    .on('2022-12-01')
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .thenMentorsRead(asha, '2022-09-05 to 2022-10-31  mentored by Mo Malik at Oak Academy')
})

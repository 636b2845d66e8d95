import { test } from 'vitest'
import {
  assigns,
  changesProgramme,
  registers,
  transfersIn,
  transfersOut,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { completed, story } from '../../../../test/language/story.ts'
import {
  ambition,
  ash,
  asha,
  ben,
  elm,
  mo,
  nia,
  northernHub,
  oak,
  teachFirst,
  ucl,
  yew,
} from '../../../../test/language/world.ts'

const moved = `
  2022-09-01 to 2022-12-31  Oak Academy, Ambition Institute with Northern Hub
  2023-01-01 to now         Elm School, Ambition Institute with Northern Hub`

test('TI-1: the joining day is at most a year ahead and not before the service began', () => {
  ashaAtOak
    .refuses(transfersIn(elm, asha, '2021-08-31'), 'day-before-service-began')
    .refuses(transfersIn(elm, asha, '2023-09-06'), 'day-too-far-ahead', { latest: '2023-09-05' })
    .when(transfersIn(elm, asha, '2023-09-05'))
})

test('TI-2: she is registered, in the role in which she is transferred', () => {
  ashaAtOak
    .refuses(transfersIn(elm, ben, '2023-01-01'), 'not-registered')
    .refuses(transfersIn(elm, asha, '2023-01-01', 'keep', { as: 'mentor' }), 'not-registered')
})

test('TI-3: an ECT who completed is not transferred in; a mentor who completed training is', () => {
  withMoAtOak
    .given(completed(asha, '2022-09-03'))
    .given(completed(mo, '2022-09-03', 'mentor'))
    .refuses(transfersIn(elm, asha, '2023-01-01'), 'induction-completed', { on: '2022-09-03' })
    .when(transfersIn(elm, mo, '2023-01-01', 'keep', { as: 'mentor' }))
    .thenHistoryReads(mo, moved, 'mentor')
})

test('TI-4: who is at the school on the day, or is to join it, is not transferred there', () => {
  ashaAtOak
    .refuses(transfersIn(oak, asha, '2023-01-01'), 'already-at-this-school', { from: '2022-09-01' })
    .when(transfersIn(elm, asha, '2023-02-01'))
    .refuses(transfersIn(elm, asha, '2023-02-01'), 'already-at-this-school')
    .refuses(transfersIn(elm, asha, '2023-01-01'), 'already-at-this-school', { from: '2023-02-01' })
})

test('TI-4: a mentor may bring her training to a further school, and leaves both with it', () => {
  withMoAtOak
    .when(registers(elm, mo, '2022-09-10', { as: 'mentor' }))
    .when(registers(elm, ben, '2022-09-10', { mentor: mo }))
    .on('2022-10-01')
    .when(transfersIn(elm, mo, '2023-01-01', 'default', { as: 'mentor' }))
    .thenHistoryReads(
      mo,
      `2022-09-01 to 2022-12-31  Oak Academy, Ambition Institute with Northern Hub
       2023-01-01 to now         Elm School, Teach First with Northern Hub`,
      'mentor',
    )
    .thenMentorsRead(ben, '2022-09-10 to now  mentored by Mo Malik at Elm School')
    .on('2023-02-01')
    .when(transfersOut(elm, mo, '2023-03-01', 'mentor'))
    .thenMentorsRead(ben, '2022-09-10 to 2023-02-28  mentored by Mo Malik at Elm School')
    .on('2023-03-01')
    .thenStands(mo, elm, 'left', 'mentor')
})

test('TI-4, TI-6: a further school that her training does not come to is a further school again', () => {
  withMoAtOak
    .when(registers(elm, mo, '2022-09-05', { as: 'mentor' }))
    .when(transfersIn(elm, mo, '2023-01-01', 'default', { as: 'mentor' }))
    .when(transfersIn(ash, mo, '2023-02-01', ownDesign, { as: 'mentor' }))
    .thenStands(mo, elm, 'training', 'mentor')
    .thenStands(mo, oak, 'leaving', 'mentor')
    .thenStands(mo, ash, 'joining', 'mentor')
})

test('TI-5: the joining day is after the first day of the record that it ends', () => {
  ashaAtOak
    .refuses(transfersIn(elm, asha, '2022-09-01'), 'joins-before-latest-record', {
      began: '2022-09-01',
    })
    .when(transfersIn(elm, asha, '2022-09-02'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-01  Oak Academy, Ambition Institute with Northern Hub
       2022-09-02 to now         Elm School, Ambition Institute with Northern Hub`,
    )
})

test('TI-6: of two schools that expect her the later report wins, for whichever day', () => {
  const expected = ashaAtOak.when(
    transfersIn(elm, asha, '2023-02-01', 'default', { email: 'asha@elm.example' }),
  )
  for (const joiningOn of ['2023-01-01', '2023-02-01', '2023-03-01'])
    expected
      .on('2022-10-01')
      .when(transfersIn(ash, asha, joiningOn, ownDesign))
      .thenStands(asha, elm, null)
      .thenStands(asha, ash, 'joining')
      .thenSees(teachFirst, asha, null)
      .thenSees(ambition, asha, { email: 'asha@example.org', status: 'leaving' })
})

test('TI-6: once she has begun there it is an ordinary move on', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01'))
    .on('2023-01-01')
    .when(transfersIn(ash, asha, '2023-02-01', ownDesign))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-12-31  Oak Academy, Ambition Institute with Northern Hub
       2023-01-01 to 2023-01-31  Elm School, Ambition Institute with Northern Hub
       2023-02-01 to now         Ash Primary, designed by the school`,
    )
})

test('TI-6: what her present school planned for days before she joins stays', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-11-01', materialsFrom(ucl)))
    .when(transfersIn(elm, asha, '2023-01-01'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-10-31  Oak Academy, Ambition Institute with Northern Hub
       2022-11-01 to 2022-12-31  Oak Academy, materials from UCL
       2023-01-01 to now         Elm School, materials from UCL`,
    )
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2023-01-01', materialsFrom(ucl)))
    .when(transfersIn(elm, asha, '2023-01-01'))
    .thenHistoryReads(asha, moved)
})

test('TI-7: another person’s address is not given; without a new one the old one goes on', () => {
  ashaAtOak
    .when(registers(oak, ben, '2022-09-05'))
    .refuses(
      transfersIn(elm, asha, '2023-01-01', 'keep', { email: 'ben@example.org' }),
      'email-in-use',
    )
    .when(transfersIn(elm, asha, '2023-01-01'))
    .on('2023-01-02')
    .thenSees(ambition, asha, { email: 'asha@example.org', school: elm.id })
})

test('TI-8: a mentor named is another person, who may be chosen at the school on the day', () => {
  const withNia = withMoAtOak
    .when(registers(elm, nia, '2022-10-01', { as: 'mentor' }))
    .when(registers(elm, asha, '2022-10-01', { as: 'mentor' }))
  withNia
    .refuses(transfersIn(elm, asha, '2023-01-01', 'keep', { mentor: asha }), 'mentor-is-the-ect')
    .refuses(
      transfersIn(elm, asha, '2023-01-01', 'keep', { mentor: mo }),
      'mentor-not-at-this-school',
    )
    .refuses(
      transfersIn(elm, asha, '2022-09-30', 'keep', { mentor: nia }),
      'mentor-not-at-this-school',
    )
    .when(assigns(oak, mo, asha))
    .when(transfersIn(elm, asha, '2023-01-01', 'keep', { mentor: nia }))
    .thenMentorsRead(
      asha,
      `2022-09-05 to 2022-12-31  mentored by Mo Malik at Oak Academy
       2023-01-01 to now         mentored by Nia Evans at Elm School`,
    )
})

test('TI-13: the old record ends on the joining day, or when the old school says, if earlier', () => {
  const gap = `
    2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub
    2023-01-01 to now         Elm School, Ambition Institute with Northern Hub`
  ashaAtOak.when(transfersIn(elm, asha, '2023-01-01')).thenHistoryReads(asha, moved)
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .when(transfersIn(elm, asha, '2023-01-01'))
    .thenHistoryReads(asha, gap)
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01'))
    .when(transfersOut(oak, asha, '2022-12-01'))
    .thenHistoryReads(asha, gap)
  ashaAtOak
    .when(transfersOut(oak, asha, '2023-03-01'))
    .when(transfersIn(elm, asha, '2023-01-01'))
    .thenHistoryReads(asha, moved)
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01'))
    .when(transfersOut(oak, asha, '2023-03-01'))
    .thenHistoryReads(asha, moved)
})

test('TI-14: the participant is told, the old school and both providers', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01'))
    .andTold(
      'Asha Patel: participant-registered (Asha Patel, 2023-01-01)',
      'Oak Academy: participant-leaves-school (Asha Patel, 2023-01-01)',
      'Ambition Institute: participant-moves-with-provider (Asha Patel, 2023-01-01)',
    )
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01', 'default'))
    .andTold(
      'Asha Patel: participant-registered (Asha Patel, 2023-01-01)',
      'Oak Academy: participant-leaves-school (Asha Patel, 2023-01-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2023-01-01)',
      'Teach First: participant-joins-provider (Asha Patel, 2023-01-01)',
    )
})

test('TI-14: a mentor named at the new school is told', () => {
  ashaAtOak
    .when(registers(elm, mo, '2022-09-01', { as: 'mentor' }))
    .when(transfersIn(elm, asha, '2023-01-01', 'keep', { mentor: mo }))
    .andTold(
      'Asha Patel: participant-registered (Asha Patel, 2023-01-01)',
      'Mo Malik: mentor-assigned (Asha Patel, 2023-01-01)',
      'Asha Patel: mentor-assigned-to-ect (Asha Patel, 2023-01-01)',
      'Oak Academy: participant-leaves-school (Asha Patel, 2023-01-01)',
      'Ambition Institute: participant-moves-with-provider (Asha Patel, 2023-01-01)',
    )
})

test('TI-14: the school and provider that expected her in vain are told', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01', 'default'))
    .when(transfersIn(yew, asha, '2023-01-10', ownDesign))
    .andTold(
      'Asha Patel: participant-registered (Asha Patel, 2023-01-10)',
      'Oak Academy: participant-leaves-school (Asha Patel, 2023-01-10)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2023-01-10)',
      'Elm School: joining-superseded (Asha Patel, 2023-01-10)',
      'Teach First: joining-superseded (Asha Patel, 2023-01-10)',
    )
})

test('refusals of TI-1 to TI-12 are looked for in this order', () => {
  const wrong = { email: 'ben@example.org', mentor: nia }
  const there = ashaAtOak.when(registers(oak, ben, '2022-09-05'))
  there
    .refuses(transfersIn(elm, nia, '2021-01-01'), 'day-before-service-began')
    .refuses(transfersIn(elm, nia, '2022-09-01'), 'not-registered')
    .given(completed(ben, '2022-09-05'))
    .refuses(transfersIn(oak, ben, '2022-09-05', 'keep', wrong), 'induction-completed')
    .refuses(transfersIn(oak, asha, '2022-09-01', 'keep', wrong), 'already-at-this-school')
    .refuses(transfersIn(yew, asha, '2022-09-01', 'keep', wrong), 'joins-before-latest-record')
    .refuses(transfersIn(yew, asha, '2022-10-01', 'keep', wrong), 'email-in-use')
    .refuses(
      transfersIn(yew, asha, '2022-10-01', 'keep', { mentor: nia }),
      'mentor-not-at-this-school',
    )
    .refuses(transfersIn(yew, asha, '2022-10-01'), 'not-eligible-for-funding')
})

test('TI-13: a school that takes her back begins another stay', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01'))
    .on('2023-01-02')
    .when(transfersIn(oak, asha, '2023-02-01'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-12-31  Oak Academy, Ambition Institute with Northern Hub
       2023-01-01 to 2023-01-31  Elm School, Ambition Institute with Northern Hub
       2023-02-01 to now         Oak Academy, Ambition Institute with Northern Hub`,
    )
})

test('TI-6: a first school that she has not begun at yet is moved on from, not given up', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(transfersIn(elm, asha, '2022-10-01', providerLed(teachFirst, northernHub)))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
       2022-10-01 to now         Elm School, Teach First with Northern Hub`,
    )
  story().refuses(transfersIn(elm, asha, '2022-10-01'), 'not-registered')
})

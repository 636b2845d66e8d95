import { test } from 'vitest'
import {
  registers,
  reportsLeaving,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import { ownDesign } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import {
  ambition,
  ash,
  asha,
  ben,
  elm,
  mo,
  oak,
  teachFirst,
  tutorOf,
} from '../../../../test/language/world.ts'

/*
 * One boundary between the old school and the new one, whoever reports first; somebody who left
 * long ago; and somebody who returns.
 */
const [early, joiningOn, late] = ['2022-12-01', '2023-01-01', '2023-02-01'] as const
const oakUntil = (last: string) =>
  `2022-09-01 to ${last}  Oak Academy, Ambition Institute with Northern Hub`
const elmFrom = (first: string) => `${first} to now  Elm School, Teach First with Northern Hub`
const joins = transfersIn(elm, asha, joiningOn, 'default')

test('TI-13: the new school alone: the joining day is the boundary, seen by all four', () => {
  const moving = ashaAtOak.when(joins)
  moving
    .thenStands(asha, oak, 'leaving')
    .thenStands(asha, elm, 'joining')
    .thenSees(ambition, asha, { school: oak.id, status: 'leaving' })
    .thenSees(teachFirst, asha, { school: elm.id, status: 'joining' })
    .thenTransfers(asha, [{ type: 'new-provider', complete: false }])
  for (const today of [joiningOn, '2024-01-01'])
    moving
      .on(today)
      .thenStands(asha, oak, 'left')
      .thenStands(asha, elm, 'training')
      .thenSees(ambition, asha, { school: oak.id, status: 'left' })
      .thenSees(teachFirst, asha, { school: elm.id, status: 'active' })
      .thenTransfers(asha, [{ type: 'new-provider', complete: true }])
})

test('TI-13: in either order, the earlier of both days ends the old record', () => {
  for (const [leavesOn, last] of [
    [early, '2022-11-30'],
    [joiningOn, '2022-12-31'],
    [late, '2022-12-31'],
  ] as const) {
    const leaves = transfersOut(oak, asha, leavesOn)
    for (const [one, other] of [
      [joins, leaves],
      [leaves, joins],
    ] as const)
      ashaAtOak
        .when(one)
        .when(other)
        .thenHistoryReads(asha, `${oakUntil(last)}\n${elmFrom(joiningOn)}`)
        .thenTransfers(asha, [
          { type: 'new-provider', leaving: { school: oak.id }, joining: { on: joiningOn } },
        ])
  }
})

test('TI-13: on the days of a gap the old school has lost her and the new one waits', () => {
  ashaAtOak
    .when(joins)
    .when(transfersOut(oak, asha, early))
    .on('2022-12-15')
    .thenStands(asha, oak, 'left')
    .thenStands(asha, elm, 'joining')
    .thenSees(ambition, asha, { status: 'left' })
    .thenSees(teachFirst, asha, { status: 'joining' })
    .thenTransfers(asha, [{ complete: false, leaving: { on: early }, joining: { on: joiningOn } }])
})

test('TI-13: a leaving for another reason bounds the record as well', () => {
  ashaAtOak
    .when(reportsLeaving(oak, asha, early, 'long-term-absence'))
    .when(joins)
    .thenHistoryReads(asha, `${oakUntil('2022-11-30')}\n${elmFrom(joiningOn)}`)
    .thenTransfers(asha, [{ type: 'new-provider', joining: { school: elm.id } }])
})

test('TI-13: the latest report of the old school counts, and undoing it leaves the joining day', () => {
  ashaAtOak
    .when(joins)
    .when(transfersOut(oak, asha, '2022-11-01'))
    .when(transfersOut(oak, asha, early))
    .thenHistoryReads(asha, `${oakUntil('2022-11-30')}\n${elmFrom(joiningOn)}`)
    .when(undoes(tutorOf(oak), 'transfer-out'))
    .thenHistoryReads(asha, `${oakUntil('2022-10-31')}\n${elmFrom(joiningOn)}`)
})

test('TI-13: a joining reported after both days have gone by reads as if reported in time', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, late))
    .on('2023-05-01')
    .when(joins)
    .thenHistoryReads(asha, `${oakUntil('2022-12-31')}\n${elmFrom(joiningOn)}`)
    .thenStands(asha, oak, 'left')
    .thenStands(asha, elm, 'training')
    .thenSees(ambition, asha, { status: 'left', school: oak.id })
    .thenSees(teachFirst, asha, { status: 'active', school: elm.id })
})

test('TI-13: somebody who left long ago joins with a gap, on what she had or on something else', () => {
  const gone = ashaAtOak.when(transfersOut(oak, asha, '2022-10-01')).on('2024-04-01')
  gone.when(transfersIn(elm, asha, '2024-05-01')).thenHistoryReads(
    asha,
    `${oakUntil('2022-09-30')}
     2024-05-01 to now  Elm School, Ambition Institute with Northern Hub`,
  )
  gone
    .thenTransfers(asha, [{ type: 'unknown', complete: true, joining: null }])
    .when(transfersIn(elm, asha, '2024-05-01', 'default'))
    .thenHistoryReads(asha, `${oakUntil('2022-09-30')}\n${elmFrom('2024-05-01')}`)
    .thenStands(asha, oak, 'left')
    .thenStands(asha, elm, 'joining')
    .thenSees(ambition, asha, { school: oak.id, status: 'left' })
    .thenTransfers(asha, [{ type: 'new-provider', complete: false, leaving: { on: '2022-10-01' } }])
})

test('TI-13: a mentor who left long ago joins with a gap, and may be chosen from her first day', () => {
  withMoAtOak
    .when(reportsLeaving(oak, mo, '2022-10-01', 'other', 'mentor'))
    .on('2024-04-01')
    .when(transfersIn(elm, mo, '2024-04-08', 'keep', { as: 'mentor' }))
    .when(registers(elm, ben, '2024-04-08', { mentor: mo, cohort: 2022 }))
    .thenHistoryReads(
      mo,
      `${oakUntil('2022-09-30')}
       2024-04-08 to now  Elm School, Ambition Institute with Northern Hub`,
      'mentor',
    )
    .thenMentorsRead(ben, '2024-04-08 to now  mentored by Mo Malik at Elm School')
})

test('TI-13: she returns to the school that she left, by a transfer or by a registration', () => {
  const gone = ashaAtOak.when(transfersOut(oak, asha, '2022-10-01')).on('2023-04-01')
  for (const returns of [
    transfersIn(oak, asha, '2023-04-17'),
    transfersIn(oak, asha, '2023-04-17', 'default'),
    registers(oak, asha, '2023-04-17', { cohort: 2022 }),
  ])
    gone
      .when(returns)
      .thenHistoryReads(
        asha,
        `${oakUntil('2022-09-30')}
         2023-04-17 to now  Oak Academy, Ambition Institute with Northern Hub`,
      )
      .thenStands(asha, oak, 'joining')
      .thenSees(ambition, asha, { school: oak.id, status: 'joining' })
      .thenTransfers(asha, [{ type: 'unknown', leaving: { on: '2022-10-01' }, joining: null }])
      .on('2023-04-17')
      .thenStands(asha, oak, 'training')
      .thenSees(ambition, asha, { school: oak.id, status: 'active' })
})

test('TI-14: the school to which somebody returns is not told that she leaves it', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-10-01'))
    .on('2023-04-01')
    .when(transfersIn(oak, asha, '2023-04-17'))
    .andTold(
      'Asha Patel: participant-registered (Asha Patel, 2023-04-17)',
      'Ambition Institute: participant-moves-with-provider (Asha Patel, 2023-04-17)',
    )
})

test('TI-4, TI-5: a school that has reported her leaving may take her back from that day, no earlier', () => {
  const leaving = ashaAtOak.when(transfersOut(oak, asha, early))
  leaving
    .refuses(transfersIn(oak, asha, '2022-11-30'), 'already-at-this-school', { from: '2022-09-01' })
    .when(transfersIn(oak, asha, early, ownDesign))
    .thenHistoryReads(
      asha,
      `${oakUntil('2022-11-30')}
       2022-12-01 to now  Oak Academy, designed by the school`,
    )
})

test('TI-13: of a record that is still ahead the first day stays, and she moves on after it', () => {
  const ahead = bothSchoolsTrain.when(registers(oak, asha, '2022-09-01'))
  ahead
    .refuses(transfersIn(elm, asha, '2022-09-01'), 'joins-before-latest-record')
    .refuses(transfersIn(elm, asha, '2022-08-01'), 'joins-before-latest-record')
    .when(transfersIn(elm, asha, '2022-10-01', 'default'))
    .thenStands(asha, oak, 'joining')
    .thenStands(asha, elm, 'joining')
    .thenSees(ambition, asha, { status: 'joining', school: oak.id })
    .thenSees(teachFirst, asha, { status: 'joining', school: elm.id })
    .on('2022-09-01')
    .thenStands(asha, oak, 'leaving')
    .thenSees(ambition, asha, { status: 'leaving' })
  ahead
    .when(undoes(tutorOf(oak), 'register'))
    .when(registers(ash, asha, '2022-08-01', { programme: ownDesign }))
    .thenHistoryReads(asha, '2022-08-01 to now  Ash Primary, designed by the school')
})

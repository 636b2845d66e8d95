import { test } from 'vitest'
import {
  assigns,
  changesProgramme,
  registers,
  transfersIn,
  transfersOut,
  withdraws,
} from '../../../../test/language/acts.ts'
import { materialsFrom, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import {
  ambition,
  ash,
  asha,
  ben,
  eastBody,
  elm,
  mo,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  ucl,
} from '../../../../test/language/world.ts'

test('TO-1: she is, was or will be at the school', () => {
  ashaAtOak
    .refuses(transfersOut(elm, asha, '2022-12-01'), 'not-at-this-school')
    .refuses(transfersOut(oak, ben, '2022-12-01'), 'not-at-this-school')
    .refuses(transfersOut(oak, asha, '2022-12-01', 'mentor'), 'not-at-this-school')
    .when(transfersIn(elm, asha, '2022-10-01'))
    .on('2022-11-01')
    .when(transfersOut(oak, asha, '2022-09-20'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-19  Oak Academy, Ambition Institute with Northern Hub
       2022-10-01 to now         Elm School, Ambition Institute with Northern Hub`,
    )
})

test('TO-2: the day is at most a year ahead and not before the service began', () => {
  ashaAtOak
    .refuses(transfersOut(oak, asha, '2021-08-31'), 'day-before-service-began')
    .refuses(transfersOut(oak, asha, '2023-09-06'), 'day-too-far-ahead')
    .when(transfersOut(oak, asha, '2023-09-05'))
})

test('TO-3: the day is after the first day of her latest time at the school', () => {
  ashaAtOak
    .refuses(transfersOut(oak, asha, '2022-09-01'), 'leaves-before-joining', {
      joined: '2022-09-01',
    })
    .when(transfersOut(oak, asha, '2022-09-02'))
    .thenHistoryReads(
      asha,
      '2022-09-01 to 2022-09-01  Oak Academy, Ambition Institute with Northern Hub',
    )
})

test('TO-4: a record that has begun is not contradicted, and what was planned is taken back', () => {
  const planned = ashaAtOak.when(changesProgramme(oak, [asha], '2022-11-01', materialsFrom(ucl)))
  planned
    .on('2022-11-01')
    .refuses(transfersOut(oak, asha, '2022-11-01'), 'leaves-before-latest-record', {
      began: '2022-11-01',
    })
    .when(transfersOut(oak, asha, '2022-11-02'))
  planned
    .on('2022-10-31')
    .when(transfersOut(oak, asha, '2022-11-01'))
    .thenHistoryReads(
      asha,
      '2022-09-01 to 2022-10-31  Oak Academy, Ambition Institute with Northern Hub',
    )
})

test('TO-4: with a programme that is taken back goes how its provider would have trained her', () => {
  ashaAtOak
    .when(withdraws(ambition, asha))
    .when(changesProgramme(oak, [asha], '2022-11-01', providerLed(ambition, southernHub)))
    .when(transfersOut(oak, asha, '2022-10-01'))
    .on('2022-11-01')
    .thenSees(ambition, asha, { status: 'left', trainingStatus: 'withdrawn' })
})

test('TO-5: the same report twice is refused, and another day or reason is not', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .refuses(transfersOut(oak, asha, '2022-12-01'), 'nothing-would-change')
    .when(transfersOut(oak, asha, '2023-01-01'))
    .thenHistoryReads(
      asha,
      '2022-09-01 to 2022-12-31  Oak Academy, Ambition Institute with Northern Hub',
    )
})

test('TO-6: her record ends on the day, or on the day she joins another school if earlier', () => {
  const left = ashaAtOak.when(transfersOut(oak, asha, '2023-01-01'))
  left
    .thenStands(asha, oak, 'leaving')
    .thenTransfers(asha, [
      { type: 'unknown', complete: false, leaving: { on: '2023-01-01' }, joining: null },
    ])
    .on('2023-01-01')
    .thenStands(asha, oak, 'left')
    .thenSees(ambition, asha, { status: 'left' })
    .thenTransfers(asha, [{ type: 'unknown', complete: true }])
  left
    .when(transfersIn(elm, asha, '2022-12-01'))
    .when(transfersOut(oak, asha, '2022-12-20'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub
       2022-12-01 to now         Elm School, Ambition Institute with Northern Hub`,
    )
    .when(transfersOut(oak, asha, '2022-11-20'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-11-19  Oak Academy, Ambition Institute with Northern Hub
       2022-12-01 to now         Elm School, Ambition Institute with Northern Hub`,
    )
    .when(transfersOut(oak, asha, '2022-12-20'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub
       2022-12-01 to now         Elm School, Ambition Institute with Northern Hub`,
    )
})

test('TO-7: mentorships at the school end with the stay, hers and those of her ECTs', () => {
  const mentored = withMoAtOak.when(assigns(oak, mo, asha))
  for (const [who, kind] of [
    [asha, 'ect'],
    [mo, 'mentor'],
  ] as const)
    mentored
      .when(transfersOut(oak, who, '2023-01-01', kind))
      .thenMentorsRead(asha, '2022-09-05 to 2022-12-31  mentored by Mo Malik at Oak Academy')
      .when(transfersOut(oak, who, '2023-02-01', kind))
      .thenMentorsRead(asha, '2022-09-05 to 2023-01-31  mentored by Mo Malik at Oak Academy')
})

test('TO-7: a mentor leaves a further school and goes on at the others', () => {
  withMoAtOak
    .when(registers(elm, mo, '2022-09-10', { as: 'mentor' }))
    .when(registers(ash, mo, '2022-09-10', { as: 'mentor' }))
    .when(assigns(oak, mo, asha))
    .when(transfersOut(elm, mo, '2022-12-01', 'mentor'))
    .on('2022-12-01')
    .thenStands(mo, elm, 'left', 'mentor')
    .thenStands(mo, ash, 'training', 'mentor')
    .thenStands(mo, oak, 'training', 'mentor')
    .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
    .when(registers(elm, mo, '2023-01-01', { as: 'mentor' }))
    .thenStands(mo, elm, 'joining', 'mentor')
})

test('TO-8: the participant is told, her provider, and the school that she has joined', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2023-01-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2023-01-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2023-01-01)',
    )
    .when(transfersIn(elm, asha, '2023-01-01'))
    .when(transfersOut(oak, asha, '2022-12-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2022-12-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-12-01)',
      'Elm School: leaving-reported (Asha Patel, 2022-12-01)',
    )
})

test('TO-8: a day that ends nothing is told to her and to the school that she has joined', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01'))
    .when(transfersOut(oak, asha, '2023-02-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2023-02-01)',
      'Elm School: leaving-reported (Asha Patel, 2023-02-01)',
    )
})

test('TO-8: her mentor is told, or the ECTs whom she mentors there and no others', () => {
  const mentored = withMoAtOak
    .when(registers(oak, ben, '2022-09-01'))
    .when(assigns(oak, mo, asha))
    .when(assigns(oak, mo, ben, '2023-02-01'))
  mentored
    .when(transfersOut(oak, asha, '2023-01-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2023-01-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2023-01-01)',
      'Mo Malik: mentor-unassigned (Asha Patel, 2023-01-01)',
    )
    .when(transfersOut(oak, mo, '2023-01-02', 'mentor'))
    .andTold(
      'Mo Malik: participant-leaves-school (Mo Malik, 2023-01-02)',
      'Ambition Institute: participant-leaves-provider (Mo Malik, 2023-01-02)',
      'Ben Okoro: mentor-unassigned-from-ect (Mo Malik, 2023-01-02)',
    )
  mentored
    .when(registers(elm, mo, '2022-10-01', { as: 'mentor' }))
    .when(transfersOut(elm, mo, '2023-01-01', 'mentor'))
    .andTold('Mo Malik: participant-leaves-school (Mo Malik, 2023-01-01)')
})

test('TO-8: her mentor is told of another day, if she is to leave later or earlier', () => {
  withMoAtOak
    .when(assigns(oak, mo, asha))
    .when(transfersOut(oak, asha, '2023-01-01'))
    .when(transfersOut(oak, asha, '2023-02-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2023-02-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2023-02-01)',
      'Mo Malik: mentor-unassigned (Asha Patel, 2023-02-01)',
    )
})

test('TO-8: her appropriate body is told, and a provider that was to train her later', () => {
  bothSchoolsTrain
    .when(
      registers(oak, asha, '2022-09-01', {
        appropriateBody: { answer: 'named', body: eastBody.id },
      }),
    )
    .when(changesProgramme(oak, [asha], '2023-03-01', providerLed(teachFirst, northernHub)))
    .when(transfersOut(oak, asha, '2023-02-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2023-02-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2023-02-01)',
      'Teach First: participant-leaves-provider (Asha Patel, 2023-02-01)',
      'East Teaching School Hub: participant-leaves-school (Asha Patel, 2023-02-01)',
    )
})

test('refusals of TO-1 to TO-5 are looked for in this order', () => {
  ashaAtOak
    .refuses(transfersOut(elm, asha, '2021-01-01'), 'not-at-this-school')
    .refuses(transfersOut(oak, asha, '2021-01-01'), 'day-before-service-began')
    .when(changesProgramme(oak, [asha], '2022-09-05', materialsFrom(ucl)))
    .refuses(transfersOut(oak, asha, '2022-09-01'), 'leaves-before-joining')
    .refuses(transfersOut(oak, asha, '2022-09-03'), 'leaves-before-latest-record')
})

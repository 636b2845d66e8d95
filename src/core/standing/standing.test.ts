import { test } from 'vitest'
import {
  changesProgramme,
  chooses,
  completes,
  defers,
  registers,
  reportsLeaving,
  transfersIn,
  transfersOut,
} from '../../../test/language/acts.ts'
import { ownDesign, providerLed } from '../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../test/language/states.ts'
import { completed, story, trainingIs } from '../../../test/language/story.ts'
import { ambition, asha, ash, elm, mo, oak } from '../../../test/language/world.ts'

test('ST-1: of several times at a school the one that is now counts, else the latest', () => {
  ashaAtOak
    .thenStands(asha, elm, null)
    .when(transfersIn(elm, asha, '2022-10-01'))
    .on('2022-10-01')
    .when(transfersIn(oak, asha, '2023-01-01'))
    .thenStands(asha, oak, 'joining')
    .thenStands(asha, elm, 'leaving')
    .on('2023-01-01')
    .thenStands(asha, oak, 'training')
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-10-01'))
    .when(registers(oak, asha, '2023-01-01'))
    .thenStands(asha, oak, 'leaving')
  withMoAtOak
    .when(registers(elm, mo, '2022-09-05', { as: 'mentor' }))
    .when(transfersIn(elm, mo, '2023-01-01', 'default', { as: 'mentor' }))
    .thenStands(mo, elm, 'training', 'mentor')
    .thenStands(mo, oak, 'leaving', 'mentor')
})

test('ST-2: somebody joins until she begins, also if it is known when she leaves', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(transfersOut(oak, asha, '2022-12-01'))
    .thenStands(asha, oak, 'joining')
    .on('2022-08-31')
    .thenStands(asha, oak, 'joining')
    .thenStandsBy(asha, oak, {
      rule: 'ST-2',
      because: { ground: 'time-began', from: '2022-09-01', begunBy: 'registration' },
      by: 'tutor of Oak Academy',
    })
    .on('2022-09-01')
    .thenStands(asha, oak, 'leaving')
})

test('ST-2: who joins from another school does so by that school’s report', () => {
  ashaAtOak.when(transfersIn(elm, asha, '2022-10-01')).thenStandsBy(asha, elm, {
    rule: 'ST-2',
    because: { ground: 'time-began', from: '2022-10-01', begunBy: 'transfer-in' },
    by: 'tutor of Elm School',
  })
})

test('ST-3: who has left did so because her school reported it', () => {
  ashaAtOak
    .when(reportsLeaving(oak, asha, '2022-12-01', 'long-term-absence'))
    .on('2022-11-30')
    .thenStands(asha, oak, 'leaving')
    .on('2022-12-01')
    .thenStands(asha, oak, 'left')
    .thenStandsBy(asha, oak, {
      rule: 'ST-3',
      because: {
        ground: 'leaving-reported',
        leavesOn: '2022-12-01',
        reason: 'long-term-absence',
      },
      by: 'tutor of Oak Academy',
    })
})

test('ST-3: or because she began at another school, on whichever day that was', () => {
  const joined = ashaAtOak.when(transfersIn(elm, asha, '2022-10-01')).on('2022-10-01')
  joined.thenStandsBy(asha, oak, {
    rule: 'ST-3',
    because: { ground: 'next-time-begins', from: '2022-10-01', isHere: false },
    by: 'tutor of Elm School',
  })
  joined.when(transfersOut(oak, asha, '2022-09-20')).thenStandsBy(asha, oak, {
    rule: 'ST-3',
    because: { ground: 'leaving-reported', leavesOn: '2022-09-20', reason: 'moving-school' },
    by: 'tutor of Oak Academy',
  })
})

test('ST-3: a mentor leaves a further school by its report alone', () => {
  withMoAtOak
    .when(registers(elm, mo, '2022-09-05', { as: 'mentor' }))
    .thenStandsBy(mo, elm, {
      kind: 'mentor',
      rule: 'ST-7',
      because: { ground: 'time-began', from: '2022-09-05', begunBy: null },
      by: 'tutor of Elm School',
    })
    .when(reportsLeaving(elm, mo, '2022-10-01', 'other', 'mentor'))
    .on('2022-10-01')
    .thenStands(mo, oak, 'training', 'mentor')
    .thenStandsBy(mo, elm, {
      kind: 'mentor',
      rule: 'ST-3',
      because: { ground: 'leaving-reported', leavesOn: '2022-10-01', reason: 'other' },
      by: 'tutor of Elm School',
    })
})

test('ST-4: who completed stands so from that day, and as left once she has left', () => {
  ashaAtOak
    .given(completed(asha, '2023-07-21'))
    .thenStands(asha, oak, 'training')
    .on('2023-07-21')
    .thenStands(asha, oak, 'completed')
    .when(transfersOut(oak, asha, '2023-08-01'))
    .thenStands(asha, oak, 'completed')
    .on('2023-08-01')
    .thenStands(asha, oak, 'left')
})

test('ST-4: completion is the word of the national record', () => {
  ashaAtOak
    .on('2024-07-22')
    .when(completes(asha, '2024-07-19'))
    .thenStandsBy(asha, oak, {
      rule: 'ST-4',
      because: { ground: 'induction-completed', completedOn: '2024-07-19' },
      by: 'DfE',
    })
})

test('ST-5: who is known to go is leaving, by her school’s report or the next one’s', () => {
  ashaAtOak.when(transfersOut(oak, asha, '2022-12-01')).thenStandsBy(asha, oak, {
    rule: 'ST-5',
    because: { ground: 'leaving-reported', leavesOn: '2022-12-01', reason: 'moving-school' },
    by: 'tutor of Oak Academy',
  })
  ashaAtOak.when(transfersIn(elm, asha, '2022-10-01')).thenStandsBy(asha, oak, {
    rule: 'ST-5',
    because: { ground: 'next-time-begins', from: '2022-10-01', isHere: false },
    by: 'tutor of Elm School',
  })
})

test('ST-6: somebody whom her provider deferred or withdrew is no longer training', () => {
  for (const status of ['deferred', 'withdrawn'] as const)
    ashaAtOak
      .given(trainingIs(asha, ambition, status, '2022-09-05'))
      .thenStands(asha, oak, 'no-longer-training')
      .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
      .on('2022-10-01')
      .thenStands(asha, oak, 'training')
  ashaAtOak
    .on('2022-11-01')
    .when(defers(ambition, asha, 'parental-leave'))
    .thenStandsBy(asha, oak, {
      rule: 'ST-6',
      because: {
        ground: 'not-trained-by-provider',
        leadProvider: ambition.id,
        status: 'deferred',
        from: '2022-11-01',
      },
      by: 'Ambition Institute',
    })
})

test('ST-7: everybody else at the school trains there, since she came', () => {
  ashaAtOak.thenStandsBy(asha, oak, {
    rule: 'ST-7',
    because: { ground: 'time-began', from: '2022-09-01', begunBy: 'registration' },
    by: 'tutor of Oak Academy',
  })
  ashaAtOak.thenStands(asha, ash, null)
})

test('ST-7: a mentor who trains elsewhere since the very day is not taken for one who trains here', () => {
  withMoAtOak.when(registers(elm, mo, '2022-09-01', { as: 'mentor' })).thenStandsBy(mo, elm, {
    rule: 'ST-7',
    because: { ground: 'time-began', from: '2022-09-01', begunBy: null },
    kind: 'mentor',
  })
})

test('ST-5: of several reports of a school that of her present time counts', () => {
  ashaAtOak
    .when(reportsLeaving(oak, asha, '2022-12-17', 'long-term-absence'))
    .when(transfersIn(oak, asha, '2023-01-09'))
    .on('2022-12-20')
    .thenStands(asha, oak, 'joining')
    .on('2023-02-01')
    .thenStandsBy(asha, oak, {
      rule: 'ST-7',
      because: { ground: 'time-began', from: '2023-01-09', begunBy: 'transfer-in' },
    })
    .when(reportsLeaving(oak, asha, '2023-03-01', 'other'))
    .thenStandsBy(asha, oak, {
      rule: 'ST-5',
      because: { ground: 'leaving-reported', leavesOn: '2023-03-01', reason: 'other' },
    })
})

test('ST-7: who waits for a provider trains at the school', () => {
  story()
    .when(chooses(oak, 2022, providerLed()))
    .when(registers(oak, asha, '2022-09-01'))
    .on('2022-09-05')
    .thenStands(asha, oak, 'training')
})

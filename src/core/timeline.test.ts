import { test } from 'vitest'
import { changesProgramme, registers, transfersIn, transfersOut } from '../../test/language/acts.ts'
import { ownDesign } from '../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../test/language/states.ts'
import { completed, trainingIs } from '../../test/language/story.ts'
import { ambition, asha, elm, mo, oak } from '../../test/language/world.ts'

test('somebody joins until she begins, also if it is known when she leaves', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .thenStands(asha, elm, null)
    .when(transfersOut(oak, asha, '2022-12-01'))
    .thenStands(asha, oak, 'joining')
    .on('2022-08-31')
    .thenStands(asha, oak, 'joining')
    .on('2022-09-01')
    .thenStands(asha, oak, 'leaving')
    .on('2022-12-01')
    .thenStands(asha, oak, 'left')
})

test('somebody whom her provider deferred or withdrew is trained no longer, until it changes', () => {
  for (const status of ['deferred', 'withdrawn'] as const)
    ashaAtOak
      .given(trainingIs(asha, ambition, status, '2022-09-05'))
      .thenStands(asha, oak, 'no-longer-training')
      .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
      .on('2022-10-01')
      .thenStands(asha, oak, 'training')
})

test('who completed stands so from that day, and as left once she has left', () => {
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

test('of several times at a school the one that is now counts, else the latest', () => {
  ashaAtOak
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

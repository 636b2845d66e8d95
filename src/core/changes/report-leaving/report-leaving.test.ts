import { test } from 'vitest'
import { reportsLeaving, transfersOut } from '../../../../test/language/acts.ts'
import { ashaAtOak, withMoAtOak } from '../../../../test/language/states.ts'
import { ambition, asha, elm, mo, oak } from '../../../../test/language/world.ts'

test('RL-1: the reason is that she leaves the profession, is absent for long, or another', () => {
  ashaAtOak
    .refuses(reportsLeaving(oak, asha, '2022-12-01', 'moving-school'), 'leaving-reason-unknown', {
      known: ['left-teaching-profession', 'long-term-absence', 'other'],
    })
    .when(reportsLeaving(oak, asha, '2022-12-01', 'left-teaching-profession'))
    .when(reportsLeaving(oak, asha, '2022-12-01', 'long-term-absence'))
    .when(reportsLeaving(oak, asha, '2022-12-01', 'other'))
    .refuses(reportsLeaving(oak, asha, '2022-12-01', 'other'), 'nothing-would-change')
})

test('RL-2: everything else is as when she is transferred out, but no transfer comes of it', () => {
  ashaAtOak
    .when(reportsLeaving(oak, asha, '2022-12-01', 'other'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2022-12-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-12-01)',
    )
    .thenHistoryReads(
      asha,
      '2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub',
    )
    .thenTransfers(asha, [])
    .when(transfersOut(oak, asha, '2022-12-01'))
    .thenTransfers(asha, [{ type: 'unknown', joining: null }])
    .on('2022-12-01')
    .thenSees(ambition, asha, { status: 'left' })
  withMoAtOak
    .when(reportsLeaving(oak, mo, '2022-12-01', 'long-term-absence', 'mentor'))
    .thenTransfers(mo, [], 'mentor')
})

test('refusals of RL-1 and RL-2 are looked for in this order', () => {
  ashaAtOak
    .refuses(reportsLeaving(elm, asha, '2021-01-01', 'tired'), 'leaving-reason-unknown')
    .refuses(reportsLeaving(elm, asha, '2021-01-01', 'other'), 'not-at-this-school')
    .refuses(reportsLeaving(oak, asha, '2021-01-01', 'other'), 'day-before-service-began')
    .refuses(reportsLeaving(oak, asha, '2022-09-01', 'other'), 'leaves-before-joining')
})

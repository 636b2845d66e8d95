import { test } from 'vitest'
import {
  assigns,
  defers,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../../../test/language/acts.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../../test/language/states.ts'
import {
  ambition,
  ash,
  asha,
  elm,
  mo,
  northernHub,
  oak,
  teachFirst,
  tutorOf,
  workerOf,
} from '../../../../test/language/world.ts'
import type { Fact } from '../../facts.ts'
import { factsOf, type Situation } from '../../situation.ts'

test('WD-1: a provider withdraws only whom it trains or trained, in the role that it trains', () => {
  ashaAtOak
    .refuses(withdraws(teachFirst, asha), 'not-trained-by-this-provider')
    .refuses(withdraws(ambition, asha, 'other', 'mentor'), 'not-trained-by-this-provider')
    .refuses(withdraws(teachFirst, asha, 'sabbatical'), 'not-trained-by-this-provider')
})

test('WD-1: a provider speaks of whom it trained under a partnership that was challenged', () => {
  ashaAtOak
    .given(challenged)
    .thenSees(ambition, asha, null)
    .when(withdraws(ambition, asha, 'moved-school'))
    .thenSees(ambition, asha, null)
    .refuses(withdraws(ambition, asha), 'already-withdrawn')
})

test('WD-2: the reason is one that the contract knows, by the name that it has today', () => {
  for (const reason of ['school-left-fip', 'changed-lead-provider', 'bereavement', ''])
    ashaAtOak.refuses(withdraws(ambition, asha, reason), 'withdrawal-reason-unknown')
  for (const reason of [
    'left-teaching-profession',
    'moved-school',
    'mentor-no-longer-being-mentor',
    'switched-to-school-led',
    'other',
  ])
    ashaAtOak
      .when(withdraws(ambition, asha, reason))
      .thenSees(ambition, asha, { trainingStatus: 'withdrawn', trainingReason: reason })
  withMoAtOak
    .when(withdraws(ambition, mo, 'mentor-no-longer-being-mentor', 'mentor'))
    .thenStands(mo, oak, 'no-longer-training', 'mentor')
})

test('WD-3: nobody is withdrawn twice, and somebody deferred is withdrawn', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'career-break'))
    .on('2022-10-03')
    .when(withdraws(ambition, asha))
    .refuses(withdraws(ambition, asha, 'sabbatical'), 'withdrawal-reason-unknown')
    .refuses(withdraws(ambition, asha, 'moved-school'), 'already-withdrawn', { from: '2022-10-03' })
    .when(undoes(workerOf(ambition), 'withdraw'))
    .thenSees(ambition, asha, { trainingStatus: 'deferred', trainingReason: 'career-break' })
    .refuses(undoes(workerOf(ambition), 'withdraw'), 'already-undone')
})

test('WD-4: from today on; she stays where she is, with her mentor, and is trained no longer', () => {
  withMoAtOak
    .when(assigns(oak, mo, asha))
    .on('2022-10-03')
    .when(withdraws(ambition, asha))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
    .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
    .thenStands(asha, oak, 'no-longer-training')
    .thenSees(ambition, asha, {
      status: 'active',
      trainingStatus: 'withdrawn',
      trainingStatusFrom: '2022-10-03',
    })
    .on('2022-10-02')
    .thenStands(asha, oak, 'training')
})

test('WD-4: it holds on a record with the provider that is still ahead, which it sees at once', () => {
  const anew = ashaAtOak
    .when(withdraws(ambition, asha))
    .when(transfersIn(elm, asha, '2023-01-01', providerLed(ambition, northernHub)))
    .thenSees(ambition, asha, { school: elm.id, status: 'joining', trainingStatus: 'active' })
  anew
    .on('2022-10-03')
    .when(withdraws(ambition, asha, 'moved-school'))
    .thenSees(ambition, asha, { school: elm.id, status: 'joining', trainingStatus: 'withdrawn' })
    .on('2023-01-01')
    .thenStands(asha, elm, 'no-longer-training')
    .when(undoes(workerOf(ambition), 'withdraw'))
    .thenStands(asha, elm, 'training')
})

test('WD-4: of two records with the provider it is said where she is now, and goes on with her', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01', 'keep'))
    .on('2022-10-03')
    .when(withdraws(ambition, asha))
    .thenSees(ambition, asha, { school: elm.id, status: 'joining', trainingStatus: 'withdrawn' })
    .on('2022-12-01')
    .when(transfersIn(ash, asha, '2023-02-01', ownDesign))
    .thenSees(ambition, asha, { school: oak.id, status: 'leaving', trainingStatus: 'withdrawn' })
})

test('WD-5: a former provider withdraws late, and alters its own view alone', () => {
  const left = ashaAtOak.when(transfersIn(elm, asha, '2022-11-01', 'default')).on('2022-11-20')
  left
    .when(withdraws(ambition, asha, 'moved-school'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-10-31  Oak Academy, Ambition Institute with Northern Hub
       2022-11-01 to now         Elm School, Teach First with Northern Hub`,
    )
    .thenSees(ambition, asha, { school: oak.id, status: 'left', trainingStatus: 'withdrawn' })
    .thenSees(teachFirst, asha, { school: elm.id, status: 'active', trainingStatus: 'active' })
    .thenStands(asha, oak, 'left')
    .thenStands(asha, elm, 'training')
    .thenTransfers(asha, [
      { type: 'new-provider', leaving: { on: '2022-11-01' }, joining: { on: '2022-11-01' } },
    ])
    .when(transfersIn(ash, asha, '2023-01-01', 'keep'))
    .thenSees(teachFirst, asha, { school: ash.id, trainingStatus: 'active' })
})

test('WD-5: it stands in nobody’s way: the move before it may be undone still', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .on('2022-11-20')
    .when(withdraws(ambition, asha, 'moved-school'))
    .when(undoes(tutorOf(elm), 'transfer-in'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
    .thenStands(asha, oak, 'no-longer-training')
})

test('WD-5: it leaves the day on which she left as her school said it', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .on('2023-01-10')
    .when(withdraws(ambition, asha, 'left-teaching-profession'))
    .thenHistoryReads(
      asha,
      '2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub',
    )
    .thenSees(ambition, asha, { status: 'left', trainingStatus: 'withdrawn' })
    .thenStands(asha, oak, 'left')
})

test('WD-6: the school at which the provider last trained her is told, and she while it trains her', () => {
  ashaAtOak
    .when(withdraws(ambition, asha))
    .andTold(
      'Asha Patel: participant-withdrawn-by-provider (Asha Patel, 2022-09-05)',
      'Oak Academy: participant-withdrawn-by-provider (Asha Patel, 2022-09-05)',
    )
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .on('2022-11-20')
    .when(withdraws(ambition, asha, 'moved-school'))
    .andTold('Oak Academy: participant-withdrawn-by-provider (Asha Patel, 2022-11-20)')
})

/** The only partnership of Ambition, which its school says was never so. */
function challenged(situation: Situation): Fact {
  const standing = factsOf(situation, 'partnership-standing').find(
    ({ partnership }) => situation.partnerships.get(partnership)?.leadProvider === ambition.id,
  )
  if (standing === undefined) throw new Error('Ambition has no partnership')
  return { ...standing, status: 'challenged', challengeReason: 'mistake' }
}

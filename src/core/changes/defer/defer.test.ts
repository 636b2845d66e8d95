import { test } from 'vitest'
import {
  defers,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../../../test/language/acts.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../../test/language/states.ts'
import { ambition, asha, elm, oak, teachFirst, workerOf } from '../../../../test/language/world.ts'

const withAmbition = '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub'

test('DF-1: a provider defers only whom it trains or trained', () => {
  ashaAtOak.refuses(defers(teachFirst, asha, 'career-break'), 'not-trained-by-this-provider')
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .on('2023-01-10')
    .when(defers(ambition, asha, 'career-break'))
    .thenSees(ambition, asha, { status: 'left', trainingStatus: 'deferred' })
})

test('DF-2: the reason is one that the contract knows', () => {
  ashaAtOak.refuses(defers(ambition, asha, 'sabbatical'), 'deferral-reason-unknown')
})

test('DF-3: nobody is deferred twice, until it is undone', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'parental-leave'))
    .refuses(defers(ambition, asha, 'other'), 'already-deferred')
    .when(undoes(workerOf(ambition), 'defer'))
    .thenStands(asha, oak, 'training')
    .when(defers(ambition, asha, 'other'))
})

test('DF-3: somebody withdrawn is not deferred', () => {
  ashaAtOak
    .when(withdraws(ambition, asha))
    .refuses(defers(ambition, asha, 'other'), 'already-withdrawn')
})

test('DF-4: she is no longer trained, and her record goes on', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'bereavement'))
    .thenHistoryReads(asha, withAmbition)
    .thenStands(asha, oak, 'no-longer-training')
    .thenSees(ambition, asha, { status: 'active', trainingStatus: 'deferred' })
  bothSchoolsTrain.refuses(defers(ambition, asha, 'other'), 'not-trained-by-this-provider')
})

test('DF-4: the next provider begins with her anew', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'bereavement'))
    .when(transfersIn(elm, asha, '2022-10-03', 'default'))
    .on('2022-10-03')
    .thenSees(teachFirst, asha, { status: 'active', trainingStatus: 'active' })
    .thenSees(ambition, asha, { status: 'left', trainingStatus: 'deferred' })
})

test('DF-5: she is told, and the school at which the provider last trained her', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'other'))
    .andTold(
      'Asha Patel: training-deferred (Asha Patel, 2022-09-05)',
      'Oak Academy: training-deferred (Asha Patel, 2022-09-05)',
    )
})

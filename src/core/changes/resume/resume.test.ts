import { test } from 'vitest'
import {
  defers,
  registers,
  resumes,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../../../test/language/acts.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../../test/language/states.ts'
import { ambition, asha, elm, oak, teachFirst, workerOf } from '../../../../test/language/world.ts'

test('RS-1: a provider resumes only whom it trains or trained', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'career-break'))
    .refuses(resumes(teachFirst, asha), 'not-trained-by-this-provider')
    .refuses(resumes(ambition, asha, 'mentor'), 'not-trained-by-this-provider')
})

test('RS-2: who is active is not resumed; who was deferred is, and who was withdrawn', () => {
  ashaAtOak.refuses(resumes(ambition, asha), 'already-active', { from: null })
  for (const stopped of [defers(ambition, asha, 'bereavement'), withdraws(ambition, asha)])
    ashaAtOak
      .when(stopped)
      .on('2022-10-03')
      .when(resumes(ambition, asha))
      .thenSees(ambition, asha, {
        status: 'active',
        trainingStatus: 'active',
        trainingReason: null,
        trainingStatusFrom: '2022-10-03',
      })
      .refuses(resumes(ambition, asha), 'already-active', { from: '2022-10-03' })
      .when(undoes(workerOf(ambition), 'resume'))
      .thenStands(asha, oak, 'no-longer-training')
      .when(resumes(ambition, asha))
})

test('RS-3: from today on she is trained again, on the record that she is on', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'parental-leave'))
    .on('2022-10-03')
    .when(resumes(ambition, asha))
    .thenStands(asha, oak, 'training')
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
    .on('2022-10-02')
    .thenStands(asha, oak, 'no-longer-training')
})

test('RS-3: before her first day it holds from that day', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(defers(ambition, asha, 'parental-leave'))
    .thenSees(ambition, asha, { status: 'joining', trainingStatus: 'deferred' })
    .on('2022-07-01')
    .when(resumes(ambition, asha))
    .thenSees(ambition, asha, { status: 'joining', trainingStatus: 'active' })
    .on('2022-09-01')
    .thenStands(asha, oak, 'training')
})

test('RS-3: a former provider may resume somebody, and the next provider sees nothing of it', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'parental-leave'))
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .on('2022-12-01')
    .when(resumes(ambition, asha))
    .thenSees(ambition, asha, { school: oak.id, status: 'left', trainingStatus: 'active' })
    .when(defers(teachFirst, asha, 'other'))
    .thenSees(ambition, asha, { school: oak.id, status: 'left', trainingStatus: 'active' })
    .thenStands(asha, elm, 'no-longer-training')
  ashaAtOak
    .when(withdraws(ambition, asha))
    .when(transfersOut(oak, asha, '2022-10-01'))
    .on('2022-10-02')
    .when(resumes(ambition, asha))
    .thenSees(ambition, asha, { status: 'left', trainingStatus: 'active' })
    .thenStands(asha, oak, 'left')
})

test('RS-4: the school at which the provider trains her is told, and she while it does', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'parental-leave'))
    .when(resumes(ambition, asha))
    .andTold(
      'Asha Patel: training-resumed (Asha Patel, 2022-09-05)',
      'Oak Academy: training-resumed (Asha Patel, 2022-09-05)',
    )
    .when(defers(ambition, asha, 'parental-leave'))
    .when(transfersOut(oak, asha, '2022-10-01'))
    .on('2022-10-02')
    .when(resumes(ambition, asha))
    .andTold('Oak Academy: training-resumed (Asha Patel, 2022-10-02)')
})

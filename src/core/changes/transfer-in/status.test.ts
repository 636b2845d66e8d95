import { test } from 'vitest'
import {
  chooses,
  confirms,
  defers,
  registers,
  resumes,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import {
  ambition,
  ash,
  asha,
  elm,
  mo,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
  ucl,
  workerOf,
} from '../../../../test/language/world.ts'

/*
 * People whom their provider has deferred or withdrawn, and who move.
 */
const joiningOn = '2023-01-01'
const deferred = ashaAtOak.when(defers(ambition, asha, 'parental-leave'))
const withdrawn = ashaAtOak.when(withdraws(ambition, asha, 'moved-school'))

test('TI-11: a deferral goes on with the provider, whichever way it stays hers', () => {
  const ways = [
    ['keep', northernHub],
    [providerLed(ambition, northernHub), northernHub],
    [providerLed(ambition, southernHub), southernHub],
  ] as const
  for (const [programme, { id }] of ways)
    deferred
      .when(transfersIn(ash, asha, joiningOn, programme))
      .thenSees(ambition, asha, { status: 'joining', trainingStatus: 'deferred' })
      .on(joiningOn)
      .thenSees(ambition, asha, { school: ash.id, trainingStatus: 'deferred', deliveryPartner: id })
      .thenStands(asha, ash, 'no-longer-training')
      .when(resumes(ambition, asha))
      .thenStands(asha, ash, 'training')
})

test('TI-11: a move reported late, after the deferral, leaves it as the provider said', () => {
  for (const programme of ['keep', providerLed(ambition, northernHub)] as const)
    ashaAtOak
      .on('2022-10-20')
      .when(defers(ambition, asha, 'parental-leave'))
      .on('2022-11-01')
      .when(transfersIn(ash, asha, '2022-10-10', programme))
      .thenSees(ambition, asha, { school: ash.id, trainingStatus: 'deferred' })
      .thenStands(asha, ash, 'no-longer-training')
})

test('TI-11: it goes on where the provider that the new school has by default is hers', () => {
  deferred
    .when(chooses(ash, 2022, providerLed(ambition, southernHub)))
    .when(confirms(ambition, ash, 2022, southernHub))
    .when(transfersIn(ash, asha, joiningOn, 'default'))
    .on(joiningOn)
    .thenSees(ambition, asha, {
      school: ash.id,
      trainingStatus: 'deferred',
      deliveryPartner: southernHub.id,
    })
})

test('TI-11: with another provider she is active, and on another route nobody has deferred her', () => {
  deferred
    .when(transfersIn(elm, asha, joiningOn, 'default'))
    .on(joiningOn)
    .thenSees(teachFirst, asha, { school: elm.id, trainingStatus: 'active' })
    .thenSees(ambition, asha, { school: oak.id, status: 'left', trainingStatus: 'deferred' })
    .thenStands(asha, elm, 'training')
  for (const programme of [ownDesign, materialsFrom(ucl)])
    deferred
      .when(transfersIn(elm, asha, joiningOn, programme))
      .on(joiningOn)
      .thenSees(teachFirst, asha, null)
      .thenSees(ambition, asha, { school: oak.id, status: 'left', trainingStatus: 'deferred' })
      .thenStands(asha, elm, 'training')
})

test('TI-11: a provider that she comes back to later begins with active', () => {
  deferred
    .when(transfersIn(elm, asha, '2022-10-01', 'default'))
    .on('2022-10-01')
    .when(transfersIn(ash, asha, joiningOn, providerLed(ambition, northernHub)))
    .on(joiningOn)
    .thenSees(ambition, asha, { school: ash.id, status: 'active', trainingStatus: 'active' })
})

test('TI-11: who was withdrawn does not keep the provider, and begins with it anew as active', () => {
  withdrawn
    .refuses(transfersIn(ash, asha, joiningOn), 'withdrawn-by-provider', {
      leadProvider: 'ambition',
    })
    .when(transfersIn(ash, asha, joiningOn, providerLed(ambition, southernHub)))
    .thenSees(ambition, asha, { school: ash.id, status: 'joining', trainingStatus: 'active' })
    .thenStands(asha, oak, 'leaving')
    .on(joiningOn)
    .thenStands(asha, ash, 'training')
  for (const programme of ['default', materialsFrom(ucl)] as const)
    withdrawn
      .when(transfersIn(elm, asha, joiningOn, programme))
      .on(joiningOn)
      .thenSees(ambition, asha, { school: oak.id, status: 'left', trainingStatus: 'withdrawn' })
      .thenStands(asha, elm, 'training')
})

test('TI-11: who was withdrawn before her first day does not keep the provider either', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(withdraws(ambition, asha))
    .refuses(transfersIn(ash, asha, '2022-10-01'), 'withdrawn-by-provider')
    .when(transfersIn(ash, asha, '2022-10-01', ownDesign))
})

test('TI-11: who was resumed, or of whom the withdrawal was undone, keeps the provider', () => {
  for (const again of [resumes(ambition, asha), undoes(workerOf(ambition), 'withdraw')])
    withdrawn
      .on('2022-10-03')
      .when(again)
      .when(transfersIn(ash, asha, joiningOn))
      .on(joiningOn)
      .thenSees(ambition, asha, { school: ash.id, trainingStatus: 'active' })
})

test('TI-11: a move reported late, after the withdrawal, is no reason to keep the provider', () => {
  const late = ashaAtOak.on('2022-11-01').when(withdraws(ambition, asha)).on('2022-12-01')
  late
    .refuses(transfersIn(ash, asha, '2022-10-01'), 'withdrawn-by-provider')
    .when(transfersIn(ash, asha, '2022-10-01', providerLed(ambition, northernHub)))
    .thenSees(ambition, asha, { school: ash.id, status: 'active', trainingStatus: 'active' })
    .thenStands(asha, ash, 'training')
    .when(undoes(tutorOf(ash), 'transfer-in'))
    .thenSees(ambition, asha, { school: oak.id, status: 'active', trainingStatus: 'withdrawn' })
})

test('TI-11: who is withdrawn after the move was reported goes to the new school withdrawn', () => {
  ashaAtOak
    .when(transfersIn(ash, asha, joiningOn))
    .on('2022-11-01')
    .when(withdraws(ambition, asha))
    .thenStands(asha, oak, 'leaving')
    .on(joiningOn)
    .thenStands(asha, ash, 'no-longer-training')
    .thenSees(ambition, asha, { school: ash.id, status: 'active', trainingStatus: 'withdrawn' })
})

test('TI-11: who left, was withdrawn late and comes back does not keep the provider', () => {
  const gone = ashaAtOak
    .when(transfersOut(oak, asha, '2022-10-01'))
    .on('2022-10-20')
    .when(withdraws(ambition, asha, 'moved-school'))
  gone
    .refuses(transfersIn(ash, asha, '2022-10-10'), 'withdrawn-by-provider')
    .when(transfersIn(ash, asha, '2022-10-10', providerLed(ambition, northernHub)))
    .thenSees(ambition, asha, { school: ash.id, status: 'active', trainingStatus: 'active' })
})

test('TI-11: a mentor’s deferral and withdrawal go with her like an ECT’s', () => {
  withMoAtOak
    .when(defers(ambition, mo, 'other', 'mentor'))
    .when(transfersIn(ash, mo, joiningOn, 'keep', { as: 'mentor' }))
    .on(joiningOn)
    .thenSees(ambition, mo, { school: ash.id, trainingStatus: 'deferred' })
    .thenStands(mo, ash, 'no-longer-training', 'mentor')
  withMoAtOak
    .when(withdraws(ambition, mo, 'mentor-no-longer-being-mentor', 'mentor'))
    .refuses(transfersIn(ash, mo, joiningOn, 'keep', { as: 'mentor' }), 'withdrawn-by-provider')
    .when(transfersIn(ash, mo, joiningOn, ownDesign, { as: 'mentor' }))
    .on(joiningOn)
    .thenStands(mo, ash, 'training', 'mentor')
})

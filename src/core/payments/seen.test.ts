import { test } from 'vitest'
import {
  changesProgramme,
  challenges,
  completes,
  registers,
  transfersIn,
  transfersOut,
} from '../../../test/language/acts.ts'
import { declarationsOf } from '../../../test/language/payments.ts'
import { ownDesign, providerLed } from '../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../test/language/states.ts'
import {
  ambition,
  asha,
  ash,
  capita,
  elm,
  northernHub,
  oak,
  teachFirst,
} from '../../../test/language/world.ts'

const movesToElm = ashaAtOak.on('2022-11-20').when(transfersIn(elm, asha, '2022-12-01', 'default'))
const moved = declarationsOf(movesToElm.on('2023-01-20'))
  .declares(ambition, asha, 'started', '2022-10-03')
  .declares(teachFirst, asha, 'retained-1', '2023-01-10')

test('DS-1: a provider reads its own in every state', () => {
  for (const state of ['voided', 'ineligible', 'awaiting-clawback', 'clawed-back'] as const)
    moved.whichIs({ state }).reads(teachFirst, ['started', 'retained-1'])
})

test('DS-2: who trains her reads what was declared before and after, while it is live', () => {
  moved.reads(teachFirst, ['started', 'retained-1']).reads(ambition, ['started'])
  const late = declarationsOf(movesToElm.on('2023-02-01')).declares(
    ambition,
    asha,
    'retained-1',
    '2023-01-20',
  )
  for (const state of ['submitted', 'eligible', 'payable', 'paid'] as const)
    late.whichIs({ state }).reads(teachFirst, ['retained-1'])
  for (const state of ['voided', 'ineligible', 'awaiting-clawback', 'clawed-back'] as const)
    late.whichIs({ state }).reads(teachFirst, [])
})

test('DS-2: also before she joins, and after she completed with it', () => {
  declarationsOf(movesToElm)
    .declares(ambition, asha, 'started', '2022-10-03')
    .reads(teachFirst, ['started'])
  const completed = movesToElm.on('2024-07-10').when(completes(asha, '2024-07-01'))
  moved.after(completed).reads(teachFirst, ['started', 'retained-1'])
})

test('DS-3: whom she left reads what is declared for until the midnight on which she left', () => {
  const declaredAt = (at: string) =>
    declarationsOf(movesToElm.on('2023-01-20')).declares(teachFirst, asha, 'started', at)
  declaredAt('2022-11-30T23:00:00.000Z').reads(ambition, ['started'])
  declaredAt('2022-12-01T00:00:00.000Z').reads(ambition, ['started'])
  declaredAt('2022-12-01T09:00:00.000Z').reads(ambition, [])
  const out = movesToElm.on('2023-01-20').when(transfersOut(elm, asha, '2023-02-01'))
  declarationsOf(out.on('2023-02-20'))
    .declares(ambition, asha, 'retained-1', '2023-01-31')
    .reads(teachFirst, ['retained-1'])
    .whichIs({ type: 'retained-1', declaredFor: '2023-02-10T09:00:00.000Z' as never })
    .reads(teachFirst, [])
})

test('DS-4: a change of programme at the school takes the sight of others with it', () => {
  const changed = ashaAtOak
    .on('2022-11-20')
    .when(changesProgramme(oak, [asha], '2022-12-01', providerLed(teachFirst, northernHub)))
    .on('2023-01-20')
  declarationsOf(changed)
    .declares(teachFirst, asha, 'started', '2022-11-10')
    .reads(ambition, [])
    .reads(teachFirst, ['started'])
})

test('DS-4: a challenged provider reads nobody else', () => {
  const challenged = bothSchoolsTrain.when(registers(oak, asha, '2022-09-01')).on('2022-10-03')
  declarationsOf(challenged)
    .declares(ambition, asha, 'started', '2022-10-03')
    .whichIs({ leadProvider: teachFirst.id })
    .reads(ambition, ['started'])
    .after(challenged.when(challenges(oak, 2022, 'mistake')))
    .reads(ambition, [])
})

test('DS-2: who never trained her reads nothing', () => {
  moved.reads(capita, [])
  const elsewhere = movesToElm
    .on('2023-02-01')
    .when(transfersIn(ash, asha, '2023-03-01', ownDesign))
  moved.after(elsewhere).reads(capita, [])
})

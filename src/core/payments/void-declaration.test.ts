import { test } from 'vitest'
import { transfersOut, withdraws } from '../../../test/language/acts.ts'
import { declarationsOf } from '../../../test/language/payments.ts'
import { ashaAtOak } from '../../../test/language/states.ts'
import { ambition, asha, oak } from '../../../test/language/world.ts'
import type { StatementId } from './books.ts'

const declared = declarationsOf(ashaAtOak.on('2022-10-03')).declares(
  ambition,
  asha,
  'started',
  '2022-10-03',
)
const voided = { state: 'voided', statement: null, clawbackStatement: null, reason: null }
const first = '2022 2022-12-31' as StatementId

test('VO-1: what is not paid is voided, also without an open statement', () => {
  for (const state of ['submitted', 'eligible', 'payable', 'ineligible'] as const)
    declared.on('2025-06-01').whichIs({ state }).voids(voided)
})

test('VO-1: it does not matter whether she is still with the provider', () => {
  const gone = ashaAtOak
    .on('2022-10-03')
    .when(transfersOut(oak, asha, '2022-11-01'))
    .when(withdraws(ambition, asha))
    .on('2022-12-01')
  declared.after(gone).voids(voided)
})

test('VO-2: what is paid is claimed back by the open statement, and keeps the one that paid it', () => {
  declared
    .on('2023-02-01')
    .whichIs({ state: 'paid', statement: first })
    .voids({ state: 'awaiting-clawback', statement: first, clawbackStatement: '2022 2023-04-30' })
})

test('VO-2: without an open statement what is paid stays paid', () => {
  const paid = declared.whichIs({ state: 'paid', statement: first })
  paid.on('2024-12-31').voids({ clawbackStatement: '2022 2024-12-31' })
  paid.on('2025-01-01').refusesToVoid({ reason: 'no-open-statement-to-claim-back', cohort: 2022 })
})

test('VO-3, VO-4: what is voided or clawed back is left alone', () => {
  declared.whichIs({ state: 'voided' }).refusesToVoid({ reason: 'already-voided' })
  for (const state of ['awaiting-clawback', 'clawed-back'] as const)
    declared.whichIs({ state }).refusesToVoid({ reason: 'already-clawed-back' })
})

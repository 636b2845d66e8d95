import { test } from 'vitest'
import { completes, registers, transfersIn } from '../../../../test/language/acts.ts'
import { declaredCompleted } from '../../../../test/language/acts-of-providers.ts'
import { ownDesign } from '../../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../../test/language/states.ts'
import { completed, story } from '../../../../test/language/story.ts'
import { ambition, asha, elm, mo, oak } from '../../../../test/language/world.ts'

const withAmbition = '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub'
const later = ashaAtOak.on('2024-07-20')

test('CM-1: only who is registered as an ECT completes induction', () => {
  withMoAtOak.on('2024-07-20').refuses(completes(mo, '2024-07-19'), 'not-registered')
  later.refuses(completes(asha, '2024-07-21'), 'completed-ahead')
})

test('CM-2: the day is not ahead, and after induction began', () => {
  later.refuses(completes(asha, '2024-07-21'), 'completed-ahead')
  later.refuses(completes(asha, '2022-09-01'), 'completed-before-it-began')
})

test('CM-3: induction is completed once, and another day corrects it', () => {
  later
    .when(completes(asha, '2024-07-19'))
    .refuses(completes(asha, '2024-07-19'), 'nothing-would-change')
    .when(completes(asha, '2024-07-12'))
    .thenSees(ambition, asha, { completion: { completedOn: '2024-07-12', reason: null } })
})

test('CM-4: her record stays, she stands as completed, and her provider sees the day', () => {
  later
    .when(completes(asha, '2024-07-19'))
    .thenHistoryReads(asha, withAmbition)
    .thenStands(asha, oak, 'completed')
    .thenSees(ambition, asha, { status: 'active' })
    .refuses(transfersIn(elm, asha, '2024-09-02'), 'induction-completed')
})

test('CM-5: she is told, and the school and the provider of the record that she completed on', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-01', 'default'))
    .on('2022-12-01')
    .when(completes(asha, '2022-09-20'))
    .andTold(
      'Asha Patel: induction-completed (Asha Patel, 2022-09-20)',
      'Oak Academy: induction-completed (Asha Patel, 2022-09-20)',
      'Ambition Institute: induction-completed (Asha Patel, 2022-09-20)',
    )
  story()
    .when(registers(oak, asha, '2022-09-01', { programme: ownDesign }))
    .on('2022-12-01')
    .when(completes(asha, '2022-11-20'))
    .andTold(
      'Asha Patel: induction-completed (Asha Patel, 2022-11-20)',
      'Oak Academy: induction-completed (Asha Patel, 2022-11-20)',
    )
})

const moTrains = withMoAtOak.on('2025-02-03')
const declared = { completedOn: '2025-01-20', reason: 'completed_declaration_received' }

test('CM-1, CM-2: only a mentor completes by declaration, and not ahead', () => {
  ashaAtOak.refuses(declaredCompleted(ambition, asha, '2022-09-02'), 'not-registered')
  moTrains.refuses(declaredCompleted(ambition, mo, '2025-02-04'), 'completed-ahead', {
    latest: '2025-02-03',
  })
})

test('CM-6: a declaration completes a mentor, who stays where she is, and nobody is told', () => {
  moTrains
    .when(declaredCompleted(ambition, mo, '2025-01-20'))
    .thenRecordedAs('circumstance', '2025-01-20')
    .andTold()
    .thenHistoryReads(mo, withAmbition, 'mentor')
    .thenStands(mo, oak, 'completed', 'mentor')
    .thenSees(ambition, mo, { status: 'active', completion: declared })
  moTrains
    .when(declaredCompleted(ambition, mo, '2022-08-01'))
    .thenSees(ambition, mo, { completion: { ...declared, completedOn: '2022-08-01' } })
})

test('CM-3, CM-6: another declaration of completion puts the day right', () => {
  moTrains
    .when(declaredCompleted(ambition, mo, '2025-01-20'))
    .refuses(declaredCompleted(ambition, mo, '2025-01-20'), 'nothing-would-change')
    .when(declaredCompleted(ambition, mo, '2025-02-01'))
    .thenRecordedAs('correction', '2025-02-01')
    .thenSees(ambition, mo, { completion: { ...declared, completedOn: '2025-02-01' } })
})

test('CM-7: without a declaration the completion is taken back', () => {
  moTrains
    .refuses(declaredCompleted(ambition, mo, null), 'nothing-would-change')
    .when(declaredCompleted(ambition, mo, '2025-01-20'))
    .when(declaredCompleted(ambition, mo, null))
    .thenRecordedAs('retraction', '2025-01-20')
    .thenSees(ambition, mo, { completion: null })
    .thenStands(mo, oak, 'training', 'mentor')
})

test('CM-8: who completed in the early roll-out stays so, whatever is declared', () => {
  moTrains
    .given(completed(mo, '2021-04-19', 'mentor'))
    .refuses(declaredCompleted(ambition, mo, '2025-01-20'), 'completed-for-another-reason')
    .refuses(declaredCompleted(ambition, mo, null), 'completed-for-another-reason')
})

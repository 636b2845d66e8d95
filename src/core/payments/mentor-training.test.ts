import { expect, test } from 'vitest'
import { declarationsOf } from '../../../test/language/payments.ts'
import { withMoAtOak } from '../../../test/language/states.ts'
import { profileIn } from '../../../test/language/story.ts'
import { ambition, asha, mo } from '../../../test/language/world.ts'
import { trainingDeclaredCompleted } from './mentor-training.ts'

const as = 'mentor' as const
const both = withMoAtOak.on('2024-05-20')
const moAsMentor = profileIn(both.situation, mo, 'mentor')
const declared = declarationsOf(both)
  .declares(ambition, asha, 'completed', '2024-05-02')
  .declares(ambition, mo, 'started', '2022-10-03', { as })

test('DE-16: a live declaration of completion says on which day a mentor completed', () => {
  expect(trainingDeclaredCompleted(declared.made, moAsMentor)).toBeNull()
  const completed = declared.declares(ambition, mo, 'completed', '2024-05-13T23:30:00.000Z', { as })
  for (const state of ['submitted', 'eligible', 'payable', 'paid'] as const)
    expect(trainingDeclaredCompleted(completed.whichIs({ state }).made, moAsMentor)).toBe(
      '2024-05-13',
    )
  for (const state of ['voided', 'ineligible', 'awaiting-clawback', 'clawed-back'] as const)
    expect(trainingDeclaredCompleted(completed.whichIs({ state }).made, moAsMentor)).toBeNull()
})

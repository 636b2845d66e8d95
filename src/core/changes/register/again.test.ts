import { expect, test } from 'vitest'
import {
  changesDetails,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import { ashaAtOak } from '../../../../test/language/states.ts'
import { trainingIs } from '../../../../test/language/story.ts'
import { ambition, asha, elm, oak, tutorOf } from '../../../../test/language/world.ts'
import { factsOf } from '../../situation.ts'

test('RG-12: who is registered again keeps the name that she has, and what is known of funding', () => {
  const { situation } = ashaAtOak
    .when(changesDetails(oak, asha, { name: 'Asha Rao', reason: 'marriage' }))
    .when(transfersOut(oak, asha, '2022-12-17'))
    .when(registers(elm, asha, '2023-01-09'))
  expect(factsOf(situation, 'person-details')).toMatchObject([{ fullName: 'Asha Rao' }])
  expect(factsOf(situation, 'funding-eligibility')).toHaveLength(1)
})

test('RG-12: who is registered again begins with her provider as active', () => {
  ashaAtOak
    .given(trainingIs(asha, ambition, 'deferred', '2022-09-10'))
    .when(transfersOut(oak, asha, '2022-12-17'))
    .when(registers(oak, asha, '2023-01-09'))
    .on('2023-01-09')
    .thenSees(ambition, asha, { trainingStatus: 'active', trainingStatusFrom: '2023-01-09' })
})

test('TI-2: whose registration was undone is not registered', () => {
  ashaAtOak
    .when(undoes(tutorOf(oak), 'register'))
    .refuses(transfersIn(elm, asha, '2022-10-01', 'default'), 'not-registered')
})

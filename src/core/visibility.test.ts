import { expect, test } from 'vitest'
import {
  assigns,
  changesDetails,
  personIn,
  registers,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../test/language/acts.ts'
import { providerLed } from '../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../test/language/states.ts'
import { completed, type Story } from '../../test/language/story.ts'
import {
  ambition,
  asha,
  elm,
  mo,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
} from '../../test/language/world.ts'
import { day } from './calendar.ts'
import type { Fact } from './facts.ts'
import { factsOf } from './situation.ts'
import { transfersSeen } from './transfers.ts'
import { providersThatSee } from './visibility.ts'

test('a provider sees who trains with it, and of the status what the day says', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .thenSees(ambition, asha, { status: 'joining', cohort: 2022, mentor: null })
    .thenSees(teachFirst, asha, null)
    .on('2022-09-01')
    .thenSees(ambition, asha, { status: 'active', scheduleIdentifier: 'ecf-standard-september' })
    .when(transfersOut(oak, asha, '2022-10-01'))
    .thenSees(ambition, asha, { status: 'leaving' })
    .on('2022-10-01')
    .thenSees(ambition, asha, { status: 'left' })
})

test('a former provider sees her last day with it, and nothing of what came after', () => {
  const mentored = withMoAtOak.when(assigns(oak, mo, asha))
  const asItWas = {
    school: oak.id,
    status: 'left',
    email: 'asha@example.org',
    mentor: personIn(mentored, mo),
  }
  mentored
    .when(transfersIn(elm, asha, '2023-01-01', 'default', { email: 'asha@elm.example' }))
    .on('2023-01-01')
    .thenSees(ambition, asha, asItWas)
    .when(changesDetails(elm, asha, { email: 'new@elm.example' }))
    .given(completed(asha, '2023-01-01'))
    .thenSees(ambition, asha, { ...asItWas, completion: null })
    .thenSees(teachFirst, asha, { school: elm.id, completion: { completedOn: '2023-01-01' } })
})

test('what a former provider says itself afterwards, it sees', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01', 'default'))
    .on('2023-02-01')
    .thenSees(ambition, asha, { trainingStatus: 'active' })
    .when(withdraws(ambition, asha, 'moved-school'))
    .thenSees(ambition, asha, { trainingStatus: 'withdrawn', trainingStatusFrom: '2023-02-01' })
    .thenSees(teachFirst, asha, { trainingStatus: 'active' })
})

test('an undone transfer and a challenged partnership are not seen any more', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2023-01-01', 'default'))
    .when(undoes(tutorOf(elm), 'transfer-in'))
    .thenSees(teachFirst, asha, null)
  const challenged = ashaAtOak.given(situation => {
    const [standing] = factsOf(situation, 'partnership-standing')
    return { ...(standing as Fact & { facet: 'partnership-standing' }), status: 'challenged' }
  })
  challenged.thenSees(ambition, asha, null)
  expect(providersThatSee(challenged.situation, personIn(challenged, asha)).size).toBe(0)
})

const transfersFor = (told: Story, provider: typeof ambition) =>
  transfersSeen(told.situation, provider.id, personIn(told, asha), day(told.today)).map(
    ({ type, complete }) => [type, complete],
  )

test('a transfer is seen by the providers of both sides, and complete when its later day has come', () => {
  const moved = ashaAtOak.when(transfersIn(elm, asha, '2023-01-01', 'default'))
  expect(transfersFor(moved, ambition)).toEqual([['new-provider', false]])
  expect(transfersFor(moved, teachFirst)).toEqual([['new-provider', false]])
  const earlier = moved.when(transfersOut(oak, asha, '2022-12-01'))
  expect(transfersFor(earlier.on('2022-12-31'), ambition)).toEqual([['new-provider', false]])
  expect(transfersFor(earlier.on('2023-01-01'), ambition)).toEqual([['new-provider', true]])
  const kept = ashaAtOak.when(transfersIn(elm, asha, '2023-01-01'))
  expect(transfersFor(kept, ambition)).toEqual([['new-school', false]])
  expect(transfersFor(kept, teachFirst)).toEqual([])
})

test('who left for another school and is registered there makes a transfer without a joining side', () => {
  const left = ashaAtOak.when(transfersOut(oak, asha, '2022-10-01'))
  const registered = left.when(registers(elm, asha, '2022-10-01'))
  expect(transfersFor(registered, ambition)).toEqual([['unknown', false]])
  expect(transfersFor(registered, teachFirst)).toEqual([])
})

test('of a record that is still ahead the training status is what it begins with', () => {
  ashaAtOak
    .when(withdraws(ambition, asha))
    .when(transfersIn(elm, asha, '2023-01-01', providerLed(ambition, southernHub)))
    .thenSees(ambition, asha, { school: elm.id, status: 'joining', trainingStatus: 'active' })
})

import { expect, test } from 'vitest'
import {
  accepts,
  challenges,
  chooses,
  confirms,
  registers,
  undoes,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  chi,
  fir,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
  ucl,
} from '../../../../test/language/world.ts'

const ownOfOak = story().when(chooses(oak, 2022, ownDesign))
const besideOwn = ownOfOak
  .when(registers(oak, asha, '2022-09-01'))
  .when(confirms(ambition, oak, 2022, northernHub))
const withAmbition = '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub'

test('AP-1: the cohort is one that the service knows', () => {
  besideOwn.refuses(accepts(oak, 2019, ambition), 'cohort-unknown', { cohort: 2019 })
})

test('AP-2: training paid by DfE is accepted only where the school is eligible', () => {
  besideOwn.refuses(accepts(fir, 2022, ambition), 'not-eligible-for-funding', { school: fir.id })
})

test('AP-3: the provider has confirmed there, for this cohort, and is not challenged', () => {
  besideOwn
    .refuses(accepts(oak, 2023, ambition), 'no-partnership-to-accept', { cohort: 2023 })
    .refuses(accepts(oak, 2022, teachFirst), 'no-partnership-to-accept')
    .when(challenges(oak, 2022, 'mistake'))
    .refuses(accepts(oak, 2022, ambition), 'no-partnership-to-accept')
  ownOfOak
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .refuses(accepts(oak, 2022, ambition), 'no-partnership-to-accept')
})

test('AP-4: what is the default already is not accepted again', () => {
  story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .refuses(accepts(oak, 2022, ambition), 'nothing-would-change')
  besideOwn
    .when(accepts(oak, 2022, ambition))
    .refuses(accepts(oak, 2022, ambition), 'nothing-would-change')
})

test('AP-5: it is the default for those to come, and nobody is moved', () => {
  besideOwn
    .when(accepts(oak, 2022, ambition))
    .when(registers(oak, ben, '2022-09-01'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, designed by the school')
    .thenHistoryReads(ben, withAmbition)
})

test('AP-5: whatever the school had chosen, a choice of no ECTs among it', () => {
  for (const chosen of [
    materialsFrom(ucl),
    providerLed(ambition, southernHub),
    { route: 'no-ects' } as const,
  ])
    story()
      .when(chooses(oak, 2022, chosen))
      .when(confirms(ambition, oak, 2022, northernHub))
      .when(accepts(oak, 2022, ambition))
      .when(registers(oak, asha, '2022-09-01'))
      .thenHistoryReads(asha, withAmbition)
})

test('AP-6: the provider is told, and the provider of the default before', () => {
  besideOwn.when(accepts(oak, 2022, ambition)).andTold('Ambition Institute: partnership-accepted')
  story()
    .when(chooses(oak, 2022, providerLed(teachFirst)))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(accepts(oak, 2022, ambition))
    .andTold('Ambition Institute: partnership-accepted', 'Teach First: programme-chosen')
  story()
    .when(chooses(oak, 2022, providerLed(ambition, southernHub)))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(accepts(oak, 2022, ambition))
    .andTold('Ambition Institute: partnership-accepted')
})

test('UN-6: an acceptance undone leaves the default before, unless somebody took it', () => {
  const undone = besideOwn
    .when(accepts(oak, 2022, ambition))
    .when(undoes(tutorOf(oak), 'accept-partnership'))
  expect(undone.situation.facts).toEqual(besideOwn.situation.facts)
  undone
    .when(registers(oak, chi, '2022-09-01'))
    .thenHistoryReads(chi, '2022-09-01 to now  Oak Academy, designed by the school')
  besideOwn
    .when(accepts(oak, 2022, ambition))
    .when(registers(oak, ben, '2022-09-01'))
    .refuses(undoes(tutorOf(oak), 'accept-partnership'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
})

test('refusals of AP-1 to AP-4 are looked for in this order', () => {
  besideOwn
    .refuses(accepts(fir, 2019, teachFirst), 'cohort-unknown')
    .refuses(accepts(fir, 2022, teachFirst), 'not-eligible-for-funding')
    .refuses(accepts(oak, 2022, teachFirst), 'no-partnership-to-accept')
})

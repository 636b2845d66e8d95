import { expect, test } from 'vitest'
import {
  accepts,
  challenges,
  changesProgramme,
  chooses,
  confirms,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import { declared } from '../../../../test/language/declarations.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../../test/language/states.ts'
import { story, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  chi,
  dfe,
  elm,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
} from '../../../../test/language/world.ts'
import type { DeclarationState } from '../../declarations.ts'
import { partnershipsIn } from '../../offers.ts'

const statusesAtOak = ({ situation }: Story) =>
  partnershipsIn(situation, oak.id, 2022).map(({ leadProvider, status, challengeReason }) =>
    [leadProvider, status, challengeReason ?? 'no reason'].join(', '),
  )

const waiting = '2022-09-01 to now  Oak Academy, provider to be confirmed'
const withAmbition = '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub'

/** Both providers have confirmed at Oak: it had named Teach First for Ben. */
const twoProviders = bothSchoolsTrain
  .when(registers(oak, ben, '2022-09-01', { programme: providerLed(teachFirst) }))
  .when(confirms(teachFirst, oak, 2022, northernHub))
  .when(registers(oak, asha, '2022-09-01'))

test('CH-1: the cohort is one that the service knows', () => {
  story().refuses(challenges(oak, 2019, 'mistake'), 'cohort-unknown', { cohort: 2019 })
})

test('CH-2: a provider has confirmed there, for this cohort, and is not challenged', () => {
  story().refuses(challenges(oak, 2022, 'mistake'), 'no-partnership-to-challenge')
  bothSchoolsTrain
    .refuses(challenges(oak, 2023, 'mistake'), 'no-partnership-to-challenge', { cohort: 2023 })
    .refuses(challenges(oak, 2022, 'mistake', teachFirst), 'no-partnership-to-challenge')
    .when(challenges(oak, 2022, 'mistake'))
    .refuses(challenges(oak, 2022, 'mistake'), 'no-partnership-to-challenge')
})

test('CH-2: a partnership made for persons is not challenged', () => {
  story()
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .refuses(challenges(oak, 2022, 'mistake', ambition), 'no-partnership-to-challenge')
})

test('CH-3: of several providers the one that is meant is named, and the other goes on', () => {
  const challenged = twoProviders
    .refuses(challenges(oak, 2022, 'mistake'), 'provider-not-named', {
      confirmed: [ambition.id, teachFirst.id],
    })
    .when(challenges(oak, 2022, 'mistake', ambition))
    .thenHistoryReads(asha, waiting)
    .thenHistoryReads(ben, '2022-09-01 to now  Oak Academy, Teach First with Northern Hub')
  expect(statusesAtOak(challenged)).toEqual([
    'ambition, challenged, mistake',
    'teach-first, confirmed, no reason',
  ])
  challenged.when(challenges(oak, 2022, 'mistake'))
})

test('CH-4: the reason is one of five, spelt as the provider API has it', () => {
  for (const reason of ['another_provider', 'not_confirmed', 'do_not_recognise', 'mistake'])
    ashaAtOak.when(challenges(oak, 2022, reason))
  bothSchoolsTrain.when(challenges(oak, 2022, 'no_ects'))
  ashaAtOak.refuses(challenges(oak, 2022, 'not-confirmed'), 'challenge-reason-unknown', {
    known: ['another_provider', 'not_confirmed', 'do_not_recognise', 'no_ects', 'mistake'],
  })
})

test('CH-5: until 31 October of the first year, or for 14 days after it was confirmed', () => {
  bothSchoolsTrain
    .on('2022-11-01')
    .refuses(challenges(oak, 2022, 'mistake'), 'challenged-too-late', { latest: '2022-10-31' })
    .on('2022-10-31')
    .when(challenges(oak, 2022, 'mistake'))
  story()
    .on('2022-10-20')
    .when(confirms(ambition, oak, 2022, northernHub))
    .on('2022-11-04')
    .refuses(challenges(oak, 2022, 'mistake'), 'challenged-too-late', { latest: '2022-11-03' })
    .on('2022-11-03')
    .when(challenges(oak, 2022, 'mistake'))
})

test('CH-6: "no ECTs" is not said while there are some, or some are to come', () => {
  ashaAtOak.refuses(challenges(oak, 2022, 'no_ects'), 'has-ects', { cohort: 2022 })
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-20', { programme: ownDesign }))
    .refuses(challenges(oak, 2022, 'no_ects'), 'has-ects')
    .on('2022-09-25')
    .when(transfersOut(oak, asha, '2022-10-01'))
    .on('2022-10-01')
    .when(challenges(oak, 2022, 'no_ects'))
})

test('CH-7: whoever is, was or will be on it waits for the same days', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(registers(oak, ben, '2022-10-20'))
    .when(registers(oak, chi, '2022-09-01', { programme: ownDesign }))
    .on('2022-10-01')
    .when(transfersIn(elm, asha, '2022-10-10', 'default'))
    .on('2022-10-15')
    .when(challenges(oak, 2022, 'another_provider'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-10-09  Oak Academy, provider to be confirmed
       2022-10-10 to now         Elm School, Teach First with Northern Hub`,
    )
    .thenHistoryReads(ben, '2022-10-20 to now  Oak Academy, provider to be confirmed')
    .thenHistoryReads(chi, '2022-09-01 to now  Oak Academy, designed by the school')
})

test('CH-7: two records in a row that both wait become one, and what comes after stays', () => {
  story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed() }))
    .on('2022-09-10')
    .when(changesProgramme(oak, [asha], '2022-09-20', providerLed(ambition, northernHub)))
    .on('2022-09-20')
    .when(changesProgramme(oak, [asha], '2022-12-01', ownDesign))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-19  Oak Academy, provider to be confirmed
       2022-09-20 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub
       2022-12-01 to now         Oak Academy, designed by the school`,
    )
    .when(challenges(oak, 2022, 'mistake'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-11-30  Oak Academy, provider to be confirmed
       2022-12-01 to now         Oak Academy, designed by the school`,
    )
})

test('CH-8: a default on it waits too, and the next confirmation takes those who wait', () => {
  ashaAtOak
    .when(challenges(oak, 2022, 'another_provider'))
    .when(registers(oak, ben, '2022-09-05'))
    .thenHistoryReads(ben, '2022-09-05 to now  Oak Academy, provider to be confirmed')
    .when(confirms(teachFirst, oak, 2022, northernHub))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Teach First with Northern Hub')
    .thenHistoryReads(ben, '2022-09-05 to now  Oak Academy, Teach First with Northern Hub')
})

test('CH-8: another choice of the school stays', () => {
  story()
    .when(chooses(oak, 2022, ownDesign))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(challenges(oak, 2022, 'not_confirmed'))
    .when(registers(oak, asha, '2022-09-01'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, designed by the school')
})

test('CH-9: it stays listed with its reason, and the provider sees nobody through it', () => {
  const challenged = ashaAtOak
    .thenSees(ambition, asha, { school: oak.id })
    .when(challenges(oak, 2022, 'do_not_recognise'))
    .thenSees(ambition, asha, null)
  expect(statusesAtOak(challenged)).toEqual(['ambition, challenged, do_not_recognise'])
  const revived = challenged
    .when(confirms(ambition, oak, 2022, southernHub))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Southern Hub')
  expect(statusesAtOak(revived)).toEqual(['ambition, confirmed, no reason'])
})

test('CH-9: what it sees of somebody elsewhere stays, and it is on neither side of a transfer', () => {
  const oakSide = { school: oak.id, leadProvider: null, on: '2022-10-10' }
  const kept = ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-10'))
    .when(challenges(oak, 2022, 'mistake'))
    .thenSees(ambition, asha, { school: elm.id })
    .thenTransfers(asha, [
      {
        type: 'new-school',
        leaving: oakSide,
        joining: { school: elm.id, leadProvider: ambition.id },
      },
    ])
  kept.thenSees(teachFirst, asha, null)
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-10', 'default'))
    .thenTransfers(asha, [{ type: 'new-provider', leaving: { leadProvider: ambition.id } }])
    .when(challenges(oak, 2022, 'mistake'))
    .thenSees(ambition, asha, null)
    .thenTransfers(asha, [
      {
        type: 'new-school',
        leaving: oakSide,
        joining: { school: elm.id, leadProvider: teachFirst.id },
      },
    ])
})

test('CH-10: the provider is told, and everybody who is there or is to come', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(registers(oak, ben, '2022-09-01'))
    .when(registers(oak, chi, '2022-10-20'))
    .on('2022-09-20')
    .when(transfersOut(oak, ben, '2022-10-01'))
    .on('2022-10-01')
    .when(challenges(oak, 2022, 'mistake'))
    .andTold(
      'Ambition Institute: partnership-challenged',
      'Asha Patel: provider-to-be-confirmed (Asha Patel)',
      'Chi Nwosu: provider-to-be-confirmed (Chi Nwosu)',
    )
})

test('UN-6: a challenge is undone as one, with everybody and the default', () => {
  const before = bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed() }))
    .on('2022-09-10')
    .when(changesProgramme(oak, [ben], '2022-09-20', providerLed(ambition, northernHub)))
  const undone = before
    .when(challenges(oak, 2022, 'mistake'))
    .when(undoes(tutorOf(oak), 'challenge-partnership'))
    .thenHistoryReads(asha, withAmbition)
    .thenHistoryReads(
      ben,
      `2022-09-01 to 2022-09-19  Oak Academy, provider to be confirmed
       2022-09-20 to now         Oak Academy, Ambition Institute with Northern Hub`,
    )
    .thenSees(ambition, asha, { school: oak.id })
  expect(undone.situation.facts).toEqual(before.situation.facts)
})

test('UN-5: a challenge is not undone above a provider that confirmed since', () => {
  ashaAtOak
    .when(challenges(oak, 2022, 'mistake'))
    .when(confirms(ambition, oak, 2022, southernHub))
    .refuses(undoes(tutorOf(oak), 'challenge-partnership'), 'later-change-rests-on-it', {
      later: { kind: 'confirm-partnership' },
    })
  story()
    .when(chooses(oak, 2022, ownDesign))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(challenges(oak, 2022, 'mistake'))
    .when(confirms(teachFirst, oak, 2022, northernHub))
    .refuses(undoes(dfe, 'challenge-partnership'), 'later-change-rests-on-it', {
      later: { kind: 'confirm-partnership' },
    })
    .when(undoes(dfe, 'confirm-partnership'))
    .when(undoes(dfe, 'challenge-partnership'))
  twoProviders
    .when(challenges(oak, 2022, 'mistake', ambition))
    .when(undoes(tutorOf(oak), 'challenge-partnership'))
    .thenHistoryReads(asha, withAmbition)
})

test('UN-5: a confirmation that was challenged or accepted is not undone under it', () => {
  story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(challenges(oak, 2022, 'mistake'))
    .refuses(undoes(dfe, 'confirm-partnership'), 'later-change-rests-on-it', {
      later: { kind: 'challenge-partnership' },
    })
  story()
    .when(chooses(oak, 2022, ownDesign))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(accepts(oak, 2022, ambition))
    .refuses(undoes(dfe, 'confirm-partnership'), 'later-change-rests-on-it', {
      later: { kind: 'accept-partnership' },
    })
})

const started = (state: DeclarationState) =>
  ashaAtOak.givenDeclared(declared(ambition, asha, 'started', '2022-09-05', state))

test('CH-11: not while the provider has declared of anybody under it, and not voided it', () => {
  for (const state of ['submitted', 'eligible', 'payable', 'paid', 'ineligible'] as const)
    started(state).refuses(challenges(oak, 2022, 'mistake'), 'declarations-rest-on-it', {
      declarations: 1,
    })
  for (const state of ['voided', 'awaiting-clawback', 'clawed-back'] as const)
    started(state).when(challenges(oak, 2022, 'mistake'))
})

test('CH-11: also of somebody who has left; what rests on another partnership does not count', () => {
  const moved = ashaAtOak
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05'))
    .when(transfersIn(elm, asha, '2022-10-03', 'default'))
    .on('2022-10-10')
    .givenDeclared(declared(teachFirst, asha, 'retained-1', '2022-10-10'))
    .refuses(challenges(oak, 2022, 'mistake'), 'declarations-rest-on-it', { declarations: 1 })
  moved.refuses(challenges(elm, 2022, 'mistake'), 'declarations-rest-on-it', { declarations: 1 })
  twoProviders
    .on('2022-09-05')
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05'))
    .refuses(challenges(oak, 2022, 'mistake', ambition), 'declarations-rest-on-it')
    .when(challenges(oak, 2022, 'mistake', teachFirst))
})

test('refusals of CH-1 to CH-6 and CH-11 are looked for in this order', () => {
  twoProviders
    .on('2022-11-01')
    .refuses(challenges(oak, 2019, 'boredom'), 'cohort-unknown')
    .refuses(challenges(oak, 2023, 'boredom'), 'no-partnership-to-challenge')
    .refuses(challenges(oak, 2022, 'boredom'), 'provider-not-named')
    .refuses(challenges(oak, 2022, 'boredom', ambition), 'challenge-reason-unknown')
    .refuses(challenges(oak, 2022, 'no_ects', ambition), 'challenged-too-late')
    .on('2022-10-31')
    .givenDeclared(declared(ambition, asha, 'started', '2022-10-31'))
    .refuses(challenges(oak, 2022, 'no_ects', ambition), 'has-ects')
    .refuses(challenges(oak, 2022, 'mistake', ambition), 'declarations-rest-on-it')
})

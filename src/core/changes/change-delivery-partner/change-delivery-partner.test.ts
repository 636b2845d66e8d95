import { expect, test } from 'vitest'
import {
  challenges,
  changesProgramme,
  completes,
  confirms,
  defers,
  registers,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../../../test/language/acts.ts'
import { changesPartner } from '../../../../test/language/acts-of-providers.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { story, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  chi,
  elm,
  mo,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
} from '../../../../test/language/world.ts'
import type { LeadProvider } from '../../organisations.ts'
import { partnershipsIn } from '../../offers.ts'
import { the } from '../../situation.ts'

const toSouthern = changesPartner(ambition, oak, 2022, southernHub)
const toNorthern = changesPartner(ambition, oak, 2022, northernHub)

const northThenSouth = `
  2022-09-01 to 2022-09-04  Oak Academy, Ambition Institute with Northern Hub
  2022-09-05 to now         Oak Academy, Ambition Institute with Southern Hub`

/** Status and delivery partner of each partnership at Oak in 2022. */
const partnersAtOak = ({ situation }: Story) =>
  partnershipsIn(situation, oak.id, 2022).map(
    ({ status, deliveryPartner }) => `${status}, ${deliveryPartner}`,
  )

const idAtOak = ({ situation }: Story, provider: LeadProvider) =>
  the(
    new Map(
      partnershipsIn(situation, oak.id, 2022)
        .filter(({ status }) => status !== 'made-for-persons')
        .map(({ leadProvider, partnership }) => [leadProvider, partnership]),
    ),
    provider.id,
  )

test('DP-1: the provider has confirmed that partnership itself', () => {
  story().refuses(toSouthern, 'no-partnership-of-this-provider', { cohort: 2022 })
  ashaAtOak
    .refuses(changesPartner(teachFirst, oak, 2022, northernHub), 'no-partnership-of-this-provider')
    .refuses(changesPartner(ambition, oak, 2023, southernHub), 'no-partnership-of-this-provider')
    .refuses(changesPartner(ambition, elm, 2022, southernHub), 'no-partnership-of-this-provider')
    .refuses(
      changesPartner(teachFirst, oak, 2022, northernHub, idAtOak(ashaAtOak, ambition)),
      'no-partnership-of-this-provider',
    )
})

test('DP-1: a partnership made for persons is not changed in this way', () => {
  story()
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .refuses(toSouthern, 'no-partnership-of-this-provider')
})

test('DP-2: the two work together in the cohort', () => {
  ashaAtOak.refuses(
    changesPartner(teachFirst, elm, 2022, southernHub),
    'providers-do-not-work-together',
    {
      cohort: 2022,
    },
  )
})

test('DP-3: a challenged partnership is confirmed anew instead', () => {
  const challenged = ashaAtOak.when(challenges(oak, 2022, 'mistake'))
  challenged
    .refuses(toSouthern, 'partnership-challenged', { cohort: 2022 })
    .refuses(toNorthern, 'partnership-challenged')
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(toSouthern)
})

test('DP-3: of a challenged one and one confirmed since, the id says which is meant', () => {
  const both = ashaAtOak
    .when(challenges(oak, 2022, 'mistake'))
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .when(confirms(ambition, oak, 2022, northernHub))
  expect(partnersAtOak(both)).toEqual(['challenged, northern', 'confirmed, northern'])
  const challenged = idAtOak(ashaAtOak, ambition)
  const changed = both
    .refuses(changesPartner(ambition, oak, 2022, southernHub, challenged), 'partnership-challenged')
    .when(toSouthern)
  expect(partnersAtOak(changed)).toEqual(['challenged, northern', 'confirmed, southern'])
})

test('DP-4: the same delivery partner is no change', () => {
  ashaAtOak.refuses(toNorthern, 'nothing-would-change')
})

test('DP-5: not while some have that delivery partner because the school named it', () => {
  const named = ashaAtOak.when(
    registers(oak, ben, '2022-09-01', { programme: providerLed(ambition, southernHub) }),
  )
  expect(partnersAtOak(named)).toEqual(['confirmed, northern', 'made-for-persons, southern'])
  named
    .refuses(toSouthern, 'made-for-persons-with-this-partner')
    .refuses(toNorthern, 'nothing-would-change')
  bothSchoolsTrain
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .when(toSouthern)
    .when(toNorthern)
})

test('DP-6: it keeps its id and the day on which it was confirmed', () => {
  const id = idAtOak(ashaAtOak, ambition)
  const changed = ashaAtOak
    .when(changesPartner(ambition, oak, 2022, southernHub, id))
    .thenRecordedAs('circumstance', '2022-09-05')
  expect(partnershipsIn(changed.situation, oak.id, 2022)).toMatchObject([
    {
      partnership: id,
      status: 'confirmed',
      deliveryPartner: 'southern',
      confirmedOn: '2022-06-10',
    },
  ])
})

test('DP-7: whoever is on it has two records, and the provider reads the new one', () => {
  withMoAtOak
    .when(toSouthern)
    .thenHistoryReads(asha, northThenSouth)
    .thenHistoryReads(mo, northThenSouth, 'mentor')
    .thenSees(ambition, asha, { deliveryPartner: southernHub.id, status: 'active' })
    .thenStands(asha, oak, 'training')
    .thenTransfers(asha, [])
})

test('DP-7: a record that begins today is on it from the start, and back again is one record', () => {
  const sameDay = bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .on('2022-09-01')
    .when(toSouthern)
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Southern Hub')
  sameDay
    .when(toNorthern)
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
  ashaAtOak
    .when(toSouthern)
    .when(toNorthern)
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
    .on('2022-09-20')
    .when(toSouthern)
    .on('2022-10-01')
    .when(toNorthern)
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-19  Oak Academy, Ambition Institute with Northern Hub
       2022-09-20 to 2022-09-30  Oak Academy, Ambition Institute with Southern Hub
       2022-10-01 to now         Oak Academy, Ambition Institute with Northern Hub`,
    )
})

test('DP-7: who is deferred or withdrawn stays so, and who completed comes along', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'other'))
    .when(toSouthern)
    .thenSees(ambition, asha, { deliveryPartner: southernHub.id, trainingStatus: 'deferred' })
  ashaAtOak
    .when(withdraws(ambition, asha))
    .when(toSouthern)
    .thenHistoryReads(asha, northThenSouth)
    .thenSees(ambition, asha, { deliveryPartner: southernHub.id, trainingStatus: 'withdrawn' })
  ashaAtOak
    .on('2022-09-20')
    .when(completes(asha, '2022-09-19'))
    .when(toSouthern)
    .thenStands(asha, oak, 'completed')
    .thenSees(ambition, asha, { deliveryPartner: southernHub.id })
})

const followed = ({ situation }: Story) =>
  [...situation.facts.values()].flatMap(fact =>
    fact.facet === 'induction-record' ? [fact.followsDefault] : [],
  )

test('DP-7: whether she follows the default stays as it was', () => {
  expect(followed(ashaAtOak.when(toSouthern))).toEqual([true, true])
  const named = bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .on('2022-09-05')
  expect(followed(named.when(toSouthern))).toEqual([false, false])
})

test('DP-8: who joins later, or comes to it later, is with the new one from that day', () => {
  bothSchoolsTrain
    .when(registers(oak, ben, '2022-10-01'))
    .when(registers(oak, chi, '2022-09-01', { programme: ownDesign }))
    .on('2022-09-05')
    .when(changesProgramme(oak, [chi], '2022-12-01', providerLed(ambition, northernHub)))
    .when(toSouthern)
    .thenHistoryReads(ben, '2022-10-01 to now  Oak Academy, Ambition Institute with Southern Hub')
    .thenHistoryReads(
      chi,
      `2022-09-01 to 2022-11-30  Oak Academy, designed by the school
       2022-12-01 to now         Oak Academy, Ambition Institute with Southern Hub`,
    )
})

test('DP-8: who leaves it for a while and comes back is with the new one both times', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-11-01', ownDesign))
    .when(changesProgramme(oak, [asha], '2022-12-01', providerLed(ambition, northernHub)))
    .when(toSouthern)
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-04  Oak Academy, Ambition Institute with Northern Hub
       2022-09-05 to 2022-10-31  Oak Academy, Ambition Institute with Southern Hub
       2022-11-01 to 2022-11-30  Oak Academy, designed by the school
       2022-12-01 to now         Oak Academy, Ambition Institute with Southern Hub`,
    )
})

test('DP-8: who leaves later is with the new one until she leaves', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .when(toSouthern)
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-04  Oak Academy, Ambition Institute with Northern Hub
       2022-09-05 to 2022-11-30  Oak Academy, Ambition Institute with Southern Hub`,
    )
    .thenSees(ambition, asha, { deliveryPartner: southernHub.id, status: 'leaving' })
    .thenTransfers(asha, [{ type: 'unknown', leaving: { leadProvider: ambition.id } }])
})

test('DP-8: a plan for the day, on what a leaving taken back left behind, becomes one with it', () => {
  const takenBack = ashaAtOak
    .when(transfersOut(oak, asha, '2022-09-05'))
    .when(toSouthern)
    .when(undoes(tutorOf(oak), 'transfer-out'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
  takenBack
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(ambition, southernHub)))
    .on('2022-09-20')
    .when(toNorthern)
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
})

test('DP-9: who has left keeps the old one, and so does what the provider reads of her', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-03', 'default'))
    .on('2022-10-03')
    .when(toSouthern)
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-10-02  Oak Academy, Ambition Institute with Northern Hub
       2022-10-03 to now         Elm School, Teach First with Northern Hub`,
    )
    .thenSees(ambition, asha, { deliveryPartner: northernHub.id, status: 'left' })
    .thenSees(teachFirst, asha, { deliveryPartner: northernHub.id, status: 'active' })
})

test('DP-9: who waits, or is with another provider or programme, is not touched', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed() }))
    .when(registers(oak, ben, '2022-09-01', { programme: ownDesign }))
    .when(registers(oak, chi, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .on('2022-09-05')
    .when(toSouthern)
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, provider to be confirmed')
    .thenHistoryReads(ben, '2022-09-01 to now  Oak Academy, designed by the school')
    .thenHistoryReads(chi, '2022-09-01 to now  Oak Academy, Teach First with Northern Hub')
    .andTold('Oak Academy: delivery-partner-changed (2022-09-05)')
})

test('refusals of DP-2 to DP-5 are looked for in this order', () => {
  const challenged = ashaAtOak.when(challenges(oak, 2022, 'mistake'))
  challenged.refuses(
    changesPartner(ambition, oak, 2022, { ...southernHub, id: 'none' as typeof southernHub.id }),
    'providers-do-not-work-together',
  )
  challenged
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(ambition, southernHub) }))
    .refuses(toSouthern, 'partnership-challenged')
})

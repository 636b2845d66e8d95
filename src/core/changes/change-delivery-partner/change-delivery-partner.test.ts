import { expect, test } from 'vitest'
import {
  accepts,
  challenges,
  changesPartner,
  changesProgramme,
  chooses,
  completes,
  confirms,
  defers,
  registers,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../../../test/language/acts.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { story, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  chi,
  dee,
  dfe,
  elm,
  mo,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
  workerOf,
} from '../../../../test/language/world.ts'
import type { DeliveryPartner, LeadProvider } from '../../organisations.ts'
import { choicesFor } from '../../choices.ts'
import { partnershipsIn } from '../../offers.ts'
import { schoolCohortAt, the } from '../../situation.ts'

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

/** What Oak offers those who start in 2022, from which day: the delivery partner, or the route. */
function offeredAtOak({ situation }: Story) {
  const schoolCohort = schoolCohortAt(situation, oak.id, 2022)
  if (schoolCohort === null) throw new Error('Oak has no people in 2022')
  return choicesFor(situation, schoolCohort.id).map(({ from, until, defaultProgramme }) => {
    const offer = defaultProgramme && the(situation.programmes, defaultProgramme).offer
    const what = offer && (offer.route === 'provider-led' ? offer.deliveryPartner : offer.route)
    return `${from} to ${until ?? 'now'}: ${what}`
  })
}

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
  const southern = (provider: LeadProvider, partner: DeliveryPartner) =>
    changesPartner(provider, elm, 2022, partner)
  ashaAtOak.refuses(southern(teachFirst, southernHub), 'providers-do-not-work-together', {
    cohort: 2022,
  })
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

test('DP-7: whether she follows the default stays as it was', () => {
  const followed = ({ situation }: Story) =>
    [...situation.facts.values()].flatMap(fact =>
      fact.facet === 'induction-record' ? [fact.followsDefault] : [],
    )
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

test('DP-10: the default has the new one from today, and who joins takes it', () => {
  const changed = ashaAtOak.when(toSouthern)
  expect(offeredAtOak(changed)).toEqual([
    '2022-06-10 to 2022-09-05: northern',
    '2022-09-05 to now: southern',
  ])
  changed
    .when(registers(oak, ben, '2022-09-10'))
    .thenHistoryReads(ben, '2022-09-10 to now  Oak Academy, Ambition Institute with Southern Hub')
  expect(offeredAtOak(changed.when(toNorthern))).toEqual(['2022-06-10 to now: northern'])
})

test('DP-10: also a default from a day to come; any other choice stays', () => {
  const planned = bothSchoolsTrain.on('2022-07-01').when(chooses(oak, 2022, ownDesign))
  expect(offeredAtOak(planned.on('2022-07-02').when(toSouthern))).toEqual([
    '2022-06-10 to 2022-07-01: northern',
    '2022-07-01 to now: diy',
  ])
  const accepted = planned.on('2022-07-05').when(accepts(oak, 2022, ambition))
  expect(offeredAtOak(accepted.when(toSouthern))).toEqual([
    '2022-06-10 to 2022-07-01: northern',
    '2022-07-01 to 2022-07-05: diy',
    '2022-07-05 to now: southern',
  ])
})

test('DP-10: those who follow a default from a day to come go to it with the new one', () => {
  const ahead = story()
    .when(chooses(oak, 2022, ownDesign))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(registers(oak, asha, '2022-09-01'))
    .on('2022-09-05')
    .when(
      changesProgramme(oak, [asha], '2022-12-01', providerLed(ambition, northernHub), 'ect', {
        makeDefault: true,
      }),
    )
    .when(toSouthern)
  expect(offeredAtOak(ahead)).toEqual([
    '2022-06-10 to 2022-12-01: diy',
    '2022-12-01 to now: southern',
  ])
  ahead
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-11-30  Oak Academy, designed by the school
       2022-12-01 to now         Oak Academy, Ambition Institute with Southern Hub`,
    )
    .on('2022-12-01')
    .when(registers(oak, dee, '2022-12-05'))
    .thenHistoryReads(dee, '2022-12-05 to now  Oak Academy, Ambition Institute with Southern Hub')
})

test('DP-11: the school is told, and everybody concerned, but who completed', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(registers(oak, ben, '2022-10-01'))
    .when(registers(oak, chi, '2022-07-01'))
    .on('2022-09-05')
    .when(completes(chi, '2022-09-05'))
    .when(changesProgramme(oak, [asha], '2022-11-01', ownDesign))
    .when(changesProgramme(oak, [asha], '2022-12-01', providerLed(ambition, northernHub)))
    .when(toSouthern)
    .andTold(
      'Oak Academy: delivery-partner-changed (2022-09-05)',
      'Asha Patel: delivery-partner-changed (Asha Patel, 2022-09-05)',
      'Ben Okoro: delivery-partner-changed (Ben Okoro, 2022-10-01)',
    )
})

test('UN-6: undone by the provider or by DfE, everything is as it was', () => {
  for (const by of [workerOf(ambition), dfe])
    expect(
      ashaAtOak.when(toSouthern).when(undoes(by, 'change-delivery-partner')).situation.facts,
    ).toEqual(ashaAtOak.situation.facts)
  ashaAtOak
    .when(toSouthern)
    .refuses(undoes(tutorOf(oak), 'change-delivery-partner'), 'not-yours-to-undo')
})

test('UN-5: not while somebody joined with the new one, by default or by choice', () => {
  ashaAtOak
    .when(toSouthern)
    .when(registers(oak, ben, '2022-09-05'))
    .refuses(undoes(dfe, 'change-delivery-partner'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
  ashaAtOak
    .when(toSouthern)
    .when(registers(oak, ben, '2022-09-05', { programme: providerLed(ambition) }))
    .refuses(undoes(dfe, 'change-delivery-partner'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
  ashaAtOak
    .when(toSouthern)
    .when(registers(oak, ben, '2022-09-05', { programme: ownDesign }))
    .when(undoes(dfe, 'change-delivery-partner'))
})

test('CH-7: challenged afterwards, the days with both wait, as one record', () => {
  ashaAtOak
    .when(toSouthern)
    .when(challenges(oak, 2022, 'mistake'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, provider to be confirmed')
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

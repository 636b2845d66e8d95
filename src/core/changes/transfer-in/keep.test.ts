import { test } from 'vitest'
import {
  chooses,
  confirms,
  defers,
  registers,
  transfersIn,
  withdraws,
} from '../../../../test/language/acts.ts'
import {
  materialsFrom,
  ownDesign,
  providerLed,
  schoolFunded,
} from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../../test/language/states.ts'
import { story } from '../../../../test/language/story.ts'
import {
  ambition,
  ash,
  asha,
  ben,
  chi,
  elm,
  fir,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  ucl,
  yew,
} from '../../../../test/language/world.ts'

const joiningOn = '2023-01-01'

test('TI-9: each route is kept as it is, in the same cohort', () => {
  const offers = [
    [materialsFrom(ucl), 'materials from UCL'],
    [ownDesign, 'designed by the school'],
    [schoolFunded('Best Practice'), 'school-funded by Best Practice'],
    [providerLed(ambition, southernHub), 'Ambition Institute with Southern Hub'],
    [providerLed(ambition), 'Ambition Institute with its partner'],
  ] as const
  for (const [programme, drawn] of offers)
    story()
      .when(registers(oak, asha, '2022-09-01', { programme }))
      .on('2022-09-05')
      .when(transfersIn(elm, asha, joiningOn, 'keep'))
      .thenHistoryReads(
        asha,
        `2022-09-01 to 2022-12-31  Oak Academy, ${drawn}
         2023-01-01 to now         Elm School, ${drawn}`,
      )
})

test('TI-9: from one route a school’s default, or another offer, leads to any other', () => {
  const routes = [
    [providerLed(teachFirst, northernHub), 'Teach First with Northern Hub'],
    [materialsFrom(ucl), 'materials from UCL'],
    [ownDesign, 'designed by the school'],
    [schoolFunded(), 'school-funded'],
  ] as const
  for (const [before, drawnBefore] of routes)
    for (const [after, drawn] of routes)
      for (const as of ['ect', 'mentor'] as const) {
        const there = story()
          .when(registers(oak, asha, '2022-09-01', { as, programme: before }))
          .when(chooses(elm, 2022, after))
          .on('2022-09-05')
        for (const programme of ['default', after] as const)
          there.when(transfersIn(elm, asha, joiningOn, programme, { as })).thenHistoryReads(
            asha,
            `2022-09-01 to 2022-12-31  Oak Academy, ${drawnBefore}
             2023-01-01 to now         Elm School, ${drawn}`,
            as,
          )
      }
})

test('TI-9: where no confirmed partnership of the two is there, one is made, and her provider sees her', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, joiningOn))
    .thenSees(ambition, asha, {
      school: elm.id,
      status: 'joining',
      deliveryPartner: northernHub.id,
    })
    .thenTransfers(asha, [
      { type: 'new-school', leaving: { school: oak.id }, joining: { school: elm.id } },
    ])
    .on('2023-02-01')
    .when(registers(oak, ben, '2023-02-01'))
    .when(transfersIn(elm, ben, '2023-03-01'))
    .thenHistoryReads(
      ben,
      `2023-02-01 to 2023-02-28  Oak Academy, Ambition Institute with Northern Hub
       2023-03-01 to now         Elm School, Ambition Institute with Northern Hub`,
    )
})

test('TI-10: who waits takes the provider that the school has, or goes on waiting', () => {
  const waiting = bothSchoolsTrain
    .when(registers(ash, asha, '2022-09-01', { programme: providerLed() }))
    .on('2022-09-05')
  waiting.when(transfersIn(elm, asha, joiningOn)).thenHistoryReads(
    asha,
    `2022-09-01 to 2022-12-31  Ash Primary, provider to be confirmed
       2023-01-01 to now         Elm School, Teach First with Northern Hub`,
  )
  story()
    .when(registers(ash, asha, '2022-09-01', { programme: providerLed() }))
    .when(transfersIn(elm, asha, joiningOn))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-12-31  Ash Primary, provider to be confirmed
       2023-01-01 to now         Elm School, provider to be confirmed`,
    )
})

test('TI-10: of two that have confirmed, who waits takes the school’s default', () => {
  story()
    .when(chooses(elm, 2022, providerLed(ambition, southernHub)))
    .when(confirms(ambition, elm, 2022, southernHub))
    .when(registers(elm, ben, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .when(confirms(teachFirst, elm, 2022, northernHub))
    .when(chooses(elm, 2022, providerLed(teachFirst, northernHub)))
    .when(registers(ash, asha, '2022-09-01', { programme: providerLed() }))
    .when(transfersIn(elm, asha, joiningOn))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-12-31  Ash Primary, provider to be confirmed
       2023-01-01 to now         Elm School, Teach First with Northern Hub`,
    )
})

test('TI-10: who waits goes on waiting where a provider has confirmed that is not the default', () => {
  story()
    .when(chooses(elm, 2022, ownDesign))
    .when(confirms(ambition, elm, 2022, northernHub))
    .when(registers(ash, asha, '2022-09-01', { programme: providerLed() }))
    .when(transfersIn(elm, asha, joiningOn))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-12-31  Ash Primary, provider to be confirmed
       2023-01-01 to now         Elm School, provider to be confirmed`,
    )
})

test('TI-11: who was withdrawn does not keep her provider, and may take any other programme', () => {
  const withdrawn = ashaAtOak.when(withdraws(ambition, asha))
  withdrawn
    .refuses(transfersIn(elm, asha, joiningOn), 'withdrawn-by-provider', {
      leadProvider: ambition.id,
    })
    .when(transfersIn(elm, asha, joiningOn, providerLed(ambition, northernHub)))
    .on(joiningOn)
    .thenSees(ambition, asha, { school: elm.id, trainingStatus: 'active' })
  for (const programme of ['default', ownDesign] as const)
    withdrawn
      .when(transfersIn(elm, asha, joiningOn, programme))
      .on(joiningOn)
      .thenSees(ambition, asha, { school: oak.id, trainingStatus: 'withdrawn' })
})

test('TI-11: a provider that is kept goes on with its deferral, and another begins with active', () => {
  const deferred = ashaAtOak.when(defers(ambition, asha, 'other'))
  deferred
    .when(transfersIn(elm, asha, joiningOn))
    .on(joiningOn)
    .thenSees(ambition, asha, { school: elm.id, trainingStatus: 'deferred' })
    .thenStands(asha, elm, 'no-longer-training')
  deferred
    .when(transfersIn(elm, asha, joiningOn, 'default'))
    .on(joiningOn)
    .thenSees(teachFirst, asha, { school: elm.id, trainingStatus: 'active' })
    .thenStands(asha, elm, 'training')
})

test('TI-11: a withdrawal stands again when the claim that began anew with the provider is given up', () => {
  ashaAtOak
    .when(withdraws(ambition, asha))
    .when(transfersIn(elm, asha, joiningOn, providerLed(ambition, northernHub)))
    .refuses(transfersIn(ash, asha, '2023-02-01', 'keep'), 'withdrawn-by-provider')
    .when(transfersIn(ash, asha, '2023-02-01', ownDesign))
    .on('2023-02-01')
    .thenSees(ambition, asha, { school: oak.id, status: 'left', trainingStatus: 'withdrawn' })
})

test('TI-12: training paid by DfE is kept or taken only where the school is eligible', () => {
  for (const school of [yew, fir])
    ashaAtOak
      .refuses(transfersIn(school, asha, joiningOn), 'not-eligible-for-funding', {
        school: school.id,
      })
      .refuses(transfersIn(school, asha, joiningOn, providerLed()), 'not-eligible-for-funding')
      .refuses(transfersIn(school, asha, joiningOn, 'default'), 'no-default-programme')
      .when(transfersIn(school, asha, joiningOn, schoolFunded('Ambition Institute')))
  story()
    .when(registers(oak, chi, '2022-09-01', { programme: materialsFrom(ucl) }))
    .when(transfersIn(yew, chi, joiningOn))
    .thenHistoryReads(
      chi,
      `2022-09-01 to 2022-12-31  Oak Academy, materials from UCL
       2023-01-01 to now         Yew Independent, materials from UCL`,
    )
})

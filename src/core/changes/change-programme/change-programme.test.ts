import { test } from 'vitest'
import {
  assigns,
  changesProgramme,
  chooses,
  confirms,
  defers,
  registers,
  transfersIn,
  transfersOut,
  withdraws,
} from '../../../../test/language/acts.ts'
import {
  materialsFrom,
  ownDesign,
  providerLed,
  schoolFunded,
} from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { story, trainingIs } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  elm,
  mo,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  ucl,
  yew,
} from '../../../../test/language/world.ts'

const toMaterials = materialsFrom(ucl)

test('CG-1: the day is at most a year ahead and not before the service began', () => {
  ashaAtOak
    .refuses(changesProgramme(oak, [asha], '2021-08-31', ownDesign), 'day-before-service-began')
    .refuses(changesProgramme(oak, [asha], '2023-09-06', ownDesign), 'day-too-far-ahead')
})

test('CG-3: who has not begun may begin on another programme', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(changesProgramme(oak, [asha], '2022-09-01', toMaterials))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, materials from UCL')
    .thenSees(ambition, asha, null)
})

test('CG-2: each of them is at the school on the day', () => {
  ashaAtOak
    .refuses(changesProgramme(elm, [asha], '2022-10-01', ownDesign), 'not-at-this-school')
    .refuses(changesProgramme(oak, [asha, ben], '2022-10-01', ownDesign), 'not-at-this-school')
    .refuses(changesProgramme(oak, [asha], '2022-08-31', ownDesign), 'not-at-this-school')
    .when(transfersOut(oak, asha, '2022-10-01'))
    .refuses(changesProgramme(oak, [asha], '2022-10-01', ownDesign), 'not-at-this-school')
    .when(changesProgramme(oak, [asha], '2022-09-30', ownDesign))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-29  Oak Academy, Ambition Institute with Northern Hub
       2022-09-30 to 2022-09-30  Oak Academy, designed by the school`,
    )
})

test('CG-3: no record that has begun is contradicted, and what was planned for later is replaced', () => {
  const changed = ashaAtOak
    .refuses(
      changesProgramme(oak, [asha], '2022-09-01', ownDesign),
      'changes-before-latest-record',
      {
        began: '2022-09-01',
      },
    )
    .when(changesProgramme(oak, [asha], '2022-11-01', ownDesign))
  changed.when(changesProgramme(oak, [asha], '2022-10-01', toMaterials)).thenHistoryReads(
    asha,
    `2022-09-01 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
       2022-10-01 to now         Oak Academy, materials from UCL`,
  )
  changed
    .on('2022-11-01')
    .refuses(
      changesProgramme(oak, [asha], '2022-10-01', toMaterials),
      'changes-before-latest-record',
      {
        began: '2022-11-01',
      },
    )
})

test('CG-4: the programme is one that the school may offer in the cohort of the record', () => {
  ashaAtOak
    .refuses(
      changesProgramme(oak, [asha], '2022-10-01', providerLed(teachFirst, southernHub)),
      'providers-do-not-work-together',
    )
    .when(registers(yew, ben, '2022-09-05', { programme: schoolFunded() }))
    .refuses(changesProgramme(yew, [ben], '2022-10-01', providerLed()), 'not-eligible-for-funding')
    .when(changesProgramme(yew, [ben], '2022-10-01', toMaterials))
})

test('CG-5: a change to the programme that she is on is refused, or takes back what was planned', () => {
  const same = providerLed(ambition, northernHub)
  ashaAtOak
    .refuses(changesProgramme(oak, [asha], '2022-10-01', same), 'nothing-would-change')
    .refuses(
      changesProgramme(oak, [asha], '2022-10-01', providerLed(ambition)),
      'nothing-would-change',
    )
    .when(changesProgramme(oak, [asha], '2022-11-01', ownDesign))
    .when(changesProgramme(oak, [asha], '2022-10-01', same))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
})

test('CG-5: with a plan that is taken back goes how its provider would have trained her', () => {
  const planned = ashaAtOak
    .when(withdraws(ambition, asha))
    .when(changesProgramme(oak, [asha], '2022-11-01', providerLed(ambition, southernHub)))
  for (const instead of [providerLed(ambition, northernHub), ownDesign])
    planned
      .when(changesProgramme(oak, [asha], '2022-10-01', instead))
      .on('2022-11-01')
      .thenSees(ambition, asha, { trainingStatus: 'withdrawn' })
})

test('CG-6: one record ends and the next begins; the stay, the mentor and the e-mail go on', () => {
  const mentored = withMoAtOak.when(assigns(oak, mo, asha))
  const routes = [
    [toMaterials, 'materials from UCL'],
    [ownDesign, 'designed by the school'],
    [schoolFunded('Best Practice'), 'school-funded by Best Practice'],
    [providerLed(teachFirst, northernHub), 'Teach First with Northern Hub'],
    [providerLed(ambition, southernHub), 'Ambition Institute with Southern Hub'],
    [providerLed(), 'provider to be confirmed'],
  ] as const
  for (const [to, drawn] of routes)
    mentored
      .when(changesProgramme(oak, [asha], '2022-10-01', to))
      .thenHistoryReads(
        asha,
        `2022-09-01 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
         2022-10-01 to now         Oak Academy, ${drawn}`,
      )
      .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
      .thenTransfers(asha, [])
      .when(transfersOut(oak, asha, '2023-01-01'))
      .thenHistoryReads(
        asha,
        `2022-09-01 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
         2022-10-01 to 2022-12-31  Oak Academy, ${drawn}`,
      )
})

test('CG-6: all of them change, or none; a mentor’s time at the school goes on', () => {
  withMoAtOak
    .when(registers(oak, ben, '2022-09-05'))
    .when(changesProgramme(oak, [asha, ben], '2022-10-01', toMaterials))
    .thenHistoryReads(
      ben,
      `2022-09-05 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
       2022-10-01 to now         Oak Academy, materials from UCL`,
    )
    .refuses(
      changesProgramme(oak, [asha, ben], '2022-09-05', ownDesign),
      'changes-before-latest-record',
    )
    .when(changesProgramme(oak, [mo], '2022-10-01', toMaterials, 'mentor'))
    .when(assigns(oak, mo, asha, '2022-11-01'))
})

test('CG-7: she is told, and the providers that lose and gain her', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(teachFirst, northernHub)))
    .andTold(
      'Asha Patel: programme-changed (Asha Patel, 2022-10-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-10-01)',
      'Teach First: participant-joins-provider (Asha Patel, 2022-10-01)',
    )
    .on('2022-10-02')
    .when(changesProgramme(oak, [asha], '2022-11-01', ownDesign))
    .andTold(
      'Asha Patel: programme-changed (Asha Patel, 2022-11-01)',
      'Teach First: participant-leaves-provider (Asha Patel, 2022-11-01)',
    )
})

test('CG-8: a new provider begins with active, also one that had deferred her before', () => {
  for (const status of ['deferred', 'withdrawn'] as const)
    ashaAtOak
      .given(trainingIs(asha, ambition, status, '2022-09-05'))
      .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
      .on('2022-10-01')
      .thenSees(ambition, asha, { status: 'left', trainingStatus: status })
      .when(changesProgramme(oak, [asha], '2022-11-01', providerLed(ambition, northernHub)))
      .on('2022-11-01')
      .thenSees(ambition, asha, { status: 'active', trainingStatus: 'active' })
})

test('CG-8: where the provider stays a deferral goes on, and a withdrawal does not', () => {
  for (const [status, then] of [
    ['deferred', 'deferred'],
    ['withdrawn', 'active'],
  ] as const)
    ashaAtOak
      .given(trainingIs(asha, ambition, status, '2022-09-05'))
      .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(ambition, southernHub)))
      .on('2022-10-01')
      .thenSees(ambition, asha, { deliveryPartner: southernHub.id, trainingStatus: then })
})

test('CG-8: reported late, a withdrawal since the day is left behind, and a deferral goes on', () => {
  const other = providerLed(ambition, southernHub)
  ashaAtOak
    .on('2022-10-10')
    .when(withdraws(ambition, asha))
    .on('2022-10-20')
    .when(changesProgramme(oak, [asha], '2022-10-01', other))
    .thenSees(ambition, asha, { deliveryPartner: southernHub.id, trainingStatus: 'active' })
  ashaAtOak
    .on('2022-10-10')
    .when(defers(ambition, asha, 'other'))
    .on('2022-10-20')
    .when(changesProgramme(oak, [asha], '2022-10-01', other))
    .thenSees(ambition, asha, { deliveryPartner: southernHub.id, trainingStatus: 'deferred' })
})

test('CG-8: what the provider says of a later stay elsewhere is not left behind', () => {
  ashaAtOak
    .on('2022-10-10')
    .when(transfersIn(elm, asha, '2022-10-12', 'keep'))
    .on('2022-10-15')
    .when(withdraws(ambition, asha))
    .on('2022-10-20')
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(ambition, southernHub)))
    .thenSees(ambition, asha, { school: elm.id, trainingStatus: 'withdrawn' })
})

test('CG-6, CG-8: a former provider sees her as on its last day', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(teachFirst, northernHub)))
    .on('2022-12-01')
    .when(transfersIn(elm, asha, '2023-01-01', 'default', { email: 'asha@elm.example' }))
    .on('2023-01-02')
    .thenSees(ambition, asha, { school: oak.id, status: 'left', email: 'asha@example.org' })
    .thenSees(teachFirst, asha, { school: elm.id, status: 'active', email: 'asha@elm.example' })
})

test('refusals of CG-1 to CG-5 are looked for in this order', () => {
  const impossible = providerLed(teachFirst, southernHub)
  ashaAtOak
    .refuses(changesProgramme(elm, [asha], '2021-01-01', impossible), 'day-before-service-began')
    .refuses(changesProgramme(elm, [asha], '2022-09-01', impossible), 'not-at-this-school')
    .refuses(
      changesProgramme(oak, [asha], '2022-09-01', impossible),
      'changes-before-latest-record',
    )
    .refuses(
      changesProgramme(oak, [asha], '2022-09-02', impossible),
      'providers-do-not-work-together',
    )
  story()
    .when(chooses(oak, 2022, providerLed()))
    .when(registers(oak, asha, '2022-09-01'))
    .when(confirms(ambition, oak, 2022, northernHub))
    .refuses(
      changesProgramme(oak, [asha], '2022-09-02', providerLed(ambition)),
      'nothing-would-change',
    )
})

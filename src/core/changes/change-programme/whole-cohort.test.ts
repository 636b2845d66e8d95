import { expect, test } from 'vitest'
import {
  appoints,
  assigns,
  changesCohort,
  changesProgramme,
  chooses,
  defers,
  registers,
  reportsLeaving,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { completed, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  chi,
  eastBody,
  elm,
  mo,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
  ucl,
} from '../../../../test/language/world.ts'
import { day } from '../../calendar.ts'
import { nameOf } from '../../timeline.ts'
import { membersOf } from './members.ts'

const materials = materialsFrom(ucl)
const onDefault = 'Oak Academy, Ambition Institute with Northern Hub'
const onMaterials = 'Oak Academy, materials from UCL'

/** Asha since 1 September, Ben since the 5th, both on Oak's default; Mo mentors and trains too. */
const oak2022 = withMoAtOak.when(registers(oak, ben, '2022-09-05'))

/** Who of Oak's cohort of 2022 changes with it on a day, who stays, and who is asked about. */
const groupsAtOak = ({ situation, today }: Story, from: string) =>
  Object.fromEntries(
    membersOf(
      situation,
      { school: oak.id, cohort: 2022, from: day(from), programme: null },
      day(today),
    ).map(({ profile, answer: { group, why } }) => [
      `${nameOf(situation, profile.person)}, ${profile.kind}`,
      `${group}: ${why}`,
    ]),
  )

test('CG-9: a change of the whole cohort takes ECTs and mentors who follow its default', () => {
  const changed = oak2022.when(changesCohort(oak, 2022, '2022-10-01', materials))
  for (const who of [asha, ben])
    changed.thenHistoryReads(
      who,
      `${who === asha ? '2022-09-01' : '2022-09-05'} to 2022-09-30  ${onDefault}
       2022-10-01 to now  ${onMaterials}`,
    )
  changed
    .thenHistoryReads(
      mo,
      `2022-09-01 to 2022-09-30  ${onDefault}
       2022-10-01 to now  ${onMaterials}`,
      'mentor',
    )
    .on('2022-10-01')
    .thenSees(ambition, asha, { status: 'left' })
})

test('CG-9: also deferred ones, whose deferral stays with the provider', () => {
  oak2022
    .when(defers(ambition, asha, 'other'))
    .when(changesCohort(oak, 2022, '2022-10-01', providerLed(teachFirst, northernHub)))
    .on('2022-10-01')
    .thenSees(ambition, asha, { status: 'left', trainingStatus: 'deferred' })
    .thenSees(teachFirst, asha, { status: 'active', trainingStatus: 'active' })
  oak2022
    .when(defers(ambition, asha, 'other'))
    .when(changesCohort(oak, 2022, '2022-10-01', providerLed(ambition, southernHub)))
    .on('2022-10-01')
    .thenSees(ambition, asha, { deliveryPartner: southernHub.id, trainingStatus: 'deferred' })
})

test('CG-9: who joined between the day and the report changes from the first day', () => {
  const joinedLate = withMoAtOak
    .on('2022-10-20')
    .when(registers(oak, ben, '2022-10-10'))
    .when(changesCohort(oak, 2022, '2022-10-01', materials))
  joinedLate
    .thenHistoryReads(ben, `2022-10-10 to now  ${onMaterials}`)
    .thenSees(ambition, ben, null)
  joinedLate.thenHistoryReads(
    asha,
    `2022-09-01 to 2022-09-30  ${onDefault}
     2022-10-01 to now  ${onMaterials}`,
  )
})

test('CG-9: who joins later begins on it, and who leaves after the day follows until then', () => {
  withMoAtOak
    .when(registers(oak, ben, '2022-11-01'))
    .when(transfersOut(oak, asha, '2022-12-01'))
    .when(changesCohort(oak, 2022, '2022-10-01', materials))
    .thenHistoryReads(ben, `2022-11-01 to now  ${onMaterials}`)
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-30  ${onDefault}
       2022-10-01 to 2022-11-30  ${onMaterials}`,
    )
})

test('CG-9: who moves to another school after the day keeps what she joined there', () => {
  oak2022
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .when(changesCohort(oak, 2022, '2022-10-01', materials))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-30  ${onDefault}
       2022-10-01 to 2022-10-31  ${onMaterials}
       2022-11-01 to now  Elm School, Teach First with Northern Hub`,
    )
})

test('CG-10: who has a programme of her own, left or completed stays as she is', () => {
  const stays = oak2022
    .when(changesProgramme(oak, [asha], '2022-09-20', ownDesign))
    .when(reportsLeaving(oak, ben, '2022-09-30', 'other'))
    .given(completed(mo, '2022-09-02', 'mentor'))
  expect(groupsAtOak(stays, '2022-10-01')).toEqual({
    'Asha Patel, ect': 'stays: own-programme',
    'Ben Okoro, ect': 'stays: left',
    'Mo Malik, mentor': 'stays: completed',
  })
  stays.refuses(changesCohort(oak, 2022, '2022-10-01', materials), 'nothing-would-change')
})

test('CG-10: who changed since the day stays, and a change that would contradict all is refused', () => {
  const since = oak2022.when(changesCohort(oak, 2022, '2022-10-01', ownDesign)).on('2022-10-10')
  expect(groupsAtOak(since, '2022-09-20')).toEqual({
    'Asha Patel, ect': 'stays: changed-since',
    'Ben Okoro, ect': 'stays: changed-since',
    'Mo Malik, mentor': 'stays: changed-since',
  })
  since.refuses(changesCohort(oak, 2022, '2022-09-20', materials), 'changes-before-latest-record', {
    began: '2022-10-01',
  })
})

test('CG-10: the school leaves people out, and takes others along', () => {
  const some = oak2022
    .when(changesProgramme(oak, [ben], '2022-09-20', ownDesign))
    .when(changesCohort(oak, 2022, '2022-10-01', materials, { except: [asha], also: [ben] }))
  some.thenHistoryReads(asha, `2022-09-01 to now  ${onDefault}`)
  some.thenHistoryReads(
    ben,
    `2022-09-05 to 2022-09-19  ${onDefault}
     2022-09-20 to 2022-09-30  Oak Academy, designed by the school
     2022-10-01 to now  ${onMaterials}`,
  )
  oak2022
    .when(transfersOut(oak, ben, '2022-09-20'))
    .refuses(
      changesCohort(oak, 2022, '2022-10-01', materials, { also: [ben] }),
      'not-at-this-school',
    )
})

test('CG-11: the school is asked about who was withdrawn, and takes her along if it says so', () => {
  const withdrawn = oak2022.when(withdraws(ambition, asha, 'other'))
  expect(groupsAtOak(withdrawn, '2022-10-01')).toEqual({
    'Asha Patel, ect': 'to-be-asked: withdrawn-by-provider',
    'Ben Okoro, ect': 'changes: follows-default',
    'Mo Malik, mentor': 'changes: follows-default',
  })
  withdrawn
    .when(changesCohort(oak, 2022, '2022-10-01', materials))
    .thenHistoryReads(asha, `2022-09-01 to now  ${onDefault}`)
  withdrawn
    .when(
      changesCohort(oak, 2022, '2022-10-01', providerLed(teachFirst, northernHub), {
        also: [asha],
      }),
    )
    .on('2022-10-01')
    .thenSees(teachFirst, asha, { status: 'active', trainingStatus: 'active' })
    .thenSees(ambition, asha, { status: 'left', trainingStatus: 'withdrawn' })
})

test('CG-11: the school is asked about who has a plan of her own, which is given up if it says so', () => {
  const planned = oak2022.when(changesProgramme(oak, [asha], '2022-12-01', ownDesign))
  expect(groupsAtOak(planned, '2022-10-01')).toMatchObject({
    'Asha Patel, ect': 'to-be-asked: own-plan',
  })
  planned.when(changesCohort(oak, 2022, '2022-10-01', materials)).thenHistoryReads(
    asha,
    `2022-09-01 to 2022-11-30  ${onDefault}
       2022-12-01 to now  Oak Academy, designed by the school`,
  )
  planned
    .when(changesCohort(oak, 2022, '2022-10-01', materials, { also: [asha] }))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-30  ${onDefault}
       2022-10-01 to now  ${onMaterials}`,
    )
})

test('CG-12: made the default, it is what those who come take, and whoever joins before follows', () => {
  const planned = oak2022.when(
    changesCohort(oak, 2022, '2022-11-01', materials, { makeDefault: true }),
  )
  planned
    .on('2022-09-20')
    .when(registers(oak, chi, '2022-10-01'))
    .thenHistoryReads(
      chi,
      `2022-10-01 to 2022-10-31  ${onDefault}
       2022-11-01 to now  ${onMaterials}`,
    )
  planned
    .on('2022-11-05')
    .when(registers(oak, chi, '2022-10-20'))
    .thenHistoryReads(chi, `2022-10-20 to now  ${onMaterials}`)
})

test('CG-12: not made the default, those who come are offered what they were before', () => {
  oak2022
    .when(changesCohort(oak, 2022, '2022-10-01', materials))
    .on('2022-10-05')
    .when(registers(oak, chi, '2022-10-06'))
    .thenHistoryReads(chi, `2022-10-06 to now  ${onDefault}`)
})

test('CG-12: a programme of some people, made the default, moves nobody else who joins before', () => {
  oak2022
    .when(changesProgramme(oak, [asha], '2022-11-01', materials, 'ect', { makeDefault: true }))
    .on('2022-09-20')
    .when(registers(oak, chi, '2022-10-01'))
    .thenHistoryReads(chi, `2022-10-01 to now  ${onDefault}`)
})

test('CG-12: choosing anew gives up a default that was planned', () => {
  oak2022
    .when(changesCohort(oak, 2022, '2022-11-01', materials, { makeDefault: true }))
    .on('2022-09-20')
    .when(chooses(oak, 2022, providerLed(ambition, northernHub)))
    .when(registers(oak, chi, '2022-11-05'))
    .thenHistoryReads(chi, `2022-11-05 to now  ${onDefault}`)
})

test('CG-13: who changed with the cohort follows it again; who was named does not', () => {
  const twice = oak2022
    .when(changesProgramme(oak, [ben], '2022-10-01', materials))
    .when(changesCohort(oak, 2022, '2022-10-01', materials))
    .on('2022-10-02')
    .when(changesCohort(oak, 2022, '2022-11-01', ownDesign))
  twice.thenHistoryReads(
    asha,
    `2022-09-01 to 2022-09-30  ${onDefault}
     2022-10-01 to 2022-10-31  ${onMaterials}
     2022-11-01 to now  Oak Academy, designed by the school`,
  )
  twice.thenHistoryReads(
    ben,
    `2022-09-05 to 2022-09-30  ${onDefault}
     2022-10-01 to now  ${onMaterials}`,
  )
})

test('CG-6: a change of the whole cohort is undone as one, its default too', () => {
  oak2022
    .when(assigns(oak, mo, asha))
    .when(changesCohort(oak, 2022, '2022-10-01', materials, { makeDefault: true }))
    .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
    .when(undoes(tutorOf(oak), 'change-programme'))
    .thenHistoryReads(asha, `2022-09-01 to now  ${onDefault}`)
    .thenHistoryReads(ben, `2022-09-05 to now  ${onDefault}`)
    .on('2022-10-02')
    .when(registers(oak, chi, '2022-10-03'))
    .thenHistoryReads(chi, `2022-10-03 to now  ${onDefault}`)
})

test('CG-6: once somebody joined on its default, it is not undone any more', () => {
  oak2022
    .when(changesCohort(oak, 2022, '2022-11-01', materials, { makeDefault: true }))
    .on('2022-09-21')
    .when(registers(oak, chi, '2022-10-01'))
    .refuses(undoes(tutorOf(oak), 'change-programme'), 'later-change-rests-on-it')
})

test('CG-5: a cohort that nobody is in changes its default alone, and nothing comes of no default', () => {
  bothSchoolsTrain
    .refuses(changesCohort(oak, 2022, '2022-10-01', materials), 'nothing-would-change')
    .when(changesCohort(oak, 2022, '2022-06-10', materials, { makeDefault: true }))
    .when(registers(oak, asha, '2022-09-01'))
    .thenHistoryReads(asha, `2022-09-01 to now  ${onMaterials}`)
})

test('CG-7: the appropriate body is told of another route, and not of another provider', () => {
  const appointed = oak2022.when(appoints(oak, asha, { answer: 'named', body: eastBody.id }))
  appointed
    .when(changesCohort(oak, 2022, '2022-10-01', materials, { except: [ben] }))
    .andTold(
      'Asha Patel: programme-changed (Asha Patel, 2022-10-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-10-01)',
      'East Teaching School Hub: programme-changed (Asha Patel, 2022-10-01)',
      'Mo Malik: programme-changed (Mo Malik, 2022-10-01)',
      'Ambition Institute: participant-leaves-provider (Mo Malik, 2022-10-01)',
    )
})

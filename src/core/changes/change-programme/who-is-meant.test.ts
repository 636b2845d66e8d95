import { expect, test } from 'vitest'
import {
  appoints,
  changesCohort,
  changesProgramme,
  chooses,
  registers,
  reportsLeaving,
  transfersIn,
  transfersOut,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../../test/language/states.ts'
import { profileIn, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  eastBody,
  elm,
  northernHub,
  oak,
  teachFirst,
  ucl,
} from '../../../../test/language/world.ts'
import { day } from '../../calendar.ts'
import type { ProgrammeId } from '../../identity.ts'
import type { TeacherRecord } from '../../organisations.ts'
import { of } from '../../timeline.ts'
import { membersOf } from './members.ts'

const materials = materialsFrom(ucl)
const oak2022 = withMoAtOak.when(registers(oak, ben, '2022-09-05'))

const firstProgrammeOf = ({ situation }: Story, who: TeacherRecord) =>
  of(situation, 'induction-record', profileIn(situation, who, 'ect')).at(0)?.programme ?? null

/** How a change of Oak's cohort of 2022 to a programme finds somebody. */
const answerFor = (
  { situation, today }: Story,
  who: TeacherRecord,
  from: string,
  programme: ProgrammeId | null = null,
) =>
  membersOf(
    situation,
    { school: oak.id, cohort: 2022, from: day(from), programme },
    day(today),
  ).find(({ profile }) => profile.id === profileIn(situation, who, 'ect'))?.answer

test('CG-10: who is at another school or in another cohort by the day has left this one', () => {
  const left = ashaAtOak.when(transfersOut(oak, asha, '2022-10-01'))
  const atElm = left.when(transfersIn(elm, asha, '2022-11-01', 'default'))
  for (const story of [left, atElm])
    expect(answerFor(story, asha, '2022-10-15')).toEqual({
      group: 'stays',
      why: 'left',
      leftOn: '2022-10-01',
    })
  const anotherCohort = left
    .when(chooses(oak, 2021, ownDesign))
    .when(registers(oak, asha, '2022-11-01', { cohort: 2021 }))
  expect(answerFor(anotherCohort, asha, '2022-10-15')).toMatchObject({ why: 'left' })
})

test('CG-10: who changes on this very day has changed since an earlier one', () => {
  const changed = ashaAtOak.when(changesProgramme(oak, [asha], '2022-09-05', ownDesign))
  expect(answerFor(changed, asha, '2022-09-03')).toEqual({
    group: 'stays',
    why: 'changed-since',
    changedOn: '2022-09-05',
  })
})

test('CG-10: who is on the programme already stays, unless another is planned for her', () => {
  const onIt = firstProgrammeOf(ashaAtOak, asha)
  expect(answerFor(ashaAtOak, asha, '2022-10-01', onIt)).toEqual({
    group: 'stays',
    why: 'on-it-already',
  })
  const planned = ashaAtOak.when(changesCohort(oak, 2022, '2022-12-01', materials))
  expect(answerFor(planned, asha, '2022-10-01', onIt)).toEqual({
    group: 'changes',
    why: 'follows-default',
  })
})

test('CG-9: who has changed since the day does not keep the others from changing', () => {
  oak2022
    .when(changesProgramme(oak, [asha], '2022-09-05', ownDesign))
    .on('2022-09-20')
    .when(changesCohort(oak, 2022, '2022-09-03', materials))
    .thenHistoryReads(ben, '2022-09-05 to now  Oak Academy, materials from UCL')
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-04  Oak Academy, Ambition Institute with Northern Hub
       2022-09-05 to now         Oak Academy, designed by the school`,
    )
})

test('CG-10: an ECT is left out, and not the same person as a mentor', () => {
  const both = ashaAtOak.when(registers(oak, asha, '2022-09-03', { as: 'mentor' }))
  both
    .when(changesCohort(oak, 2022, '2022-10-01', materials, { except: [asha] }))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
    .thenHistoryReads(
      asha,
      `2022-09-03 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
       2022-10-01 to now         Oak Academy, materials from UCL`,
      'mentor',
    )
})

test('CG-7: who is named besides and changes anyway is told once', () => {
  ashaAtOak
    .when(changesCohort(oak, 2022, '2022-10-01', materials, { also: [asha] }))
    .andTold(
      'Asha Patel: programme-changed (Asha Patel, 2022-10-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-10-01)',
    )
})

test('CG-5: where one of those named is on the programme already, nobody changes', () => {
  oak2022
    .when(changesProgramme(oak, [ben], '2022-10-01', ownDesign))
    .refuses(changesProgramme(oak, [asha, ben], '2022-10-01', ownDesign), 'nothing-would-change')
})

test('CG-7: her appropriate body is not told of another provider alone', () => {
  ashaAtOak
    .when(appoints(oak, asha, { answer: 'named', body: eastBody.id }))
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(teachFirst, northernHub)))
    .andTold(
      'Asha Patel: programme-changed (Asha Patel, 2022-10-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-10-01)',
      'Teach First: participant-joins-provider (Asha Patel, 2022-10-01)',
    )
})

test('CG-7: nobody is told that a plan was taken back for the programme that she is on', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-12-01', ownDesign))
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(ambition, northernHub)))
    .andTold()
})

test('CG-12: the programme of people who are named may become the default of their cohort', () => {
  const made = oak2022
    .when(
      changesProgramme(oak, [asha], '2022-09-05', providerLed(teachFirst, northernHub), 'ect', {
        makeDefault: true,
      }),
    )
    .andTold(
      'Asha Patel: programme-changed (Asha Patel, 2022-09-05)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-09-05)',
      'Teach First: participant-joins-provider (Asha Patel, 2022-09-05)',
      'Teach First: programme-chosen',
      'Ambition Institute: programme-chosen',
    )
    .when(reportsLeaving(oak, ben, '2022-10-01', 'other'))
    .when(registers(oak, ben, '2022-11-01'))
  made.thenHistoryReads(
    ben,
    `2022-09-05 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
     2022-11-01 to now         Oak Academy, Teach First with Northern Hub`,
  )
  made
    .when(changesProgramme(oak, [ben], '2022-12-01', ownDesign, 'ect', { makeDefault: false }))
    .when(
      changesProgramme(oak, [ben], '2022-12-02', providerLed(teachFirst, northernHub), 'ect', {
        makeDefault: true,
      }),
    )
    .andTold(
      'Ben Okoro: programme-changed (Ben Okoro, 2022-12-02)',
      'Teach First: participant-joins-provider (Ben Okoro, 2022-12-02)',
    )
})

import { expect, test } from 'vitest'
import {
  assigns,
  challenges,
  changesCohort,
  changesDetails,
  changesProgramme,
  chooses,
  confirms,
  defers,
  registers,
  resumes,
  transfersOut,
} from '../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../test/language/states.ts'
import { profileIn, story } from '../../test/language/story.ts'
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
} from '../../test/language/world.ts'
import { of } from './timeline.ts'

test('CP-1: also for no ECTs the cohort is one that the service knows', () => {
  story().refuses(chooses(oak, 2019, { route: 'no-ects' }), 'cohort-unknown', { cohort: 2019 })
})

test('CP-4: ECTs of another cohort do not keep a school from having none in this one', () => {
  ashaAtOak
    .refuses(chooses(oak, 2022, { route: 'no-ects' }), 'has-ects')
    .when(chooses(oak, 2023, { route: 'no-ects' }))
})

test('CP-6: a provider that was named for some person has not confirmed', () => {
  story()
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .when(chooses(oak, 2022, providerLed()))
    .when(registers(oak, ben, '2022-09-01'))
    .thenHistoryReads(ben, '2022-09-01 to now  Oak Academy, provider to be confirmed')
})

test('RG-11: a provider named after it was challenged trains her by a partnership of its own', () => {
  story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(challenges(oak, 2022, 'mistake'))
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .on('2022-09-01')
    .thenSees(ambition, asha, { school: oak.id, status: 'active' })
})

test('RG-11: a partner that is left to the provider is not the one named for another person', () => {
  story()
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(ambition, southernHub) }))
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(ambition) }))
    .thenHistoryReads(ben, '2022-09-01 to now  Oak Academy, Ambition Institute with its partner')
})

test('RG-7: an address is not given for days on which another person uses it still', () => {
  bothSchoolsTrain
    .when(registers(oak, ben, '2022-09-01', { email: 'shared@example.org' }))
    .on('2022-11-01')
    .when(changesDetails(oak, ben, { email: 'ben@example.org' }))
    .refuses(registers(oak, asha, '2022-10-31', { email: 'shared@example.org' }), 'email-in-use')
    .when(registers(oak, asha, '2022-11-01', { email: 'shared@example.org' }))
})

test('RG-13: who follows comes along with what is planned, and not with what has been', () => {
  ashaAtOak
    .when(changesCohort(oak, 2022, '2022-09-20', ownDesign, { makeDefault: true }))
    .on('2022-10-01')
    .when(changesCohort(oak, 2022, '2022-11-01', materialsFrom(ucl), { makeDefault: true }))
    .when(registers(oak, ben, '2022-10-05'))
    .thenHistoryReads(
      ben,
      `2022-10-05 to 2022-10-31  Oak Academy, designed by the school
       2022-11-01 to now         Oak Academy, materials from UCL`,
    )
})

test('RG-12: in another cohort she begins on its schedule, and in the same keeps hers', () => {
  const left = ashaAtOak.when(transfersOut(oak, asha, '2022-12-17'))
  const schedulesAfter = (cohort: number) => {
    const { situation } = left
      .when(chooses(elm, 2021, ownDesign))
      .when(registers(elm, asha, '2023-01-09', { cohort }))
    return of(situation, 'schedule-in-use', profileIn(situation, asha, 'ect')).map(
      ({ from, schedule }) => `${from} ${schedule}`,
    )
  }
  expect(schedulesAfter(2022)).toEqual(['2022-09-01 standard 2022'])
  expect(schedulesAfter(2021)).toEqual(['2022-09-01 standard 2022', '2023-01-09 standard 2021'])
})

test('AM-6: one who began to mentor another ECT on the very day is not replaced', () => {
  withMoAtOak
    .when(registers(oak, ben, '2022-09-01'))
    .when(assigns(oak, mo, asha, '2022-09-10'))
    .when(assigns(oak, mo, ben, '2022-09-10'))
    .thenMentorsRead(asha, '2022-09-10 to now  mentored by Mo Malik at Oak Academy')
    .thenMentorsRead(ben, '2022-09-10 to now  mentored by Mo Malik at Oak Academy')
})

test('TO-7: a mentorship that is planned for days after she has left falls away', () => {
  const planned = withMoAtOak.when(assigns(oak, mo, asha, '2022-12-01'))
  for (const day of ['2022-11-01', '2022-12-01'])
    planned.when(transfersOut(oak, asha, day)).thenMentorsRead(asha, '')
})

test('CG-8: where the provider stays, and she is active with it, that goes on from its day', () => {
  ashaAtOak
    .when(defers(ambition, asha, 'other'))
    .on('2022-09-10')
    .when(resumes(ambition, asha))
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(ambition, southernHub)))
    .on('2022-10-02')
    .thenSees(ambition, asha, { trainingStatus: 'active', trainingStatusFrom: '2022-09-10' })
})

import { expect, test } from 'vitest'
import {
  appoints,
  assigns,
  registers,
  reportsLeaving,
  transfersIn,
} from '../../../../test/language/acts.ts'
import { ownDesign } from '../../../../test/language/programmes.ts'
import { bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { profileIn, type Story } from '../../../../test/language/story.ts'
import { ash, asha, eastBody, elm, mo, oak } from '../../../../test/language/world.ts'
import { day } from '../../calendar.ts'
import type { School } from '../../organisations.ts'
import { thingsToCome } from '../../things-to-come.ts'

const mentor = { as: 'mentor' } as const
const stays = { as: 'mentor', staysAsMentor: true } as const

const toComeAt = ({ situation, today }: Story, school: School) =>
  thingsToCome(situation, school.id, day(today))

test('TI-15: of two times at a school only the present one goes on when her training leaves', () => {
  withMoAtOak
    .when(transfersIn(elm, mo, '2022-10-01', 'default', mentor))
    .on('2022-10-05')
    .when(transfersIn(oak, mo, '2022-11-01', 'default', mentor))
    .on('2022-11-05')
    .when(transfersIn(ash, mo, '2023-01-01', ownDesign, stays))
    .refuses(assigns(oak, mo, asha, '2022-10-15'), 'mentor-not-at-this-school')
    .when(assigns(oak, mo, asha, '2023-01-10'))
})

test('TI-6, TI-15: an earlier time at a further school is as it was when a claim is given up', () => {
  bothSchoolsTrain
    .when(registers(elm, mo, '2022-09-01', mentor))
    .when(registers(oak, mo, '2022-09-10', mentor))
    .when(reportsLeaving(oak, mo, '2022-10-01', 'other', 'mentor'))
    .on('2022-11-01')
    .when(transfersIn(oak, mo, '2022-11-01', 'default', mentor))
    .on('2022-11-05')
    .when(transfersIn(ash, mo, '2023-01-01', ownDesign, stays))
    .when(transfersIn(elm, mo, '2023-02-01', 'default', mentor))
    .thenStands(mo, oak, 'leaving', 'mentor')
    .on('2023-02-01')
    .thenStands(mo, oak, 'left', 'mentor')
    .refuses(registers(oak, asha, '2022-10-15', { mentor: mo }), 'mentor-not-at-this-school')
})

test('TI-15: a mentor whose training comes to her further school does not join it once more', () => {
  const coming = withMoAtOak
    .when(registers(elm, mo, '2022-09-03', mentor))
    .when(transfersIn(elm, mo, '2023-01-01', 'default', mentor))
  const profile = profileIn(coming.situation, mo, 'mentor')
  expect(toComeAt(coming, elm)).toMatchObject([
    { thing: 'changes-programme', profile, on: '2023-01-01' },
  ])
})

test('AB-7: the body that is to come of a cohort is among what is to come at its own school', () => {
  const appointed = withMoAtOak.when(
    appoints(oak, 2022, { answer: 'named', body: eastBody.id }, '2022-12-01'),
  )
  expect(toComeAt(appointed, oak)).toMatchObject([
    { thing: 'appropriate-body-of-cohort', on: '2022-12-01' },
  ])
  expect(toComeAt(appointed, elm)).toEqual([])
})

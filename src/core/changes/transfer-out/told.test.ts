import { test } from 'vitest'
import {
  appoints,
  assigns,
  changesProgramme,
  registers,
  reportsLeaving,
  transfersIn,
  transfersOut,
} from '../../../../test/language/acts.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../../test/language/states.ts'
import {
  ash,
  asha,
  ben,
  eastBody,
  elm,
  mo,
  northernHub,
  oak,
  teachFirst,
  westBody,
} from '../../../../test/language/world.ts'

const east = { answer: 'named', body: eastBody.id } as const
const west = { answer: 'named', body: westBody.id } as const
const toTeachFirst = ashaAtOak.when(
  changesProgramme(oak, [asha], '2022-10-01', providerLed(teachFirst, northernHub)),
)

test('TO-8: the provider that trains her until then is told, and none that did before', () => {
  toTeachFirst
    .when(transfersOut(oak, asha, '2022-12-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2022-12-01)',
      'Teach First: participant-leaves-provider (Asha Patel, 2022-12-01)',
    )
})

test('TO-8: a provider that was to train her from the very day is told as well', () => {
  toTeachFirst
    .when(transfersOut(oak, asha, '2022-10-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2022-10-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-10-01)',
      'Teach First: participant-leaves-provider (Asha Patel, 2022-10-01)',
    )
})

test('TO-8: the school that she came from is not told', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-01', 'default'))
    .when(transfersOut(elm, asha, '2022-12-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2022-12-01)',
      'Teach First: participant-leaves-provider (Asha Patel, 2022-12-01)',
    )
})

test('TO-8: the body of her last day is told, and none of a mentor', () => {
  ashaAtOak
    .when(appoints(oak, 2022, east, '2022-09-05'))
    .when(appoints(oak, 2022, west, '2022-12-01'))
    .when(transfersOut(oak, asha, '2022-12-01'))
    .andTold(
      'Asha Patel: participant-leaves-school (Asha Patel, 2022-12-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-12-01)',
      'East Teaching School Hub: participant-leaves-school (Asha Patel, 2022-12-01)',
    )
  withMoAtOak
    .when(appoints(oak, 2022, east, '2022-09-05'))
    .when(transfersOut(oak, mo, '2022-12-01', 'mentor'))
    .andTold(
      'Mo Malik: participant-leaves-school (Mo Malik, 2022-12-01)',
      'Ambition Institute: participant-leaves-provider (Mo Malik, 2022-12-01)',
    )
})

test('TO-5: a report about a further school is compared with that one alone', () => {
  const atElmToo = withMoAtOak
    .when(registers(elm, mo, '2022-09-03', { as: 'mentor' }))
    .when(reportsLeaving(oak, mo, '2022-12-01', 'other', 'mentor'))
    .when(reportsLeaving(elm, mo, '2022-12-01', 'other', 'mentor'))
    .refuses(reportsLeaving(elm, mo, '2022-12-01', 'other', 'mentor'), 'nothing-would-change')
    .when(reportsLeaving(elm, mo, '2022-12-10', 'other', 'mentor'))
  atElmToo
    .when(registers(elm, ben, '2022-12-09', { mentor: mo }))
    .refuses(reportsLeaving(elm, mo, '2022-12-10', 'other', 'mentor'), 'nothing-would-change')
  atElmToo.refuses(registers(elm, ben, '2022-12-10', { mentor: mo }), 'mentor-not-at-this-school')
})

test('TO-6: a mentor who came back to be chosen leaves her latest time there', () => {
  withMoAtOak
    .when(transfersIn(elm, mo, '2022-10-01', 'default', { as: 'mentor' }))
    .when(registers(oak, mo, '2022-11-01', { as: 'mentor' }))
    .when(transfersOut(oak, mo, '2022-12-01', 'mentor'))
    .refuses(assigns(oak, mo, asha, '2022-12-01'), 'mentor-not-at-this-school')
    .when(assigns(oak, mo, asha, '2022-11-30'))
})

test('TO-6: that a mentor leaves another school says nothing of a further one', () => {
  withMoAtOak
    .when(registers(elm, mo, '2022-09-03', { as: 'mentor' }))
    .when(transfersIn(ash, mo, '2022-10-01', ownDesign, { as: 'mentor' }))
    .when(transfersOut(ash, mo, '2022-12-01', 'mentor'))
    .when(registers(elm, ben, '2022-12-05', { mentor: mo }))
})

test('TO-7: a mentorship lasts through every programme of the stay', () => {
  ashaAtOak
    .when(registers(oak, mo, '2022-09-01', { as: 'mentor' }))
    .when(assigns(oak, mo, asha, '2022-09-05'))
    .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
    .when(changesProgramme(oak, [asha], '2022-11-01', providerLed(teachFirst, northernHub)))
    .when(transfersOut(oak, asha, '2022-12-01'))
    .thenMentorsRead(asha, '2022-09-05 to 2022-11-30  mentored by Mo Malik at Oak Academy')
})

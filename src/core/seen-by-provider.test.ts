import { expect, test } from 'vitest'
import {
  assigns,
  changesDetails,
  changesProgramme,
  chooses,
  personIn,
  registers,
  transfersIn,
  transfersOut,
} from '../../test/language/acts.ts'
import { ownDesign, providerLed } from '../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../test/language/states.ts'
import { completed, story } from '../../test/language/story.ts'
import {
  ambition,
  ash,
  asha,
  ben,
  mo,
  nia,
  northernHub,
  oak,
  southernHub,
  teachFirst,
} from '../../test/language/world.ts'
import { day } from './calendar.ts'
import { transfersSeen } from './transfers.ts'
import { providersThatSee, viewOf } from './visibility.ts'

test('of two records with a provider it sees the later one, and the open one before any', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(teachFirst, northernHub)))
    .when(changesProgramme(oak, [asha], '2022-11-01', providerLed(ambition, southernHub)))
    .on('2022-12-01')
    .thenSees(ambition, asha, { status: 'active', deliveryPartner: southernHub.id })
    .thenSees(teachFirst, asha, { status: 'left', deliveryPartner: northernHub.id })
    .when(transfersOut(oak, asha, '2023-01-09'))
    .on('2023-01-09')
    .thenSees(ambition, asha, { status: 'left', deliveryPartner: southernHub.id })
})

test('who is an ECT and a mentor is one person, and the ECT comes first', () => {
  for (const first of ['ect', 'mentor'] as const) {
    const both = bothSchoolsTrain
      .when(registers(oak, asha, '2022-09-01', { as: first }))
      .when(registers(oak, asha, '2022-09-02', { as: first === 'ect' ? 'mentor' : 'ect' }))
    const view = viewOf(both.situation, ambition.id, personIn(both, asha), day('2022-09-05'))
    expect(view?.enrolments.map(({ profile }) => profile.kind)).toEqual(['ect', 'mentor'])
  }
})

test('nobody sees who waits for a provider', () => {
  const waiting = story()
    .when(chooses(oak, 2022, providerLed()))
    .when(registers(oak, asha, '2022-09-01'))
    .thenSees(ambition, asha, null)
  expect(providersThatSee(waiting.situation, personIn(waiting, asha)).size).toBe(0)
})

test('a provider sees the mentor of the day, of this ECT and at its school', () => {
  const mentored = withMoAtOak
    .when(registers(oak, nia, '2022-09-01', { as: 'mentor' }))
    .when(registers(oak, ben, '2022-09-01', { mentor: nia }))
    .when(assigns(oak, mo, asha, '2022-09-05'))
    .when(assigns(oak, nia, asha, '2022-10-01'))
  mentored
    .on('2022-09-10')
    .thenSees(ambition, asha, { mentor: personIn(mentored, mo) })
    .thenSees(ambition, ben, { mentor: personIn(mentored, nia) })
    .on('2022-10-10')
    .thenSees(ambition, asha, { mentor: personIn(mentored, nia) })
    .when(transfersOut(oak, ben, '2022-11-01'))
    .on('2022-10-20')
    .thenSees(ambition, ben, { status: 'leaving', mentor: personIn(mentored, nia) })
})

test('of somebody who is leaving a provider sees today’s e-mail, and not that of her last day', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .on('2022-09-04')
    .thenSees(ambition, asha, { status: 'leaving', email: 'asha@example.org' })
    .on('2022-09-05')
    .thenSees(ambition, asha, { status: 'leaving', email: 'asha@oak.example' })
})

test('completion is seen from its day on, also by the provider that she leaves later', () => {
  const done = ashaAtOak.given(completed(asha, '2022-10-01'))
  done.on('2022-09-30').thenSees(ambition, asha, { completion: null })
  done
    .on('2022-10-01')
    .thenSees(ambition, asha, { completion: { completedOn: '2022-10-01' } })
    .when(transfersOut(oak, asha, '2022-12-01'))
    .thenSees(ambition, asha, { completion: { completedOn: '2022-10-01' } })
})

test('the leaving side of a transfer is the last record of the stay', () => {
  const moved = ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
    .when(changesProgramme(oak, [asha], '2022-11-01', providerLed(teachFirst, northernHub)))
    .when(transfersIn(ash, asha, '2023-01-09', ownDesign))
  const seenBy = (provider: typeof ambition) =>
    transfersSeen(moved.situation, provider.id, personIn(moved, asha), day('2023-01-09'))
  expect(seenBy(ambition)).toEqual([])
  expect(seenBy(teachFirst)).toMatchObject([
    { type: 'new-school', complete: true, leaving: { school: oak.id, on: '2023-01-09' } },
  ])
})

import { expect, test } from 'vitest'
import {
  appoints,
  changesDetails,
  personIn,
  registers,
  transfersIn,
} from '../../../../test/language/acts.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import {
  ambition,
  asha,
  ben,
  eastBody,
  elm,
  mo,
  oak,
  teachFirst,
} from '../../../../test/language/world.ts'
import { viewOf } from '../../visibility.ts'
import { day } from '../../calendar.ts'
import { factsOf } from '../../situation.ts'

test('CD-1: she is at the school, or is to join it', () => {
  ashaAtOak
    .refuses(changesDetails(elm, asha, { name: 'Asha Rao' }), 'not-at-this-school')
    .when(transfersIn(elm, asha, '2022-10-01'))
    .when(changesDetails(elm, asha, { email: 'asha@elm.example' }))
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .on('2022-10-01')
    .refuses(changesDetails(oak, asha, { name: 'Asha Rao' }), 'not-at-this-school')
    .thenSees(ambition, asha, { email: 'asha@elm.example' })
})

test('CD-2: an address that another person uses is not given', () => {
  ashaAtOak
    .when(registers(oak, ben, '2022-09-05'))
    .refuses(changesDetails(oak, asha, { email: 'BEN@example.org' }), 'email-in-use')
    .when(registers(oak, asha, '2022-09-05', { as: 'mentor' }))
    .when(changesDetails(oak, asha, { email: 'two@example.org' }, 'mentor'))
    .when(changesDetails(oak, asha, { email: 'two@example.org' }))
})

test('CD-3: details that are what they were are refused', () => {
  ashaAtOak
    .refuses(
      changesDetails(oak, asha, { name: 'Asha Patel', email: 'asha@EXAMPLE.org' }),
      'nothing-would-change',
    )
    .refuses(changesDetails(oak, asha, {}), 'nothing-would-change')
})

test('CD-4: the name is her own, and every party sees it as it is now', () => {
  const { situation } = ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-01', 'default'))
    .on('2022-11-01')
    .when(changesDetails(elm, asha, { name: 'Asha Rao', reason: 'married' }))
  const person = personIn({ situation, log: [] }, asha)
  const names = [ambition, teachFirst].map(
    ({ id }) => viewOf(situation, id, person, day('2022-11-01'))?.fullName,
  )
  expect(names).toEqual(['Asha Rao', 'Asha Rao'])
})

test('CD-4: a name that was entered wrongly is a correction', () => {
  const { log } = ashaAtOak.when(
    changesDetails(oak, asha, { name: 'Asha Patell', reason: 'entered-wrongly' }),
  )
  expect(log.at(-1)?.touched).toMatchObject([
    { before: { fullName: 'Asha Patel' }, after: { fullName: 'Asha Patell' } },
  ])
})

test('CD-5: the e-mail is another from today, and a former provider sees that of its own time', () => {
  ashaAtOak
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .when(transfersIn(elm, asha, '2022-10-01', 'default', { email: 'asha@elm.example' }))
    .on('2022-11-01')
    .when(changesDetails(elm, asha, { email: 'rao@elm.example' }))
    .thenSees(ambition, asha, { email: 'asha@oak.example', status: 'left' })
    .thenSees(teachFirst, asha, { email: 'rao@elm.example', status: 'active' })
})

test('CD-5: of somebody who has not begun it is another from her first day', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .thenSees(ambition, asha, { email: 'asha@oak.example', status: 'joining' })
})

test('refusals of CD-1 to CD-3 are looked for in this order', () => {
  ashaAtOak
    .when(registers(oak, ben, '2022-09-05'))
    .refuses(changesDetails(elm, asha, { email: 'ben@example.org' }), 'not-at-this-school')
    .refuses(changesDetails(oak, asha, { email: 'ben@example.org' }), 'email-in-use')
})

test('CD-6: she is told, the school that expects her, and her appropriate body', () => {
  bothSchoolsTrain
    .when(
      registers(oak, asha, '2022-09-01', {
        appropriateBody: { answer: 'named', body: eastBody.id },
      }),
    )
    .when(transfersIn(elm, asha, '2022-10-01'))
    .on('2022-09-05')
    .when(changesDetails(oak, asha, { name: 'Asha Rao' }))
    .andTold(
      'Asha Rao: details-changed (Asha Rao, 2022-09-05)',
      'Elm School: details-changed (Asha Rao, 2022-09-05)',
      'East Teaching School Hub: details-changed (Asha Rao, 2022-09-05)',
    )
})

test('CD-6: no school is told where else a mentor mentors', () => {
  withMoAtOak
    .when(registers(elm, mo, '2022-09-05', { as: 'mentor' }))
    .when(changesDetails(oak, mo, { email: 'mo@oak.example' }, 'mentor'))
    .andTold('Mo Malik: details-changed (Mo Malik, 2022-09-05)')
})

test('CD-4: the name of one person is changed, and nobody else’s', () => {
  const renamed = ashaAtOak
    .when(registers(oak, ben, '2022-09-01'))
    .when(changesDetails(oak, ben, { name: 'Ben Obi', reason: 'marriage' }))
    .andTold('Ben Obi: details-changed (Ben Obi, 2022-09-05)')
  expect(factsOf(renamed.situation, 'person-details').map(({ fullName }) => fullName)).toEqual([
    'Asha Patel',
    'Ben Obi',
  ])
})

test('CD-6: a school that she has left is not told, and one that she is leaving is', () => {
  const moving = ashaAtOak.when(transfersIn(elm, asha, '2022-10-01', 'default'))
  const details = changesDetails(elm, asha, { email: 'asha@elm.example' })
  moving
    .on('2022-09-30')
    .when(details)
    .andTold(
      'Asha Patel: details-changed (Asha Patel, 2022-10-01)',
      'Oak Academy: details-changed (Asha Patel, 2022-10-01)',
    )
  moving
    .on('2022-10-01')
    .when(details)
    .andTold('Asha Patel: details-changed (Asha Patel, 2022-10-01)')
})

test('CD-6: of a mentor her appropriate body is no more told than the school that expects her', () => {
  withMoAtOak
    .when(appoints(oak, 2022, { answer: 'named', body: eastBody.id }))
    .when(transfersIn(elm, mo, '2022-10-01', 'default', { as: 'mentor' }))
    .when(changesDetails(oak, mo, { email: 'mo@oak.example' }, 'mentor'))
    .andTold('Mo Malik: details-changed (Mo Malik, 2022-09-05)')
})

import { expect, test } from 'vitest'
import { chooses, confirms, registers, transfersOut } from '../../../../test/language/acts.ts'
import {
  materialsFrom,
  ownDesign,
  providerLed,
  schoolFunded,
} from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../../test/language/states.ts'
import { story, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  borough,
  capita,
  eastBody,
  fir,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  ucl,
  yew,
} from '../../../../test/language/world.ts'
import { factsOf } from '../../situation.ts'

test('CP-1: the cohort is one that the service knows', () => {
  story().refuses(chooses(oak, 2019, ownDesign), 'cohort-unknown', { cohort: 2019 })
})

test('CP-2: training that DfE pays for is chosen only where the school is eligible', () => {
  story()
    .refuses(chooses(fir, 2022, providerLed()), 'not-eligible-for-funding', { school: fir.id })
    .refuses(chooses(yew, 2022, providerLed(ambition)), 'not-eligible-for-funding')
    .when(chooses(yew, 2022, schoolFunded('Ambition Institute')))
    .when(chooses(yew, 2022, materialsFrom(ucl)))
    .when(chooses(yew, 2022, ownDesign))
})

test('CP-3: a provider is named for a cohort it trains, with a partner it works with', () => {
  story()
    .refuses(chooses(oak, 2022, providerLed(capita)), 'provider-does-not-train-the-cohort')
    .refuses(
      chooses(oak, 2022, providerLed(teachFirst, southernHub)),
      'providers-do-not-work-together',
    )
    .when(chooses(oak, 2022, providerLed(teachFirst)))
})

test('CP-4: "no ECTs" is refused while an ECT is there or will join, and mentors do not count', () => {
  ashaAtOak
    .refuses(chooses(oak, 2022, { route: 'no-ects' }), 'has-ects', { cohort: 2022 })
    .when(transfersOut(oak, asha, '2022-09-05'))
    .when(chooses(oak, 2022, { route: 'no-ects' }))
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01', { as: 'mentor' }))
    .when(chooses(oak, 2022, { route: 'no-ects' }))
  bothSchoolsTrain
    .when(registers(oak, asha, '2023-05-31'))
    .refuses(chooses(oak, 2022, { route: 'no-ects' }), 'has-ects')
})

test('CP-5: a choice that is what was chosen already is refused', () => {
  bothSchoolsTrain
    .refuses(chooses(oak, 2022, providerLed()), 'nothing-would-change')
    .refuses(chooses(oak, 2022, providerLed(ambition, northernHub)), 'nothing-would-change')
    .when(chooses(oak, 2023, { route: 'not-yet-known' }))
    .refuses(chooses(oak, 2023, { route: 'not-yet-known' }), 'nothing-would-change')
})

test('CP-6: the choice is for those to come and moves nobody', () => {
  ashaAtOak
    .when(chooses(oak, 2022, materialsFrom(ucl)))
    .when(registers(oak, ben, '2022-09-05'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
    .thenHistoryReads(ben, '2022-09-05 to now  Oak Academy, materials from UCL')
})

test('CP-6: a school that names no provider takes the one that has confirmed, or waits', () => {
  const waiting = story().when(chooses(oak, 2022, providerLed()))
  waiting
    .when(registers(oak, asha, '2022-09-01'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, provider to be confirmed')
  story()
    .when(chooses(oak, 2022, materialsFrom(ucl)))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(chooses(oak, 2022, providerLed()))
    .when(registers(oak, asha, '2022-09-01'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
})

const bodies = ({ situation }: Story) =>
  factsOf(situation, 'appropriate-body-of-cohort').map(({ from, until, appropriateBody }) => ({
    from,
    until,
    answer: appropriateBody.answer,
  }))

test('CP-7: the appropriate body that the school names is the cohort’s from today on', () => {
  const answered = story()
    .when(chooses(oak, 2022, ownDesign, { answer: 'not-appointed-yet' }))
    .on('2022-07-01')
    .when(chooses(oak, 2022, ownDesign, { answer: 'named', body: eastBody.id }))
    .refuses(
      chooses(oak, 2022, ownDesign, { answer: 'named', body: eastBody.id }),
      'nothing-would-change',
    )
  expect(bodies(answered)).toEqual([
    { from: '2022-06-10', until: '2022-07-01', answer: 'not-appointed-yet' },
    { from: '2022-07-01', until: null, answer: 'named' },
  ])
})

test('CP-8: the school is told, and the providers that the choice brings in or leaves', () => {
  bothSchoolsTrain
    .when(chooses(oak, 2022, providerLed(teachFirst)))
    .andTold(
      'Oak Academy: programme-chosen',
      'Ambition Institute: programme-chosen',
      'Teach First: programme-chosen',
    )
    .when(chooses(oak, 2022, ownDesign))
    .andTold('Oak Academy: programme-chosen', 'Teach First: programme-chosen')
})

test('refusals of CP-1 to CP-5 are looked for in this order', () => {
  ashaAtOak
    .refuses(chooses(fir, 2019, providerLed(capita)), 'cohort-unknown')
    .refuses(chooses(fir, 2022, providerLed(capita)), 'not-eligible-for-funding')
    .refuses(
      chooses(oak, 2022, providerLed(capita, southernHub)),
      'provider-does-not-train-the-cohort',
    )
})

test('CP-9: a body that takes on no new inductions is not appointed', () => {
  const closed = { answer: 'named', body: borough.id } as const
  story()
    .on('2023-06-10')
    .refuses(chooses(oak, 2023, ownDesign, closed), 'body-takes-no-new-inductions', {
      from: '2023-09-01',
    })
    .when(chooses(oak, 2022, ownDesign, closed))
})

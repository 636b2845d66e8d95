import { expect, test } from 'vitest'
import { appoints, registers, transfersOut } from '../../test/language/acts.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../test/language/states.ts'
import { profileIn, type Story } from '../../test/language/story.ts'
import { asha, eastBody, mo, oak, westBody } from '../../test/language/world.ts'
import { bodiesOfEct } from './bodies.ts'
import { day } from './calendar.ts'
import { factsOf } from './situation.ts'

const east = { answer: 'named', body: eastBody.id } as const
const west = { answer: 'named', body: westBody.id } as const

const bodiesOfAsha = ({ situation }: Story, from: string, until: string | null = null) =>
  bodiesOfEct(situation, profileIn(situation, asha, 'ect'), {
    from: day(from),
    until: until === null ? null : day(until),
  })

test('AB-7: of an ECT each answer is said once, her own before that of her cohort', () => {
  const answered = ashaAtOak
    .when(appoints(oak, 2022, east, '2022-09-05'))
    .when(appoints(oak, asha, west, '2022-10-01'))
    .when(appoints(oak, 2022, west, '2022-11-01'))
    .when(appoints(oak, asha, { answer: 'not-listed' }, '2022-12-01'))
  expect(bodiesOfAsha(answered, '2022-09-01')).toEqual([
    { appropriateBody: east, from: '2022-09-05' },
    { appropriateBody: west, from: '2022-10-01' },
    { appropriateBody: { answer: 'not-listed' }, from: '2022-12-01' },
  ])
  expect(bodiesOfAsha(answered, '2022-09-20', '2022-12-01')).toEqual([
    { appropriateBody: east, from: '2022-09-20' },
    { appropriateBody: west, from: '2022-10-01' },
  ])
})

test('AB-5: who is registered again with the body that she had is said to have it once', () => {
  const again = bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01', { appropriateBody: east }))
    .when(transfersOut(oak, asha, '2022-12-17'))
    .when(registers(oak, asha, '2023-01-09', { appropriateBody: east }))
  expect(factsOf(again.situation, 'appropriate-body-of-ect')).toMatchObject([
    { from: '2022-09-01', appropriateBody: east },
  ])
})

test('a mentor has no appropriate body, whatever was answered', () => {
  const mentor = bothSchoolsTrain.when(
    registers(oak, mo, '2022-09-01', { as: 'mentor', appropriateBody: east }),
  )
  expect(factsOf(mentor.situation, 'appropriate-body-of-ect')).toEqual([])
})

import { expect, test } from 'vitest'
import {
  accepts,
  appoints,
  challenges,
  changesDetails,
  changesProgramme,
  chooses,
  confirms,
  defers,
  registers,
  undoes,
  undoing,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../../test/language/states.ts'
import { circumstancesOf, story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  dfe,
  eastBody,
  mo,
  northernHub,
  oak,
  teachFirst,
  tutorOf,
  ucl,
  westBody,
  workerOf,
} from '../../../../test/language/world.ts'

/*
 * What rests on a change, and what only stands beside it; and who is told where a change touched
 * more than one person, one body or one kind of fact.
 */
const oakTutor = tutorOf(oak)
const east = { answer: 'named', body: eastBody.id } as const
const west = { answer: 'named', body: westBody.id } as const

test('UN-5: who took the default of another cohort, or chose, does not keep a default', () => {
  ashaAtOak
    .when(chooses(oak, 2023, ownDesign))
    .when(registers(oak, ben, '2022-09-06'))
    .when(undoes(oakTutor, 'choose-programme'))
  story()
    .when(chooses(oak, 2022, ownDesign))
    .when(registers(oak, ben, '2022-09-01', { programme: ownDesign }))
    .when(undoes(oakTutor, 'choose-programme'))
})

test('UN-5: a registration is not undone under what its provider said from the very first day', () => {
  bothSchoolsTrain
    .on('2022-09-01')
    .when(registers(oak, asha, '2022-09-01'))
    .when(defers(ambition, asha, 'other'))
    .refuses(undoes(oakTutor, 'register'), 'later-change-rests-on-it', { later: { kind: 'defer' } })
})

test('UN-5: what was said of days before a change of programme does not keep it', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .when(undoes(oakTutor, 'change-programme'))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
})

test('UN-5: a challenge is not taken back once another provider has confirmed', () => {
  const challenged = story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(challenges(oak, 2022, 'mistake'))
  challenged
    .when(confirms(teachFirst, oak, 2022, northernHub))
    .refuses(undoes(oakTutor, 'challenge-partnership'), 'later-change-rests-on-it')
  challenged
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .when(undoes(oakTutor, 'challenge-partnership'))
})

test('UN-5: who trains otherwise, or another cohort’s default, does not keep a confirmation', () => {
  story()
    .when(chooses(oak, 2022, providerLed()))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(chooses(oak, 2023, ownDesign))
    .when(registers(oak, asha, '2022-09-01', { programme: materialsFrom(ucl) }))
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .when(undoes(workerOf(ambition), 'confirm-partnership'))
})

test('UN-5: a confirmation that was challenged since is not undone under the challenge', () => {
  story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(challenges(oak, 2022, 'mistake'))
    .refuses(undoes(workerOf(ambition), 'confirm-partnership'), 'later-change-rests-on-it', {
      later: { kind: 'challenge-partnership' },
    })
})

test('UN-8: of a name that was changed she is told', () => {
  ashaAtOak
    .when(changesDetails(oak, asha, { name: 'Asha Rao', reason: 'marriage' }))
    .when(undoes(oakTutor, 'change-details'))
    .andTold(
      'Asha Patel: change-undone (Asha Patel, 2022-09-05)',
      'Oak Academy: change-undone (Asha Patel, 2022-09-05)',
    )
})

test('UN-8: of several people each provider and body is told of its own', () => {
  ashaAtOak
    .when(appoints(oak, asha, east))
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .when(changesProgramme(oak, [asha, ben], '2022-10-01', ownDesign))
    .when(undoes(oakTutor, 'change-programme'))
    .andTold(
      'Oak Academy: change-at-school-undone (2022-10-01)',
      'Asha Patel: change-undone (Asha Patel, 2022-10-01)',
      'Ambition Institute: change-undone (Asha Patel, 2022-10-01)',
      'East Teaching School Hub: change-undone (Asha Patel, 2022-10-01)',
      'Ben Okoro: change-undone (Ben Okoro, 2022-10-01)',
      'Teach First: change-undone (Ben Okoro, 2022-10-01)',
    )
})

test('UN-8: the appropriate body of a cohort has nothing to do with a mentor', () => {
  bothSchoolsTrain
    .when(appoints(oak, 2022, east))
    .when(registers(oak, mo, '2022-09-01', { as: 'mentor' }))
    .when(undoes(oakTutor, 'register'))
    .andTold(
      'Mo Malik: change-undone (Mo Malik, 2022-09-01)',
      'Oak Academy: change-undone (Mo Malik, 2022-09-01)',
      'Ambition Institute: change-undone (Mo Malik, 2022-09-01)',
    )
})

test('UN-8: a provider is told of its partnership alone, and of a default alone', () => {
  const ownWay = story()
    .when(chooses(oak, 2022, ownDesign))
    .when(confirms(ambition, oak, 2022, northernHub))
  const told = [
    'Oak Academy: change-at-school-undone (2022-06-10)',
    'Ambition Institute: change-at-school-undone (2022-06-10)',
  ]
  ownWay.when(undoes(workerOf(ambition), 'confirm-partnership')).andTold(...told)
  ownWay
    .when(accepts(oak, 2022, ambition))
    .when(undoes(oakTutor, 'accept-partnership'))
    .andTold(...told)
})

test('UN-8: both bodies of a cohort are told, the one appointed and the one before', () => {
  ashaAtOak
    .when(appoints(oak, 2022, east, '2022-09-05'))
    .when(appoints(oak, 2022, west, '2022-09-05'))
    .when(undoes(oakTutor, 'appoint-appropriate-body'))
    .andTold(
      'Oak Academy: change-at-school-undone (2022-09-05)',
      'East Teaching School Hub: change-at-school-undone (2022-09-05)',
      'West Teaching School Hub: change-at-school-undone (2022-09-05)',
    )
})

test('UN-3: the passing of a day is not undone, not even by DfE', () => {
  const [first] = ashaAtOak.log
  if (first === undefined) throw new Error('Something has been reported')
  const theDay = { ...first, change: { ...first.change, kind: 'the-day' } }
  const situation = {
    ...ashaAtOak.situation,
    traces: new Map([[theDay.change.id, theDay]]),
  }
  const act = undoing(dfe, () => theDay.change.id)
  expect(act.decide({ ...ashaAtOak, situation }, circumstancesOf(ashaAtOak, act))).toMatchObject({
    ok: false,
    refusal: { reason: 'cannot-be-undone', kind: 'the-day' },
  })
})

import { expect, test } from 'vitest'
import {
  accepts,
  appoints,
  assigns,
  challenges,
  changesCohort,
  changesDetails,
  changesProgramme,
  chooses,
  completes,
  confirms,
  corrects,
  defers,
  registers,
  reportsLeaving,
  resumes,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
  type Act,
} from '../../../test/language/acts.ts'
import { changesPartner, changesSchedule } from '../../../test/language/acts-of-providers.ts'
import { unassigns } from '../../../test/language/acts-of-mentoring.ts'
import { ownDesign } from '../../../test/language/programmes.ts'
import { withMoAtOak } from '../../../test/language/states.ts'
import {
  ambition,
  asha,
  ben,
  dfe,
  eastBody,
  elm,
  mo,
  northernHub,
  oak,
} from '../../../test/language/world.ts'
import { personWith } from '../situation.ts'

/*
 * What is read, and held still, before a change is decided. Who is not read here is not seen by the
 * decision: too little, and it is made in ignorance; too much, and a tutor waits for strangers.
 */
const idOf = ({ trn }: typeof asha) => personWith(withMoAtOak.situation, trn)?.id
const [ashaId, moId] = [idOf(asha), idOf(mo)]
const body = { answer: 'named', body: eastBody.id } as const
const cohort2022 = { schools: ['oak'], everybodyIn: { school: 'oak', cohort: 2022 } }
const ashaOnly = { people: [ashaId] }
const ashaAtOak = { schools: ['oak'], people: [ashaId] }

test.each<[string, Act, object]>([
  ['a choice for a cohort', chooses(oak, 2022, ownDesign), cohort2022],
  ['a confirmation', confirms(ambition, oak, 2022, northernHub), cohort2022],
  ['a challenge', challenges(oak, 2022, 'mistake'), cohort2022],
  ['another partner', changesPartner(ambition, oak, 2022, northernHub), cohort2022],
  ['an acceptance', accepts(oak, 2022, ambition), cohort2022],
  ['the body of a cohort', appoints(oak, 2022, body), cohort2022],
])('%s concerns the school and everybody in the cohort', (_, act, concerns) => {
  expect(act.concerns(withMoAtOak)).toEqual(concerns)
})

test('who is left out of a change of a cohort, or comes along with it, is concerned as well', () => {
  const change = { except: [asha], also: [mo] }
  expect(changesCohort(oak, 2022, '2023-01-01', ownDesign, change).concerns(withMoAtOak)).toEqual({
    ...cohort2022,
    people: [ashaId, moId],
  })
})

test('another schedule concerns the schools that she was at, and every schedule', () => {
  expect(changesSchedule(ambition, asha, 'ecf-standard-april').concerns(withMoAtOak)).toEqual({
    ...ashaOnly,
    historyOf: [ashaId],
    timetable: true,
  })
})

test.each<[string, Act, object]>([
  ['leaving', transfersOut(oak, asha, '2023-01-01'), ashaAtOak],
  ['leaving for another reason', reportsLeaving(oak, asha, '2023-01-01', 'other'), ashaAtOak],
  ['taking a mentor away', unassigns(oak, asha), ashaAtOak],
  ['the body of one ECT', appoints(oak, asha, body), ashaAtOak],
  ['another programme', changesProgramme(oak, [asha], '2023-01-01', ownDesign), ashaAtOak],
  ['deferring', defers(ambition, asha, 'other'), ashaOnly],
  ['withdrawing', withdraws(ambition, asha), ashaOnly],
  ['resuming', resumes(ambition, asha), ashaOnly],
  ['completing', completes(asha, '2023-01-01'), ashaOnly],
])('%s concerns the person, and the school that reports it', (_, act, concerns) => {
  expect(act.concerns(withMoAtOak)).toEqual(concerns)
})

test('a mentor who is given is concerned as much as the ECT', () => {
  expect(assigns(oak, mo, asha).concerns(withMoAtOak)).toEqual({
    schools: ['oak'],
    people: [ashaId, moId],
  })
  expect(
    transfersIn(elm, asha, '2023-01-01', 'default', { mentor: mo }).concerns(withMoAtOak),
  ).toEqual({ schools: ['elm'], people: [ashaId, moId], emails: [] })
  expect(registers(oak, ben, '2022-09-01', { mentor: mo }).concerns(withMoAtOak)).toEqual({
    schools: ['oak'],
    trns: ['1000002'],
    emails: ['ben@example.org'],
    people: [moId],
  })
  expect(registers(oak, ben, '2022-09-01').concerns(withMoAtOak)).toMatchObject({ people: [] })
})

test('whoever uses an e-mail address that is given is concerned, however it is written', () => {
  const email = 'Ada@Example.org'
  const emails = ['ada@example.org']
  expect(registers(oak, ben, '2022-09-01', { email }).concerns(withMoAtOak)).toMatchObject({
    emails,
  })
  expect(transfersIn(elm, asha, '2023-01-01', 'keep', { email }).concerns(withMoAtOak)).toEqual({
    schools: ['elm'],
    people: [ashaId],
    emails,
  })
  expect(changesDetails(oak, asha, { email }).concerns(withMoAtOak)).toEqual({
    ...ashaAtOak,
    emails,
  })
  expect(changesDetails(oak, asha, { name: 'Ada' }).concerns(withMoAtOak)).toEqual({
    ...ashaAtOak,
    emails: [],
  })
})

test('a correction concerns the whole past of the person, also when DfE makes it', () => {
  const set = { from: '2022-09-05' }
  expect(corrects(oak, asha, '2022-09-01', set).concerns(withMoAtOak)).toEqual({
    ...ashaAtOak,
    historyOf: [ashaId],
  })
  expect(corrects(null, asha, '2022-09-01', set).concerns(withMoAtOak)).toEqual({
    schools: [],
    people: [ashaId],
    historyOf: [ashaId],
  })
})

test('to undo concerns what the change touched', () => {
  expect(undoes(dfe, 'register').concerns(withMoAtOak)).toEqual({ changes: ['change 6'] })
})

import { expect, test } from 'vitest'
import { day } from '../calendar.ts'
import type { PersonId, SchoolId } from '../identity.ts'
import type { Enrolment } from '../visibility.ts'
import { whyNotSeen, type SightAfter } from './not-seen.ts'

const ada = 'ada' as PersonId
const ashfield = 'ashfield' as SchoolId

const enrolment = (cohort: number) => ({ school: ashfield, cohort }) as Enrolment

const after = (change: string, on: string, ...cohorts: readonly number[]): SightAfter => {
  const [first, ...others] = cohorts.map(enrolment)
  return {
    change,
    on: day(on),
    view: first === undefined ? null : { person: ada, enrolments: [first, ...others] },
  }
}

test('NS-1: somebody who is seen now is shown, whatever was before', () => {
  expect(
    whyNotSeen([
      after('register', '2023-09-04', 2023),
      after('challenge-partnership', '2023-10-02'),
      after('undo', '2023-10-03', 2023),
    ]),
  ).toEqual({ answer: 'seen', person: ada })
})

test('NS-2: of somebody seen in cohorts up to 2020 only, the latest of them is told', () => {
  expect(whyNotSeen([after('register', '2021-09-01', 2019, 2020)])).toEqual({
    answer: 'seen-in-early-cohort',
    person: ada,
    cohort: 2020,
  })
  expect(whyNotSeen([after('register', '2021-09-01', 2020, 2021)])).toEqual({
    answer: 'seen',
    person: ada,
  })
})

test('NS-3: of somebody seen until the partnership was challenged, school, cohort and day are', () => {
  expect(
    whyNotSeen([
      after('register', '2023-09-04', 2023),
      after('challenge-partnership', '2023-10-02'),
      after('change-programme', '2023-11-06'),
    ]),
  ).toEqual({ answer: 'challenged', school: ashfield, cohort: 2023, on: '2023-10-02' })
})

test('NS-4: of somebody seen until a report was undone or corrected, only the day is', () => {
  for (const change of ['undo', 'correct'])
    expect(
      whyNotSeen([
        after('register', '2023-09-04', 2023),
        after(change, '2023-09-11'),
        after('transfer-in', '2023-09-12'),
      ]),
    ).toEqual({ answer: 'no-longer-so', on: '2023-09-11' })
})

test('NS-3, NS-4: of several times that somebody was lost the last is told', () => {
  const lostTwice = [
    after('register', '2023-09-04', 2023),
    after('challenge-partnership', '2023-10-02'),
    after('register', '2024-09-02', 2024),
    after('undo', '2024-09-09'),
  ]
  expect(whyNotSeen(lostTwice)).toEqual({ answer: 'no-longer-so', on: '2024-09-09' })
})

test('NS-5: of somebody never seen nothing is told, whether anything is on file or not', () => {
  const nothing = { answer: 'nothing-to-tell' }
  expect(whyNotSeen([])).toEqual(nothing)
  expect(
    whyNotSeen([after('register', '2023-09-04'), after('challenge-partnership', '2023-10-02')]),
  ).toEqual(nothing)
})

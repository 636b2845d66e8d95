import { expect, test } from 'vitest'
import {
  assigns,
  changesProgramme,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../test/language/acts.ts'
import { materialsFrom } from '../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../test/language/states.ts'
import type { Story } from '../../test/language/story.ts'
import { ash, asha, ben, elm, mo, oak, tutorOf, ucl } from '../../test/language/world.ts'
import { day } from './calendar.ts'
import type { School } from './organisations.ts'
import { plansGone } from './plans-gone.ts'

/** The plans of a school that fell away, a line each, of all that any change took away. */
const gone = ({ situation, log, today }: Story, school: School) =>
  plansGone(situation, {
    school: school.id,
    today: day(today),
    taken: log.flatMap(({ change, touched }) =>
      touched.flatMap(({ before, after }) =>
        before !== null && after === null && !situation.facts.has(before.id)
          ? [{ fact: before, takenBy: change }]
          : [],
      ),
    ),
  }).map(
    ({ fact, on, takenBy }) => `${fact.facet} of ${on}, by ${takenBy.by.name} in ${takenBy.kind}`,
  )

const claimed = ashaAtOak
  .when(transfersIn(elm, asha, '2022-12-01', 'default', { email: 'asha@elm.example' }))
  .on('2022-09-12')
  .when(transfersIn(ash, asha, '2022-11-01', { route: 'diy' }))

test('a joining that another school took is gone, with what was planned with it', () => {
  expect(gone(claimed, elm)).toEqual([
    'induction-record of 2022-12-01, by tutor of Ash Primary in transfer-in',
    'email-in-use of 2022-12-01, by tutor of Ash Primary in transfer-in',
  ])
  expect(gone(claimed, oak)).toEqual([])
  expect(gone(claimed, ash)).toEqual([])
})

test('it is told for ninety days', () => {
  expect(gone(claimed.on('2022-12-11'), elm)).toHaveLength(2)
  expect(gone(claimed.on('2022-12-12'), elm)).toEqual([])
})

test('it is no news once she is to come again, or is there', () => {
  const again = claimed.on('2022-11-14').when(transfersIn(elm, asha, '2023-01-09', 'default'))
  expect(gone(again, elm)).toEqual([])
})

test('what is restored by undoing is not gone', () => {
  const restored = claimed.when(undoes(tutorOf(ash), 'transfer-in'))
  expect(gone(restored, elm)).toEqual([])
})

test('what a school takes back itself is no news to it', () => {
  const back = withMoAtOak
    .when(registers(oak, ben, '2022-11-01', { mentor: mo }))
    .when(undoes(tutorOf(oak), 'register'))
  expect(gone(back, oak)).toEqual([])
})

test('a change of programme and a mentor planned for after a move are gone', () => {
  const moved = withMoAtOak
    .when(changesProgramme(oak, [asha], '2022-12-05', materialsFrom(ucl)))
    .when(assigns(oak, mo, asha, '2022-12-06'))
    .on('2022-09-19')
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
  expect(gone(moved, oak).toSorted()).toEqual([
    'induction-record of 2022-12-05, by tutor of Elm School in transfer-in',
    'mentorship of 2022-12-06, by tutor of Elm School in transfer-in',
  ])
})

const overtaken = ashaAtOak
  .when(transfersOut(oak, asha, '2022-12-01'))
  .when(transfersIn(elm, asha, '2022-11-01', 'default'))

test('a leaving day is gone when she has joined another school before it', () => {
  expect(gone(overtaken, oak)).toEqual([])
  expect(gone(overtaken.on('2022-11-01'), oak)).toEqual([
    'leaving-report of 2022-12-01, by tutor of Elm School in transfer-in',
  ])
})

test('a leaving day reported after the claim was never a plan that held', () => {
  const later = ashaAtOak
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .when(transfersOut(oak, asha, '2022-12-01'))
  expect(gone(later.on('2022-11-01'), oak)).toEqual([])
})

test('what a move reported late takes of days gone by was no plan any more', () => {
  const late = withMoAtOak
    .when(assigns(oak, mo, asha, '2022-10-03'))
    .on('2022-10-10')
    .when(transfersIn(elm, asha, '2022-09-19', 'default'))
  expect(gone(late, oak)).toEqual([])
})

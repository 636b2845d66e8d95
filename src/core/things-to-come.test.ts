import { expect, test } from 'vitest'
import {
  assigns,
  changesProgramme,
  registers,
  reportsLeaving,
  transfersIn,
  transfersOut,
} from '../../test/language/acts.ts'
import { materialsFrom } from '../../test/language/programmes.ts'
import { bothSchoolsTrain, withMoAtOak } from '../../test/language/states.ts'
import type { Story } from '../../test/language/story.ts'
import { asha, ben, eastBody, elm, mo, nia, oak, ucl } from '../../test/language/world.ts'
import { day } from './calendar.ts'
import type { ThingToCome } from './coming.ts'
import type { ProfileId } from './identity.ts'
import type { School } from './organisations.ts'
import { the } from './situation.ts'
import { nameOf } from './timeline.ts'
import { thingsToCome } from './things-to-come.ts'

/** What is to come at a school, a line each: the day, what, and who reported it on which day. */
const toCome = ({ situation, today }: Story, school: School) => {
  const name = (profile: ProfileId) => nameOf(situation, the(situation.profiles, profile).person)
  const said = (thing: ThingToCome): string => {
    switch (thing.thing) {
      case 'joins':
      case 'leaves': {
        const { boundary } = thing
        const disagreement = boundary
          ? `: ${boundary.oldSchool} says ${boundary.leavesOn}, ` +
            `${boundary.newSchool} says ${boundary.joinsOn}, ${boundary.holds} holds`
          : ''
        return `${name(thing.profile)} ${thing.thing}${disagreement}`
      }
      case 'changes-programme':
        return `${name(thing.profile)} changes programme`
      case 'mentor-begins': {
        const instead = thing.instead ? ` instead of ${name(thing.instead)}` : ''
        return `${name(thing.mentor)} mentors ${name(thing.ect)}${instead}`
      }
      case 'mentor-ends':
        return `${name(thing.mentor)} no longer mentors ${name(thing.ect)}`
      case 'has-no-mentor':
        return `${name(thing.ect)} has no mentor${thing.until ? ` until ${thing.until}` : ''}`
      case 'appropriate-body-of-ect':
        return `${name(thing.profile)} has body ${thing.answer.answer}`
      case 'appropriate-body-of-cohort':
        return `the cohort has body ${thing.answer.answer}`
      case 'cohort-choice':
        return `the cohort is offered ${thing.choice.choice}`
      case 'email-changes':
        return `${name(thing.profile)} has ${thing.email}`
    }
  }
  return thingsToCome(situation, school.id, day(today)).map(
    thing => `${thing.on} ${said(thing)}, by ${thing.by?.by.name} in ${thing.by?.kind}`,
  )
}

const byOak = (kind: string) => `by tutor of Oak Academy in ${kind}`
const byElm = (kind: string) => `by tutor of Elm School in ${kind}`

test('where nothing is dated after today, nothing is to come', () => {
  expect(toCome(withMoAtOak, oak)).toEqual([])
})

test('whoever joins is to come with her mentor and body, until the day has come', () => {
  const registered = withMoAtOak.when(
    registers(oak, ben, '2022-11-01', {
      mentor: mo,
      appropriateBody: { answer: 'named', body: eastBody.id },
    }),
  )
  expect(toCome(registered, oak)).toEqual([
    `2022-11-01 Ben Okoro joins, ${byOak('register')}`,
    `2022-11-01 Ben Okoro has body named, ${byOak('register')}`,
    `2022-11-01 Mo Malik mentors Ben Okoro, ${byOak('register')}`,
  ])
  expect(toCome(registered, elm)).toEqual([])
  expect(toCome(registered.on('2022-11-01'), oak)).toEqual([])
})

test('an ECT who joins without a mentor is named, until the day of one who is planned', () => {
  const alone = withMoAtOak.when(registers(oak, ben, '2022-11-01'))
  expect(toCome(alone, oak)).toEqual([
    `2022-11-01 Ben Okoro joins, ${byOak('register')}`,
    `2022-11-01 Ben Okoro has no mentor, ${byOak('register')}`,
  ])
  expect(toCome(alone.when(assigns(oak, mo, ben, '2022-11-14')), oak)).toEqual([
    `2022-11-01 Ben Okoro joins, ${byOak('register')}`,
    `2022-11-01 Ben Okoro has no mentor until 2022-11-14, ${byOak('register')}`,
    `2022-11-14 Mo Malik mentors Ben Okoro, ${byOak('assign-mentor')}`,
  ])
})

const mentored = withMoAtOak.when(assigns(oak, mo, asha))

test('a mentor who leaves ends what she does, and leaves an ECT without one', () => {
  const leaving = mentored.when(
    reportsLeaving(oak, mo, '2022-12-01', 'left-teaching-profession', 'mentor'),
  )
  expect(toCome(leaving, oak)).toEqual([
    `2022-12-01 Mo Malik leaves, ${byOak('report-leaving')}`,
    `2022-12-01 Mo Malik no longer mentors Asha Patel, ${byOak('report-leaving')}`,
    `2022-12-01 Asha Patel has no mentor, ${byOak('report-leaving')}`,
  ])
})

test('one mentor after another is one change, and leaves nobody without', () => {
  const another = mentored
    .when(registers(oak, nia, '2022-09-05', { as: 'mentor' }))
    .when(assigns(oak, nia, asha, '2022-10-03'))
  expect(toCome(another, oak)).toEqual([
    `2022-10-03 Nia Evans mentors Asha Patel instead of Mo Malik, ${byOak('assign-mentor')}`,
  ])
})

test('with an ECT who leaves, her mentor need not be said to end', () => {
  const leaving = mentored.when(transfersOut(oak, asha, '2022-11-01'))
  expect(toCome(leaving, oak)).toEqual([`2022-11-01 Asha Patel leaves, ${byOak('transfer-out')}`])
})

test('a move is to come at both schools, by the report of the one that claims her', () => {
  const moving = mentored.when(
    transfersIn(elm, asha, '2022-11-01', 'default', { email: 'asha@elm.example' }),
  )
  expect(toCome(moving, oak)).toEqual([`2022-11-01 Asha Patel leaves, ${byElm('transfer-in')}`])
  expect(toCome(moving, elm)).toEqual([
    `2022-11-01 Asha Patel joins, ${byElm('transfer-in')}`,
    `2022-11-01 Asha Patel has asha@elm.example, ${byElm('transfer-in')}`,
    `2022-11-01 Asha Patel has no mentor, ${byElm('transfer-in')}`,
  ])
})

test('two days for one move are one boundary: a gap holds both', () => {
  const gap = withMoAtOak
    .when(transfersOut(oak, asha, '2022-10-21'))
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
  const both = 'oak says 2022-10-21, elm says 2022-11-01, leaving holds'
  expect(toCome(gap, oak)).toEqual([
    `2022-10-21 Asha Patel leaves: ${both}, ${byOak('transfer-out')}`,
  ])
  expect(toCome(gap, elm)[0]).toBe(`2022-11-01 Asha Patel joins: ${both}, ${byElm('transfer-in')}`)
})

test('two days for one move are one boundary: a joining day before the leaving day holds', () => {
  const overlap = withMoAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
  expect(toCome(overlap, oak)).toEqual([
    '2022-11-01 Asha Patel leaves: oak says 2022-12-01, elm says 2022-11-01, joining holds, ' +
      byElm('transfer-in'),
  ])
})

test('a change of programme is to come on its day', () => {
  const planned = withMoAtOak.when(changesProgramme(oak, [asha], '2022-10-03', materialsFrom(ucl)))
  expect(toCome(planned, oak)).toEqual([
    `2022-10-03 Asha Patel changes programme, ${byOak('change-programme')}`,
  ])
})

test('a mentor who comes to a further school joins it, and leaves it by its own report', () => {
  const further = withMoAtOak.when(registers(elm, mo, '2022-11-01', { as: 'mentor' }))
  expect(toCome(further, elm)).toEqual([`2022-11-01 Mo Malik joins, ${byElm('register')}`])
  expect(toCome(further, oak)).toEqual([])
  const leaving = further.when(transfersOut(elm, mo, '2023-02-01', 'mentor'))
  expect(toCome(leaving.on('2022-11-05'), elm)).toEqual([
    `2023-02-01 Mo Malik leaves, ${byElm('transfer-out')}`,
  ])
})

const oaksCohort = (schoolCohorts: Story['situation']['schoolCohorts']) => {
  const found = [...schoolCohorts.values()].find(({ school }) => school === oak.id)
  if (found === undefined) throw new Error('Oak has chosen for no cohort')
  return found.id
}

test('a cohort for which another default is planned says so', () => {
  const planned = bothSchoolsTrain.given(({ schoolCohorts }) => ({
    facet: 'school-cohort-choice',
    id: 'planned' as ThingToCome['fact'],
    schoolCohort: oaksCohort(schoolCohorts),
    choice: 'no-ects',
    defaultProgramme: null,
    takesFollowers: false,
    from: day('2022-12-01'),
    until: null,
  }))
  expect(toCome(planned, oak)).toEqual([
    '2022-12-01 the cohort is offered no-ects, by undefined in undefined',
  ])
  expect(toCome(planned, elm)).toEqual([])
})

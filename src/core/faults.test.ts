import { expect, test } from 'vitest'
import { assigns, changesProgramme, registers } from '../../test/language/acts.ts'
import { ownDesign } from '../../test/language/programmes.ts'
import { withMoAtOak } from '../../test/language/states.ts'
import { asha, ben, mo, oak } from '../../test/language/world.ts'
import { byFrom, day } from './calendar.ts'
import { applyEffects, retract, state } from './decision.ts'
import type { Facet, Fact, FactOf } from './facts.ts'
import { faultsIn } from './faults.ts'
import { factsOf, the } from './situation.ts'

const { situation } = withMoAtOak
  .when(registers(oak, ben, '2022-09-05'))
  .when(assigns(oak, mo, asha))
  .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))

const first = <Kind extends Facet>(facet: Kind): FactOf<Kind> => {
  const [fact] = factsOf(situation, facet)
  if (fact === undefined) throw new Error(`No ${facet}`)
  return fact
}

const withFact = (fact: Fact) =>
  faultsIn({ ...situation, facts: new Map([...situation.facts, [fact.id, fact]]) }).map(
    ({ fault }) => fault,
  )

test('a situation that came about by changes is lawful', () => {
  expect(faultsIn(situation)).toEqual([])
})

test('an empty span is a fault', () => {
  const email = first('email-in-use')
  expect(withFact({ ...email, until: email.from })).toContain('a span of email-in-use is empty')
})

test('two records on a day are a fault, and so is a change of programme that continues nothing', () => {
  const record = first('induction-record')
  expect(withFact({ ...record, id: 'another' as typeof record.id })).toContain(
    'two records share a day',
  )
  expect(withFact({ ...record, begunBy: 'change-programme' })).toEqual([
    'a change of programme continues nothing',
  ])
})

test('a report of leaving for a stay that is not there, or before it began, is a fault', () => {
  const { profile, id, from } = first('induction-record')
  const report = {
    facet: 'leaving-report' as const,
    id: 'report' as typeof id,
    profile,
    school: oak.id,
    stay: id,
    leavesOn: from,
    reason: 'other' as const,
  }
  expect(withFact(report)).toEqual(['somebody leaves before she has come'])
  expect(withFact({ ...report, stay: 'nothing' as typeof id })).toEqual([
    'a report of leaving is about no stay',
  ])
})

test('a mentorship outside the time of either, or of oneself, is a fault', () => {
  const mentorship = first('mentorship')
  expect(withFact({ ...mentorship, from: day('2022-08-01') })).toEqual([
    'a mentorship is outside the time of either at the school',
  ])
  expect(withFact({ ...mentorship, mentor: mentorship.ect })).toContain('somebody mentors herself')
  expect(withFact({ ...mentorship, id: 'another' as typeof mentorship.id })).toContain(
    'two of mentorship share a day',
  )
})

test('an address of two people at once, and what is said of nobody, are faults', () => {
  const emails = factsOf(situation, 'email-in-use')
  const [one, other] = emails
  if (one === undefined || other === undefined) throw new Error('Two have e-mail addresses')
  expect(withFact({ ...other, email: one.email })).toEqual([
    'two people use an e-mail address at once',
  ])
  expect(withFact({ ...one, id: 'another' as typeof one.id })).toContain(
    'two of email-in-use share a day',
  )
  const gone = factsOf(situation, 'induction-record').filter(
    ({ profile }) => profile === one.profile,
  )
  expect(() =>
    applyEffects(
      situation,
      gone.map(({ id }) => retract(id)),
    ),
  ).toThrow('said of somebody with no record')
})

test('two choices of a school cohort, or a default that is none, are faults', () => {
  const choice = first('school-cohort-choice')
  expect(withFact({ ...choice, id: 'another' as typeof choice.id })).toEqual([
    'two of school-cohort-choice share a day',
  ])
  expect(withFact({ ...choice, defaultProgramme: null })).toEqual([
    'a choice and its default do not agree',
  ])
})

test('two live partnerships that are the same are a fault', () => {
  const standing = first('partnership-standing')
  const again = { ...standing, id: 'another' as typeof standing.id }
  expect(withFact(again)).toEqual([
    'a partnership stands in two ways',
    'two live partnerships are the same',
  ])
  expect(() => applyEffects(situation, [state(again)])).toThrow('An unlawful situation')
})

test('a change of programme after a gap, or to the programme before, continues nothing', () => {
  const [before, record] = factsOf(situation, 'induction-record')
    .filter(({ profile }) => profile === first('mentorship').ect)
    .toSorted(byFrom)
  if (before === undefined || record === undefined) throw new Error('Asha changed programme')
  expect(withFact({ ...record, from: day('2022-10-05') })).toEqual([
    'a change of programme continues nothing',
  ])
  expect(withFact({ ...record, programme: before.programme })).toEqual([
    'a change of programme continues nothing',
  ])
})

test('a mentor’s time twice over, or of somebody never registered, is a fault', () => {
  const time = first('mentor-at-school')
  expect(withFact({ ...time, id: 'another' as typeof time.id })).toContain(
    'two of mentor-at-school share a day',
  )
  const facts = [...situation.facts].filter(
    ([, fact]) => fact.facet !== 'induction-record' || fact.profile !== time.mentor,
  )
  expect(faultsIn({ ...situation, facts: new Map(facts) }).map(({ fault }) => fault)).toContain(
    'a mentor may be chosen who was never registered',
  )
})

test('of two that share a day the fault is the later one’s', () => {
  const email = first('email-in-use')
  const later = { ...email, id: 'later' as typeof email.id, from: day('2022-09-20') }
  const facts = new Map([...situation.facts, [later.id, later]])
  expect(faultsIn({ ...situation, facts })).toContainEqual({
    fault: 'two of email-in-use share a day',
    fact: 'later',
  })
})

test('a default of no programme, or of another school, is a fault', () => {
  const choice = first('school-cohort-choice')
  const elsewhere = factsOf(situation, 'school-cohort-choice').find(
    ({ schoolCohort }) => schoolCohort !== choice.schoolCohort,
  )
  if (elsewhere === undefined) throw new Error('Both schools have a default')
  expect(withFact({ ...choice, choice: 'no-ects' })).toEqual([
    'a choice and its default do not agree',
  ])
  expect(withFact({ ...choice, defaultProgramme: elsewhere.defaultProgramme })).toEqual([
    'a choice and its default do not agree',
  ])
})

test('of the same partnership twice, one challenged, nothing is wrong', () => {
  const standing = first('partnership-standing')
  const once = the(situation.partnerships, standing.partnership)
  const another = { ...once, id: 'another' as typeof once.id }
  const challenged = {
    ...standing,
    id: 'another' as typeof standing.id,
    partnership: another.id,
    status: 'challenged' as const,
  }
  const withBoth = {
    ...situation,
    partnerships: new Map([...situation.partnerships, [another.id, another]]),
  }
  const faultsWith = (fact: Fact) =>
    faultsIn({ ...withBoth, facts: new Map([...situation.facts, [fact.id, fact]]) })
  expect(faultsWith(challenged)).toEqual([])
  expect(faultsWith({ ...challenged, status: 'confirmed' })).toHaveLength(1)
})

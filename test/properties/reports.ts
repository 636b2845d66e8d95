import fc from 'fast-check'
import { addDays, day, type CalendarDate } from '../../src/core/calendar.ts'
import type { ChangeName } from '../../src/core/changes/all.ts'
import type { Chosen } from '../../src/core/changes/choose-programme/choose-programme.ts'
import type { AppropriateBodyAnswer } from '../../src/core/facts.ts'
import type { ChangeId } from '../../src/core/identity.ts'
import { personWith, profileOf } from '../../src/core/situation.ts'
import { timelineOf } from '../../src/core/timeline.ts'
import * as acts from '../language/acts.ts'
import { unassigns } from '../language/acts-of-mentoring.ts'
import { changesPartner, changesSchedule } from '../language/acts-of-providers.ts'
import type { Told } from '../language/log.ts'
import { materialsFrom, ownDesign, providerLed, schoolFunded } from '../language/programmes.ts'
import * as of from '../language/world.ts'
import {
  ectsPresent,
  mentorships,
  pairs,
  partnerships,
  present,
  trained,
  type Somebody,
} from './sensible.ts'

/*
 * What may be reported in a random life: by three schools, two providers and DfE, of three ECTs and
 * two mentors, sensible or not, for days before or ahead.
 */

/** A report, as it is made on whichever day its turn comes, knowing what was told until then. */
export type Report = (today: CalendarDate, told: Told) => acts.Act

const { ambition, teachFirst, asha, ben, chi, mo, nia, oak, elm, yew } = of
const named = (body: { readonly id: AppropriateBodyId }) =>
  ({ answer: 'named', body: body.id }) as const
type AppropriateBodyId = Extract<AppropriateBodyAnswer, { answer: 'named' }>['body']

const schools = fc.constantFrom(oak, oak, elm, elm, yew)
const providers = fc.constantFrom(ambition, teachFirst)
const partners = fc.constantFrom(of.northernHub, of.southernHub)
const ects = fc.constantFrom(asha, asha, asha, ben, chi)
const mentors = fc.constantFrom(mo, mo, nia)
const somebody: fc.Arbitrary<Somebody> = fc.oneof(
  ects.map(who => [who, 'ect'] as const),
  mentors.map(who => [who, 'mentor'] as const),
)
const ahead = fc.oneof(
  fc.integer({ min: -20, max: 120 }),
  fc.constantFrom(0, 1, 30),
  fc.integer({ min: -400, max: 400 }),
)
const offers = fc.oneof(
  fc.constantFrom(providerLed(), ownDesign, materialsFrom(of.ucl), schoolFunded()),
  fc.tuple(providers, fc.option(partners)).map(([one, other]) => providerLed(one, other)),
)
const defaultOrOffer = fc.oneof(fc.constant('default' as const), offers)
const answers = fc.constantFrom<AppropriateBodyAnswer[]>(
  named(of.eastBody),
  named(of.westBody),
  named(of.borough),
  { answer: 'not-listed' },
  { answer: 'not-appointed-yet' },
)
const emails = fc.constantFrom('one@example.org', 'two@example.org', 'three@example.org')
const cohorts = fc.constantFrom(2022, 2022, 2022, 2023)
const seldom = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 1, nil: undefined })

/** Mostly something that is there, and which of it; otherwise anything at all. */
const aims = fc.noBias(fc.nat({ max: 9999 }))

const meant = <Thing>(aim: number, found: readonly Thing[], anything: Thing): Thing =>
  (aim % 4 > 0 ? found[Math.floor(aim / 4) % found.length] : undefined) ?? anything

/** Somebody, and the school that reports her. */
const members = fc.record({ school: schools, who: somebody })
const ectMembers = fc.record({
  school: schools,
  who: ects.map((ect): Somebody => [ect, 'ect']),
})

const chosen = fc.oneof(
  offers,
  offers,
  fc.constantFrom<Chosen>({ route: 'no-ects' }, { route: 'not-yet-known' }),
)

const choosing = fc
  .tuple(schools, cohorts, chosen, fc.option(answers, { freq: 2 }))
  .map(args => () => acts.chooses(...args))

const confirming = fc
  .tuple(providers, schools, cohorts, partners)
  .map(args => () => acts.confirms(...args))

const changingPartner = fc
  .tuple(aims, fc.record({ school: schools, cohort: cohorts, provider: providers }), partners)
  .map(([aim, any, partner]): Report => (_, told) => {
    const { school, cohort, provider } = meant(aim, partnerships(told), any)
    return changesPartner(provider, school, cohort, partner)
  })

const partnershipsMeant = fc.record({ school: schools, cohort: cohorts, provider: providers })

const challenging = fc
  .tuple(aims, partnershipsMeant, fc.constantFrom('mistake', 'mistake', 'no_ects'), fc.boolean())
  .map(([aim, any, reason, isNamed]): Report => (_, told) => {
    const { school, cohort, provider } = meant(aim, partnerships(told), any)
    return acts.challenges(school, cohort, reason, isNamed ? provider : null)
  })

const accepting = fc.tuple(aims, partnershipsMeant).map(([aim, any]): Report => (_, told) => {
  const { school, cohort, provider } = meant(aim, partnerships(told), any)
  return acts.accepts(school, cohort, provider)
})

const registering = fc
  .tuple(schools, somebody, ahead, defaultOrOffer, seldom(emails), seldom(mentors), seldom(answers))
  .map(
    ([school, [who, as], days, programme, email, mentor, appropriateBody]): Report =>
      today =>
        acts.registers(school, who, addDays(today, days), {
          as,
          programme,
          ...(email ? { email } : {}),
          ...(as === 'ect' && mentor ? { mentor } : {}),
          ...(as === 'ect' && appropriateBody ? { appropriateBody } : {}),
        }),
  )

const assigning = fc
  .tuple(aims, fc.record({ school: schools, mentor: mentors, ect: ects }), ahead)
  .map(([aim, any, days]): Report => (today, told) => {
    const { school, mentor, ect } = meant(aim, pairs(told), any)
    return acts.assigns(school, mentor, ect, addDays(today, days))
  })

const unassigning = fc
  .tuple(aims, fc.record({ school: schools, ect: ects }), ahead)
  .map(([aim, any, days]): Report => (today, told) => {
    const { school, ect, from } = meant(aim, mentorships(told), { ...any, from: today })
    return unassigns(school, ect, addDays(from > today ? from : today, days))
  })

const appointing = fc.oneof(
  fc.tuple(schools, cohorts, answers, ahead).map(
    ([school, cohort, answer, days]): Report =>
      today =>
        acts.appoints(school, cohort, answer, addDays(today, days)),
  ),
  fc
    .tuple(aims, ectMembers, answers, ahead)
    .map(([aim, any, answer, days]): Report => (today, told) => {
      const { school, who } = meant(aim, ectsPresent(told), any)
      return acts.appoints(school, who[0], answer, addDays(today, days))
    }),
)

const transferringIn = fc
  .tuple(
    aims,
    members,
    ahead,
    fc.oneof(fc.constant('keep' as const), defaultOrOffer),
    fc.record({ email: seldom(emails), mentor: seldom(mentors), staysAsMentor: fc.boolean() }),
  )
  .map(([aim, any, days, programme, { email, mentor, staysAsMentor }]): Report => (today, told) => {
    const { who } = meant(aim, present(told), any)
    const joiningOn = addDays(today, days)
    return acts.transfersIn(any.school, who[0], joiningOn, programme, {
      as: who[1],
      ...(email ? { email } : {}),
      ...(mentor && who[1] === 'ect' ? { mentor } : {}),
      staysAsMentor,
    })
  })

const transferringOut = fc
  .tuple(aims, members, ahead)
  .map(([aim, any, days]): Report => (today, told) => {
    const { school, who } = meant(aim, present(told), any)
    return acts.transfersOut(school, who[0], addDays(today, days), who[1])
  })

const leaving = fc
  .tuple(aims, members, ahead, fc.constantFrom('other', 'long-term-absence'))
  .map(([aim, any, days, reason]): Report => (today, told) => {
    const { school, who } = meant(aim, present(told), any)
    return acts.reportsLeaving(school, who[0], addDays(today, days), reason, who[1])
  })

const changingProgrammeOfSome = fc
  .tuple(aims, members, fc.option(ects), ahead, offers, fc.boolean())
  .map(([aim, any, another, days, to, makeDefault]): Report => (today, told) => {
    const { school, who } = meant(aim, present(told), any)
    const people = [who[0], ...(another && another !== who[0] && who[1] === 'ect' ? [another] : [])]
    const from = addDays(today, days)
    return acts.changesProgramme(school, people, from, to, who[1], { makeDefault })
  })

const someEcts = fc.uniqueArray(ects, { maxLength: 2 })

const changingProgrammeOfCohort = fc
  .tuple(
    schools,
    cohorts,
    ahead,
    offers,
    fc.record({ except: someEcts, also: someEcts, makeDefault: fc.boolean() }),
  )
  .map(
    ([school, cohort, days, to, which]): Report =>
      today =>
        acts.changesCohort(school, cohort, addDays(today, days), to, which),
  )

const details = fc.oneof(
  emails.map(email => ({ email })),
  fc
    .constantFrom('married-or-divorced', 'entered-wrongly')
    .map(reason => ({ name: `Somebody ${reason}`, reason })),
)

const changingDetails = fc
  .tuple(aims, members, details)
  .map(([aim, any, changed]): Report => (_, told) => {
    const { school, who } = meant(aim, present(told), any)
    return acts.changesDetails(school, who[0], changed, who[1])
  })

const training = fc.tuple(aims, fc.record({ provider: providers, who: somebody }))

const deferring = training.map(([aim, any]): Report => (_, told) => {
  const { provider, who } = meant(aim, trained(told), any)
  return acts.defers(provider, who[0], 'other', who[1])
})

const withdrawing = training.map(([aim, any]): Report => (_, told) => {
  const { provider, who } = meant(aim, trained(told), any)
  return acts.withdraws(provider, who[0], 'other', who[1])
})

const resuming = training.map(([aim, any]): Report => (_, told) => {
  const notActive = trained(told).filter(({ status }) => status !== 'active')
  const { provider, who } = meant<typeof any>(aim, notActive, any)
  return acts.resumes(provider, who[0], who[1])
})

const schedules = fc.constantFrom(
  'ecf-standard-september',
  'ecf-extended-september',
  'ecf-replacement-september',
)

const changingSchedule = fc
  .tuple(training, schedules, fc.option(fc.constantFrom(2022, 2023)))
  .map(([[aim, any], schedule, cohort]): Report => (_, told) => {
    const { provider, who } = meant(aim, trained(told), any)
    return changesSchedule(provider, who[0], schedule, { cohort, as: who[1] })
  })

const completing = fc
  .tuple(aims, ectMembers, fc.integer({ min: -60, max: 5 }))
  .map(([aim, any, days]): Report => (today, told) => {
    const { who } = meant<typeof any>(aim, ectsPresent(told), any)
    return acts.completes(who[0], addDays(today, days))
  })

/** Days are so many after, or before, those on which a record begins and ends. */
const corrections = fc.record({
  from: fc.option(fc.integer({ min: -90, max: 90 })),
  until: fc.option(fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constant('none' as const))),
  programme: fc.option(offers, { freq: 2 }),
})

type Correction = typeof corrections extends fc.Arbitrary<infer Made> ? Made : never

/** One of somebody's records, if she has any, and what of it was never so. */
function recordAnd(
  { situation }: Told,
  [{ trn }, kind]: Somebody,
  at: number,
  { from, until, programme }: Correction,
) {
  const person = personWith(situation, trn)
  const profile = person && profileOf(situation, person.id, kind)
  const records = profile ? timelineOf(situation, profile.id).entries : []
  const record = records[at % records.length]
  const began = record?.from ?? day('2022-09-01')
  return {
    record: began,
    set: {
      from: from === null ? null : addDays(began, from),
      until: typeof until === 'number' ? addDays(record?.until ?? began, until) : until,
      programme,
    },
  }
}

/** By her school, by any other, or by DfE, which names none. */
const correcting = fc
  .tuple(aims, members, fc.boolean(), fc.nat({ max: 3 }), corrections)
  .map(([aim, any, byDfe, at, correction]): Report => (_, told) => {
    const { school, who } = meant(aim, present(told), any)
    return acts.correcting(byDfe ? null : school, who, now => recordAnd(now, who, at, correction))
  })

const anybody = fc.oneof(schools.map(of.tutorOf), providers.map(of.workerOf), fc.constant(of.dfe))

/** One of the latest changes, by whoever made it or by anybody else. */
const undoing = fc
  .tuple(fc.option(anybody, { freq: 1 }), fc.nat({ max: 4 }))
  .map(([by, back]): Report => (_, { log }) => {
    const meant = log.at(-1 - back)?.change
    return acts.undoing(by ?? meant?.by ?? of.dfe, () => meant?.id ?? ('no change' as ChangeId))
  })

/** Every change of circumstances, and how often it is reported beside the others. */
const reportsOf: { readonly [Name in ChangeName]: readonly [number, fc.Arbitrary<Report>] } = {
  'choose-programme': [2, choosing],
  'confirm-partnership': [2, confirming],
  'challenge-partnership': [1, challenging],
  'accept-partnership': [1, accepting],
  'change-delivery-partner': [2, changingPartner],
  register: [5, registering],
  'assign-mentor': [3, assigning],
  'unassign-mentor': [2, unassigning],
  'transfer-in': [5, transferringIn],
  'transfer-out': [3, transferringOut],
  'report-leaving': [2, leaving],
  'change-programme': [4, fc.oneof(changingProgrammeOfSome, changingProgrammeOfCohort)],
  'change-details': [2, changingDetails],
  'appoint-appropriate-body': [2, appointing],
  defer: [1, deferring],
  withdraw: [1, withdrawing],
  resume: [1, resuming],
  'change-schedule': [2, changingSchedule],
  complete: [1, completing],
  correct: [5, correcting],
  undo: [3, undoing],
}

const oneOf = (reports: readonly (readonly [number, fc.Arbitrary<Report>])[]) =>
  fc.oneof(...reports.map(([weight, arbitrary]) => ({ weight, arbitrary })))

/** A report by anybody, of anything. */
export const anyReport = oneOf(Object.values(reportsOf))

/** A report by anybody, but that one was made by mistake. */
export const anyReportButUndo = oneOf(
  Object.entries(reportsOf).flatMap(([name, report]) => (name === 'undo' ? [] : [report])),
)

import fc from 'fast-check'
import { addDays, day, type CalendarDate } from '../../src/core/calendar.ts'
import type { Circumstances, Decision } from '../../src/core/decision.ts'
import type { AppropriateBodyAnswer } from '../../src/core/facts.ts'
import type { LeadProvider, TeacherRecord } from '../../src/core/organisations.ts'
import { personWith, profileOf, type Kind } from '../../src/core/situation.ts'
import { timelineOf } from '../../src/core/timeline.ts'
import * as acts from '../language/acts.ts'
import { unassigns } from '../language/acts-of-mentoring.ts'
import { materialsFrom, ownDesign, providerLed, schoolFunded } from '../language/programmes.ts'
import { record, type Told } from '../language/log.ts'
import { circumstancesOf } from '../language/story.ts'
import {
  ambition,
  asha,
  ben,
  chi,
  eastBody,
  elm,
  emptyWorld,
  mo,
  nia,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
  ucl,
  workerOf,
  westBody,
  yew,
} from '../language/world.ts'

/*
 * Random lives: what three schools and two providers might report of three ECTs and two mentors,
 * sensible or not, each report on or after the day of the one before, for days before or ahead.
 */

/** A report, as it is made on whichever day its turn comes. */
export interface Report {
  readonly waiting: number
  readonly act: (today: CalendarDate) => acts.Act
}

const schools = fc.constantFrom(oak, oak, elm, elm, yew)
const providers = fc.constantFrom(ambition, teachFirst)
const partners = fc.constantFrom(northernHub, southernHub)
const ects = fc.constantFrom(asha, asha, asha, ben, chi)
const mentors = fc.constantFrom(mo, mo, nia)
const anybody = fc.oneof(
  ects.map(who => [who, 'ect'] as [typeof who, Kind]),
  mentors.map(who => [who, 'mentor'] as [typeof who, Kind]),
)
const ahead = fc.oneof(
  fc.integer({ min: -20, max: 120 }),
  fc.constantFrom(0, 1, 30),
  fc.integer({ min: -400, max: 400 }),
)
const offers = fc.oneof(
  fc.constantFrom(providerLed(), ownDesign, materialsFrom(ucl), schoolFunded()),
  fc.tuple(providers, fc.option(partners)).map(([one, other]) => providerLed(one, other)),
)
const defaultOrOffer = fc.oneof(fc.constant('default' as const), offers)
const answers = fc.constantFrom<AppropriateBodyAnswer[]>(
  { answer: 'named', body: eastBody.id },
  { answer: 'named', body: westBody.id },
  { answer: 'not-listed' },
  { answer: 'not-appointed-yet' },
)
const emails = fc.constantFrom('one@example.org', 'two@example.org', 'three@example.org')
const cohorts = fc.constantFrom(2022, 2022, 2022, 2023)
const saying = fc.constantFrom<
  (provider: LeadProvider, who: TeacherRecord, kind: Kind) => acts.Act
>(
  (provider, who, kind) => acts.defers(provider, who, 'other', kind),
  (provider, who, kind) => acts.withdraws(provider, who, 'other', kind),
  acts.resumes,
)
const reasons = fc.constantFrom('other', 'long-term-absence')

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
  [{ trn }, kind]: readonly [TeacherRecord, Kind],
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

const kinds: readonly (readonly [number, fc.Arbitrary<Report['act']>])[] = [
  [2, fc.tuple(schools, cohorts, offers).map(args => () => acts.chooses(...args))],
  [2, fc.tuple(providers, schools, cohorts, partners).map(args => () => acts.confirms(...args))],
  [
    1,
    fc
      .tuple(schools, cohorts, fc.constantFrom('mistake', 'no_ects'), fc.option(providers))
      .map(args => () => acts.challenges(...args)),
  ],
  [1, fc.tuple(schools, cohorts, providers).map(args => () => acts.accepts(...args))],
  [
    5,
    fc.tuple(schools, anybody, ahead, defaultOrOffer, fc.option(emails)).map(
      ([school, [who, as], days, programme, email]) =>
        (today: CalendarDate) =>
          acts.registers(school, who, addDays(today, days), {
            as,
            programme,
            ...(email ? { email } : {}),
          }),
    ),
  ],
  [
    3,
    fc.tuple(schools, mentors, ects, ahead).map(
      ([school, mentor, ect, days]) =>
        (today: CalendarDate) =>
          acts.assigns(school, mentor, ect, addDays(today, days)),
    ),
  ],
  [
    2,
    fc.tuple(schools, ects, ahead).map(
      ([school, ect, days]) =>
        (today: CalendarDate) =>
          unassigns(school, ect, addDays(today, days)),
    ),
  ],
  [
    2,
    fc.tuple(schools, fc.oneof(cohorts, ects), answers, ahead).map(
      ([school, whose, answer, days]) =>
        (today: CalendarDate) =>
          acts.appoints(school, whose, answer, addDays(today, days)),
    ),
  ],
  [
    5,
    fc
      .tuple(
        schools,
        anybody,
        ahead,
        fc.oneof(fc.constant('keep' as const), defaultOrOffer),
        fc.option(emails),
        fc.option(mentors),
        fc.boolean(),
      )
      .map(
        ([school, [who, as], days, programme, email, mentor, staysAsMentor]) =>
          (today: CalendarDate) =>
            acts.transfersIn(school, who, addDays(today, days), programme, {
              as,
              ...(email ? { email } : {}),
              ...(mentor && as === 'ect' ? { mentor } : {}),
              staysAsMentor,
            }),
      ),
  ],
  [
    3,
    fc.tuple(schools, anybody, ahead).map(
      ([school, [who, kind], days]) =>
        (today: CalendarDate) =>
          acts.transfersOut(school, who, addDays(today, days), kind),
    ),
  ],
  [
    2,
    fc.tuple(schools, anybody, ahead, reasons).map(
      ([school, [who, kind], days, reason]) =>
        (today: CalendarDate) =>
          acts.reportsLeaving(school, who, addDays(today, days), reason, kind),
    ),
  ],
  [
    4,
    fc.tuple(schools, fc.uniqueArray(ects, { minLength: 1, maxLength: 2 }), ahead, offers).map(
      ([school, people, days, to]) =>
        (today: CalendarDate) =>
          acts.changesProgramme(school, people, addDays(today, days), to),
    ),
  ],
  [
    2,
    fc.tuple(schools, anybody, emails).map(
      ([school, [who, kind], email]) =>
        () =>
          acts.changesDetails(school, who, { email }, kind),
    ),
  ],
  [
    3,
    fc.tuple(providers, anybody, saying).map(
      ([provider, [who, kind], says]) =>
        () =>
          says(provider, who, kind),
    ),
  ],
  [
    5,
    fc.tuple(fc.option(schools), anybody, fc.nat({ max: 3 }), corrections).map(
      ([school, who, at, correction]) =>
        () =>
          acts.correcting(school, who, told => recordAnd(told, who, at, correction)),
    ),
  ],
  [
    3,
    fc.tuple(fc.oneof(schools.map(tutorOf), providers.map(workerOf)), fc.nat({ max: 4 })).map(
      ([by, back]) =>
        () =>
          acts.undoing(by, ({ log }) => log.at(-1 - back)?.change.id ?? ('none' as never)),
    ),
  ],
]

const report: fc.Arbitrary<Report> = fc.record({
  waiting: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
  act: fc.oneof(...kinds.map(([weight, arbitrary]) => ({ weight, arbitrary }))),
})

/** Any life. The schools have chosen nothing at its beginning. */
export const lives = fc.array(report, { maxLength: 25, size: 'max' })

/** One report, and what came of it; `decision` is `null` where it was refused. */
export interface Moment {
  readonly today: CalendarDate
  readonly act: acts.Act
  readonly before: Told
  readonly after: Told
  readonly decision: Decision | null
  /** The day, who asked for what, and the answer: a line of the life as a failure prints it. */
  readonly line: string
}

/** Lives a life, moment for moment, from the day on which the schools begin to plan for 2022. */
export function* lived(reports: readonly Report[]): Generator<Moment> {
  let today = day('2022-06-10')
  let told: Told = { situation: emptyWorld, log: [] }
  for (const { waiting, act: made } of [...settingUp, ...reports]) {
    today = addDays(today, waiting)
    const act = made(today)
    const circumstances = circumstancesOf({ ...told, today }, act)
    const decided = act.decide(told, circumstances)
    const before = told
    const answer = decided.ok ? 'accepted' : decided.refusal.reason
    const request = JSON.stringify(act.request(told))
    const line = `${today} ${act.by.name}: ${act.kind} ${request} ${answer}`
    if (decided.ok) told = recordOf(told, act, decided.value, circumstances, line)
    yield { line, today, act, before, after: told, decision: decided.ok ? decided.value : null }
  }
}

function recordOf(
  told: Told,
  act: acts.Act,
  decision: Decision,
  circumstances: Circumstances,
  line: string,
) {
  try {
    return record(told, act.kind, decision, circumstances, act.undoes(told))
  } catch (cause) {
    throw new Error(`Accepted, and yet: ${line}`, { cause })
  }
}

/** So that a life has somewhere to begin; each of these is a report like any other. */
const settingUp: readonly Report[] = [
  () => acts.chooses(oak, 2022, providerLed()),
  () => acts.confirms(ambition, oak, 2022, northernHub),
  () => acts.chooses(elm, 2022, materialsFrom(ucl)),
  () => acts.registers(oak, mo, '2022-09-01', { as: 'mentor' }),
  () => acts.registers(oak, asha, '2022-09-01'),
  () => acts.registers(elm, nia, '2022-09-05', { as: 'mentor' }),
].map((act, at) => ({ waiting: at === 5 ? 87 : 0, act }))

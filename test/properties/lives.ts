import fc from 'fast-check'
import { addDays, day, type CalendarDate } from '../../src/core/calendar.ts'
import type { AnyRefusal, Circumstances, Decision } from '../../src/core/decision.ts'
import * as acts from '../language/acts.ts'
import { record, type Told } from '../language/log.ts'
import { materialsFrom, providerLed } from '../language/programmes.ts'
import { circumstancesOf } from '../language/story.ts'
import {
  ambition,
  asha,
  elm,
  emptyWorld,
  mo,
  nia,
  northernHub,
  oak,
  ucl,
} from '../language/world.ts'
import { anyReport, anyReportButUndo, type Report } from './reports.ts'

/*
 * Random lives: one report after the other, each on or after the day of the one before, from the
 * day on which the schools begin to plan for 2022.
 */

/** A report, so many days after the one before. */
export interface Turn {
  readonly waiting: number
  readonly report: Report
}

/** On which the schools begin to plan. */
export const firstDay = day('2022-06-10')

const livesOf = (reports: fc.Arbitrary<Report>): fc.Arbitrary<readonly Turn[]> =>
  fc.array(fc.record({ waiting: fc.oneof(fc.constant(0), fc.nat({ max: 60 })), report: reports }), {
    maxLength: 25,
    size: 'max',
  })

/** Any life. The schools have chosen nothing at its beginning. */
export const lives = livesOf(anyReport)
export const livesWithoutUndoing = livesOf(anyReportButUndo)

/** One report, and what came of it: a decision, or a refusal. */
export interface Moment {
  readonly today: CalendarDate
  readonly act: acts.Act
  readonly before: Told
  readonly after: Told
  readonly decision: Decision | null
  readonly refusal: AnyRefusal | null
  /** The day, who asked for what, and the answer: a line of the life as a failure prints it. */
  readonly line: string
}

/* A failure prints its seed; run it again with SEED. `npm run test:properties` lives more lives. */
export const seed = Number(process.env['SEED'] ?? 20_221_122)
export const numRuns = Number(process.env['RUNS'] ?? 100)

/** What holds of any life as a whole; a failure tells the life. */
export const inAnyWholeLife = (
  look: (moments: readonly Moment[]) => void,
  { of = lives, atLeast = 1 }: { readonly of?: typeof lives; readonly atLeast?: number } = {},
) =>
  fc.assert(
    fc.property(of, reports => {
      const moments = [...lived(reports)]
      try {
        look(moments)
      } catch (cause) {
        const lines = moments.map(({ line }) => line)
        throw new Error(`In this life:\n${lines.join('\n')}\n${String(cause)}`, { cause })
      }
    }),
    { numRuns: Math.max(numRuns, atLeast), seed },
  )

/** What holds at every moment of any life. */
export const inAnyLife = (look: (moment: Moment) => void) =>
  inAnyWholeLife(moments => moments.forEach(look))

/** Lives a life, moment for moment. */
function* lived(turns: readonly Turn[]): Generator<Moment> {
  let today = firstDay
  let told: Told = { situation: emptyWorld, log: [] }
  for (const { waiting, report } of [...settingUp, ...turns]) {
    today = addDays(today, waiting)
    const moment = reported(told, report(today, told), today)
    yield moment
    told = moment.after
  }
}

function reported(before: Told, act: acts.Act, today: CalendarDate): Moment {
  const circumstances = circumstancesOf({ ...before, today }, act)
  const decided = act.decide(before, circumstances)
  const answer = decided.ok ? 'accepted' : decided.refusal.reason
  const request = JSON.stringify(act.request(before))
  const line = `${today} ${act.by.name}: ${act.kind} ${request} ${answer}`
  const moment = { line, today, act, before }
  if (!decided.ok) return { ...moment, after: before, decision: null, refusal: decided.refusal }
  const after = recordOf(before, act, decided.value, circumstances, line)
  return { ...moment, after, decision: decided.value, refusal: null }
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
export const settingUp: readonly Turn[] = [
  () => acts.chooses(oak, 2022, providerLed()),
  () => acts.confirms(ambition, oak, 2022, northernHub),
  () => acts.chooses(elm, 2022, materialsFrom(ucl)),
  () => acts.registers(oak, mo, '2022-09-01', { as: 'mentor' }),
  () => acts.registers(oak, asha, '2022-09-01'),
  () => acts.registers(elm, nia, '2022-09-05', { as: 'mentor' }),
].map((report, at) => ({ waiting: at === 5 ? 87 : 0, report }))

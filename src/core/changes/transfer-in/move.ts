import type { CalendarDate } from '../../calendar.ts'
import { retract, state, type Effect } from '../../decision.ts'
import type { InductionRecord } from '../../facts.ts'
import { mentorsWhileThere } from '../../mentors.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { factsOf, type ParticipantProfile, type Situation } from '../../situation.ts'
import { of, timelineOf, type Entry } from '../../timeline.ts'
import { begunWith } from '../../training.ts'

/** What a joining day leaves no room for: claims that have not happened, and plans after it. */
export interface GivenUp {
  /** Records at schools that expected her. */
  readonly claims: readonly InductionRecord[]
  readonly effects: readonly Effect[]
}

/** A claim to somebody, as far as it bears upon what was reported before it. */
export interface Claim {
  readonly joiningOn: CalendarDate
  readonly email: string | null
}

/**
 * Of two schools that expect somebody, the later report wins while she has not begun at the other,
 * also where she was before and is to return. What was planned for the stay that she is in, for
 * days before she joins, stays. (Ruling 12.)
 */
export function claimsGivenUp(
  situation: Situation,
  profile: ParticipantProfile,
  claim: Claim,
  today: CalendarDate,
): GivenUp {
  const { stays, entries } = timelineOf(situation, profile.id)
  const present = stays.findLast(({ records: [{ from }] }) => from <= today) ?? stays[0]
  const isPlan = ({ record }: Entry) => present?.records.some(({ id }) => id === record.id) ?? false
  const ahead = entries.filter(entry => entry.from > today && entry !== entries[0])
  const first = ahead.find(entry => !isPlan(entry) || entry.from >= claim.joiningOn)
  const givenUp = ahead.filter(entry => first && entry.from >= first.from)
  const claims = givenUp.filter(entry => !isPlan(entry))

  return {
    claims: claims.map(({ record }) => record),
    effects: [
      ...givenUp.flatMap(({ record }) => retractWithAll(situation, record)),
      ...(present && claims.length > 0 ? mentorsWhileThere(situation, profile.id, present) : []),
      ...stepsFrom(situation, profile, claim, {
        from: earlierOf(claim.joiningOn, first?.from),
        today,
      }),
      ...givenUp.flatMap(({ record }) => begunWith(situation, record)),
    ],
  }
}

const earlierOf = (one: CalendarDate, other: CalendarDate | undefined) =>
  other !== undefined && other < one ? other : one

/** A record, with what was said of its stay. A mentor's further school is one again. */
function retractWithAll(situation: Situation, { id, from }: InductionRecord): readonly Effect[] {
  const times = factsOf(situation, 'mentor-at-school').filter(({ stay }) => stay === id)
  const further = times.find(time => time.from < from)
  return [
    retract(id),
    ...factsOf(situation, 'leaving-report')
      .filter(({ stay }) => stay === id)
      .map(report => (further ? state({ ...report, stay: further.id }) : retract(report.id))),
    ...times.map(time => (time === further ? state({ ...time, stay: null }) : retract(time.id))),
  ]
}

/**
 * E-mails and bodies that another school stated for days on which she is not there. An address that
 * she has already, and no other in its place, goes on.
 */
const stepsFrom = (
  situation: Situation,
  { id }: ParticipantProfile,
  { email }: Claim,
  { from: day, today }: { readonly from: CalendarDate; readonly today: CalendarDate },
): readonly Effect[] =>
  [
    ...of(situation, 'email-in-use', id).filter(({ from }) => email !== null || from > today),
    ...of(situation, 'appropriate-body-of-ect', id),
  ]
    .filter(({ from }) => from >= day)
    .map(step => retract(step.id))

/** The record that a joining day ends: the last one that began before it. */
export function leftFor(
  situation: Situation,
  profile: ParticipantProfile,
  joiningOn: CalendarDate,
): Result<Entry, { readonly reason: 'joins-before-latest-record'; readonly began: CalendarDate }> {
  const last = timelineOf(situation, profile.id).entries.at(-1)
  if (last === undefined) throw new Error(`Profile ${profile.id} has no record to leave`)
  return joiningOn <= last.from
    ? refuse({ reason: 'joins-before-latest-record', began: last.from })
    : accept(last)
}

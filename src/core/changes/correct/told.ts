import type { CalendarDate } from '../../calendar.ts'
import type { Notice } from '../../decision.ts'
import { bodyOfEct } from '../../bodies.ts'
import { saysTheSame } from '../../facts.ts'
import { bodiesNamed, notice, toBody, toPerson, toProvider, toSchool } from '../../notices.ts'
import type { ParticipantProfile, Situation } from '../../situation.ts'
import { timelineOf, type Entry } from '../../timeline.ts'
import { unchallengedPartnershipOf } from '../../visibility.ts'

/**
 * Who is told of a correction: she, each school whose record moved, and each provider of one. A
 * provider that all of them are with now, or that none is with any more, gains or loses her.
 */
export function noticesOfCorrection(
  before: Situation,
  after: Situation,
  { id, person }: ParticipantProfile,
  on: CalendarDate,
): readonly Notice[] {
  const [was, is] = [before, after].map(situation => timelineOf(situation, id).entries)
  const gone = entriesNotIn(was ?? [], is ?? [])
  const come = entriesNotIn(is ?? [], was ?? [])
  const had = providersOf(before, gone)
  const has = providersOf(after, come)
  const schools = new Set([...gone, ...come].map(({ schoolCohort }) => schoolCohort.school))
  const bodies = [before, after].map(situation => bodyOfEct(situation, id, on))
  const facts = { about: person, on }
  return [
    notice('record-corrected', toPerson(person), facts),
    ...[...schools].map(school => notice('record-corrected', toSchool(school), facts)),
    ...[...new Set(bodies.flatMap(bodiesNamed))].map(body =>
      notice('record-corrected', toBody(body), facts),
    ),
    ...[...had.intersection(has)].map(kept => notice('record-corrected', toProvider(kept), facts)),
    ...[...had.difference(has)].map(lost =>
      notice('participant-leaves-provider', toProvider(lost), facts),
    ),
    ...[...has.difference(had)].map(gained =>
      notice('participant-joins-provider', toProvider(gained), facts),
    ),
  ]
}

const entriesNotIn = (entries: readonly Entry[], others: readonly Entry[]) =>
  entries.filter(({ record }) => !others.some(other => saysTheSame(record, other.record)))

const providersOf = (situation: Situation, entries: readonly Entry[]) =>
  new Set(entries.flatMap(entry => unchallengedPartnershipOf(situation, entry)?.leadProvider ?? []))

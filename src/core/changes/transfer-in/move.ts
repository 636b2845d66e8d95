import type { CalendarDate } from '../../calendar.ts'
import { retract, state, type Effect, type Notice } from '../../decision.ts'
import type { InductionRecord } from '../../facts.ts'
import type { PersonId, ProgrammeId } from '../../identity.ts'
import { nothingMoreFrom } from '../../joining.ts'
import {
  leadProviderOf,
  notice,
  noticesToMentor,
  noticesToProviders,
  toPerson,
  toProvider,
  toSchool,
} from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import {
  factsOf,
  schoolCohortOf,
  the,
  type ParticipantProfile,
  type Situation,
} from '../../situation.ts'
import { of, timelineOf, type Entry } from '../../timeline.ts'

/** What a joining day leaves no room for: claims that have not happened, and plans after it. */
export interface GivenUp {
  readonly claims: readonly InductionRecord[]
  readonly effects: readonly Effect[]
}

/**
 * Of two schools that expect somebody, the later report wins while she has not begun at the other.
 * What her present school planned for days before she joins stays. (Ruling 12.)
 */
export function claimsGivenUp(
  situation: Situation,
  profile: ParticipantProfile,
  { joiningOn, today }: { joiningOn: CalendarDate; today: CalendarDate },
): GivenUp {
  const { entries } = timelineOf(situation, profile.id)
  const begun = entries.filter(({ from }) => from <= today)
  const present = (begun.at(-1) ?? entries[0])?.schoolCohort.school
  const ahead = entries.filter(entry => entry.from > today && entry !== entries[0])
  const firstGivenUp = ahead.find(
    ({ from, schoolCohort }) => schoolCohort.school !== present || from >= joiningOn,
  )
  const givenUp = ahead.filter(entry => firstGivenUp && entry.from >= firstGivenUp.from)
  const claims = givenUp.filter(({ schoolCohort }) => schoolCohort.school !== present)
  const schools = new Set(givenUp.map(({ schoolCohort }) => schoolCohort.school))
  const cleared = earlierOf(joiningOn, firstGivenUp?.from)

  return {
    claims: claims.map(({ record }) => record),
    effects: [
      ...givenUp.flatMap(({ record }) => retractWithAll(situation, record)),
      ...[...schools, ...(present ? [present] : [])].flatMap(school =>
        nothingMoreFrom(situation, profile.id, school, school === present ? joiningOn : cleared),
      ),
      ...stepsFrom(situation, profile, cleared),
      ...givenUp.flatMap(({ record }) => begunWith(situation, record)),
    ],
  }
}

const earlierOf = (one: CalendarDate, other: CalendarDate | undefined) =>
  other !== undefined && other < one ? other : one

/** A record, with what was said of its stay. A mentor's further school is one again. */
const retractWithAll = (situation: Situation, { id, from }: InductionRecord): readonly Effect[] => [
  retract(id),
  ...factsOf(situation, 'leaving-report')
    .filter(({ stay }) => stay === id)
    .map(report => retract(report.id)),
  ...factsOf(situation, 'mentor-at-school')
    .filter(({ stay }) => stay === id)
    .map(time => (time.from < from ? state({ ...time, stay: null }) : retract(time.id))),
]

/** E-mails and bodies that another school stated for days on which she is not there. */
const stepsFrom = (
  situation: Situation,
  { id }: ParticipantProfile,
  day: CalendarDate,
): readonly Effect[] =>
  [...of(situation, 'email-in-use', id), ...of(situation, 'appropriate-body-of-ect', id)]
    .filter(({ from }) => from >= day)
    .map(step => retract(step.id))

/** The schedule and the training status that would have begun with a record. */
const begunWith = (situation: Situation, { profile, from }: InductionRecord): readonly Effect[] =>
  [...of(situation, 'schedule-in-use', profile), ...of(situation, 'training-status', profile)]
    .filter(step => step.from === from)
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

/** Who is told of a move: she, her mentor, her old school, both providers, who gave her up. */
export function noticesOfMove(
  situation: Situation,
  {
    about,
    left,
    to,
    on,
    mentor,
    givenUp,
  }: {
    about: PersonId
    left: Entry
    to: ProgrammeId
    on: CalendarDate
    mentor: PersonId | null
    givenUp: readonly InductionRecord[]
  },
): readonly Notice[] {
  const { school } = schoolCohortOf(situation, to)
  const facts = { about, school, on }
  return [
    notice('participant-registered', toPerson(about), facts),
    ...noticesToMentor(mentor, facts),
    ...(left.schoolCohort.school === school
      ? []
      : [notice('participant-leaves-school', toSchool(left.schoolCohort.school), facts)]),
    ...noticesToProviders(situation, { about, from: left.programme.id, to, on }),
    ...givenUp.flatMap(({ programme }) => {
      const provider = leadProviderOf(situation, programme)
      const claimed = the(
        situation.schoolCohorts,
        the(situation.programmes, programme).schoolCohort,
      )
      return [
        ...(claimed.school === school
          ? []
          : [notice('joining-superseded', toSchool(claimed.school), facts)]),
        ...(provider ? [notice('joining-superseded', toProvider(provider), { about, on })] : []),
      ]
    }),
  ]
}

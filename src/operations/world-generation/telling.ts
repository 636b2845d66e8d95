import type { Cohort, LeadProviderId } from '../../core/identity.ts'
import type { Kind } from '../../core/situation.ts'
import { register } from '../../core/changes/register/register.ts'
import { withdraw } from '../../core/changes/withdraw/withdraw.ts'
import type { AppropriateBodyAnswer } from '../../core/facts.ts'
import type { Chance } from './chance.ts'
import { dateOf, type DayNumber } from './days.ts'
import type { Lists } from './lists.ts'
import { report, type Character, type Planned } from './report.ts'
import { providerAsActor, tutorOf, type SchoolYear } from './school-years.ts'

/** All that the lives at one school are told from. */
export interface Telling {
  readonly lists: Lists
  readonly chance: Chance
  /** Nothing is reported after it. */
  readonly today: DayNumber
  /** The years of the school in which people are registered, oldest first. */
  readonly years: readonly [SchoolYear, ...SchoolYear[]]
  /** Another school in which people are registered in a cohort, if one was found. */
  readonly elsewhere: (cohort: Cohort) => SchoolYear | null
  readonly newcomer: (ages: readonly [number, number]) => Character
}

/** The day, but none before the first nor after the last. */
export const within = (on: DayNumber, first: DayNumber, last: DayNumber) =>
  Math.min(Math.max(on, first), last)

/** Most are reported before they begin; some are forgotten for weeks. */
export const reportedOn = ({ chance, today }: Telling, start: DayNumber, first: DayNumber) =>
  within(start + (chance.happens(0.2) ? chance.whole(1, 40) : -chance.whole(5, 60)), first, today)

/** Somebody is registered at a school. */
export interface Registration {
  readonly on: DayNumber
  readonly who: Character
  readonly kind: Kind
  readonly year: SchoolYear
  readonly start: DayNumber
  readonly mentor: Character | null
  readonly body: AppropriateBodyAnswer | null
}

export const registering = ({
  on,
  who,
  kind,
  year,
  start,
  mentor,
  body,
}: Registration): Planned => ({
  on,
  about: mentor ? [who, mentor] : [who],
  at: [year],
  report: ({ person, teacher }) => {
    const { trn, dateOfBirth, email } = teacher(who)
    return report(
      register,
      {
        school: year.school.id,
        trn,
        dateOfBirth,
        kind,
        email,
        start: dateOf(start),
        cohort: null,
        programme: { choose: 'default' },
        mentor: mentor && person(mentor),
        appropriateBody: body,
      },
      tutorOf(year.school),
    )
  },
})

/** A provider says that it no longer trains somebody. */
export const withdrawing = (
  lists: Lists,
  on: DayNumber,
  {
    who,
    kind,
    leadProvider,
    reason,
  }: {
    readonly who: Character
    readonly kind: Kind
    readonly leadProvider: LeadProviderId
    readonly reason: string
  },
): Planned => ({
  on,
  about: [who],
  at: [],
  report: ({ person }) =>
    report(
      withdraw,
      { leadProvider, participant: person(who), kind, reason },
      providerAsActor(lists, leadProvider),
    ),
})

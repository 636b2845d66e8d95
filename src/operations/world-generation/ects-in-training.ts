import { changeDetails } from '../../core/changes/change-details/change-details.ts'
import { changeProgramme } from '../../core/changes/change-programme/change-programme.ts'
import { defer } from '../../core/changes/defer/defer.ts'
import { reportLeaving } from '../../core/changes/report-leaving/report-leaving.ts'
import { resume } from '../../core/changes/resume/resume.ts'
import type { WantedOffer } from '../../core/offers.ts'
import { dateOf, type DayNumber } from './days.ts'
import { deferralReasons, happens, leavingReasons, withdrawalReasons } from './england.ts'
import type { Settled } from './ects.ts'
import { report, type Planned } from './report.ts'
import { providerAsActor, tutorOf } from './school-years.ts'
import { withdrawing, type Telling } from './telling.ts'

/** What is told of an ECT while she trains; and whether it ends before she could complete. */
export interface InTraining {
  readonly plans: readonly Planned[]
  readonly ends: boolean
}

/** What befalls an ECT at her school: at most one thing that concerns how she trains. */
export function lifeInTraining(telling: Telling, ect: Settled): InTraining {
  const { chance, today } = telling
  const from = Math.max(ect.told, ect.from) + chance.whole(20, 60)
  const details = chance.happens(happens.changesEmail)
    ? [changesEmail(ect, from + chance.whole(0, 30))]
    : []
  const turn = turnOf(telling, ect, from + 31)
  const plans = [...details, ...turn.plans].filter(({ on }) => on <= today)
  return { plans, ends: turn.ends && turn.plans.some(plan => plans.includes(plan)) }
}

function turnOf(telling: Telling, ect: Settled, first: DayNumber): InTraining {
  const { chance } = telling
  const on = first + chance.whole(0, 520)
  const point = chance.part()
  const { leaves, isDeferred, isWithdrawn, changesProgramme } = happens
  const turns: readonly (readonly [number, () => InTraining])[] = [
    [leaves, () => leavesSchool(telling, ect, on)],
    [isDeferred, () => isPutOff(telling, ect, on)],
    [isWithdrawn, () => isTakenOut(telling, ect, on)],
    [changesProgramme, () => trainsOtherwise(telling, ect, on)],
  ]
  let reached = 0
  for (const [share, turn] of turns) {
    reached += share
    if (point < reached) return turn()
  }
  return { plans: [], ends: false }
}

/** Reported some days before or after the first day without her. */
function leavesSchool({ lists, chance }: Telling, ect: Settled, on: DayNumber): InTraining {
  const { who, year, mentors, provider } = ect
  const leaves = on + chance.whole(-15, 60)
  const reason = chance.shared(leavingReasons)
  const isWithdrawn = chance.happens(happens.isWithdrawnOnLeaving)
  const plan: Planned = {
    on,
    about: [who, ...mentors],
    at: [year],
    report: ({ person }) =>
      report(
        reportLeaving,
        {
          school: year.school.id,
          participant: person(who),
          kind: 'ect',
          leavesOn: dateOf(leaves),
          reason,
        },
        tutorOf(year.school),
      ),
  }
  const after =
    isWithdrawn && provider
      ? [
          withdrawing(lists, on + chance.whole(1, 30), {
            who,
            kind: 'ect',
            leadProvider: provider,
            reason: reason === 'left-teaching-profession' ? reason : 'other',
          }),
        ]
      : []
  return { plans: [plan, ...after], ends: true }
}

/** Most who are deferred for a time come back. */
function isPutOff(
  { lists, chance }: Telling,
  { who, provider }: Settled,
  on: DayNumber,
): InTraining {
  const reason = chance.shared(deferralReasons)
  const back = chance.happens(happens.resumes)
  const until = on + chance.whole(60, 250)
  if (provider === null) return { plans: [], ends: false }
  const by = providerAsActor(lists, provider)
  const word = { leadProvider: provider, kind: 'ect' } as const
  const about = { about: [who], at: [] }
  return {
    plans: [
      {
        on,
        ...about,
        report: ({ person }) => report(defer, { ...word, participant: person(who), reason }, by),
      },
      ...(back
        ? [
            {
              on: until,
              ...about,
              report: ({ person }) => report(resume, { ...word, participant: person(who) }, by),
            } satisfies Planned,
          ]
        : []),
    ],
    ends: true,
  }
}

function isTakenOut(
  { lists, chance }: Telling,
  { who, provider }: Settled,
  on: DayNumber,
): InTraining {
  const reason = chance.shared(withdrawalReasons)
  if (provider === null) return { plans: [], ends: false }
  return {
    plans: [withdrawing(lists, on, { who, kind: 'ect', leadProvider: provider, reason })],
    ends: true,
  }
}

/** She alone goes on with another provider, or with what her school designs. */
function trainsOtherwise({ chance }: Telling, ect: Settled, on: DayNumber): InTraining {
  const { who, year, mentors, hasMoved, provider } = ect
  const others = year.cohort.providers.filter(([{ leadProvider }]) => leadProvider !== provider)
  const other = chance.shared(others).leadProvider
  const to: WantedOffer =
    provider !== null && chance.happens(0.5)
      ? { route: 'diy' }
      : { route: 'provider-led', leadProvider: other, deliveryPartner: null }
  if (hasMoved) return { plans: [], ends: false }
  const plan: Planned = {
    on,
    about: [who, ...mentors],
    at: [year],
    report: ({ person }) =>
      report(
        changeProgramme,
        {
          school: year.school.id,
          whom: { who: 'named', participants: [{ person: person(who), kind: 'ect' }] },
          from: dateOf(on),
          to,
          makeDefault: false,
        },
        tutorOf(year.school),
      ),
  }
  return { plans: [plan], ends: false }
}

const changesEmail = ({ who, year }: Settled, on: DayNumber): Planned => ({
  on,
  about: [who],
  at: [year],
  report: ({ person, teacher }) => {
    const { email } = teacher(who)
    return report(
      changeDetails,
      {
        school: year.school.id,
        participant: person(who),
        kind: 'ect',
        fullName: null,
        email: email.replace('@', '.new@'),
        reason: null,
      },
      tutorOf(year.school),
    )
  },
})

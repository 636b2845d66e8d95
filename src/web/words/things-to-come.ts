import { addDays, type CalendarDate } from '../../core/calendar.ts'
import type { ThingToCome } from '../../core/coming.ts'
import type { Fact, SchoolCohortChoice } from '../../core/facts.ts'
import type { FactId, ProfileId, SchoolCohortId, SchoolId } from '../../core/identity.ts'
import type { Boundary } from '../../core/lives-at-school.ts'
import type { PlanGone } from '../../core/plans-gone.ts'
import { staysOf } from '../../core/settle.ts'
import { the, type Situation } from '../../core/situation.ts'
import { nameOfProfile } from '../at-school.ts'
import { academicYear, longDate } from './days.ts'
import { appropriateBodyName, choiceName, programmeName } from './programmes.ts'
import { kindName } from './standings.ts'

/** Whom a line is about, by whose name it begins; nobody where it is about a cohort. */
export interface Line {
  readonly about: ProfileId | null
  readonly text: string
}

/** What is to come, as a line that goes on after the name. */
export function comingLine(situation: Situation, thing: ThingToCome): Line {
  const name = (profile: ProfileId) => nameOfProfile(situation, profile)
  switch (thing.thing) {
    case 'joins':
      return { about: thing.profile, text: joinsText(situation, thing.profile, thing.fact) }
    case 'leaves':
      return {
        about: thing.profile,
        text: `leaves your school. Their last day is ${longDate(addDays(thing.on, -1))}`,
      }
    case 'changes-programme':
      return {
        about: thing.profile,
        text: `changes programme to: ${programmeName(situation, thing.programme)}`,
      }
    case 'mentor-begins': {
      const instead = thing.instead === null ? '' : `, and no longer ${name(thing.instead)}`
      return { about: thing.ect, text: `has ${name(thing.mentor)} as their mentor${instead}` }
    }
    case 'mentor-ends':
      return { about: thing.ect, text: `no longer has ${name(thing.mentor)} as their mentor` }
    case 'has-no-mentor': {
      const until = thing.until === null ? '' : ` until ${longDate(addDays(thing.until, -1))}`
      return { about: thing.ect, text: `has no mentor${until}. Every ECT must have one` }
    }
    case 'appropriate-body-of-ect':
      return { about: thing.profile, text: bodyText(situation, thing.answer) }
    case 'appropriate-body-of-cohort':
      return {
        about: null,
        text:
          `${cohortText(situation, thing.schoolCohort)}: the appropriate body is ` +
          appropriateBodyName(situation, thing.answer),
      }
    case 'cohort-choice':
      return { about: null, text: choiceText(situation, thing.choice) }
    case 'email-changes':
      return { about: thing.profile, text: `has the email address ${thing.email}` }
  }
}

function joinsText(situation: Situation, profile: ProfileId, fact: FactId) {
  const { kind } = the(situation.profiles, profile)
  const as = kind === 'ect' ? `an ${kindName.ect}` : `a ${kindName.mentor}`
  const record = situation.facts.get(fact)
  return record?.facet === 'induction-record'
    ? `joins your school as ${as}: ${programmeName(situation, record.programme)}`
    : `may mentor at your school, and goes on training where they train now`
}

const bodyText = (situation: Situation, answer: Parameters<typeof appropriateBodyName>[1]) =>
  `has the appropriate body: ${appropriateBodyName(situation, answer)}`

const cohortText = (situation: Situation, schoolCohort: SchoolCohortId) =>
  `ECTs who start in ${academicYear(the(situation.schoolCohorts, schoolCohort).cohort)}`

function choiceText(situation: Situation, choice: SchoolCohortChoice) {
  const offered = choiceName(situation, choice) ?? 'not known yet'
  return `${cohortText(situation, choice.schoolCohort)}: ${offered}`
}

/** Two days for one move: which holds and why, as one of the two schools reads it. */
export function boundaryText(situation: Situation, boundary: Boundary, school: SchoolId): string {
  const { oldSchool, newSchool, leavesOn, joinsOn, holds } = boundary
  const reported = (of: SchoolId, day: string, which: string) => {
    const name = situation.schools.get(of)?.name
    const [who, where] =
      of === school ? ['You', 'your school'] : [name ?? 'Another school', name ?? 'that school']
    return `${who} reported ${day} as the ${which} day at ${where}.`
  }
  const both =
    `${reported(oldSchool, longDate(addDays(leavesOn, -1)), 'last')} ` +
    reported(newSchool, longDate(joinsOn), 'first')
  return holds === 'joining'
    ? `${both} The first day holds, because nobody can be at two schools at once.`
    : `${both} Both days hold: in between, they are at no school.`
}

/** What a school had planned. */
export function planLine(situation: Situation, fact: Fact, on: CalendarDate): Line {
  switch (fact.facet) {
    case 'induction-record':
      return fact.begunBy === 'change-programme'
        ? {
            about: fact.profile,
            text: `does not change programme on ${longDate(on)}`,
          }
        : { about: fact.profile, text: `does not join your school on ${longDate(on)}` }
    case 'mentorship':
      return {
        about: fact.ect,
        text:
          `does not have ${nameOfProfile(situation, fact.mentor)} as their mentor at your school ` +
          `from ${longDate(on)}`,
      }
    case 'leaving-report': {
      const lastDay = longDate(addDays(on, -1))
      return {
        about: fact.profile,
        text: `did not stay until ${lastDay}, the last day that you reported`,
      }
    }
    case 'email-in-use':
      return { about: fact.profile, text: `does not have the email address ${fact.email}` }
    case 'appropriate-body-of-ect':
      return {
        about: fact.profile,
        text: bodyText(situation, fact.appropriateBody).replace('has', 'does not have'),
      }
    default:
      return { about: null, text: `What you had planned for ${longDate(on)} does not happen` }
  }
}

/** What happened, as far as the school that had planned may know it. */
export function takenText(situation: Situation, { fact, takenBy }: PlanGone): string {
  const { by, kind, effectiveOn } = takenBy
  const who = by.role === 'school' ? 'Another school' : otherReporter(by.role)
  if (kind === 'undo') return `${who} undid a change on which it rested.`
  const mover = moverIn(situation, fact, takenBy)
  const day = longDate(effectiveOn)
  return kind === 'transfer-in' && mover
    ? `${who} reported that ${nameOfProfile(situation, mover)} joins it on ${day}.`
    : `${who} reported a change from ${day}.`
}

const otherReporter = (role: 'lead-provider' | 'dfe' | 'nobody') =>
  role === 'lead-provider' ? 'A lead provider' : 'The Department for Education'

/** Of an ECT and a mentor, the one who moved. */
function moverIn(situation: Situation, fact: Fact, { effectiveOn }: PlanGone['takenBy']) {
  const moved = (profile: ProfileId) =>
    staysOf(situation, profile).some(({ records }) => records[0].from === effectiveOn)
  if (fact.facet === 'mentorship') return [fact.ect, fact.mentor].find(moved) ?? null
  return 'profile' in fact && moved(fact.profile) ? fact.profile : null
}

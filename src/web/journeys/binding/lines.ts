import { addDays } from '../../../core/calendar.ts'
import {
  asStated,
  saysTheSame,
  type Fact,
  type FactOf,
  type Facet,
  type Mentorship,
} from '../../../core/facts.ts'
import type { FactId, SchoolId } from '../../../core/identity.ts'
import { timeAt } from '../../../core/settle.ts'
import { factsOf, schoolCohortOf, the, type Situation } from '../../../core/situation.ts'
import { nameOf } from '../../../core/timeline.ts'
import { nameOfProfile } from '../../at-school.ts'
import { mentorsElsewhere } from '../../leaving.ts'
import { academicYear, longDate } from '../../words/days.ts'
import { choiceName, named, programmeName } from '../../words/programmes.ts'
import { isChallenge } from './waiting-lines.ts'

/** What a school is called to those who may not be told its name, nor who mentors there. */
export const unnamedSchool = 'Their other school'

/** One fact before and after a decision. */
export interface Changed {
  readonly was: Fact | null
  readonly is: Fact | null
}

/** Every fact that would not read as before. */
export function changedFacts(before: Situation, after: Situation): readonly Changed[] {
  const stated = [...after.facts.values()].map(is => ({ was: before.facts.get(is.id) ?? null, is }))
  const gone = [...before.facts.values()].filter(({ id }) => !after.facts.has(id))
  return [
    ...stated.filter(({ was, is }) => was === null || !saysTheSame(was, is)),
    ...gone.map(was => ({ was, is: null })),
  ]
}

/** One kind of fact, before and after, and where to find the names behind its ids. */
interface Saying<Kind extends Facet> {
  readonly was: FactOf<Kind> | null
  readonly is: FactOf<Kind> | null
  readonly before: Situation
  readonly after: Situation
  readonly school: SchoolId
}

type Sayings = { readonly [Kind in Facet]: (saying: Saying<Kind>) => string | null }

/** What would be another way, in sentences: those that a school needs before it confirms. */
export function linesOf(
  before: Situation,
  after: Situation,
  school: SchoolId,
  spokenOf: ReadonlySet<FactId> = new Set(),
) {
  const changed = changedFacts(before, after)
  const toldTogether = isChallenge(changed) ? 'induction-record' : null
  return changed.toSorted(arrivalsFirst).flatMap(({ was, is }) => {
    const fact = is ?? was
    if (fact === null || fact.facet === toldTogether || spokenOf.has(fact.id)) return []
    const say = sayings[fact.facet] as (saying: unknown) => string | null
    return say({ was, is, before, after, school }) ?? []
  })
}

/** Where somebody comes to is what the change is about: what it ends elsewhere follows from it. */
const arrivalsFirst = (one: Changed, other: Changed) =>
  Number(isNewRecord(other)) - Number(isNewRecord(one))

const isNewRecord = ({ was, is }: Changed) => was === null && is?.facet === 'induction-record'

const sayings: Sayings = {
  'induction-record': recordLine,
  mentorship: mentorshipLine,
  'person-details': ({ was, is }) =>
    was && is ? `Everybody sees the name ${is.fullName} instead of ${was.fullName}.` : null,
  'email-in-use': ({ was, is, after }) =>
    was === null && is
      ? `We write to ${nameOfProfile(after, is.profile)} at ${is.email} from ${longDate(is.from)}.`
      : null,
  'leaving-report': leavingLine,
  'mentor-at-school': mentoringLine,
  // A cohort's body and those who follow it are told together, in body-lines.ts.
  'appropriate-body-of-ect': () => null,
  'appropriate-body-of-cohort': () => null,
  'school-cohort-choice': choiceLine,
  'partnership-standing': partnershipLine,
  'funding-eligibility': ({ is, after }) =>
    is?.status === 'manual-check'
      ? `We check by hand whether DfE funds the training of ${nameOfProfile(after, is.profile)}.`
      : null,
  'schedule-in-use': () => null,
  'training-status': () => null,
  completion: () => null,
}

/** When somebody leaves; a mentor of several schools leaves this one alone. */
function leavingLine({ was, is, before, after, school }: Saying<'leaving-report'>): string | null {
  const report = is ?? was
  if (report === null) return null
  const name = nameOfProfile(is ? after : before, report.profile)
  if (is === null) return `${name} is no longer reported as leaving.`
  if (was?.leavesOn === is.leavesOn) return `${name} leaves for another reason.`
  const day = `${name}’s last day at your school is ${longDate(addDays(is.leavesOn, -1))}`
  const instead = was ? `, and not ${longDate(addDays(was.leavesOn, -1))}` : ''
  const goesOn = mentorsElsewhere(after, { id: is.profile }, school, is.leavesOn)
  return `${day}${instead}.${goesOn ? ' Their time at their other school goes on.' : ''}`
}

function recordLine({ was, is, before, after }: Saying<'induction-record'>): string | null {
  const record = is ?? was
  if (record === null) return null
  const name = nameOf(
    is ? after : before,
    the((is ? after : before).profiles, record.profile).person,
  )
  const place = placeOf(is ? after : before, record.programme)
  if (is === null)
    return record.begunBy === 'change-programme'
      ? `The change of ${name}’s training planned for ${longDate(record.from)} does not happen.`
      : `${name} does not join ${place} on ${longDate(record.from)} after all.`
  const programme = programmeName(after, is.programme)
  if (was === null) return `${name} is at ${place} from ${longDate(is.from)}: ${programme}.`
  if (was.until === is.until) return null
  return is.until === null
    ? `${name} stays at ${place}: ${programme}.`
    : `${name}’s training at ${place} (${programme}) ends: ` +
        `the last day is ${longDate(addDays(is.until, -1))}.`
}

const placeOf = (situation: Situation, programme: FactOf<'induction-record'>['programme']) => {
  const { school } = schoolCohortOf(situation, programme)
  const { name } = the(situation.schools, school)
  return name === unnamedSchool ? 'their other school' : name
}

/** That somebody mentors at this school; of another, only that they go on there or do not. */
function mentoringLine({ was, is, after, school }: Saying<'mentor-at-school'>): string | null {
  if (is === null) return null
  const name = nameOfProfile(after, is.mentor)
  if (is.school === school)
    return was === null && is.stay === null
      ? `${name} may mentor at your school from ${longDate(is.from)}, ` +
          'and goes on training where they train now.'
      : null
  if (was === null || (was.stay === is.stay && was.until === is.until)) return null
  return is.until === null || is.stay === null
    ? `${name} goes on mentoring at their other school.`
    : `${name} mentors at their other school until ${longDate(addDays(is.until, -1))}.`
}

function mentorshipLine(saying: Saying<'mentorship'>): string | null {
  const { was, is, before, after, school } = saying
  const mentorship = is ?? was
  if (mentorship === null) return null
  const situation = is ? after : before
  const ect = nameOfProfile(situation, mentorship.ect)
  const { name: place } = the(situation.schools, mentorship.school)
  if (mentorship.school !== school && !(place === unnamedSchool && comes(saying, mentorship)))
    return null // Theirs alone. (0011)
  const mentor =
    place === unnamedSchool ? 'Their mentor there' : nameOfProfile(situation, mentorship.mentor)
  if (is === null) return `${mentor} does not mentor ${ect} after all.`
  if (was === null) return `${mentor} mentors ${ect} from ${longDate(is.from)}.`
  if (was.until === is.until) return null
  return is.until === null
    ? `${mentor} goes on mentoring ${ect}.`
    : `${mentor} mentors ${ect} until ${longDate(addDays(is.until, -1))}.`
}

/** Whether the ECT of a mentorship elsewhere is the one who comes to the school, or was to come. */
const comes = (
  { before, after, school }: Pick<Saying<'mentorship'>, 'before' | 'after' | 'school'>,
  { ect, from }: Mentorship,
) =>
  [before, after].some(situation =>
    timeAt(situation, ect, school).some(({ until }) => until === null || until > from),
  )

function choiceLine({ is, was, before, after }: Saying<'school-cohort-choice'>): string | null {
  const choice = is ?? was
  if (choice === null || (is && was && saysTheSame(asStated(is), asStated(was)))) return null
  const year = academicYear(the(after.schoolCohorts, choice.schoolCohort).cohort)
  if (is === null)
    return (
      `What was planned for those who start in ${year} from ${longDate(choice.from)} ` +
      'does not happen.'
    )
  if (is.choice === 'no-ects') return `Your school expects no ECTs who start in ${year}.`
  if (is.choice === 'not-yet-known')
    return `We ask you again how your school trains ECTs who start in ${year}.`
  const offered = `ECTs and mentors who start in ${year} are offered: ${choiceName(after, is)}`
  return is.takesFollowers
    ? `${offered}, from ${longDate(is.from)}.`
    : `${offered}.` +
        (movesSomebody(before, after) ? '' : ' Nobody who is registered already is moved.')
}

/** Whether anybody's record would be on another programme. */
const movesSomebody = (before: Situation, after: Situation) =>
  factsOf(before, 'induction-record').some(({ id, programme }) => {
    const record = after.facts.get(id)
    return record?.facet === 'induction-record' && record.programme !== programme
  })

function partnershipLine({ is, was, after }: Saying<'partnership-standing'>): string | null {
  if (is === null) return null
  const { leadProvider, cohort } = the(after.partnerships, is.partnership)
  const provider = named(after.reference.leadProviders, leadProvider)
  if (is.status === 'challenged')
    return (
      `${provider} no longer sees your people of ${academicYear(cohort)}. ` +
      'Its partnership stays listed as challenged, with your reason.'
    )
  if (was !== null || is.status !== 'made-for-persons') return null
  return (
    `${provider} has not yet confirmed that it trains ` +
    `people at your school in ${academicYear(cohort)}. It can confirm this from now on.`
  )
}

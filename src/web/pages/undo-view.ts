import { bodyOfCohort, bodyOfEct } from '../../core/bodies.ts'
import { laterOf, type CalendarDate } from '../../core/calendar.ts'
import { choiceOn } from '../../core/choices.ts'
import type { Fact } from '../../core/facts.ts'
import type { ProfileId } from '../../core/identity.ts'
import { sightOf } from '../../core/sight-of-school.ts'
import { the, type Situation } from '../../core/situation.ts'
import type { Preview } from '../../operations/preview.ts'
import type { LoggedChange } from '../../store/read/change-log.ts'
import { nameOfProfile, personPath } from '../at-school.ts'
import { lanesOf, type Lane } from '../history.ts'
import type { Recorded } from '../journeys/binding/recorded.ts'
import { changeSentence } from '../words/changes.ts'
import { academicYear, fromTo, longDate, longMoment } from '../words/days.ts'
import { tellingOf } from '../words/notices.ts'
import { toldTogether } from '../words/told.ts'
import { appropriateBodyName, choiceName, named } from '../words/programmes.ts'
import type { SchoolVisit } from './school-page.ts'

/** Somebody at work on undoing a change of her school's. */
export interface Undoing {
  readonly visit: SchoolVisit
  readonly change: LoggedChange
  /** Whoever and whatever the change names. */
  readonly situation: Situation
}

interface Asked {
  readonly reason: string
  readonly problem: string | null
  readonly hasMovedOn: boolean
  readonly longest: number
}

const around = ({ visit, change, situation }: Undoing) => ({
  caption: visit.caption,
  home: visit.home,
  sentence: `${changeSentence(change, { situation })}.`,
  recorded:
    `From ${longDate(change.effectiveOn)}. ` +
    `Recorded on ${longMoment(change.recordedAt)} by ${change.by.name}.`,
})

/** The page that shows what will be as before, and asks why. */
export function undoPage(
  undoing: Undoing,
  { before, after, decision, fingerprint }: Preview,
  { reason, problem, hasMovedOn, longest }: Asked,
) {
  const touched = touchedBy(undoing.change, before)
  return {
    ...around(undoing),
    heading: 'Undo a change',
    back: undoing.visit.home,
    fingerprint,
    reason,
    longest,
    hasMovedOn,
    problems: problem === null ? [] : [{ text: problem, href: '#reason' }],
    errorMessage: problem === null ? undefined : { text: problem },
    people: profilesOf(touched).flatMap(profile => personAsBefore(undoing, before, after, profile)),
    lines: [
      ...new Set(cohortsAsBefore(touched, after, undoing.visit.today)),
      ...touched.flatMap(({ before: was }) => detailAsBefore(was)),
      ...bodiesAsBefore(touched, after, undoing.visit.today),
      ...touched.flatMap(({ before: was }) => partnershipAsBefore(was, after)),
    ],
    told: toldTogether(
      decision.notices.map(notice => tellingOf(before, notice, undoing.visit.school.id)),
    ),
  }
}

/** The page after a change was undone: who is told, and whose page shows it, if there is one. */
export const undonePage = (undoing: Undoing, { told, situation, name, page }: Recorded) => {
  const { school, today } = undoing.visit
  const isSeen = [...situation.profiles.values()].some(
    profile =>
      personPath(school.urn, profile) === page &&
      sightOf(situation, profile, school.id, today) !== null,
  )
  return {
    ...around(undoing),
    heading: 'Change undone',
    told,
    person: isSeen ? { name, href: page } : null,
  }
}

/** The page that says why a change cannot be undone. */
export const undoRefusedPage = (undoing: Undoing, because: readonly string[]) => ({
  ...around(undoing),
  heading: 'You cannot undo this change',
  back: undoing.visit.home,
  because,
})

const touchedBy = ({ id }: LoggedChange, { traces }: Situation) => traces.get(id)?.touched ?? []

type Touched = ReturnType<typeof touchedBy>

function profilesOf(touched: Touched): readonly ProfileId[] {
  const facts = touched.flatMap(({ before, after }) => [before, after])
  return [...new Set(facts.flatMap(profilesIn))]
}

function profilesIn(fact: Fact | null): readonly ProfileId[] {
  if (fact === null) return []
  if ('profile' in fact) return [fact.profile]
  if (fact.facet === 'mentorship') return [fact.ect, fact.mentor]
  return fact.facet === 'mentor-at-school' ? [fact.mentor] : []
}

/** How somebody's history will read, if it will read otherwise than now. */
function personAsBefore(
  { visit }: Undoing,
  before: Situation,
  after: Situation,
  profile: ProfileId,
) {
  const now = lanesSeen(visit, before, profile)
  const then = lanesSeen(visit, after, profile)
  if (JSON.stringify(now) === JSON.stringify(then)) return []
  return [{ name: nameOfProfile(before, profile), lanes: then.map(laneRows) }]
}

function lanesSeen({ school, today }: SchoolVisit, situation: Situation, id: ProfileId) {
  const profile = the(situation.profiles, id)
  const sight = sightOf(situation, profile, school.id, today)
  return sight === null ? [] : lanesOf(situation, profile, { school: school.id, today, sight })
}

const laneRows = ({ name, bars }: Lane) => ({
  key: { text: name },
  value: { text: bars.map(bar => `${bar.text} (${lowered(fromTo(bar))})`).join('; ') },
})

const lowered = (text: string) => text.replace(/^From/, 'from')

function cohortsAsBefore(
  touched: Touched,
  after: Situation,
  today: CalendarDate,
): readonly string[] {
  return touched.flatMap(({ before: was, after: made }) => {
    const fact = made ?? was
    if (fact?.facet !== 'school-cohort-choice') return []
    const { cohort, id } = the(after.schoolCohorts, fact.schoolCohort)
    const chosen =
      choiceName(after, choiceOn(after, id, laterOf(fact.from, today))) ?? 'nothing will be chosen'
    return [`Training for those who start in ${academicYear(cohort)}: ${chosen}`]
  })
}

function detailAsBefore(was: Fact | null): readonly string[] {
  if (was?.facet === 'person-details') return [`The name will be ${was.fullName} again`]
  return was?.facet === 'email-in-use' ? [`The email address will be ${was.email} again`] : []
}

/** Whose appropriate body was another, and which one will hold again. */
function bodiesAsBefore(
  touched: Touched,
  after: Situation,
  today: CalendarDate,
): readonly string[] {
  return touched.flatMap(({ before: was, after: made }) => {
    const fact = made ?? was
    if (fact?.facet === 'appropriate-body-of-cohort') {
      const { id, cohort } = the(after.schoolCohorts, fact.schoolCohort)
      const body = bodyOfCohort(after, id, laterOf(fact.from, today))
      const name = appropriateBodyName(after, body)
      return [`Appropriate body for those who start in ${academicYear(cohort)}: ${name}`]
    }
    if (fact?.facet !== 'appropriate-body-of-ect') return []
    const body = bodyOfEct(after, fact.profile, laterOf(fact.from, today))
    const whose = nameOfProfile(after, fact.profile)
    return [`Appropriate body of ${whose}: ${appropriateBodyName(after, body)}`]
  })
}

/** A partnership that was challenged will stand again. */
function partnershipAsBefore(was: Fact | null, after: Situation): readonly string[] {
  if (was?.facet !== 'partnership-standing' || was.status !== 'confirmed') return []
  const { leadProvider, cohort } = the(after.partnerships, was.partnership)
  const provider = named(after.reference.leadProviders, leadProvider)
  return [`${provider} will train people at your school in ${academicYear(cohort)} again`]
}

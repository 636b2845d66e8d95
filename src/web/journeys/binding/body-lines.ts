import { bodyOfEct, sameAnswer } from '../../../core/bodies.ts'
import { covers, laterOf } from '../../../core/calendar.ts'
import { recordsIn } from '../../../core/choices.ts'
import type { AppropriateBodyOfCohort, AppropriateBodyOfEct } from '../../../core/facts.ts'
import type { ProfileId, SchoolId } from '../../../core/identity.ts'
import { timeAt } from '../../../core/settle.ts'
import { the, type Situation } from '../../../core/situation.ts'
import { of } from '../../../core/timeline.ts'
import { nameOfProfile } from '../../at-school.ts'
import { academicYear, longDate } from '../../words/days.ts'
import { namesInLine } from '../../words/lists.ts'
import { appropriateBodyName } from '../../words/programmes.ts'
import type { Changed } from './lines.ts'

interface Looking {
  readonly before: Situation
  readonly after: Situation
  readonly school: SchoolId
}

/** What a decision says of appropriate bodies: of a cohort with who follows it, and of one ECT. */
export function bodyLines(changed: readonly Changed[], looking: Looking): readonly string[] {
  const cohorts = changed.flatMap(said('appropriate-body-of-cohort'))
  const followed = cohorts.map(body => ({ body, ...whoFollows(body, looking) }))
  const told = new Set(followed.flatMap(({ follow }) => follow))
  const ects = changed.flatMap(said('appropriate-body-of-ect')).filter(body => {
    const isHere = timeAt(looking.after, body.profile, looking.school).some(time =>
      covers(time, body.from),
    )
    return isHere && !told.has(body.profile)
  })
  return [
    ...followed.flatMap(one => cohortLines(one, looking)),
    ...ects.map(body => ectLine(body, looking)),
  ]
}

type Body = AppropriateBodyOfCohort | AppropriateBodyOfEct

/** A body that is new, or another than it was; one that only ends on another day is not told. */
const said =
  <Kind extends Body['facet']>(facet: Kind) =>
  ({ was, is }: Changed): readonly Extract<Body, { readonly facet: Kind }>[] => {
    if (is?.facet !== facet) return []
    const body = is as Extract<Body, { readonly facet: Kind }>
    const isSame = was?.facet === facet && sameAnswer(was.appropriateBody, body.appropriateBody)
    return isSame ? [] : [body]
  }

interface Following {
  readonly follow: readonly ProfileId[]
  /** Who keeps another body than the cohort's. */
  readonly keep: readonly ProfileId[]
}

/** Whose body becomes another with the cohort's, and who keeps a body of their own. */
function whoFollows(
  { schoolCohort, appropriateBody, from }: AppropriateBodyOfCohort,
  { before, after }: Looking,
): Following {
  const { school, cohort } = the(after.schoolCohorts, schoolCohort)
  const ects = recordsIn(after, school, cohort)
    .filter(({ profile, until }) => {
      const isEct = the(after.profiles, profile).kind === 'ect'
      const hasCompleted = of(after, 'completion', profile).length > 0
      return isEct && !hasCompleted && (until === null || until > from)
    })
    .map(({ profile, from: begins }) => {
      const day = laterOf(from, begins)
      const was = bodyOfEct(before, profile, day)
      const is = bodyOfEct(after, profile, day)
      return {
        profile,
        isMoved: is !== null && (was === null || !sameAnswer(was, is)),
        hasOther: is !== null && !sameAnswer(is, appropriateBody),
      }
    })
  const ids = (which: (ect: (typeof ects)[number]) => boolean) => [
    ...new Set(ects.filter(which).map(({ profile }) => profile)),
  ]
  return { follow: ids(({ isMoved }) => isMoved), keep: ids(({ hasOther }) => hasOther) }
}

function cohortLines(
  { body, follow, keep }: Following & { readonly body: AppropriateBodyOfCohort },
  { after }: Looking,
): readonly string[] {
  const { cohort } = the(after.schoolCohorts, body.schoolCohort)
  const names = (profiles: readonly ProfileId[]) =>
    namesInLine(profiles.map(profile => nameOfProfile(after, profile)))
  return [
    `The appropriate body for those who start in ${academicYear(cohort)}, from ` +
      `${longDate(body.from)}: ${appropriateBodyName(after, body.appropriateBody)}.`,
    ...(follow.length === 0 ? [] : [`It changes for: ${names(follow)}.`]),
    ...(keep.length === 0 ? [] : [`It stays as it is, another one, for: ${names(keep)}.`]),
  ]
}

const ectLine = ({ profile, appropriateBody, from }: AppropriateBodyOfEct, { after }: Looking) =>
  `The appropriate body of ${nameOfProfile(after, profile)}, from ${longDate(from)}: ` +
  `${appropriateBodyName(after, appropriateBody)}.`

import { bodyOfCohort } from '../../../core/bodies.ts'
import { cohortOfStart } from '../../../core/bounds.ts'
import { covers, laterOf, type CalendarDate } from '../../../core/calendar.ts'
import { defaultProgrammeAt } from '../../../core/choices.ts'
import type { Cohort, ProgrammeId } from '../../../core/identity.ts'
import type { TeacherRecord } from '../../../core/organisations.ts'
import { spanOf, staysOf } from '../../../core/settle.ts'
import {
  personWith,
  profileOf,
  schoolCohortAt,
  type Kind,
  type ParticipantProfile,
  type Situation,
} from '../../../core/situation.ts'
import { nameOf, of, timesAt } from '../../../core/timeline.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import type { BodyFacts } from '../asking/appropriate-body.ts'
import type { OfferFacts } from '../asking/offer.ts'
import { teacherQuestion, type TeacherNamed } from '../asking/teacher.ts'
import { answerTyped, type LookUp } from '../asking/typed.ts'
import type { Find } from '../binding/find.ts'
import { contactQuestion, firstDayQuestion } from './questions.ts'

/** What stands in the way of registering somebody, whatever else is answered. */
export type Whereabouts =
  'nowhere' | 'here' | 'elsewhere' | 'mentor-elsewhere' | 'completed' | 'not-found'

/** What the journey of registering knows at each step. */
export interface RegisterFacts extends OfferFacts, BodyFacts {
  readonly today: CalendarDate
  readonly kind: Kind
  readonly teacher: TeacherRecord | null
  /** Her name: our own record of it, or the national one. */
  readonly name: string
  readonly profile: ParticipantProfile | null
  readonly whereabouts: Whereabouts
  readonly completedOn: CalendarDate | null
  /** The first day at the school, once it was typed. */
  readonly start: CalendarDate
  /** A mentor who trains at another school on that day goes on training there. */
  readonly trainsElsewhere: boolean
  readonly cohort: Cohort
  /** The day whose default they are offered. */
  readonly proposedOn: CalendarDate
  readonly defaultProgramme: ProgrammeId | null
  /** The address of this school's pages. */
  readonly home: string
}

type Looking = Pick<SchoolVisit, 'school' | 'today' | 'home'> & { readonly typed: LookUp }

/** Reads what is known of the teacher who was named, and of the school. */
export async function registerFacts(looking: Looking, find: Find): Promise<RegisterFacts> {
  const { school, today, home, typed } = looking
  const kind: Kind = typed('kind') === 'mentor' ? 'mentor' : 'ect'
  const named = answerTyped(teacherQuestion, 'teacher', typed)
  const situation = await find.situation({
    schools: [school.id],
    people: await find.mentorsEverAt(school.id),
    trns: named ? [named.trn] : [],
  })
  const teacher = named && (await teacherMeant(named, find))
  const person = teacher && personWith(situation, teacher.trn)
  const profile = person && profileOf(situation, person.id, kind)
  const start =
    answerTyped(contactQuestion, 'contact', typed)?.start ??
    answerTyped(firstDayQuestion, 'firstDay', typed) ??
    today
  const cohort = cohortOfStart(start)
  const schoolCohort = schoolCohortAt(situation, school.id, cohort)
  const completedOn = completionOf(situation, { kind, profile, teacher })
  const proposedOn = laterOf(start, today)
  return {
    situation,
    school,
    today,
    home,
    kind,
    teacher,
    profile,
    start,
    proposedOn,
    cohort,
    completedOn,
    name: person ? nameOf(situation, person.id) : (teacher?.fullName ?? ''),
    whereabouts: whereaboutsOf(situation, { ...looking, kind, teacher, profile, completedOn }),
    trainsElsewhere: kind === 'mentor' && trainsAt(situation, profile, start),
    providerChosen: typed('leadProvider'),
    bodyBefore: schoolCohort && bodyOfCohort(situation, schoolCohort.id, proposedOn),
    defaultProgramme: defaultProgrammeAt(situation, school.id, cohort, proposedOn),
  }
}

/** The national record, if both the number and the date of birth are hers. */
async function teacherMeant({ trn, dateOfBirth }: TeacherNamed, find: Find) {
  const teacher = await find.teacher(trn)
  return teacher?.dateOfBirth === dateOfBirth ? teacher : null
}

interface Who {
  readonly kind: Kind
  readonly profile: ParticipantProfile | null
  readonly teacher: TeacherRecord | null
}

function completionOf(situation: Situation, { kind, profile, teacher }: Who) {
  if (kind === 'mentor') return null
  const recorded = profile && of(situation, 'completion', profile.id).at(0)?.completedOn
  return recorded ?? teacher?.inductionCompletedOn ?? null
}

function whereaboutsOf(
  situation: Situation,
  {
    school,
    today,
    kind,
    teacher,
    profile,
    completedOn,
  }: Who & Pick<Looking, 'school' | 'today'> & Pick<RegisterFacts, 'completedOn'>,
): Whereabouts {
  if (teacher === null) return 'not-found'
  if (completedOn !== null) return 'completed'
  if (profile === null) return 'nowhere'
  const isStill = ({ until }: { until: CalendarDate | null }) => until === null || until > today
  const here = timesAt(situation, profile, school.id)
  if (here.some(({ until }) => until === null || until > today)) return 'here'
  const elsewhere = staysOf(situation, profile.id).some(
    stay => stay.school !== school.id && isStill(spanOf(stay)),
  )
  if (!elsewhere) return 'nowhere'
  return kind === 'ect' ? 'elsewhere' : 'mentor-elsewhere'
}

const trainsAt = (situation: Situation, profile: ParticipantProfile | null, day: CalendarDate) =>
  profile !== null && staysOf(situation, profile.id).some(stay => covers(spanOf(stay), day))

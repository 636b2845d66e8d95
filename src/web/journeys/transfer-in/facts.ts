import { cohortOfStart } from '../../../core/bounds.ts'
import { laterOf, type CalendarDate } from '../../../core/calendar.ts'
import type { PersonId, SchoolId } from '../../../core/identity.ts'
import { keptOn, type Kept } from '../../../core/changes/transfer-in/kept.ts'
import { mentorTimeAt, spanOf, staysOf } from '../../../core/settle.ts'
import { sightOf } from '../../../core/sight-of-school.ts'
import {
  personWith,
  profileOf,
  the,
  type Kind,
  type ParticipantProfile,
  type Situation,
} from '../../../core/situation.ts'
import { nameOf, of, timelineOf, timesAt } from '../../../core/timeline.ts'
import type { WantedOffer } from '../../../core/offers.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { isId } from '../../ids-in-paths.ts'
import type { OfferFacts } from '../asking/offer.ts'
import { teacherQuestion, type TeacherNamed } from '../asking/teacher.ts'
import { answerTyped, type LookUp } from '../asking/typed.ts'
import type { Find } from '../binding/find.ts'
import { joinsQuestion } from './questions.ts'

/** What stands in the way of a transfer, whatever else is answered. */
export type Obstacle = 'not-found' | 'not-registered' | 'completed' | 'here' | null

/** Why somebody does not go on as before: what the programme question then says. */
export type NotKept = 'withdrawn' | 'not-funded' | 'has-a-provider' | null

/** What the journey of somebody who joins knows at each step. */
export interface TransferInFacts extends OfferFacts {
  readonly today: CalendarDate
  readonly home: string
  /** Named by a link on the page of somebody who was at the school before. */
  readonly isLinked: boolean
  readonly person: PersonId | null
  readonly name: string
  readonly trn: string
  /** The roles that she has; asked which one, if there are two. */
  readonly roles: readonly Kind[]
  readonly kind: Kind
  readonly obstacle: Obstacle
  readonly joiningOn: CalendarDate
  /** The day whose default they are offered. */
  readonly proposedOn: CalendarDate
  /** What she trains on now, if she may keep it here. */
  readonly kept: WantedOffer | null
  /** Why she may not. */
  readonly notKept: NotKept
  /** Her provider has paused her training, which goes on with that provider. */
  readonly isDeferred: boolean
  /** A mentor who may be chosen at the school where she trains, on the day and after it. */
  readonly mayGoOnMentoring: boolean
  /** A mentor who may be chosen at this school already, and trains elsewhere. */
  readonly mentorsHere: boolean
}

type Looking = Pick<SchoolVisit, 'school' | 'today' | 'home'> & { readonly typed: LookUp }

/** Reads what is known of somebody who is registered, and of the school. */
export async function transferInFacts(looking: Looking, find: Find): Promise<TransferInFacts> {
  const { school, today, home, typed } = looking
  const named = answerTyped(teacherQuestion, 'teacher', typed)
  const link = typed('participant') ?? ''
  const situation = await find.situation({
    schools: [school.id],
    people: [...(await find.mentorsEverAt(school.id)), ...(isId(link) ? [link as PersonId] : [])],
    trns: named ? [named.trn] : [],
  })
  const linked = seenHere(situation, link, looking)
  const person = linked ?? (named && personMeant(situation, named))
  const roles = person ? rolesOf(situation, person) : []
  const kind = kindOf(roles, typed)
  const profile = person && profileOf(situation, person, kind)
  const joiningOn = answerTyped(joinsQuestion, 'joins', typed)?.joiningOn ?? today
  const moving = profile && keptOn(situation, profile, { school: school.id, joiningOn }, today)
  const teacher = named && !person ? await find.teacher(named.trn) : null
  return {
    situation,
    school,
    today,
    home,
    person,
    roles,
    kind,
    joiningOn,
    proposedOn: laterOf(joiningOn, today),
    ...(moving ? keptBy(moving, looking) : { kept: null, notKept: null }),
    isDeferred: moving?.isDeferred ?? false,
    mayGoOnMentoring: moving !== null && mayGoOnMentoring(situation, moving, looking),
    mentorsHere: profile !== null && mayMentor(situation, profile, school.id, today),
    isLinked: linked !== null,
    name: person ? nameOf(situation, person) : '',
    trn: person ? the(situation.people, person).trn : '',
    obstacle: profile
      ? obstacleOf(situation, profile, looking)
      : teacher?.dateOfBirth === named?.dateOfBirth && teacher
        ? 'not-registered'
        : 'not-found',
    cohort: moving?.left.schoolCohort.cohort ?? cohortOfStart(joiningOn),
    providerChosen: typed('leadProvider'),
  }
}

/** Somebody whom a link names counts only if the school may see her: she was there. */
function seenHere(situation: Situation, link: string, { school, today }: Looking) {
  const profile = [...situation.profiles.values()].find(({ person }) => person === link)
  return profile && sightOf(situation, profile, school.id, today) ? profile.person : null
}

function personMeant(situation: Situation, { trn, dateOfBirth }: TeacherNamed) {
  const person = personWith(situation, trn)
  return person?.dateOfBirth === dateOfBirth ? person.id : null
}

const rolesOf = (situation: Situation, person: PersonId): readonly Kind[] =>
  (['ect', 'mentor'] as const).filter(kind => {
    const profile = profileOf(situation, person, kind)
    return profile !== null && timelineOf(situation, profile.id).entries.length > 0
  })

function kindOf(roles: readonly Kind[], typed: LookUp): Kind {
  const said = typed('role') ?? typed('kind')
  return roles.find(kind => kind === said) ?? roles[0] ?? 'ect'
}

function obstacleOf(
  situation: Situation,
  profile: ParticipantProfile,
  { school, today }: Looking,
): Obstacle {
  const isCompleted = of(situation, 'completion', profile.id).length > 0
  if (isCompleted && profile.kind === 'ect') return 'completed'
  const here = timesAt(situation, profile, school.id).at(-1)
  const stay = staysOf(situation, profile.id).at(-1)
  const isHere = here !== undefined && (here.until === null || here.from > today)
  const trainsHere = stay?.school === school.id && (spanOf(stay).until ?? '9') > today
  return isHere && (profile.kind === 'ect' || trainsHere) ? 'here' : null
}

const mayMentor = (
  situation: Situation,
  { id }: Pick<ParticipantProfile, 'id'>,
  school: SchoolId,
  today: CalendarDate,
) => mentorTimeAt(situation, id, school).some(({ until }) => until === null || until > today)

/** Only of the school where she trains: at a further school she goes on in any case. */
function mayGoOnMentoring(
  situation: Situation,
  { left: { record, schoolCohort } }: Kept,
  { school, today }: Looking,
) {
  const isElsewhere = schoolCohort.school !== school.id
  return isElsewhere && mayMentor(situation, { id: record.profile }, schoolCohort.school, today)
}

/**
 * What she would keep. Not what DfE pays for where it pays for nothing (ruling 8), nor where she
 * waits and the school's default has a provider for her: that is offered as it is. (Ruling 4.)
 */
function keptBy(
  { left, offer }: Kept,
  { school }: Looking,
): Pick<TransferInFacts, 'kept' | 'notKept'> {
  if (!offer.ok) return { kept: null, notKept: 'withdrawn' }
  const was = left.programme.offer
  if (was.route !== 'provider-led') return { kept: offer.value, notKept: null }
  if (!school.eligibleForFunding) return { kept: null, notKept: 'not-funded' }
  const isGiven = offer.value.route === 'provider-led' && offer.value.leadProvider !== null
  return was.partnership === null && isGiven
    ? { kept: null, notKept: 'has-a-provider' }
    : { kept: offer.value, notKept: null }
}

import { cohortOfStart } from '../../../core/bounds.ts'
import { laterOf, type CalendarDate } from '../../../core/calendar.ts'
import type { PersonId } from '../../../core/identity.ts'
import { spanOf, staysOf } from '../../../core/settle.ts'
import { sightOf } from '../../../core/sight-of-school.ts'
import {
  personWith,
  profileOf,
  the,
  type Kind,
  type ParticipantProfile,
  type Situation,
} from '../../../core/situation.ts'
import {
  nameOf,
  of,
  timelineOf,
  trainingStatusOn,
  timesAt,
  type Entry,
} from '../../../core/timeline.ts'
import type { WantedOffer } from '../../../core/offers.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { isId } from '../../ids-in-paths.ts'
import type { OfferFacts } from '../asking/offer.ts'
import { wantedOf } from '../asking/programme.ts'
import { teacherQuestion, type TeacherNamed } from '../asking/teacher.ts'
import { answerTyped, type LookUp } from '../asking/typed.ts'
import type { Find } from '../binding/find.ts'
import { joinsQuestion } from './questions.ts'

/** What stands in the way of a transfer, whatever else is answered. */
export type Obstacle = 'not-found' | 'not-registered' | 'completed' | 'here' | null

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
  readonly isWithdrawn: boolean
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
  const entry = profile && entryLeft(situation, profile, today)
  const isWithdrawn = entry !== null && isWithdrawnFrom(situation, entry, today)
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
    isWithdrawn,
    isLinked: linked !== null,
    name: person ? nameOf(situation, person) : '',
    trn: person ? the(situation.people, person).trn : '',
    obstacle: profile
      ? obstacleOf(situation, profile, looking)
      : teacher?.dateOfBirth === named?.dateOfBirth && teacher
        ? 'not-registered'
        : 'not-found',
    cohort: entry?.schoolCohort.cohort ?? cohortOfStart(joiningOn),
    providerChosen: typed('leadProvider'),
    kept: entry && !isWithdrawn ? keptBy(situation, entry, looking) : null,
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
  const isHere = here !== undefined && (here.until === null || here.until > today)
  const trainsHere = stay?.school === school.id && (spanOf(stay).until ?? '9') > today
  return isHere && (profile.kind === 'ect' || trainsHere) ? 'here' : null
}

/** The record that a transfer would end: the last that has begun, or the first that will. */
function entryLeft(situation: Situation, profile: ParticipantProfile, today: CalendarDate) {
  const { entries } = timelineOf(situation, profile.id)
  return entries.findLast(({ from }) => from <= today) ?? entries[0] ?? null
}

function isWithdrawnFrom(situation: Situation, { programme, record }: Entry, today: CalendarDate) {
  const { offer } = programme
  if (offer.route !== 'provider-led' || offer.partnership === null) return false
  const { leadProvider } = the(situation.partnerships, offer.partnership)
  return trainingStatusOn(situation, record.profile, leadProvider, today).status === 'withdrawn'
}

/** What she would keep; nothing that DfE pays for where it pays for nothing. (Ruling 8.) */
function keptBy(situation: Situation, { programme }: Entry, { school }: Looking) {
  return programme.offer.route === 'provider-led' && !school.eligibleForFunding
    ? null
    : wantedOf(situation, programme.offer)
}

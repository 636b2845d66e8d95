import type { ChangeName, RequestOf } from '../../core/changes/all.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import type { ChangeId } from '../../core/identity.ts'
import type { WantedProgramme } from '../../core/joining.ts'
import type { Actor, Kind, Situation } from '../../core/situation.ts'
import type { ProgrammeWritten } from '../read/programme.ts'
import type { ChangeStep } from '../scenario.ts'
import type { World } from '../world.ts'
import { aboutMentorsAndBodies } from './about-mentors-and-bodies.ts'
import { aboutPartnership } from './about-partnerships.ts'
import { providerId, schoolId, teacherOf, trnOf } from './ids.ts'
import { ofProvider } from './of-providers.ts'
import { correction } from './correction.ts'
import { bodyNamed, offer } from './offers.ts'
import { kindMeant, personNamed } from './whom.ts'

/** A change as the product is asked for it: by ids, as from a page or the API. */
export type RequestMeant = {
  readonly [Name in ChangeName]: { readonly name: Name; readonly request: RequestOf<Name> }
}[ChangeName]

/** What the names of a step are looked up in. */
export interface Surroundings {
  readonly world: World
  readonly situation: Situation
  readonly today: CalendarDate
  /** The latest change of a kind that was recorded for somebody; `null` if there is none. */
  readonly latestChange: (kind: string, person: string, as: Kind | null) => ChangeId | null
}

/** Who does a step, as the log of changes has it. */
export function actorOf({ actor }: ChangeStep, world: World): Actor {
  switch (actor.kind) {
    case 'school':
      return { role: 'school', school: schoolId(world, actor.school), name: 'Induction tutor' }
    case 'lead-provider':
      return {
        role: 'lead-provider',
        leadProvider: providerId(actor.provider),
        name: actor.provider,
      }
    case 'DfE':
      return { role: 'dfe', name: 'Department for Education' }
  }
}

/** The request that a step means. Throws where the product does not have it yet. */
export function requestOf(step: ChangeStep, around: Surroundings): RequestMeant {
  const { actor, change } = step
  if (change.verb === 'undo') return undoMeant(change.fields, around)
  if (change.verb === 'correct')
    return correction(
      change.fields,
      actor.kind === 'school' ? schoolId(around.world, actor.school) : null,
      whom(change.fields, around),
    )
  if (actor.kind === 'school') return requestOfSchool(step, actor.school, around)
  if (actor.kind === 'lead-provider')
    return (
      ofProvider(change, actor.provider, {
        world: around.world,
        whom: named => whom(named, around),
      }) ?? notThere(change.verb)
    )
  if (actor.kind === 'DfE' && change.verb === 'complete')
    return {
      name: 'complete',
      request: {
        participant: person(change.fields.participant, around),
        completedOn: change.fields.date,
      },
    }
  throw new Error(notYet(change.verb))
}

const notYet = (verb: string) => `The product does not have the verb "${verb}" yet`

function requestOfSchool(
  { change }: ChangeStep,
  schoolName: string,
  around: Surroundings,
): RequestMeant {
  const school = schoolId(around.world, schoolName)
  switch (change.verb) {
    case 'choose programme':
      return {
        name: 'choose-programme',
        request: {
          school,
          cohort: change.fields.cohort,
          chosen: chosen(change.fields),
          appropriateBody: bodyNamed(change.fields.appropriate_body, around.situation),
        },
      }
    case 'register':
      return { name: 'register', request: registration(change.fields, school, around) }
    case 'transfer in':
      return {
        name: 'transfer-in',
        request: {
          ...somebody(change.fields, school, around),
          joiningOn: change.fields.start,
          programme: joined(change.fields.programme),
          email: change.fields.email,
          mentor: personOrNull(change.fields.mentor, around),
        },
      }
    default:
      return requestAboutLaterOn(change, school, around)
  }
}

function requestAboutLaterOn(
  change: ChangeStep['change'],
  school: RequestOf<'register'>['school'],
  around: Surroundings,
): RequestMeant {
  switch (change.verb) {
    case 'transfer out':
      return {
        name: 'transfer-out',
        request: { ...somebody(change.fields, school, around), leavesOn: change.fields.end },
      }
    case 'report leaving':
      return {
        name: 'report-leaving',
        request: {
          ...somebody(change.fields, school, around),
          leavesOn: change.fields.end,
          reason: change.fields.reason,
        },
      }
    case 'change programme':
      return { name: 'change-programme', request: changeOfProgramme(change.fields, school, around) }
    case 'change details':
      return {
        name: 'change-details',
        request: {
          ...somebody(change.fields, school, around),
          fullName: change.fields.name,
          email: change.fields.email,
          reason: change.fields.reason,
        },
      }
    default:
      return (
        aboutPartnership(change, school) ??
        aboutMentorsAndBodies(change, school, {
          situation: around.situation,
          person: named => person(named, around),
        }) ??
        notThere(change.verb)
      )
  }
}

function notThere(verb: string): never {
  throw new Error(notYet(verb))
}

type FieldsOf<Verb extends ChangeStep['change']['verb']> = Extract<
  ChangeStep['change'],
  { readonly verb: Verb }
>['fields']

function registration(
  fields: FieldsOf<'register'>,
  school: RequestOf<'register'>['school'],
  around: Surroundings,
): RequestOf<'register'> {
  return {
    school,
    trn: trnOf(around.world, fields.participant),
    dateOfBirth: teacherOf(around.world, fields.participant).dateOfBirth,
    kind: fields.as,
    email: fields.email,
    start: fields.start,
    cohort: fields.cohort,
    programme: defaultOr(fields.programme ?? 'default'),
    mentor: personOrNull(fields.mentor, around),
    appropriateBody: bodyNamed(fields.appropriate_body, around.situation),
  }
}

function changeOfProgramme(
  { participants, as, from, to, cohort, except, make_default }: FieldsOf<'change programme'>,
  school: RequestOf<'register'>['school'],
  around: Surroundings,
): RequestOf<'change-programme'> {
  const named = (names: readonly string[]) =>
    names.map(participant => {
      const { participant: person, kind } = somebody({ participant, as }, school, around)
      return { person, kind }
    })
  const whom =
    participants === 'all' && cohort !== null
      ? { who: 'cohort' as const, cohort, except: named(except ?? []), also: [] }
      : { who: 'named' as const, participants: named(participants === 'all' ? [] : participants) }
  return { school, whom, from, to: offer(to), makeDefault: make_default ?? false }
}

function undoMeant(
  { participant, as, change, reason }: FieldsOf<'undo'>,
  { latestChange }: Surroundings,
): RequestMeant {
  const latest = latestChange(change.replaceAll(' ', '-'), participant, as)
  const none = '00000000-0000-7000-8000-000000000000' as ChangeId
  return { name: 'undo', request: { change: latest ?? none, reason } }
}

const person = (name: string, { situation, world }: Surroundings) =>
  personNamed(situation, world, name)

const personOrNull = (name: string | null, around: Surroundings) =>
  name === null ? null : person(name, around)

const somebody = (
  named: { participant: string; as: Kind | null },
  school: RequestOf<'register'>['school'],
  around: Surroundings,
) => ({ school, ...whom(named, around) })

function whom({ participant, as }: { participant: string; as: Kind | null }, around: Surroundings) {
  const { situation, today } = around
  const id = person(participant, around)
  return { participant: id, kind: kindMeant(situation, id, as, today) }
}

function chosen({ programme, ...beside }: FieldsOf<'choose programme'>) {
  if (programme === 'no-ects' || programme === 'not-yet-known') return { route: programme }
  return offer({ programme, ...beside })
}

const defaultOr = (written: 'default' | ProgrammeWritten): WantedProgramme =>
  written === 'default' ? { choose: 'default' } : { choose: 'offer', offer: offer(written) }

const joined = (written: 'keep' | 'default' | ProgrammeWritten) =>
  written === 'keep' ? { choose: 'keep' as const } : defaultOr(written)

import type { ChangeName, RequestOf } from '../../core/changes/all.ts'
import type {
  CompleteInduction,
  CompleteMentorTraining,
} from '../../core/changes/complete/complete.ts'
import type { PersonId, SchoolId } from '../../core/identity.ts'
import {
  factsOf,
  personWith,
  type Actor,
  type Person,
  type Situation,
} from '../../core/situation.ts'
import { addDays } from '../../core/calendar.ts'
import { academicYear, longDate } from './days.ts'
import { appropriateBodyName, named, wantedOfferName } from './programmes.ts'

/** What a sentence about a change may speak of: whoever and whatever was read. */
export interface Told {
  readonly situation: Situation
}

type Sentences = {
  readonly [Name in ChangeName]: (request: RequestOf<Name>, told: Told) => string
}

/** Requests from before whole cohorts could change name their people otherwise. */
const whoseTraining = ({ whom }: Partial<RequestOf<'change-programme'>>) =>
  whom?.who === 'cohort'
    ? `The training of those who started in ${academicYear(whom.cohort)}`
    : 'The training'

const sentences: Sentences = {
  'choose-programme': ({ school, cohort }, told) =>
    `${schoolIn(told, school)} chose how it trains those who start in ${academicYear(cohort)}`,
  'confirm-partnership': ({ leadProvider, school, cohort }, told) =>
    `${named(told.situation.reference.leadProviders, leadProvider)} confirmed that it trains ` +
    `people at ${schoolIn(told, school)} in ${academicYear(cohort)}`,
  'challenge-partnership': ({ school, cohort, leadProvider }, told) =>
    `${schoolIn(told, school)} said that ` +
    `${named(told.situation.reference.leadProviders, leadProvider) ?? 'a lead provider'} ` +
    `does not train those who start in ${academicYear(cohort)}`,
  'accept-partnership': ({ leadProvider, school, cohort }, told) =>
    `${schoolIn(told, school)} accepted ` +
    `${named(told.situation.reference.leadProviders, leadProvider)} for those who start in ` +
    academicYear(cohort),
  'change-delivery-partner': ({ leadProvider, school, cohort, deliveryPartner }, told) =>
    `${named(told.situation.reference.leadProviders, leadProvider)} changed its delivery partner ` +
    `for those who start in ${academicYear(cohort)} at ${schoolIn(told, school)} to ` +
    (named(told.situation.reference.deliveryPartners, deliveryPartner) ?? 'another one'),
  register: ({ school, kind, trn }, told) =>
    `${nameIn(told, personWith(told.situation, trn)?.id ?? null)} was registered as ` +
    `${kind === 'ect' ? 'an ECT' : 'a mentor'} at ${schoolIn(told, school)}`,
  'assign-mentor': ({ mentor, participant }, told) =>
    `${nameIn(told, mentor)} was assigned as the mentor of ${nameIn(told, participant)}`,
  'unassign-mentor': ({ participant, reason }, told) =>
    `The mentor of ${nameIn(told, participant)} was taken away, because: ${reason}`,
  'transfer-in': ({ school, participant, programme, staysAsMentor }, told) =>
    `${nameIn(told, participant)} was reported as joining ${schoolIn(told, school)}` +
    (told.situation.schools.has(school) ? ' from another school' : '') +
    (programme.choose === 'keep' ? ', with the training they had' : '') +
    (staysAsMentor === true ? ', and as going on mentoring where they were' : ''),
  'transfer-out': ({ school, participant, leavesOn }, told) =>
    `${nameIn(told, participant)} was reported as leaving ${schoolIn(told, school)} for another ` +
    `school, with ${longDate(addDays(leavesOn, -1))} as the last day`,
  'report-leaving': ({ school, participant, leavesOn }, told) =>
    `${nameIn(told, participant)} was reported as leaving ${schoolIn(told, school)}, ` +
    `with ${longDate(addDays(leavesOn, -1))} as the last day`,
  'change-programme': ({ to, ...request }, told) =>
    `${whoseTraining(request)} was changed to: ${wantedOfferName(told.situation, to)}`,
  'appoint-appropriate-body': ({ school, whose, answer }, told) =>
    whose.of === 'ect'
      ? `The appropriate body of ${nameIn(told, whose.participant)} was changed to: ` +
        appropriateBodyName(told.situation, answer)
      : `${schoolIn(told, school)} changed the appropriate body of those who start in ` +
        `${academicYear(whose.cohort)} to: ${appropriateBodyName(told.situation, answer)}`,
  'change-details': ({ participant, fullName, email }, told) =>
    [
      ...(fullName === null ? [] : [`The name was changed to ${fullName}`]),
      ...(email === null ? [] : [`The email address of ${nameIn(told, participant)} was changed`]),
    ].join('. '),
  defer: ({ leadProvider, participant, reason }, told) =>
    `${named(told.situation.reference.leadProviders, leadProvider)} paused the training of ` +
    `${nameIn(told, participant)} (${reason.replaceAll('-', ' ')})`,
  withdraw: ({ leadProvider, participant, reason }, told) =>
    `${named(told.situation.reference.leadProviders, leadProvider)} ended the training of ` +
    `${nameIn(told, participant)} (${reason.replaceAll('-', ' ')})`,
  resume: ({ leadProvider, participant }, told) =>
    `${named(told.situation.reference.leadProviders, leadProvider)} went on with the training of ` +
    nameIn(told, participant),
  'change-schedule': ({ leadProvider, participant, schedule, cohort }, told) =>
    `${named(told.situation.reference.leadProviders, leadProvider)} changed the schedule of ` +
    `${nameIn(told, participant)} to ${schedule}` +
    (cohort === null ? '' : ` of ${academicYear(cohort)}`),
  complete: (request, told) =>
    'declaration' in request ? ofMentorTraining(request, told) : ofInduction(request, told),
  correct: ({ participant, record, set }, told) =>
    `The record of ${nameIn(told, participant)} from ${longDate(record)} was corrected: ` +
    corrections(set, told),
  undo: () => 'A change was undone',
}

const ofInduction = ({ participant, completedOn }: CompleteInduction, told: Told) =>
  `The national record says that ${nameIn(told, participant)} completed induction on ` +
  longDate(completedOn)

const ofMentorTraining = ({ participant, completedOn }: CompleteMentorTraining, told: Told) =>
  completedOn === null
    ? `It was taken back that ${nameIn(told, participant)} completed mentor training`
    : `${nameIn(told, participant)} completed mentor training on ${longDate(completedOn)}`

/** What was never as it said: "it began on 5 September 2022, and it has no end". */
const corrections = ({ from, until, programme }: RequestOf<'correct'>['set'], told: Told) =>
  [
    ...(from === null ? [] : [`it began on ${longDate(from)}`]),
    ...(until === 'none' ? ['it has no end'] : []),
    ...(until === null || until === 'none'
      ? []
      : [`its last day was ${longDate(addDays(until, -1))}`]),
    ...(programme === null
      ? []
      : [`the training was: ${wantedOfferName(told.situation, programme)}`]),
  ].join(', and ')

/** One change of the log as a sentence, without its full stop. */
export function changeSentence(
  { kind, request }: { readonly kind: string; readonly request: unknown },
  told: Told,
): string {
  if (!isKnown(kind)) return `The service recorded a change (${kind.replaceAll('-', ' ')})`
  const say = sentences[kind] as (request: unknown, told: Told) => string
  return say(request, told)
}

const isKnown = (kind: string): kind is ChangeName => Object.hasOwn(sentences, kind)

/** Who reported a change, as far as another school may know, after "by". */
export function actorName(by: Actor, school: SchoolId, { situation }: Told) {
  switch (by.role) {
    case 'school':
      return by.school === school
        ? by.name
        : (situation.schools.get(by.school)?.name ?? 'another school')
    case 'lead-provider':
      return named(situation.reference.leadProviders, by.leadProvider) ?? by.name
    case 'dfe':
      return 'the Department for Education'
    case 'nobody':
      return 'this service'
  }
}

const nameIn = ({ situation }: Told, person: PersonId | null) =>
  factsOf(situation, 'person-details').find(fact => fact.person === person)?.fullName ?? 'Somebody'

const schoolIn = ({ situation }: Told, school: SchoolId) =>
  situation.schools.get(school)?.name ?? 'another school'

/** Whether a change was asked for about this person, and does not touch her by the way. */
export function isAbout(request: unknown, { id, trn }: Pick<Person, 'id' | 'trn'>): boolean {
  const asked = (request ?? {}) as {
    readonly participant?: unknown
    readonly trn?: unknown
    readonly whose?: { readonly participant?: unknown }
    readonly participants?: readonly { readonly person: unknown }[]
  }
  return (
    asked.participant === id ||
    asked.whose?.participant === id ||
    asked.trn === trn ||
    (asked.participants ?? []).some(({ person }) => person === id)
  )
}

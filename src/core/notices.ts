import type { CalendarDate } from './calendar.ts'
import type { Notice, NoticeTemplate, Recipient } from './decision.ts'
import type { AppropriateBodyAnswer } from './facts.ts'
import type {
  AppropriateBodyId,
  LeadProviderId,
  PersonId,
  ProgrammeId,
  SchoolId,
} from './identity.ts'
import { the, type Situation } from './situation.ts'

export const notice = (
  template: NoticeTemplate,
  to: Recipient,
  { about = null, school = null, on = null }: Partial<Omit<Notice, 'template' | 'to'>> = {},
): Notice => ({ template, to, about, school, on })

export const toSchool = (school: SchoolId): Recipient => ({ kind: 'school', school })
export const toPerson = (person: PersonId): Recipient => ({ kind: 'participant', person })
export const toBody = (appropriateBody: AppropriateBodyId): Recipient => ({
  kind: 'appropriate-body',
  appropriateBody,
})
export const toProvider = (leadProvider: LeadProviderId): Recipient => ({
  kind: 'lead-provider',
  leadProvider,
})

/** A mentor and the ECT are told of each other; nobody is told where no mentor was named. */
export const noticesOfMentor = (
  mentor: PersonId | null,
  facts: Partial<Omit<Notice, 'template' | 'to' | 'about'>> & { readonly about: PersonId },
): readonly Notice[] =>
  mentor
    ? [
        notice('mentor-assigned', toPerson(mentor), facts),
        notice('mentor-assigned-to-ect', toPerson(facts.about), facts),
      ]
    : []

/** The lead provider of a programme, if it has one. */
export function leadProviderOf(situation: Situation, programme: ProgrammeId | null) {
  if (programme === null) return null
  const { offer } = the(situation.programmes, programme)
  return offer.route === 'provider-led' && offer.partnership !== null
    ? the(situation.partnerships, offer.partnership).leadProvider
    : null
}

/** What both providers are told when somebody comes from one programme to another on a day. */
export function noticesToProviders(
  situation: Situation,
  {
    about,
    from,
    to,
    on,
  }: { about: PersonId; from: ProgrammeId | null; to: ProgrammeId; on: CalendarDate },
): readonly Notice[] {
  const [before, after] = [leadProviderOf(situation, from), leadProviderOf(situation, to)]
  if (before !== null && before === after)
    return [notice('participant-moves-with-provider', toProvider(before), { about, on })]
  return [
    ...(before === null
      ? []
      : [notice('participant-leaves-provider', toProvider(before), { about, on })]),
    ...(after === null
      ? []
      : [notice('participant-joins-provider', toProvider(after), { about, on })]),
  ]
}

/** What the providers are told that a new default for those to come brings in or leaves. */
export function noticesOfDefault(
  situation: Situation,
  school: SchoolId,
  { before, programme }: { before: ProgrammeId | null; programme: ProgrammeId | null },
): readonly Notice[] {
  const told = [programme, before]
    .map(id => leadProviderOf(situation, id))
    .filter(id => id !== null)
  return [...new Set(told)].map(id => notice('programme-chosen', toProvider(id), { school }))
}

/** The appropriate body that an answer names, if it names one. */
export const bodiesNamed = (answer: AppropriateBodyAnswer | null): readonly AppropriateBodyId[] =>
  answer?.answer === 'named' ? [answer.body] : []

/** An appropriate body is told where one is named; nobody where it is not. */
export const noticesToBody = (
  template: NoticeTemplate,
  answer: AppropriateBodyAnswer | null,
  facts: Partial<Omit<Notice, 'template' | 'to'>>,
): readonly Notice[] => bodiesNamed(answer).map(body => notice(template, toBody(body), facts))

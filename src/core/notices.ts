import type { CalendarDate } from './calendar.ts'
import type { Notice, NoticeTemplate, Recipient } from './decision.ts'
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

/** A mentor is told whom she mentors; nobody is told where nobody was named. */
export const noticesToMentor = (
  mentor: PersonId | null,
  facts: Partial<Omit<Notice, 'template' | 'to'>>,
): readonly Notice[] => (mentor ? [notice('mentor-assigned', toPerson(mentor), facts)] : [])

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

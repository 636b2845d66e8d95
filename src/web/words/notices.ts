import type { CalendarDate } from '../../core/calendar.ts'
import type { Notice, NoticeTemplate, Recipient } from '../../core/decision.ts'
import type { SchoolId } from '../../core/identity.ts'
import { factsOf, type Situation } from '../../core/situation.ts'
import { longDate } from './days.ts'
import type { Names, WordsOfNotice } from './notice-words.ts'
import { noticesOfMentorsAndBodies } from './notices-of-mentors-and-bodies.ts'
import { noticesOfPeople } from './notices-of-people.ts'
import { noticesOfProgrammes } from './notices-of-programmes.ts'
import { named } from './programmes.ts'

/** The words of every notice: a template without words does not compile. */
export const noticeWords: Readonly<Record<NoticeTemplate, WordsOfNotice>> = {
  ...noticesOfProgrammes,
  ...noticesOfPeople,
  ...noticesOfMentorsAndBodies,
}

/** What a notice calls what it may not have. */
export const namesIn = ({
  about,
  school,
  on,
}: {
  readonly about: string | null
  readonly school: string | null
  readonly on: CalendarDate | null
}): Names => ({
  about: about ?? 'somebody',
  school: school ?? 'a school',
  on: on === null ? 'the day agreed' : longDate(on),
})

/** Who mentors whom at another school is not told here: neither the one nor the other. */
export const atAnotherSchool = 'Somebody at another school'

/** One sentence for whom a decision of a school tells what: "Ambition Institute is told that…". */
export function tellingOf(
  situation: Situation,
  { template, to, ...notice }: Notice,
  reporting: SchoolId,
) {
  const isElsewhere =
    to.kind === 'participant' && notice.school !== null && notice.school !== reporting
  const isHidden = isElsewhere && to.person === notice.about
  const names = namesIn({
    about: notice.about && !isHidden ? personName(situation, notice.about) : null,
    school: notice.school && (situation.schools.get(notice.school)?.name ?? null),
    on: notice.on,
  })
  const recipient = isElsewhere ? atAnotherSchool : recipientName(situation, to)
  const sentence = `${recipient} is told ${noticeWords[template](names, to.kind).told}.`
  return { template, kind: to.kind, to: recipient, sentence }
}

function recipientName(situation: Situation, to: Recipient) {
  const { schools, reference } = situation
  switch (to.kind) {
    case 'participant':
      return personName(situation, to.person) ?? 'The participant'
    case 'school':
      return schools.get(to.school)?.name ?? 'The school'
    case 'lead-provider':
      return named(reference.leadProviders, to.leadProvider) ?? 'The lead provider'
    case 'appropriate-body':
      return named(reference.appropriateBodies, to.appropriateBody) ?? 'The appropriate body'
  }
}

const personName = (situation: Situation, person: string) =>
  factsOf(situation, 'person-details').find(fact => fact.person === person)?.fullName ?? null

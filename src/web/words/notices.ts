import type { CalendarDate } from '../../core/calendar.ts'
import type { Notice, NoticeTemplate, Recipient } from '../../core/decision.ts'
import { factsOf, type Situation } from '../../core/situation.ts'
import { longDate } from './days.ts'
import { named } from './programmes.ts'

/** The names that a notice speaks of, for its words. */
export interface Names {
  readonly about: string
  readonly school: string
  readonly on: string
}

interface NoticeWords {
  readonly subject: string
  readonly body: readonly string[]
  /** What its recipient is told, after "is told". */
  readonly told: string
}

/** The words of every notice: a template without words does not compile. */
export const noticeWords: Readonly<
  Record<NoticeTemplate, (names: Names, to: Recipient['kind']) => NoticeWords>
> = {
  'programme-chosen': ({ school }) => ({
    subject: `${school} has chosen how it trains early career teachers`,
    body: [
      `${school} told us how it will train the early career teachers who start there.`,
      'You do not need to do anything. Sign in to see what was chosen.',
    ],
    told: `how ${school} trains early career teachers`,
  }),
  'partnership-confirmed': ({ school }) => ({
    subject: `A lead provider trains people at ${school}`,
    body: [
      `A lead provider confirmed that it trains early career teachers at ${school}.`,
      'Sign in to see who it is. If this is wrong, tell us.',
    ],
    told: `that a lead provider trains people at ${school}`,
  }),
  'partnership-confirmed-beside-own-programme': ({ school }) => ({
    subject: `A lead provider says that it trains people at ${school}`,
    body: [
      `A lead provider says that it trains early career teachers at ${school}. ` +
        'This is not the training you chose, and nobody was moved.',
      'Sign in to accept the provider, or to say that it is wrong.',
    ],
    told: `that a lead provider says it trains people at ${school}`,
  }),
  'participant-registered': ({ about, school, on }) => ({
    subject: `You are registered at ${school}`,
    body: [
      `Dear ${about},`,
      `${school} registered you for training as an early career teacher or mentor from ${on}.`,
      'If this is wrong, speak to your induction tutor.',
    ],
    told: `that they are registered at ${school} from ${on}`,
  }),
  'participant-joins-provider': ({ about, on }) => ({
    subject: 'Somebody joins your training',
    body: [`You train ${about} from ${on}.`, 'Use the API to see their details.'],
    told: `that it trains ${about} from ${on}`,
  }),
  'participant-leaves-provider': ({ about, on }) => ({
    subject: 'Somebody leaves your training',
    body: [`You no longer train ${about} from ${on}.`, 'Use the API to see their details.'],
    told: `that it no longer trains ${about} from ${on}`,
  }),
  'participant-moves-with-provider': ({ about, on }) => ({
    subject: 'Somebody you train moves to another school',
    body: [
      `${about} moves on ${on}, and you go on training them.`,
      'Use the API to see where they are from then on.',
    ],
    told: `that ${about} changes school on ${on}, and that it goes on training them`,
  }),
  'participant-leaves-school': ({ about, school, on }, to) =>
    to === 'participant'
      ? {
          subject: `You leave ${school}`,
          body: [
            `Dear ${about},`,
            `${school} reported that you are no longer there from ${on}.`,
            'If this is wrong, speak to your induction tutor.',
          ],
          told: `that they are no longer at ${school} from ${on}`,
        }
      : {
          subject: `${about} leaves your school`,
          body: [
            `Another school reported that ${about} joins it on ${on}.`,
            'You can see their training up to then. If this is wrong, ask them, or tell us.',
          ],
          told: `that ${about} joins another school on ${on}`,
        },
  'joining-superseded': ({ about, on }) => ({
    subject: `${about} no longer joins you`,
    body: [`You expected ${about}. Another school has reported that they join it on ${on}.`],
    told: `that ${about} no longer joins it`,
  }),
  'leaving-reported': ({ about, school, on }) => ({
    subject: `${about} was reported as leaving ${school}`,
    body: [
      `${school} reported that ${about} is no longer there from ${on}.`,
      'You had reported that they join you. What you reported still stands.',
    ],
    told: `that ${school} reported ${about} as no longer there from ${on}`,
  }),
  'mentor-assigned': ({ about, school, on }) => ({
    subject: 'You have been assigned an early career teacher',
    body: [`From ${on} you mentor ${about} at ${school}.`],
    told: `that they mentor ${about} from ${on}`,
  }),
  'change-undone': ({ about, on }) => ({
    subject: 'A change was undone',
    body: [
      `What was reported about ${about} from ${on} was undone. ` +
        'It is as if it had never been reported.',
    ],
    told: `that what was reported about ${about} from ${on} was undone`,
  }),
  'appropriate-body-told': ({ about, school, on }) => ({
    subject: `An early career teacher at ${school}`,
    body: [`${school} named you as the appropriate body of ${about} from ${on}.`],
    told: `that it is the appropriate body of ${about} from ${on}`,
  }),
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

/** One sentence for whom a decision tells what: "Ambition Institute is told that…". */
export function toldSentence(situation: Situation, { template, to, ...notice }: Notice): string {
  const names = namesIn({
    about: notice.about && personName(situation, notice.about),
    school: notice.school && (situation.schools.get(notice.school)?.name ?? null),
    on: notice.on,
  })
  return `${recipientName(situation, to)} is told ${noticeWords[template](names, to.kind).told}.`
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

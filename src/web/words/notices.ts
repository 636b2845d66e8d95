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
  'partnership-accepted': ({ school }) => ({
    subject: `${school} has accepted you as its lead provider`,
    body: [
      `${school} accepted your partnership. It is what the school offers those who join from now on.`,
      'People who are there already go on as they are, until the school changes their training.',
    ],
    told: `that ${school} offers its training to those who join from now on`,
  }),
  'partnership-challenged': ({ school }) => ({
    subject: `${school} has challenged your partnership`,
    body: [
      `${school} told us that you do not train people there, and never did.`,
      'You no longer see them. Use the API to see the reason. If the school is wrong, speak to it ' +
        'and confirm the partnership again.',
    ],
    told: `that ${school} challenged the partnership, and why`,
  }),
  'provider-to-be-confirmed': ({ about, school }) => ({
    subject: 'Your training provider is to be confirmed',
    body: [
      `Dear ${about},`,
      `${school} told us that a lead provider was recorded for you by mistake. ` +
        'The school will tell you who provides your training.',
      'You do not need to do anything.',
    ],
    told: 'that their training provider is to be confirmed',
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
  'participant-withdrawn-by-provider': ({ about, on }) => ({
    subject: `The lead provider no longer trains ${about}`,
    body: [
      `The lead provider told us that it no longer trains ${about} from ${on}.`,
      'If they are still at your school, sign in to choose how they are trained from now on. ' +
        'If you think this is wrong, speak to the lead provider.',
    ],
    told: `that the lead provider no longer trains ${about} from ${on}`,
  }),
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
  'mentor-assigned-to-ect': ({ about, school, on }) => ({
    subject: 'You have a mentor',
    body: [
      `Dear ${about},`,
      `${school} assigned you a mentor from ${on}.`,
      'Your induction tutor tells you who it is.',
    ],
    told: `that they have a mentor from ${on}`,
  }),
  'mentor-unassigned': ({ about, school, on }) => ({
    subject: 'A mentorship ends',
    body: [
      `The mentor of ${about} at ${school} mentors them no longer from ${on}.`,
      'Speak to the induction tutor if this is wrong.',
    ],
    told: `that this mentorship of ${about} ends on ${on}`,
  }),
  'change-undone': ({ about, on }) => ({
    subject: 'A change was undone',
    body: [
      `What was reported about ${about} from ${on} was undone. ` +
        'It is as if it had never been reported.',
    ],
    told: `that what was reported about ${about} from ${on} was undone`,
  }),
  'record-corrected': ({ about, on }, to) => ({
    subject: to === 'participant' ? 'Your record was corrected' : 'A record was corrected',
    body: [
      ...(to === 'participant' ? [`Dear ${about},`] : []),
      `What was recorded of the training of ${about} from ${on} was not so, and was corrected.`,
      to === 'lead-provider'
        ? 'Use the API to see how it is recorded now.'
        : to === 'participant'
          ? 'If this is wrong, speak to your induction tutor.'
          : 'Sign in to see how it is recorded now.',
    ],
    told: `that what was recorded of ${about} from ${on} was corrected`,
  }),
  'appropriate-body-told': ({ about, school, on }, to) =>
    to === 'participant'
      ? {
          subject: 'Your appropriate body',
          body: [
            `Dear ${about},`,
            `${school} told us who assures the quality of your induction from ${on}.`,
            'Your induction tutor tells you which appropriate body it is.',
          ],
          told: `that what is known of their appropriate body changes on ${on}`,
        }
      : {
          subject: `An early career teacher at ${school}`,
          body: [`${school} named you as the appropriate body of ${about} from ${on}.`],
          told: `that it is the appropriate body of ${about} from ${on}`,
        },
  'appropriate-body-ended': ({ about, school, on }) => ({
    subject: `An early career teacher at ${school}`,
    body: [`${school} told us that you are no longer the appropriate body of ${about} from ${on}.`],
    told: `that it is no longer the appropriate body of ${about} from ${on}`,
  }),
  'appropriate-body-of-cohort-told': ({ school, on }) => ({
    subject: `Early career teachers at ${school}`,
    body: [
      `${school} named you as the appropriate body of a year of its early career teachers ` +
        `from ${on}.`,
      'The school tells you who they are.',
    ],
    told: `that it is the appropriate body of these ECTs from ${on}`,
  }),
  'appropriate-body-of-cohort-ended': ({ school, on }) => ({
    subject: `Early career teachers at ${school}`,
    body: [
      `${school} told us that you are no longer the appropriate body of a year of its ` +
        `early career teachers from ${on}.`,
      'The school tells you who they are.',
    ],
    told: `that it is no longer the appropriate body of these ECTs from ${on}`,
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

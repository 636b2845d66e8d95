import type { NoticeTemplate, Recipient } from '../../core/decision.ts'
import type { WordsOfNotice } from './notice-words.ts'

/** Whoever it is about, as a sentence about its recipient names them. */
const themOr = (about: string, to: Recipient['kind']) => (to === 'participant' ? 'them' : about)

/** The training of whoever it is about, as a notice to its recipient names it. */
const trainingOf = (about: string, to: Recipient['kind']) =>
  to === 'participant' ? 'your training' : `the training of ${about}`

/** What is said of somebody who comes, goes or is reported otherwise. */
export const noticesOfPeople = {
  'participant-registered': ({ about, school, on }) => ({
    subject: `You are registered at ${school}`,
    body: [
      `Dear ${about},`,
      `${school} registered you as an early career teacher or a mentor from ${on}.`,
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
    subject: 'Somebody you train changes school or delivery partner',
    body: [
      `The school or the delivery partner of ${about} changes on ${on}. You go on training them.`,
      'Use the API to see which it is.',
    ],
    told:
      `that the school or delivery partner of ${about} changes on ${on}, ` +
      'and that it goes on training them',
  }),
  'mentor-trains-elsewhere': ({ about, on }) => ({
    subject: `${about} trains at another school`,
    body: [
      `Another school reported that ${about} trains as a mentor there from ${on}, and goes on ` +
        'mentoring at your school.',
      'The ECTs they mentor at your school keep them as their mentor. If they leave your school, ' +
        'sign in to report it.',
    ],
    told: `that ${about} goes on mentoring there, and trains at another school from ${on}`,
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
      : to === 'appropriate-body'
        ? {
            subject: `${about} leaves ${school}`,
            body: [
              `${about} is no longer at ${school} from ${on}.`,
              'You were their appropriate body there.',
              'If you think this is wrong, speak to the school.',
            ],
            told: `that ${about} is no longer at ${school} from ${on}`,
          }
        : {
            subject: `${about} leaves your school`,
            body: [
              `Another school reported that ${about} joins it on ${on}.`,
              'You can see their training up to then. If this is wrong, ask them, or tell us.',
            ],
            told: `that ${about} joins another school on ${on}`,
          },
  'participant-withdrawn-by-provider': ({ about, on }, to) =>
    to === 'participant'
      ? {
          subject: 'Your lead provider no longer trains you',
          body: [
            `Dear ${about},`,
            `Your lead provider told us that it no longer trains you from ${on}.`,
            'Your induction tutor decides how you are trained from now on. ' +
              'If this is wrong, speak to them.',
          ],
          told: `that the lead provider no longer trains them from ${on}`,
        }
      : {
          subject: `The lead provider no longer trains ${about}`,
          body: [
            `The lead provider told us that it no longer trains ${about} from ${on}.`,
            'If they are still at your school, sign in to choose how they are trained from now ' +
              'on. If you think this is wrong, speak to the lead provider.',
          ],
          told: `that the lead provider no longer trains ${about} from ${on}`,
        },
  'schedule-changed': ({ about, school, on }, to) => ({
    subject: to === 'participant' ? 'Your training schedule changes' : `The schedule of ${about}`,
    body: [
      ...(to === 'participant' ? [`Dear ${about},`] : []),
      `The lead provider changed the schedule of ${trainingOf(about, to)} at ${school} from ${on}.`,
      'If you want to know what changes, ask the lead provider.',
    ],
    told:
      to === 'participant'
        ? `that their training schedule changes on ${on}`
        : `that the training schedule of ${about} changes on ${on}`,
  }),
  'training-resumed': ({ about, on }, to) => ({
    subject: to === 'participant' ? 'Your training goes on' : `The training of ${about} goes on`,
    body: [
      ...(to === 'participant' ? [`Dear ${about},`] : []),
      'The lead provider told us that it trains ' +
        `${to === 'participant' ? 'you' : about} again from ${on}.`,
      to === 'participant'
        ? 'If this is wrong, speak to your induction tutor.'
        : 'If you think this is wrong, speak to the lead provider.',
    ],
    told:
      to === 'participant'
        ? `that their training goes on from ${on}`
        : `that the training of ${about} goes on from ${on}`,
  }),
  'plan-given-up': ({ about, on }) => ({
    subject: `What you planned for ${about} will not happen`,
    body: [
      `Another school reported that ${about} joins it on ${on}.`,
      'We have taken back what you had planned for them from then on, such as a change of ' +
        'training or of mentor.',
      'If this is wrong, ask the other school, or tell us.',
    ],
    told: `that what it had planned for ${about} from ${on} is given up`,
  }),
  'joining-superseded': ({ about, on }, to) => ({
    subject:
      to === 'appropriate-body'
        ? `You will not be the appropriate body of ${about}`
        : `${about} no longer joins you`,
    body: [
      to === 'appropriate-body'
        ? `You expected to be the appropriate body of ${about}. ` +
          `Another school has reported that they join it on ${on}.`
        : `You expected ${about}. Another school has reported that they join it on ${on}.`,
    ],
    told:
      to === 'appropriate-body'
        ? `that it will not be the appropriate body of ${about}`
        : `that ${about} no longer joins it`,
  }),
  'leaving-reported': ({ about, on }) => ({
    subject: `${about} was reported as leaving their other school`,
    body: [
      `Their other school reported that ${about} is no longer there from ${on}.`,
      'You had reported that they join you. What you reported still stands.',
    ],
    told: `that ${about} was reported as leaving from ${on}`,
  }),
  'change-undone': ({ about, on }, to) => ({
    subject: to === 'participant' ? 'A change that concerns you was undone' : 'A change was undone',
    body: [
      to === 'participant'
        ? `What was reported from ${on} was undone. It is as if it had never been reported.`
        : `What was reported about ${about} from ${on} was undone. ` +
          'It is as if it had never been reported.',
      ...(to === 'participant' ? ['If this is wrong, speak to your induction tutor.'] : []),
    ],
    told:
      to === 'participant'
        ? `that what was reported from ${on} was undone`
        : `that what was reported about ${about} from ${on} was undone`,
  }),
  'record-corrected': ({ about, on }, to) => ({
    subject: to === 'participant' ? 'Your record was corrected' : 'A record was corrected',
    body: [
      ...(to === 'participant' ? [`Dear ${about},`] : []),
      `What was recorded of ${trainingOf(about, to)} from ${on} was wrong, and was corrected.`,
      to === 'lead-provider'
        ? 'Use the API to see how it is recorded now.'
        : to === 'participant'
          ? 'If this is wrong, speak to your induction tutor.'
          : 'Sign in to see how it is recorded now.',
    ],
    told: `that what was recorded of ${themOr(about, to)} from ${on} was corrected`,
  }),
  'details-changed': ({ about, school, on }, to) => ({
    subject: to === 'participant' ? 'Your details were changed' : `The details of ${about}`,
    body: [
      ...(to === 'participant' ? [`Dear ${about},`] : []),
      `${school} changed the name or email address that we hold for ` +
        `${to === 'participant' ? 'you' : about} from ${on}.`,
      to === 'participant'
        ? 'If this is wrong, speak to your induction tutor.'
        : 'If you think this is wrong, speak to them.',
    ],
    told:
      to === 'participant'
        ? 'that their name or email address was changed'
        : `that the name or email address of ${about} was changed`,
  }),
  'induction-completed': ({ about, on }, to) => ({
    subject: to === 'participant' ? 'You have completed induction' : `${about} completed induction`,
    body: [
      ...(to === 'participant' ? [`Dear ${about},`] : []),
      'The national record of teachers says that ' +
        `${to === 'participant' ? 'you' : about} completed induction on ${on}.`,
      to === 'participant'
        ? 'If this is wrong, speak to your appropriate body.'
        : 'You do not need to do anything.',
    ],
    told: `that ${to === 'participant' ? 'they' : about} completed induction on ${on}`,
  }),
  'training-deferred': ({ about, on }, to) => ({
    subject:
      to === 'participant' ? 'Your training is paused' : `The training of ${about} is paused`,
    body: [
      ...(to === 'participant' ? [`Dear ${about},`] : []),
      `The lead provider told us that it pauses ${trainingOf(about, to)} from ${on}.`,
      to === 'participant'
        ? 'If this is wrong, speak to your induction tutor.'
        : 'If you think this is wrong, speak to the lead provider.',
    ],
    told:
      to === 'participant'
        ? `that their training is paused from ${on}`
        : `that the training of ${about} is paused from ${on}`,
  }),
} satisfies Partial<Record<NoticeTemplate, WordsOfNotice>>

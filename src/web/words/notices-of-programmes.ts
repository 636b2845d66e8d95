import type { NoticeTemplate } from '../../core/decision.ts'
import type { WordsOfNotice } from './notice-words.ts'

/** What is said of the training of a school and of its lead providers. */
export const noticesOfProgrammes = {
  'programme-chosen': ({ school }, to) => ({
    subject: `${school} has chosen how it trains early career teachers`,
    body: [
      `${school} told us how it will train the early career teachers who start there.`,
      to === 'school'
        ? 'You do not need to do anything. Sign in to see what was chosen.'
        : 'You do not need to do anything. If you want to know what was chosen, ask the school.',
    ],
    told: `how ${school} trains early career teachers`,
  }),
  'programme-changed': ({ about, school, on }, to) => ({
    subject: to === 'participant' ? 'Your training changes' : `The training of ${about} changes`,
    body:
      to === 'participant'
        ? [
            `Dear ${about},`,
            `${school} told us that you train on another programme from ${on}.`,
            'You do not need to do anything. The school will tell you what changes for you.',
          ]
        : [
            `${school} told us that ${about} trains on another programme from ${on}.`,
            'You do not need to do anything.',
          ],
    told:
      to === 'participant'
        ? `that their training changes on ${on}`
        : `that the training of ${about} changes on ${on}`,
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
      `${school} accepted your partnership. ` +
        'It is what the school offers those who join from now on.',
      'People who are there already go on as they are, until the school changes their training.',
    ],
    told: `that ${school} offers its training to those who join from now on`,
  }),
  'partnership-challenged': ({ school }) => ({
    subject: `${school} has challenged your partnership`,
    body: [
      `${school} told us that you do not train people there, and never did.`,
      'You no longer see the people concerned. Use the API to see the reason.',
      'If the school is wrong, speak to it and confirm the partnership again.',
    ],
    told: `that ${school} challenged the partnership, and why`,
  }),
  'delivery-partner-changed': ({ about, school, on }, to) =>
    to === 'participant'
      ? {
          subject: 'Another delivery partner delivers your training',
          body: [
            `Dear ${about},`,
            `Your lead provider works with another delivery partner at ${school} from ${on}. ` +
              'It goes on providing your training.',
            'You do not need to do anything.',
          ],
          told: `that another delivery partner delivers their training from ${on}`,
        }
      : {
          subject: `Another delivery partner trains people at ${school}`,
          body: [
            `Your lead provider works with another delivery partner at ${school} from ${on}. ` +
              'The people it trains go on with the new delivery partner.',
            'Sign in to see which it is.',
          ],
          told: `that another delivery partner trains people at ${school} from ${on}`,
        },
  'provider-confirmed': ({ about, school, on }) => ({
    subject: 'A lead provider provides your training',
    body: [
      `Dear ${about},`,
      `A lead provider confirmed that it provides your training at ${school} from ${on}.`,
      'Your induction tutor will tell you which one it is. You do not need to do anything.',
    ],
    told: `that a lead provider provides their training from ${on}`,
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
  'change-at-school-undone': ({ school, on }, to) => ({
    subject: `A change at ${school} was undone`,
    body: [
      `What was reported about the training at ${school} from ${on} was undone. ` +
        'It is as if it had never been reported.',
      to === 'school'
        ? 'Sign in to see how it is recorded now.'
        : 'You do not need to do anything.',
    ],
    told: `that what was reported about the training at ${school} from ${on} was undone`,
  }),
} satisfies Partial<Record<NoticeTemplate, WordsOfNotice>>

import type { NoticeTemplate } from '../../core/decision.ts'
import type { WordsOfNotice } from './notice-words.ts'

/** What is said of mentors and of appropriate bodies. */
export const noticesOfMentorsAndBodies = {
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
      'Your induction tutor will tell you who it is.',
    ],
    told: `that they have a mentor from ${on}`,
  }),
  'mentor-unassigned': ({ about, school, on }) => ({
    subject: `You no longer mentor ${about}`,
    body: [
      `You no longer mentor ${about} at ${school} from ${on}.`,
      'If this is wrong, speak to the induction tutor there.',
    ],
    told: `that they no longer mentor ${about} from ${on}`,
  }),
  'mentor-unassigned-from-ect': ({ about, school, on }) => ({
    subject: `${about} no longer mentors you`,
    body: [
      `${about} no longer mentors you at ${school} from ${on}.`,
      'Your induction tutor will assign you another mentor. If this is wrong, speak to them.',
    ],
    told: `that ${about} no longer mentors them from ${on}`,
  }),
  'appropriate-body-told': ({ about, school, on }, to) =>
    to === 'participant'
      ? {
          subject: 'Your appropriate body',
          body: [
            `Dear ${about},`,
            `${school} told us who assures the quality of your induction from ${on}.`,
            'Your induction tutor will tell you which appropriate body it is.',
          ],
          told: `that their appropriate body changes on ${on}`,
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
      'The school will tell you who they are.',
    ],
    told: `that it is the appropriate body of these ECTs from ${on}`,
  }),
  'appropriate-body-of-cohort-ended': ({ school, on }) => ({
    subject: `Early career teachers at ${school}`,
    body: [
      `${school} told us that you are no longer the appropriate body of a year of its ` +
        `early career teachers from ${on}.`,
      'The school will tell you who they are.',
    ],
    told: `that it is no longer the appropriate body of these ECTs from ${on}`,
  }),
} satisfies Partial<Record<NoticeTemplate, WordsOfNotice>>

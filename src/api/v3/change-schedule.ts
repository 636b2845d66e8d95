import { Type } from 'typebox'
import {
  changeSchedule,
  type ReasonAgainstSchedule,
} from '../../core/changes/change-schedule/change-schedule.ts'
import type { Words } from '../../core/refusals.ts'
import { scheduleIdentifier } from '../../provider-contract/schemas.ts'
import { act, inWords } from './act.ts'
import { errorSaid, type ErrorSaid } from './answers.ts'
import { writes } from './operation.ts'
import { yearIn } from './parameters.ts'
import { aboutAction, course_identifier } from './participant-actions.ts'
import { participantNotRecognised } from './who-is-meant.ts'

const notForThisCohort = () => errorSaid('no-partnership-in-cohort')

const words: Words<ReasonAgainstSchedule, ErrorSaid> = {
  'not-trained-by-this-provider': () => participantNotRecognised,
  'schedule-unknown': () => errorSaid('schedule-unknown'),
  'already-withdrawn': () => errorSaid('withdrawn-participant'),
  'nothing-would-change': () => errorSaid('schedule-already-theirs'),
  'schedule-for-mentors-only': () => errorSaid('schedule-not-for-course'),
  'declarations-outside-schedule': () => errorSaid('declarations-outside-schedule'),
  'cohort-has-declarations': () => errorSaid('cohort-has-declarations'),
  'no-longer-with-this-provider': notForThisCohort,
  'no-partnership-in-cohort': notForThisCohort,
}

/** What is no year is no cohort that anybody knows. */
const noCohort = 0

/** Another schedule, perhaps in another cohort: contract, section 11.5. */
export const changeParticipantSchedule = writes({
  ...aboutAction,
  path: '/api/v3/participants/ecf/:id/change-schedule',
  operationId: 'changeParticipantSchedule',
  summary: 'Say that a participant follows another schedule',
  sends: {
    type: 'participant-change-schedule',
    attributes: Type.Object({
      schedule_identifier: scheduleIdentifier,
      course_identifier,
      cohort: Type.Optional(
        Type.String({
          description: 'The year in which the cohort starts; without it, they stay in theirs.',
        }),
      ),
    }),
  },
  answer: ({ id, attributes }, writing) => {
    const { course_identifier: course, schedule_identifier: schedule, cohort } = attributes
    return act(
      writing,
      { id, course },
      {
        change: changeSchedule,
        request: spoken => ({
          ...spoken,
          schedule: schedule ?? '',
          cohort: cohort === null ? null : (yearIn(cohort) ?? noCohort),
        }),
        errors: () => [],
        said: refusal => [refusal, ...refusal.besides].map(reason => inWords(words, reason)),
      },
    )
  },
})

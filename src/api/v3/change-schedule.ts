import { Type } from 'typebox'
import {
  changeSchedule,
  type ReasonAgainstSchedule,
} from '../../core/changes/change-schedule/change-schedule.ts'
import type { Words } from '../../core/refusals.ts'
import { scheduleIdentifier } from '../../provider-contract/schemas.ts'
import { act, inWords } from './act.ts'
import type { ErrorSaid } from './answers.ts'
import { writes } from './operation.ts'
import { yearIn } from './parameters.ts'
import { aboutAction, course_identifier } from './participant-actions.ts'
import { participantNotRecognised } from './who-is-meant.ts'

const about = (title: string, detail: string) => (): ErrorSaid => ({ title, detail })

const notForThisCohort = about(
  'cohort',
  'You cannot change a participant to this cohort as you do not have a partnership with the' +
    ' school for the cohort. Contact the DfE for assistance.',
)

const words: Words<ReasonAgainstSchedule, ErrorSaid> = {
  'not-trained-by-this-provider': () => participantNotRecognised,
  'schedule-unknown': about(
    'schedule_identifier',
    "The property '#/schedule_identifier' must be present and correspond to a valid schedule",
  ),
  'already-withdrawn': about('participant_id', 'Cannot perform actions on a withdrawn participant'),
  'nothing-would-change': about(
    'schedule_identifier',
    'Selected schedule is already on the profile',
  ),
  'schedule-for-mentors-only': about(
    'schedule_identifier',
    'Selected schedule is not valid for the course',
  ),
  'declarations-outside-schedule': about(
    'schedule_identifier',
    'Changing schedule would invalidate existing declarations. Please void them first.',
  ),
  'cohort-has-declarations': about('cohort', "You cannot change the '#/cohort' field"),
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
          description: 'The year in which the cohort starts; without it, she stays in hers.',
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

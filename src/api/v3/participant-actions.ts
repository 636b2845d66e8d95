import { Type } from 'typebox'
import { defer, deferralReasons, type DeferRefusal } from '../../core/changes/defer/defer.ts'
import { resume, type ResumeRefusal } from '../../core/changes/resume/resume.ts'
import {
  withdraw,
  withdrawalReasons,
  type WithdrawRefusal,
} from '../../core/changes/withdraw/withdraw.ts'
import type { Words } from '../../core/refusals.ts'
import { participantSchema } from '../../provider-contract/participant.ts'
import { among, oneOf } from '../../provider-contract/schemas.ts'
import { act, inWords } from './act.ts'
import { errorSaid, type ErrorSaid } from './answers.ts'
import { writes } from './operation.ts'
import { kindOfCourse, participantNotRecognised } from './who-is-meant.ts'

/* What a provider can do with a participant: contract, section 11. */

/** What the four actions have in common. */
export const aboutAction = {
  method: 'PUT',
  tag: 'Participants',
  answers: oneOf(participantSchema),
  takesAnyId: true,
} as const

export const course_identifier = Type.String({
  enum: Object.keys(kindOfCourse),
  description: 'As whom they are meant: as an ECT, or as a mentor.',
})

const alreadyDeferred = () => errorSaid('already-deferred')
const alreadyWithdrawn = () => errorSaid('already-withdrawn')
const alreadyActive = () => errorSaid('already-active')
const reasonMissing = errorSaid('reason-missing')
const reasonUnknown = errorSaid('reason-unknown')

/** What is wrong with a reason; and one to ask on with, where there is something. */
function reasonAmong(reasons: readonly [string, ...string[]], given: string | null) {
  const known = reasons.find(reason => reason === given)
  const errors = [...(given === null ? [reasonMissing] : []), reasonUnknown]
  return { reason: known ?? reasons[0], errors: known === undefined ? errors : [] }
}

const wordsOfDefer: Words<DeferRefusal, ErrorSaid> = {
  'not-trained-by-this-provider': () => participantNotRecognised,
  'deferral-reason-unknown': () => reasonUnknown,
  'already-deferred': alreadyDeferred,
  'already-withdrawn': alreadyWithdrawn,
}

const deferParticipant = writes({
  ...aboutAction,
  path: '/api/v3/participants/ecf/:id/defer',
  operationId: 'deferParticipant',
  summary: 'Say that you do not train a participant for the time being',
  sends: {
    type: 'participant-defer',
    attributes: Type.Object({ course_identifier, reason: among(deferralReasons) }),
  },
  answer: ({ id, attributes: { course_identifier: course, reason: given } }, writing) => {
    const { reason, errors } = reasonAmong(deferralReasons, given)
    return act(
      writing,
      { id, course },
      {
        change: defer,
        request: spoken => ({ ...spoken, reason }),
        errors: () => errors,
        said: refusal => [inWords(wordsOfDefer, refusal)],
      },
    )
  },
})

const wordsOfResume: Words<ResumeRefusal, ErrorSaid> = {
  'not-trained-by-this-provider': () => participantNotRecognised,
  'already-active': alreadyActive,
}

const resumeParticipant = writes({
  ...aboutAction,
  path: '/api/v3/participants/ecf/:id/resume',
  operationId: 'resumeParticipant',
  summary: 'Say that you train a participant again whom you deferred or withdrew',
  sends: { type: 'participant-resume', attributes: Type.Object({ course_identifier }) },
  answer: ({ id, attributes: { course_identifier: course } }, writing) =>
    act(
      writing,
      { id, course },
      {
        change: resume,
        request: spoken => spoken,
        errors: () => [],
        said: refusal => [inWords(wordsOfResume, refusal)],
      },
    ),
})

const wordsOfWithdraw: Words<WithdrawRefusal, ErrorSaid> = {
  'not-trained-by-this-provider': () => participantNotRecognised,
  'withdrawal-reason-unknown': () => reasonUnknown,
  'already-withdrawn': alreadyWithdrawn,
}

const withdrawParticipant = writes({
  ...aboutAction,
  path: '/api/v3/participants/ecf/:id/withdraw',
  operationId: 'withdrawParticipant',
  summary: 'Say that you no longer train a participant',
  description:
    'Also after they have left you or their school: then it alters what you read, and nothing' +
    ' that anybody else reads.',
  sends: {
    type: 'participant-withdraw',
    attributes: Type.Object({ course_identifier, reason: among(withdrawalReasons) }),
  },
  answer: ({ id, attributes: { course_identifier: course, reason: given } }, writing) => {
    const { reason, errors } = reasonAmong(withdrawalReasons, given)
    return act(
      writing,
      { id, course },
      {
        change: withdraw,
        request: spoken => ({ ...spoken, reason }),
        errors: ({ isKnown }) => (isKnown ? errors : []),
        said: refusal => [inWords(wordsOfWithdraw, refusal)],
      },
    )
  },
})

/** What a provider can do with a participant. */
export const participantActions = [deferParticipant, resumeParticipant, withdrawParticipant]

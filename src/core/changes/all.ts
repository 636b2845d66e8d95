import { acceptPartnership } from './accept-partnership/accept-partnership.ts'
import { appointAppropriateBody } from './appoint-appropriate-body/appoint-appropriate-body.ts'
import { assignMentor } from './assign-mentor/assign-mentor.ts'
import { challengePartnership } from './challenge-partnership/challenge-partnership.ts'
import { changeDeliveryPartner } from './change-delivery-partner/change-delivery-partner.ts'
import { changeDetails } from './change-details/change-details.ts'
import { changeProgramme } from './change-programme/change-programme.ts'
import { changeSchedule } from './change-schedule/change-schedule.ts'
import { chooseProgramme } from './choose-programme/choose-programme.ts'
import { complete } from './complete/complete.ts'
import { confirmPartnership } from './confirm-partnership/confirm-partnership.ts'
import { correct } from './correct/correct.ts'
import { defer } from './defer/defer.ts'
import { register } from './register/register.ts'
import { reportLeaving } from './report-leaving/report-leaving.ts'
import { resume } from './resume/resume.ts'
import { transferIn } from './transfer-in/transfer-in.ts'
import { transferOut } from './transfer-out/transfer-out.ts'
import { unassignMentor } from './unassign-mentor/unassign-mentor.ts'
import { undo } from './undo/undo.ts'
import { withdraw } from './withdraw/withdraw.ts'

/** Every change of circumstances that the service knows, by its name. */
export const changes = {
  'choose-programme': chooseProgramme,
  'confirm-partnership': confirmPartnership,
  'challenge-partnership': challengePartnership,
  'accept-partnership': acceptPartnership,
  'change-delivery-partner': changeDeliveryPartner,
  register,
  'assign-mentor': assignMentor,
  'unassign-mentor': unassignMentor,
  'transfer-in': transferIn,
  'transfer-out': transferOut,
  'report-leaving': reportLeaving,
  'change-programme': changeProgramme,
  'change-details': changeDetails,
  'appoint-appropriate-body': appointAppropriateBody,
  defer,
  withdraw,
  resume,
  'change-schedule': changeSchedule,
  complete,
  correct,
  undo,
} as const

type Changes = typeof changes
export type ChangeName = keyof Changes

/** What is asked for by a change of a name. */
export type RequestOf<Name extends ChangeName> = Parameters<Changes[Name]['concerns']>[0]

type RefusalIn<Answer> = Answer extends { readonly ok: false; readonly refusal: infer Refusal }
  ? Refusal
  : never

/** Why a change of a name may be refused. */
export type RefusalOf<Name extends ChangeName> = RefusalIn<ReturnType<Changes[Name]['decide']>>

/** Every refusal that any change can give. */
export type ChangeRefusal = RefusalOf<ChangeName>

import { changeParticipantSchedule } from './change-schedule.ts'
import { changeOperations } from './changes.ts'
import { declarationOperations } from './declarations.ts'
import { deliveryPartnerOperations } from './delivery-partners.ts'
import { fingerprintOperations } from './fingerprint.ts'
import type { Operation } from './operation.ts'
import { participantActions } from './participant-actions.ts'
import { participantOperations } from './participants.ts'
import { partnershipOperations } from './partnerships.ts'
import { schoolOperations } from './schools.ts'
import { statementOperations } from './statements.ts'
import { transferOperations } from './transfers.ts'
import { unfundedMentorOperations } from './unfunded-mentors.ts'

/** Everything that lead providers can ask for, in the order of the reference documentation. */
export const operations: readonly Operation[] = [
  ...participantOperations,
  ...participantActions,
  changeParticipantSchedule,
  ...transferOperations,
  ...unfundedMentorOperations,
  ...schoolOperations,
  ...deliveryPartnerOperations,
  ...partnershipOperations,
  ...declarationOperations,
  ...statementOperations,
  ...changeOperations,
  ...fingerprintOperations,
]

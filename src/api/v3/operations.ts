import type { Operation } from './operation.ts'
import { participantOperations } from './participants.ts'
import { transferOperations } from './transfers.ts'

/** Everything that lead providers can ask for, in the order of the reference documentation. */
export const operations: readonly Operation[] = [...participantOperations, ...transferOperations]

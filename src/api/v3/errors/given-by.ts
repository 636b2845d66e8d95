import type { Operation } from '../operation.ts'
import type { ErrorText } from './error-text.ts'

/** Whether an operation can answer with an error. */
export function canGive(
  { canBeMissing, isWrite, sends, parameters, operationId }: Operation,
  { givenBy }: Pick<ErrorText, 'givenBy'>,
): boolean {
  if (givenBy === 'all') return true
  if (givenBy === 'named') return canBeMissing
  if (givenBy === 'writes') return isWrite
  if (givenBy === 'bodies') return sends !== null
  return 'parameter' in givenBy
    ? parameters.some(({ name }) => name === givenBy.parameter)
    : givenBy.operations.includes(operationId)
}

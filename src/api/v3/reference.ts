import { canGive } from './errors/given-by.ts'
import { errorsListed } from './errors/registry.ts'
import { documentOf } from './openapi.ts'
import { operations } from './operations.ts'

/** What the API says of itself: its description, and every error with who gives it. */
export const apiReference = {
  document: documentOf(operations),
  errors: errorsListed.map(error => ({
    ...error,
    operations: operations
      .filter(operation => canGive(operation, error))
      .map(({ operationId }) => operationId),
  })),
}

import { dayInUtc, type CalendarDate } from '../calendar.ts'
import { isLive, type Declaration } from '../declarations.ts'
import type { ProfileId } from '../identity.ts'

/**
 * The day on which a mentor's training counts as completed by what is declared of it, or `null`. Of
 * live declarations of a type there is one. (DE-16)
 */
export function trainingDeclaredCompleted(
  declarations: Iterable<Declaration>,
  mentor: ProfileId,
): CalendarDate | null {
  for (const declared of declarations)
    if (declared.profile === mentor && declared.type === 'completed' && isLive(declared))
      return dayInUtc(declared.declaredFor)
  return null
}

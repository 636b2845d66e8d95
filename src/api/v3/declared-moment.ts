import type { Instant } from '../../core/calendar.ts'
import type { MomentSaid } from '../../core/payments/declare.ts'

const asInContract = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(Z|[+-]\d{2}(?::?\d{2})?)?$/
const nearlySo = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?))?/

/** The moment that is declared for; without an offset it is UTC. (Contract 15.3.) */
export function declaredMoment(text: string | null): MomentSaid {
  if (text === null) return { said: 'nothing' }
  const [whole, offset] = asInContract.exec(text) ?? []
  const at = whole === undefined ? null : instantOf(offset === undefined ? `${whole}Z` : whole)
  if (at !== null) return { said: 'moment', at }
  return { said: whole === undefined && isNearlyMoment(text) ? 'badly-written' : 'no-moment' }
}

/** A text of which a day, and perhaps a time, can be made out. */
function isNearlyMoment(text: string) {
  const [whole, day, time = '00:00'] = nearlySo.exec(text) ?? []
  return whole !== undefined && instantOf(`${day}T${time.padStart(5, '0')}Z`) !== null
}

function instantOf(text: string): Instant | null {
  try {
    const moment = Temporal.Instant.from(text.replace(/(\.\d{9})\d+/, '$1'))
    return moment.toString({ smallestUnit: 'millisecond', roundingMode: 'floor' }) as Instant
  } catch {
    return null
  }
}

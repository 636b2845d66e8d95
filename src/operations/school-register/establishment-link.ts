import type { CalendarDate } from '../../core/calendar.ts'
import { accept, refuse, type Result } from '../../core/result.ts'
import { daysOf, filled, urnOf } from './fields.ts'
import type { RegisterRow } from './read-rows.ts'

/** What a file says of how one establishment is linked to another. */
export interface EstablishmentLink {
  readonly line: number
  readonly urn: string
  readonly linkedUrn: string
  readonly linkType: string
  readonly establishedOn: CalendarDate | null
}

/** Reads a row of a file of links. */
export function toEstablishmentLink(row: RegisterRow): Result<EstablishmentLink, string> {
  const urn = urnOf(row, 'URN')
  if (!urn.ok) return urn
  const linked = urnOf(row, 'LinkURN')
  if (!linked.ok) return linked
  if (urn.value === linked.value) return refuse(`URN ${urn.value} is linked to itself.`)
  const linkType = filled(row.read('LinkType'))
  if (linkType === null) return refuse('LinkType is empty.')
  const days = daysOf(row, 'LinkEstablishedDate')
  if (!days.ok) return days
  const [establishedOn = null] = days.value
  return accept({
    line: row.line,
    urn: urn.value,
    linkedUrn: linked.value,
    linkType,
    establishedOn,
  })
}

import type { CalendarDate } from '../../core/calendar.ts'
import { accept, refuse, type Result } from '../../core/result.ts'
import type { RegisterCode, RegisterCodes } from '../../store/read/school-register.ts'
import { codeOf, daysOf, filled, sameUrnBefore, urnOf } from './fields.ts'
import type { RegisterRow, ToRow } from './read-rows.ts'

/**
 * What a file says of an establishment. A field that is `undefined` has no column in the file, so
 * that the file says nothing of it; `null` is an empty field.
 */
export interface Establishment {
  readonly line: number
  readonly urn: string
  readonly name: string
  readonly typeCode: string
  readonly statusCode: string
  readonly phaseCode: string | null
  readonly openedOn: CalendarDate | null
  readonly closedOn: CalendarDate | null | undefined
  readonly localAuthorityCode: string | null
  readonly localAuthorityName: string | null
  readonly districtCode: string | null | undefined
  readonly districtName: string | null | undefined
  readonly section41Approved: boolean | undefined
  readonly street: string | null
  readonly locality: string | null
  readonly town: string | null
  readonly postcode: string | null
  readonly contactEmail: string | null | undefined
}

/** Reads the rows of one file of establishments. */
export function establishmentReader(codes: RegisterCodes): ToRow<Establishment> {
  const seenBefore = sameUrnBefore()
  return row => {
    const urn = urnOf(row, 'URN')
    if (!urn.ok) return urn
    const name = filled(row.read('EstablishmentName'))
    if (name === null) return refuse('EstablishmentName is empty.')
    const coded = codesOf(row, codes)
    if (!coded.ok) return coded
    const days = daysOf(row, 'OpenDate', 'CloseDate')
    if (!days.ok) return days
    const before = seenBefore(urn.value, row.line)
    if (before !== null) return refuse(`URN ${urn.value} is also in line ${before}.`)

    const [openedOn = null, closedOn] = days.value
    return accept({
      line: row.line,
      urn: urn.value,
      name,
      ...coded.value,
      openedOn,
      closedOn,
      ...whereabouts(row),
      section41Approved: approved(row.read('Section41Approved (name)')),
      contactEmail: saidOrEmpty(row.read('MainEmail')),
    })
  }
}

interface Coded {
  readonly typeCode: string
  readonly statusCode: string
  readonly phaseCode: string | null
}

function codesOf(row: RegisterRow, codes: RegisterCodes): Result<Coded, string> {
  const find = (column: string, known: readonly RegisterCode[]) => codeOf(row, column, known)
  const type = find('TypeOfEstablishment', codes.types)
  const status = find('EstablishmentStatus', codes.statuses)
  const phase = find('PhaseOfEducation', codes.phases)
  if (!type.ok) return type
  if (!status.ok) return status
  if (!phase.ok) return phase
  if (type.value === null) return refuse('TypeOfEstablishment is empty.')
  if (status.value === null) return refuse('EstablishmentStatus is empty.')
  return accept({ typeCode: type.value, statusCode: status.value, phaseCode: phase.value })
}

const whereabouts = (row: RegisterRow) => ({
  localAuthorityCode: filled(row.read('LA (code)')),
  localAuthorityName: filled(row.read('LA (name)')),
  districtCode: saidOrEmpty(row.read('DistrictAdministrative (code)')),
  districtName: saidOrEmpty(row.read('DistrictAdministrative (name)')),
  street: filled(row.read('Street')),
  locality: filled(row.read('Locality')),
  town: filled(row.read('Town')),
  postcode: filled(row.read('Postcode')),
})

const saidOrEmpty = (text: string | undefined) => (text === undefined ? undefined : filled(text))

const approved = (text: string | undefined) =>
  text === undefined ? undefined : text === 'Approved'

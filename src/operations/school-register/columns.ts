import { accept, refuse, type Result } from '../../core/result.ts'
import type { FileFault, FileKind } from './file-fault.ts'

/** Where the columns of a file stand, by name: files of 30, 33, 135 and 139 columns are about. */
export interface Columns {
  readonly number: number
  readonly places: ReadonlyMap<string, number>
}

/*
 * The columns without which a file says too little; of those on one line, any will do. A column
 * that a file may lack leaves alone what is known: the file of state-funded schools has no
 * districts, closing days or approvals. Columns that we have no use for are not looked at.
 */
const needed: Readonly<Record<FileKind, readonly (readonly string[])[]>> = {
  establishments: [
    ['URN'],
    ['EstablishmentName'],
    ['TypeOfEstablishment (code)', 'TypeOfEstablishment (name)'],
    ['EstablishmentStatus (code)', 'EstablishmentStatus (name)'],
    ['PhaseOfEducation (code)', 'PhaseOfEducation (name)'],
    ['OpenDate'],
    ['LA (code)'],
    ['LA (name)'],
    ['Street'],
    ['Locality'],
    ['Town'],
    ['Postcode'],
  ],
  'establishment-links': [['URN'], ['LinkURN'], ['LinkType'], ['LinkEstablishedDate']],
}

const otherKind: Readonly<Record<FileKind, FileKind>> = {
  establishments: 'establishment-links',
  'establishment-links': 'establishments',
}

/** Reads the first line of a file, or says what is wrong with it. */
export function columnsOf(kind: FileKind, header: readonly string[]): Result<Columns, FileFault> {
  const names = header.map(name => name.trim())
  const lacking = lackingFor(kind, names)
  const found = otherKind[kind]
  if (lacking.length > 0)
    return lackingFor(found, names).length === 0
      ? refuse({ reason: 'is-of-another-kind', found })
      : refuse({ reason: 'lacks-columns', columns: lacking })

  const repeated = [...Map.groupBy(names, name => name)].filter(([, all]) => all.length > 1)
  if (repeated.length > 0)
    return refuse({ reason: 'repeats-columns', columns: repeated.map(([name]) => name) })
  return accept({
    number: names.length,
    places: new Map(names.map((name, place) => [name, place])),
  })
}

const lackingFor = (kind: FileKind, names: readonly string[]) =>
  needed[kind]
    .filter(anyOf => !anyOf.some(name => names.includes(name)))
    .map(anyOf => anyOf.join(' or '))

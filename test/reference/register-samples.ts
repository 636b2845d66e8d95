import { gzipSync } from 'node:zlib'
import type { RegisterFile } from '../../src/operations/school-register/register-file.ts'

/** An open community school in Camden, of which a test changes what it is about. */
const school = {
  URN: '100000',
  'LA (code)': '202',
  'LA (name)': 'Camden',
  EstablishmentNumber: '3614',
  EstablishmentName: 'Ashfield Primary School',
  'TypeOfEstablishment (code)': '01',
  'TypeOfEstablishment (name)': 'Community school',
  'EstablishmentStatus (code)': '1',
  'EstablishmentStatus (name)': 'Open',
  OpenDate: '01-09-1996',
  CloseDate: '',
  'PhaseOfEducation (code)': '2',
  'PhaseOfEducation (name)': 'Primary',
  Street: '1 Hill Road',
  Locality: '',
  Town: 'London',
  Postcode: 'NW1 1AA',
  MainEmail: '',
  'Section41Approved (name)': 'Not applicable',
  'DistrictAdministrative (code)': 'E09000007',
  'DistrictAdministrative (name)': 'Camden',
}

type Column = keyof typeof school

/** The header of the full register, as far as we read it, with a column that we do not. */
export const fullHeader = Object.keys(school) as readonly Column[]

export type Differing = Partial<Record<Column, string>>

const windows1252: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, é: 0xe9 }

/** The bytes of a text as the register writes it. */
const inWindows1252 = (text: string) =>
  Uint8Array.from(text, letter => windows1252[letter] ?? letter.charCodeAt(0))

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** A file in the register's form: quoted, `\r\n`, Windows-1252, no line end after the last row. */
export const establishments = (...schools: readonly Differing[]): RegisterFile =>
  fileOf([
    fullHeader.map(quoted).join(','),
    ...schools.map(differing => {
      const { URN, ...rest } = { ...school, ...differing }
      return [URN, ...Object.values(rest).map(quoted)].join(',')
    }),
  ])

/** A file in the register's form, of some columns only. */
export const establishmentsOf = (
  columns: readonly Column[],
  ...schools: readonly Differing[]
): RegisterFile =>
  fileOf([
    columns.join(','),
    ...schools.map(differing =>
      columns.map(column => quoted({ ...school, ...differing }[column])).join(','),
    ),
  ])

/** A file of links, as `URN,LinkURN,LinkType,LinkEstablishedDate`. */
export const links = (...rows: readonly string[]): RegisterFile =>
  fileOf(['"URN","LinkURN","LinkType","LinkEstablishedDate"', ...rows])

/** A file of these lines. */
export const fileOf = (lines: readonly string[]): RegisterFile => ({
  name: 'sample.csv',
  bytes: inWindows1252(lines.join('\r\n')),
})

/** The same file with its bytes altered. */
export const altered = (
  { name, bytes }: RegisterFile,
  alter: (bytes: Uint8Array) => Uint8Array,
): RegisterFile => ({ name, bytes: alter(bytes) })

export const gzipped = (file: RegisterFile) => altered(file, bytes => gzipSync(bytes))

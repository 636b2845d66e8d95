import type { CalendarDate } from '../core/calendar.ts'
import type { SchoolId } from '../core/identity.ts'
import { refuse, type Result } from '../core/result.ts'
import {
  isEligibleForFunding,
  isOpen,
  isOwnProgrammeOnly,
  isTakenFromRegister,
} from '../core/schools.ts'
import { idNamed } from '../ids.ts'
import type { Database } from '../store/database.ts'
import { holdersOf, registerCodes, type Holder } from '../store/read/school-register.ts'
import { writeSchools, type SchoolFacts } from '../store/write/schools.ts'
import { establishmentReader, type Establishment } from './school-register/establishment.ts'
import type { FileFault } from './school-register/file-fault.ts'
import type { RefusedRow } from './school-register/read-rows.ts'
import type { RegisterFile } from './school-register/register-file.ts'
import {
  runImport,
  type ImportOptions,
  type ImportReport,
  type ImportWorld,
} from './school-register/run-import.ts'

/**
 * Makes our schools what a file of the register says they are. Schools that the file does not name
 * stay as they are, and of columns that it lacks what is known stays. A school that changed has its
 * new facts from today. Running it twice changes nothing.
 */
export async function importEstablishments(
  file: RegisterFile,
  world: ImportWorld,
  options: ImportOptions = {},
): Promise<Result<ImportReport, FileFault>> {
  const codes = await registerCodes(world.database)
  if (codes.types.length === 0) return refuse({ reason: 'comes-before-reference-lists' })
  const today = world.clock.today()
  return runImport(
    {
      file,
      kind: 'establishments',
      toRow: establishmentReader(codes),
      writeBatch: (held, rows, importRun) => writeBatch(held, rows, { on: today, importRun }),
    },
    world,
    options,
  )
}

async function writeBatch(
  held: Database,
  rows: readonly Establishment[],
  stated: { readonly on: CalendarDate; readonly importRun: string },
) {
  const urns = rows.map(({ urn }) => urn)
  const holders = new Map((await holdersOf(held, urns)).map(holder => [holder.urn, holder]))
  const schools: SchoolFacts[] = []
  const refused: RefusedRow[] = []
  for (const row of rows) {
    const holder = holders.get(row.urn)
    const facts = factsOf(row, holder)
    if (holder && !holder.isPresent)
      refused.push({ line: row.line, reason: `URN ${row.urn} is a former number of a school.` })
    else if (holder || isTakenFromRegister(facts)) schools.push(facts)
  }
  return {
    written: await writeSchools(held, schools, stated),
    passedOver: rows.length - schools.length - refused.length,
    refused,
  }
}

function factsOf(row: Establishment, known: Holder | undefined): SchoolFacts {
  const facts = {
    ...row,
    school: known?.school ?? (idNamed('school', row.urn) as SchoolId),
    closedOn: orKnown(row.closedOn, known?.closedOn ?? null),
    districtCode: orKnown(row.districtCode, known?.districtCode ?? null),
    districtName: orKnown(row.districtName, known?.districtName ?? null),
    section41Approved: orKnown(row.section41Approved, known?.section41Approved ?? false),
    contactEmail: orKnown(row.contactEmail, known?.contactEmail ?? null),
  }
  return {
    ...facts,
    open: isOpen(facts),
    eligibleForFunding: isEligibleForFunding(facts),
    ownProgrammeOnly: isOwnProgrammeOnly(facts),
  }
}

const orKnown = <Value>(said: Value | undefined, known: Value) =>
  said === undefined ? known : said

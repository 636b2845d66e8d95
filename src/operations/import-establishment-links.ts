import type { Result } from '../core/result.ts'
import { kindOfLink } from '../core/schools.ts'
import { writeSchoolLinks } from '../store/write/schools.ts'
import { toEstablishmentLink } from './school-register/establishment-link.ts'
import type { FileFault } from './school-register/file-fault.ts'
import type { RegisterFile } from './school-register/register-file.ts'
import {
  runImport,
  type ImportOptions,
  type ImportReport,
  type ImportWorld,
} from './school-register/run-import.ts'

/**
 * Records which school took another's place, as a file of the register says: after the schools
 * themselves. Links with an establishment that is not ours are passed over. Running it twice
 * changes nothing.
 */
export const importEstablishmentLinks = (
  file: RegisterFile,
  world: ImportWorld,
  options: ImportOptions = {},
): Promise<Result<ImportReport, FileFault>> =>
  runImport(
    {
      file,
      kind: 'establishment-links',
      toRow: toEstablishmentLink,
      writeBatch: async (held, rows) => {
        const links = rows.map(link => ({ ...link, kind: kindOfLink(link.linkType) }))
        return { ...(await writeSchoolLinks(held, links)), refused: [] }
      },
    },
    world,
    options,
  )

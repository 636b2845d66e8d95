import type { Command } from 'commander'
import type { Result } from '../core/result.ts'
import { newId } from '../ids.ts'
import { importEstablishmentLinks } from '../operations/import-establishment-links.ts'
import { importEstablishments } from '../operations/import-establishments.ts'
import { wordsOfFault, type FileFault } from '../operations/school-register/file-fault.ts'
import { registerFile } from '../operations/school-register/register-file.ts'
import type { ImportReport, ImportStep } from '../operations/school-register/run-import.ts'
import type { World } from '../operations/world.ts'
import { commandFault } from './fault.ts'
import { say, withProduct } from './with-product.ts'

export function addImport(root: Command) {
  root
    .command('import')
    .description('Bring in files of other services.')
    .command('gias <file>')
    .description('Make our schools what the register of schools says they are.')
    .option(
      '--links <file>',
      'the file of links between establishments, imported after the schools',
    )
    .addHelpText(
      'after',
      `
FILE is the register's list of establishments as it comes, plain or as .gz. A row that cannot be
taken is told with its line and reason, and the rest goes in. Running it twice changes nothing.

Example:
  $ npx manage-training import gias edubasealldata.csv --links links_edubasealldata.csv`,
    )
    .action((file: string, { links }: { links?: string }) =>
      withProduct(async ({ world }) => {
        await importFile(world, importEstablishments, file)
        if (links !== undefined) await importFile(world, importEstablishmentLinks, links)
      }),
    )
}

/** Imports one file, showing how far it is; ends with what became of its rows. */
export async function importFile(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  run: typeof importEstablishments,
  path: string,
): Promise<void> {
  const file = await registerFile(path).catch(() => {
    throw commandFault(`The file ${path} cannot be read`)
  })
  const report = read(path, await run(file, { database, clock, newId }, { onProgress }))
  for (const { line, reason } of report.refused) say(`${path}:${line}: ${reason}`)
  say(
    `${path}: ${report.rowsWritten} rows written, ${report.rowsUnchanged} as they were, ` +
      `${report.rowsPassedOver} of no concern, ${report.rowsRefused} refused.`,
  )
  if (report.outcome !== 'completed') throw commandFault(`The import of ${path} was stopped`)
}

function read(path: string, result: Result<ImportReport, FileFault>): ImportReport {
  if (result.ok) return result.value
  throw commandFault(`${path}: ${wordsOfFault(result.refusal)}`)
}

const onProgress = ({ rowsDone, rowsInFile, perSecond }: ImportStep) => {
  const speed = perSecond === null ? '' : `, ${perSecond} a second`
  showProgress(`${rowsDone} of ${rowsInFile} rows${speed}`, rowsDone === rowsInFile)
}

/** On a terminal one line that changes; elsewhere nothing until the end. */
export function showProgress(line: string, isEnd: boolean) {
  if (process.stderr.isTTY) process.stderr.write(`\r${line}  ${isEnd ? '\n' : ''}`)
}

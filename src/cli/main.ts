import { Command, CommanderError } from 'commander'
import { addCheck } from './check.ts'
import { isDebugging, sentenceOf } from './fault.ts'
import { addImport } from './import-register.ts'
import { addMigrate } from './migrate.ts'
import { addPerson } from './person.ts'
import { addScenario } from './scenario.ts'
import { addStart } from './start.ts'
import { addTime } from './time.ts'
import { addToken } from './token.ts'
import { addWorld } from './world.ts'

const usage = 2

/** Every command, in the order in which a newcomer needs them. */
function program() {
  const root = new Command('manage-training')
    .description('Manage training for early career teachers: run it, fill it, ask it.')
    .addHelpText(
      'after',
      `
It keeps its data in the folder DATA_DIR, in a PostgreSQL of its own, or on the server that
DATABASE_URL names. It listens on PORT (3000). NODE_ENV=production takes away all that only a
demonstration has. LOG_LEVEL=debug shows where an error comes from.

Example:
  $ npx manage-training start`,
    )
    .showHelpAfterError('Add --help to learn more.')
    .exitOverride()
  for (const add of [addStart, addMigrate, addImport, addScenario]) add(root)
  for (const add of [addToken, addPerson, addTime, addCheck, addWorld]) add(root)
  return root
}

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : usage
  else {
    process.stderr.write(`${sentenceOf(error, isDebugging())}\n`)
    process.exitCode = 1
  }
}

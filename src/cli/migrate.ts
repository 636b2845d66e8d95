import type { Command } from 'commander'
import { say, withProduct } from './with-product.ts'

export const addMigrate = (root: Command) =>
  root
    .command('migrate')
    .description('Bring the database and the lists that come with the product up to date.')
    .addHelpText(
      'after',
      `
start does the same. Run it by itself when several products share one server.

Example:
  $ DATABASE_URL=postgres://… npx manage-training migrate`,
    )
    .action(() =>
      withProduct(async ({ migrated }) =>
        say(
          migrated.length === 0
            ? 'The database was up to date.'
            : [`${migrated.length} migrations run:`, ...migrated].join('\n  '),
        ),
      ),
    )

import type { Command } from 'commander'
import { createToken } from '../operations/create-token.ts'
import { unknown } from '../scenario/read/nearest.ts'
import { referenceLists } from '../store/read/reference-lists.ts'
import { commandFault } from './fault.ts'
import { say, withProduct } from './with-product.ts'

export function addToken(root: Command) {
  root
    .command('token')
    .description('Tokens with which lead providers use the API.')
    .command('create')
    .description('Make a token. It is shown once: what is kept of it cannot be used.')
    .requiredOption('--provider <name>', 'the lead provider, by its name')
    .addHelpText(
      'after',
      `
Example:
  $ npx manage-training token create --provider "Teach First"
  $ curl -H "Authorization: Bearer TOKEN" http://127.0.0.1:3000/api/v3/participants/ecf`,
    )
    .action(({ provider }: { provider: string }) =>
      withProduct(async ({ world }) => {
        const created = await createToken(world, provider)
        if (!created.ok) {
          const { leadProviders } = await referenceLists(world.database)
          const names = leadProviders.map(({ name }) => name)
          throw commandFault(unknown('lead provider', provider, names))
        }
        say(created.value.token)
      }),
    )
}

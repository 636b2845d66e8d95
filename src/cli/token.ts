import type { Command } from 'commander'
import { createToken } from '../operations/create-token.ts'
import { revokeToken } from '../operations/revoke-token.ts'
import { unknown } from '../scenario/read/nearest.ts'
import type { Database } from '../store/database.ts'
import { apiTokensOf, leadProviderNamed, type ApiTokenListed } from '../store/read/api-tokens.ts'
import { referenceLists } from '../store/read/reference-lists.ts'
import { commandFault } from './fault.ts'
import { say, withProduct } from './with-product.ts'

const providerOption = ['--provider <name>', 'the lead provider, by its name'] as const

export function addToken(root: Command) {
  const token = root
    .command('token')
    .description('Tokens with which lead providers use the API: make one, list them, revoke one.')
  addCreate(token)
  addList(token)
  addRevoke(token)
}

const addCreate = (token: Command) =>
  token
    .command('create')
    .description('Make a token. It is shown once: what is kept of it cannot be used.')
    .requiredOption(...providerOption)
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
        if (!created.ok) throw await noSuchProvider(world.database, provider)
        say(created.value.token)
      }),
    )

const addList = (token: Command) =>
  token
    .command('list')
    .description('List the tokens of a lead provider: ids and what is known of them, no secrets.')
    .requiredOption(...providerOption)
    .addHelpText(
      'after',
      `
Example:
  $ npx manage-training token list --provider "Teach First"`,
    )
    .action(({ provider }: { provider: string }) =>
      withProduct(async ({ world: { database } }) => {
        const { id, name } = await providerCalled(database, provider)
        const tokens = await apiTokensOf(database, id)
        if (tokens.length === 0) say(`${name} has no tokens.`)
        for (const one of tokens) say(lineOf(one))
      }),
    )

const addRevoke = (token: Command) =>
  token
    .command('revoke <id>')
    .description('Revoke a token by its id, which "token list" shows. It stops at once.')
    .requiredOption(...providerOption)
    .addHelpText(
      'after',
      `
Example:
  $ npx manage-training token revoke 01990000-0000-7000-8000-000000000000 --provider "Teach First"`,
    )
    .action((id: string, { provider }: { provider: string }) =>
      withProduct(async ({ world }) => {
        const { id: leadProvider, name } = await providerCalled(world.database, provider)
        if (!(await revokeToken(world, { id, leadProvider })))
          throw commandFault(`${name} has no token in use with the id ${id}`)
        say(`Revoked ${id}.`)
      }),
    )

/** Its id, what it is for, and its days, so that the lines stand under each other. */
const lineOf = ({ id, description, madeAt, lastUsedAt, revokedAt }: ApiTokenListed) =>
  [
    id,
    `made ${madeAt}`,
    lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`,
    revokedAt === null ? 'in use' : `revoked ${revokedAt}`,
    description,
  ].join('  ')

async function providerCalled(database: Database, name: string) {
  const provider = await leadProviderNamed(database, name)
  if (provider === null) throw await noSuchProvider(database, name)
  return provider
}

async function noSuchProvider(database: Database, name: string) {
  const { leadProviders } = await referenceLists(database)
  return commandFault(
    unknown(
      'lead provider',
      name,
      leadProviders.map(known => known.name),
    ),
  )
}

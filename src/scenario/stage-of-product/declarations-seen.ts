import type { Json } from '../compare.ts'
import type { Listed, ReadAsProvider } from './provider-api.ts'

/** What `GET /api/v3/participant-declarations` shows a lead provider of each person. */
export async function declarationsSeen(
  read: ReadAsProvider,
  provider: string,
  names: ReadonlyMap<string, string>,
): Promise<Json> {
  const declarations = await read(provider, '/api/v3/participant-declarations')
  const makers = new Set(declarations.map(made => text(made, 'lead_provider_name')))
  const statements = await namesOfStatements(read, [...makers])
  const byPerson = Map.groupBy(
    declarations.toSorted((one, other) =>
      text(one, 'declaration_date') < text(other, 'declaration_date') ? -1 : 1,
    ),
    made => text(made, 'participant_id'),
  )
  const known = new Map([...names, ...statements])
  return Object.fromEntries(
    [...byPerson].map(([person, made]) => [
      names.get(person) ?? person,
      made.map(({ attributes }) => named(attributes, known)),
    ]),
  )
}

/** A statement is called by its month and year: "January 2025". */
async function namesOfStatements(read: ReadAsProvider, providers: readonly string[]) {
  const lists = await Promise.all(providers.map(provider => read(provider, '/api/v3/statements')))
  return lists
    .flat()
    .map(
      statement =>
        [statement.id, `${text(statement, 'month')} ${text(statement, 'year')}`] as const,
    )
}

const text = ({ attributes }: Listed, name: string) => attributes[name] as string

const named = (attributes: Listed['attributes'], names: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? (names.get(value) ?? value) : value,
    ]),
  )

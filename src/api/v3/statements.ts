import type { StatementId } from '../../core/payments/books.ts'
import { oneOf, pageOf } from '../../provider-contract/schemas.ts'
import { statementJson, statementSchema } from '../../provider-contract/statement.ts'
import { statementById, statementsOnPage } from '../../store/read/payments-statements.ts'
import { data, notFound } from './answers.ts'
import { reads } from './operation.ts'
import { page } from './pages.ts'
import { cohorts, textFilter, updatedSince } from './parameters.ts'

const tag = 'Statements'

const listStatements = reads({
  path: '/api/v3/statements',
  operationId: 'listStatements',
  tag,
  summary: 'Your statements, by payment date, a page at a time',
  description:
    'Those by which declarations are paid. Without a filter, those of cohorts after 2020.',
  parameters: {
    cohorts,
    type: textFilter('type', 'There are statements of the type `ecf` only.'),
    updatedSince,
    page,
  },
  answers: pageOf(statementSchema),
  answer: async ({ params: { type, page, ...filters } }, { database, provider }) => {
    if (type !== null && type !== 'ecf') return data([])
    const found = await statementsOnPage(database, { provider: provider.id, ...filters }, page)
    return data(found.map(statementJson))
  },
})

const showStatement = reads({
  path: '/api/v3/statements/:id',
  operationId: 'showStatement',
  tag,
  summary: 'One statement, also one by which no declarations are paid',
  parameters: {},
  answers: oneOf(statementSchema),
  answer: async ({ id }, { database, provider }) => {
    const found = await statementById(database, provider.id, id as StatementId)
    return found ? data(statementJson(found)) : notFound
  },
})

/** The ways in to statements. (Contract 16.) */
export const statementOperations = [listStatements, showStatement]

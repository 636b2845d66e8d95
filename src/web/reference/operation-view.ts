import { errorPage, operationPage, resourcePage } from './addresses.ts'
import {
  nameReferred,
  type DocumentDescribed,
  type ErrorDescribed,
  type OperationDescribed,
  type ParameterDescribed,
  type SchemaDescribed,
} from './described.ts'
import { asText, exampleOf } from './examples.ts'
import { fieldsOf, kindOf } from './fields.ts'
import { partsOf } from './words.ts'

/** What the page of an operation shows, but for trying it; what is its own comes first. */
export function operationView(
  document: DocumentDescribed,
  operation: OperationDescribed,
  errors: readonly ErrorDescribed[],
) {
  const { id, tag, method, alsoAs, path, summary, description, parameters, body } = operation
  return {
    title: summary,
    heading: summary,
    caption: tag,
    request: `${method} ${path}`,
    alsoAs,
    description: partsOf(description ?? ''),
    parameters: parameters.map(parameterRow),
    body: body && {
      fields: fieldsOf(document, body),
      example: asText(exampleOf(document, body)),
    },
    answer: answerView(document, operation.answer),
    errors: errors
      .filter(({ operations }) => operations.includes(id))
      .toSorted((one, other) => one.operations.length - other.operations.length)
      .map(errorRow),
  }
}

const parameterRow = ({ name, in: place, description, required, schema }: ParameterDescribed) => ({
  name,
  place: { path: 'Path', query: 'Query', header: 'Header' }[place],
  kind: [kindOf(schema.items ?? schema), ...(required ? ['required'] : [])].join(', '),
  values: (schema.items ?? schema).enum?.map(String) ?? [],
  meaning: partsOf(
    description ?? 'The id, as another answer gave it. A UUID that you must not make up.',
  ),
  otherwise: schema.default === undefined ? null : JSON.stringify(schema.default),
})

/** The answer to what is lawful: a resource or a page of them are described on their own page. */
function answerView(document: DocumentDescribed, answer: SchemaDescribed | null) {
  if (answer === null) return null
  const data = answer.properties?.['data']
  const named = data && nameReferred(data.items ?? data)
  return {
    isList: data?.items !== undefined,
    resource: named ? { text: named, href: resourcePage(named) } : null,
    fields: [
      ...(named && data
        ? fieldsOf(document, data.items ?? data, { within: data.items ? 'data[].' : 'data.' })
        : []),
      ...fieldsOf(document, answer).filter(({ name }) => name !== 'data'),
    ],
    example: asText(exampleOf(document, answer)),
  }
}

/** A row of a table of errors: an empty text is an answer without a body. */
export const errorRow = ({ id, status, title, text }: ErrorDescribed) => ({
  status,
  title,
  text: text.trim() === '' ? 'No body' : text.trim(),
  href: errorPage(id),
})

/** A link to an operation. */
export const operationLink = ({ id, method, path, summary }: OperationDescribed) => ({
  href: operationPage(id),
  summary,
  request: `${method} ${path}`,
})

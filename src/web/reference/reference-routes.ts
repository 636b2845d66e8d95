import type { Request } from '../../http/request.ts'
import { notFound, view, type Response } from '../../http/responses.ts'
import { route, type Route } from '../../http/route.ts'
import { errorPage, home, operationPage, resourcePage, slugOf } from './addresses.ts'
import {
  documentIn,
  operationsIn,
  type ApiDescribed,
  type DocumentDescribed,
  type OperationDescribed,
} from './described.ts'
import { asText, exampleOf } from './examples.ts'
import { fieldsOf } from './fields.ts'
import { errorRow, operationLink, operationView } from './operation-view.ts'
import { formFor, tried } from './try-it.ts'
import { writtenPage, writtenPages } from './written-pages.ts'

/** The reference documentation of the lead provider API, for anybody. */
export function referencePages(api: ApiDescribed): readonly Route[] {
  const document = documentIn(api)
  const operations = operationsIn(document)
  const operationNamed = (slug: string) => operations.find(({ id }) => slugOf(id) === slug)
  const { ask } = api
  return [
    route('GET', home, () => startPage(api, document, operations)),
    ...writtenPages().map(({ slug, title, html }) =>
      route('GET', writtenPage(slug), () =>
        view('reference/written.njk', { title, heading: title, html, trail: trailTo(title) }),
      ),
    ),
    route('GET', `${home}/operations/:operation`, ({ params }) => {
      const operation = operationNamed(params.operation)
      return operation ? operationPageOf(api, document, operation) : notFound
    }),
    ...(ask === null
      ? []
      : [
          route('POST', `${home}/operations/:operation`, async request => {
            const operation = operationNamed(request.params.operation)
            if (operation === undefined) return notFound
            const outcome = await tried({ ...api, ask }, operation, request)
            return operationPageOf(api, document, operation, { request, outcome })
          }),
        ]),
    route('GET', `${home}/resources/:resource`, ({ params }) => {
      const name = resourcesIn(document).find(each => slugOf(each) === params.resource)
      return name === undefined ? notFound : resourceView(document, operations, name)
    }),
    route('GET', `${home}/errors`, () => errorsPage(api)),
    route('GET', `${home}/errors/:error`, ({ params }) => errorView(api, operations, params.error)),
  ]
}

const resourcesIn = ({ components }: DocumentDescribed) => Object.keys(components.schemas)

const trailTo = (text: string, ...between: readonly { text: string; href: string }[]) => [
  { text: 'API reference', href: home },
  ...between,
  { text },
]

function startPage(
  { ask }: ApiDescribed,
  document: DocumentDescribed,
  operations: readonly OperationDescribed[],
): Response {
  const groups = Map.groupBy(operations, ({ tag }) => tag)
  return view('reference/start.njk', {
    title: 'Lead provider API reference',
    heading: 'Lead provider API reference',
    canBeTried: ask !== null,
    guides: writtenPages().map(({ slug, title, about }) => ({
      href: writtenPage(slug),
      text: title,
      about,
    })),
    groups: [...groups].map(([tag, of]) => ({ tag, operations: of.map(operationLink) })),
    resources: resourcesIn(document).map(text => ({ text, href: resourcePage(text) })),
    errors: `${home}/errors`,
    description: '/api/v3/openapi.json',
  })
}

interface Trying {
  readonly request: Request
  readonly outcome: Awaited<ReturnType<typeof tried>>
}

function operationPageOf(
  { ask, errors }: ApiDescribed,
  document: DocumentDescribed,
  operation: OperationDescribed,
  trying: Trying | null = null,
): Response {
  const shown = operationView(document, operation, errors)
  const { problems = [], exchange = null } = trying?.outcome ?? {}
  return view(
    'reference/operation.njk',
    {
      ...shown,
      title: exchange ? `${exchange.status} – ${shown.title}` : shown.title,
      trail: trailTo(shown.heading),
      problems,
      exchange,
      action: operationPage(operation.id),
      form: ask && formFor(document, operation, trying?.request.typed ?? null, problems),
    },
    { status: problems.length > 0 ? 422 : 200 },
  )
}

function resourceView(
  document: DocumentDescribed,
  operations: readonly OperationDescribed[],
  name: string,
): Response {
  const schema = { $ref: `#/components/schemas/${name}` }
  const isNamed = ({ answer }: OperationDescribed) => namesIn(answer).has(name)
  return view('reference/resource.njk', {
    title: name,
    heading: name,
    trail: trailTo(name),
    fields: fieldsOf(document, schema),
    example: asText(exampleOf(document, schema)),
    operations: operations.filter(isNamed).map(operationLink),
  })
}

/** The names of schemas that an answer refers to. */
const namesIn = (answer: object | null) =>
  new Set(
    [...JSON.stringify(answer).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name = '']) => name,
    ),
  )

const errorsPage = ({ errors }: ApiDescribed): Response =>
  view('reference/errors.njk', {
    title: 'Errors',
    heading: 'Errors',
    trail: trailTo('Errors'),
    groups: [...Map.groupBy(errors, ({ status }) => status)]
      .toSorted(([one], [other]) => one - other)
      .map(([status, of]) => ({ status, errors: of.map(errorRow) })),
  })

function errorView(
  { errors }: ApiDescribed,
  operations: readonly OperationDescribed[],
  id: string,
): Response {
  const error = errors.find(each => each.id === id)
  if (error === undefined) return notFound
  const { status, title, text, means, remedy } = error
  const heading = text.trim() === '' ? `${status} without a body` : text.trim()
  return view('reference/error.njk', {
    title: heading,
    heading,
    trail: trailTo(`${status}`, { text: 'Errors', href: `${home}/errors` }),
    status,
    field: title,
    means,
    remedy,
    answer: answerOf(error),
    address: errorPage(id),
    operations: operations
      .filter(operation => error.operations.includes(operation.id))
      .map(operationLink),
  })
}

/** The whole answer, as it comes when nothing else is wrong. */
function answerOf({ title, text, status }: ApiDescribed['errors'][number]): string | null {
  if (text === '') return null
  if (status === 429) return text.trim()
  return asText(title === null ? { error: text } : { errors: [{ title, detail: text }] })
}

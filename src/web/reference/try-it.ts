import { STATUS_CODES } from 'node:http'
import type { Request, Texts } from '../../http/request.ts'
import { errorPage } from './addresses.ts'
import type {
  Answered,
  ApiDescribed,
  Asked,
  DocumentDescribed,
  ErrorDescribed,
  OperationDescribed,
  ParameterDescribed,
} from './described.ts'
import { asText, exampleOf } from './examples.ts'
import { partsOf } from './words.ts'

/* Asking the API from its reference, in the sandbox. What is typed is kept nowhere. */

const longestShown = 100_000

/** The form that asks; `typed` is what it was sent with, if it was. */
export function formFor(
  document: DocumentDescribed,
  { parameters, body }: OperationDescribed,
  typed: Texts | null,
  problems: readonly Problem[] = [],
) {
  const messageAt = (id: string) => {
    const problem = problems.find(({ href }) => href === `#${id}`)
    return problem && { text: problem.text }
  }
  const fieldOf = (parameter: ParameterDescribed) => {
    const { name, description = 'As another answer gave it.', required } = parameter
    const field = fieldName(parameter)
    return {
      id: idOf(field),
      name: field,
      label: name,
      isRequired: required === true,
      hint: partsOf(description),
      value: typed?.(field) ?? '',
      errorMessage: messageAt(idOf(field)),
    }
  }
  return {
    token: { value: typed?.('token') ?? '', errorMessage: messageAt('token') },
    fields: parameters.map(fieldOf),
    body: body && (typed?.('body') ?? asText(exampleOf(document, body))),
  }
}

const fieldName = ({ in: place, name }: Pick<ParameterDescribed, 'in' | 'name'>) =>
  `${place}:${name}`

const idOf = (field: string) => field.replaceAll(/\W+/g, '-').replace(/-$/, '')

interface Problem {
  readonly text: string
  readonly href: string
}

/** What is wrong with a form before anything is asked. */
export function problemsOf({ parameters }: OperationDescribed, typed: Texts): readonly Problem[] {
  const inHeader = (field: string) => /^[\x20-\x7e]*$/.test(typed(field) ?? '')
  const wrong = parameters.flatMap(parameter => {
    const field = fieldName(parameter)
    const href = `#${idOf(field)}`
    const text = (typed(field) ?? '').trim()
    if (parameter.in === 'path' && /^\.*$/.test(text))
      return [{ text: `Enter the ${parameter.name} of the path`, href }]
    return parameter.in === 'header' && !inHeader(field)
      ? [{ text: `${parameter.name} must only have characters of ASCII`, href }]
      : []
  })
  return inHeader('token')
    ? wrong
    : [{ text: 'The token must only have characters of ASCII', href: '#token' }, ...wrong]
}

/** The request that a form stands for. */
export function requestOf(
  { method, path, parameters, body }: OperationDescribed,
  typed: Texts,
): Asked {
  const given = parameters.flatMap(({ in: place, name }) => {
    const text = (typed(fieldName({ in: place, name })) ?? '').trim()
    return text === '' ? [] : [{ place, name, text }]
  })
  const inPlace = (wanted: ParameterDescribed['in']) =>
    given.filter(({ place }) => place === wanted)
  const filled = inPlace('path').reduce(
    (whole, { name, text }) => whole.replace(`{${name}}`, encodeURIComponent(text)),
    path,
  )
  const query = inPlace('query').map(({ name, text }) => `${name}=${encodeURIComponent(text)}`)
  const token = (typed('token') ?? '').trim()
  return {
    method,
    path: query.length === 0 ? filled : `${filled}?${query.join('&')}`,
    headers: {
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...Object.fromEntries(inPlace('header').map(({ name, text }) => [name.toLowerCase(), text])),
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    },
    body: body === null ? null : (typed('body') ?? ''),
  }
}

const headersShown = ['content-type', 'www-authenticate', 'x-request-id']

/** What is shown of a request and its answer: never the token. */
export function exchangeView(asked: Asked, answered: Answered, errors: readonly ErrorDescribed[]) {
  const text = prettily(answered.text)
  const status = `${answered.status} ${STATUS_CODES[answered.status] ?? ''}`.trim()
  const sent = Object.entries(asked.headers).map(([name, value]) =>
    name === 'authorization' ? `${name}: Bearer (your token)` : `${name}: ${value}`,
  )
  const came = headersShown.flatMap(name =>
    answered.headers[name] === undefined ? [] : [`${name}: ${answered.headers[name]}`],
  )
  return {
    status,
    asked: [`${asked.method} ${asked.path}`, ...sent].join('\n'),
    answered: [status, ...came, '', text.slice(0, longestShown)].join('\n'),
    isCut: text.length > longestShown,
    errors: errors
      .filter(error => isIn(answered, error))
      .map(({ id, text }) => ({
        text: text.trim() || 'An answer without a body',
        href: errorPage(id),
      })),
  }
}

function prettily(text: string) {
  try {
    return asText(JSON.parse(text))
  } catch {
    return text
  }
}

/** Whether an answer has an error in it, whatever stands for what its text leaves open. */
export function isIn(
  { status, text: answer }: Answered,
  { status: wanted, title, text }: ErrorDescribed,
): boolean {
  if (status !== wanted) return false
  const pattern = new RegExp(
    text
      .split(/\{\w+\}/)
      .map(part => RegExp.escape(part))
      .join('.+?'),
  )
  return saidIn(answer).some(said =>
    title === null
      ? said.title === null && (text === '' ? said.detail === '' : pattern.test(said.detail))
      : said.title === title && pattern.test(said.detail),
  )
}

interface Said {
  readonly title: string | null
  readonly detail: string
}

/** What an answer says is wrong. */
function saidIn(answer: string): readonly Said[] {
  try {
    const body = JSON.parse(answer) as { error?: string; errors?: readonly Said[] }
    return body.errors ?? [{ title: null, detail: body.error ?? '' }]
  } catch {
    return [{ title: null, detail: answer }]
  }
}

/** Sends what was typed, and shows what came back; or says what has to be typed. */
export async function tried(
  { ask, errors }: Pick<ApiDescribed, 'errors'> & { ask: NonNullable<ApiDescribed['ask']> },
  operation: OperationDescribed,
  { typed }: Pick<Request, 'typed'>,
) {
  const problems = problemsOf(operation, typed)
  if (problems.length > 0) return { problems, exchange: null }
  const asked = requestOf(operation, typed)
  const known = errors.filter(({ operations }) => operations.includes(operation.id))
  return { problems, exchange: exchangeView(asked, await ask(asked), known) }
}
